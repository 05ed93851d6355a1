/**
 * `npm run bench -- NAME [parameters]`: bundles tests/bench/NAME.bench.ts and runs it. Without a name, lists what there is.
 * The libraries that Warraq is measured against are installed on first use, into tests/bench/rivals.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies } from './steps/dependencies.mjs';
import { root } from './steps/paths.mjs';
import { installRivals, rivals } from './steps/rivals.mjs';
import { runSteps, say, Stop } from './steps/say.mjs';

const folder = join(root, 'tests/bench');
/** What a benchmark of the window builds its page with, and opens it in. */
const tools = ['vite', 'playwright', '@sveltejs/vite-plugin-svelte'];
/** Benchmarks that open the real app. */
const ofTheApp = new Set(['reading', 'notes']);

await runSteps(async () => {
  const [name, ...parameters] = process.argv.slice(2);
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.bench.ts'))
    .map((file) => file.slice(0, -'.bench.ts'.length));
  if (name === undefined || !names.includes(name)) {
    throw new Stop(`npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`);
  }
  await installDependencies();
  const stop = ofTheApp.has(name) ? await prepareApp() : undefined;
  if (stop === undefined) await installRivals();
  const file = await bundle(name);
  say(`Benchmark: ${name}`);
  const code = await runBenchmark(file, parameters);
  stop?.();
  return code;
});

/** The build, the runtime and a screen to open the app on; gives how to end the screen. */
async function prepareApp() {
  const { prepareRuntime } = await import('./steps/runtime.mjs');
  const { startDisplay } = await import('./steps/display.mjs');
  const { ensureBuilt } = await import('./steps/bundles.mjs');
  await prepareRuntime();
  await ensureBuilt();
  return await startDisplay();
}

/**
 * Rivals stay outside the bundle: SQLite is not JavaScript, and the others are measured as they are shipped. So do tools.
 * @param {string} name
 */
async function bundle(name) {
  const { build } = await import('vite');
  // Node.js looks for the rivals upwards from here.
  const outDir = join(folder, 'rivals/out');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(folder, `${name}.bench.ts`),
      target: 'node20',
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        makeAbsoluteExternalsRelative: false,
        // The app is driven by Playwright and started by the steps that know where its files are.
        external: (id) =>
          id.startsWith(join(root, 'scripts/')) ||
          [...rivals(), ...tools].some((name) => id === name || id.startsWith(`${name}/`)),
        output: { format: 'es', entryFileNames: `${name}.mjs`, codeSplitting: false },
      },
    },
  });
  return join(outDir, `${name}.mjs`);
}

/**
 * @param {string} file
 * @param {readonly string[]} parameters
 * @returns {Promise<number>}
 */
function runBenchmark(file, parameters) {
  return new Promise((resolve, reject) => {
    // Memory is read after a collection; the corpora are large.
    const flags = ['--expose-gc', '--max-old-space-size=12000'];
    const child = spawn(process.execPath, [...flags, file, ...parameters], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
