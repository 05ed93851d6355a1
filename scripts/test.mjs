/** `npm test`: everything that is needed, then every check there is; ends with one line, `N passed, N failed`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolCheck, vitestCheck, workCheck } from './steps/checks.mjs';
import { installDependencies } from './steps/dependencies.mjs';
import { startDisplay } from './steps/display.mjs';
import { checkLinks } from './steps/links.mjs';
import { root } from './steps/paths.mjs';
import { prepareRuntime } from './steps/runtime.mjs';
import { say, seconds, Stop } from './steps/say.mjs';
import { installSystemPackages } from './steps/system-packages.mjs';

const begun = Date.now();
const lint = toolCheck('lint', ['eslint', '.']);
const total = { passed: 0, failed: 0 };
try {
  await setUp();
  // ESLint keeps one core busy for about as long as the other tools keep a second one; tests run alone, since some have a time to keep.
  await Promise.all([perform(lint), performInTurn([...otherTools(), ...bundles()])]);
  await performInTurn(tests());
} catch (error) {
  total.failed += 1;
  say(error instanceof Stop ? error.message : String(error instanceof Error ? error.stack : error));
}
say(`All of it took ${seconds(begun)}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
// Xvfb is still running and would keep this process alive.
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

async function setUp() {
  await installSystemPackages({ display: true, tests: true });
  await installDependencies();
  await prepareRuntime();
  await startDisplay();
  const { compileMessages } = await import('./steps/messages.mjs');
  await compileMessages();
}

/** @returns {import('./steps/checks.mjs').Check[]} */
function otherTools() {
  const folders = ['src-core', 'src-main', 'tests', 'scripts'];
  return [
    toolCheck('format', ['prettier', '--check', '--log-level=warn', '.']),
    toolCheck('types', ...folders.map((folder) => /** @type {[string, ...string[]]} */ (['tsc', '-p', folder])), [
      'svelte-check',
      '--tsconfig',
      'src-renderer/tsconfig.json',
      '--output',
      'human',
      '--fail-on-warnings',
    ]),
    toolCheck('architecture rules', ['depcruise', 'src-core', 'src-main', 'src-renderer', 'tests']),
    toolCheck('dead code', ['knip']),
    workCheck('third-party notices', checkNotices),
    workCheck('links of the documents', async () => checkLinks()),
  ];
}

/** @returns {import('./steps/checks.mjs').Check[]} the build and the package that journeys open */
function bundles() {
  return [
    workCheck('build', async () => (await import('./steps/bundles.mjs')).ensureBuilt()),
    workCheck('package', async () => (await import('./steps/packaging.mjs')).packageFolder()),
  ];
}

/** @returns {import('./steps/checks.mjs').Check[]} nothing runs beside these: they measure time, or wait for what a window shows */
function tests() {
  return [
    vitestCheck('unit tests', 'unit*'),
    vitestCheck('browser tests', 'browser'),
    vitestCheck('journeys in Electron', 'journeys'),
  ];
}

/** @param {import('./steps/checks.mjs').Check[]} checks */
async function performInTurn(checks) {
  for (const check of checks) await perform(check);
}

/** Fails when a dependency was added or updated without its notice. */
async function checkNotices() {
  const { noticesText } = await import('./steps/notices.mjs');
  if (readFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8') !== noticesText()) {
    throw new Error('THIRD-PARTY-NOTICES.md is not up to date: npm run licences');
  }
}

/** @param {import('./steps/checks.mjs').Check} check */
async function perform({ name, run }) {
  const started = Date.now();
  const { passed, failed, output } = await run();
  total.passed += passed;
  total.failed += failed;
  if (output !== '') console.log(output.trimEnd());
  const count = passed + failed > 1 ? ` (${passed} passed, ${failed} failed)` : '';
  say(`${failed === 0 ? '✓' : '✗'} ${name}${count}, ${seconds(started)}`);
}
