import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compileMessages } from './messages.mjs';
import { newestIn } from './freshness.mjs';
import { root } from './paths.mjs';
import { during, say } from './say.mjs';

const out = join(root, 'out');
const stamp = join(out, '.built');
const sources = [
  'src-core',
  'src-main',
  'src-renderer',
  'seeds',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'electron.config.ts',
  'scripts/steps/bundles.mjs',
];

/** Tells whether out/ holds a whole build that is newer than every source. */
function buildIsFresh() {
  const paraglide = join(root, 'src-renderer/i18n/paraglide');
  const changed = newestIn(
    sources.map((path) => join(root, path)),
    // The build itself writes the compiled messages, and with them the time of their folder.
    { skip: (path) => path === paraglide },
  );
  return existsSync(stamp) && newestIn([stamp]) >= changed;
}

/** Builds unless out/ is newer than the sources. */
export async function ensureBuilt() {
  if (buildIsFresh()) {
    linkCommand();
    say('Build: out/ is newer than the sources');
    return;
  }
  await during('Build: the app and the command line into out/', build);
}

/** Builds the app, the command line and their assets into out/. Throws on the first error. */
export async function build() {
  rmSync(stamp, { force: true });
  await compileMessages();
  const startedAt = new Date();
  await buildApp();
  await buildCommandLine();
  copyAssets();
  linkCommand();
  writeFileSync(stamp, '');
  // A source saved while the build ran is newer than what the build read.
  utimesSync(stamp, startedAt, startedAt);
}

async function buildApp() {
  const { build: buildElectron } = await import('electron-vite');
  await buildElectron({ root, configFile: join(root, 'electron.config.ts'), logLevel: 'warn' });
}

async function buildCommandLine() {
  const { build: buildVite } = await import('vite');
  await buildVite({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'src-main/cli/warraq.ts'),
      target: 'node20',
      outDir: join(out, 'cli'),
      emptyOutDir: true,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'warraq.mjs', banner: '#!/usr/bin/env node' } },
    },
  });
  chmodSync(join(out, 'cli/warraq.mjs'), 0o755);
}

/** What the bundles read as files while they run: docs/decisions/0002-build-layout.md. */
function copyAssets() {
  const { resolve } = createRequire(join(root, 'package.json'));
  const assets = join(out, 'assets');
  rmSync(assets, { recursive: true, force: true });
  for (const folder of ['fonts', 'wasm', 'seeds']) mkdirSync(join(assets, folder), { recursive: true });
  const fonts = {
    '@embedpdf/fonts-arabic': ['NotoNaskhArabic-Regular.ttf', 'NotoNaskhArabic-Bold.ttf'],
    '@embedpdf/fonts-latin': ['NotoSans-Regular.ttf', 'NotoSans-Bold.ttf'],
  };
  for (const [library, files] of Object.entries(fonts)) {
    const folder = join(dirname(dirname(resolve(library))), 'fonts');
    for (const file of files) cpSync(join(folder, file), join(assets, 'fonts', file));
  }
  cpSync(resolve('harfbuzzjs/dist/harfbuzz.wasm'), join(assets, 'wasm/harfbuzz.wasm'));
  for (const file of readdirSync(join(root, 'seeds')).filter((name) => name.endsWith('.txt'))) {
    cpSync(join(root, 'seeds', file), join(assets, 'seeds', file));
  }
}

/** Makes `npx warraq` in the checkout find the command line: npm links a package's own `bin` for others only. */
function linkCommand() {
  const link = join(root, 'node_modules/.bin/warraq');
  if (process.platform === 'win32') {
    writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\out\\cli\\warraq.mjs" %*\r\n');
    return;
  }
  rmSync(link, { force: true });
  symlinkSync('../../out/cli/warraq.mjs', link);
}
