/**
 * `npm run package`: an unpacked package in dist/. Parameters go to electron-builder instead, for installers on a
 * network that can fetch their tools: `npm run package -- --linux AppImage deb`.
 */
import { spawn } from 'node:child_process';
import { installDependencies } from './steps/dependencies.mjs';
import { root } from './steps/paths.mjs';
import { prepareRuntime } from './steps/runtime.mjs';
import { during, runSteps, say } from './steps/say.mjs';

await runSteps(async () => {
  await installDependencies();
  const targets = process.argv.slice(2);
  const { ensureBuilt } = await import('./steps/bundles.mjs');
  if (targets.length > 0) {
    await ensureBuilt();
    return installers(targets);
  }
  await prepareRuntime();
  await ensureBuilt();
  const { packageFolder } = await import('./steps/packaging.mjs');
  await during('Package: an unpacked folder in dist/', packageFolder);
  say('Package: done');
  return 0;
});

/**
 * @param {readonly string[]} targets
 * @returns {Promise<number>} electron-builder's exit code
 */
function installers(targets) {
  const builder = spawn(`${root}/node_modules/.bin/electron-builder`, ['--publish=never', ...targets], {
    cwd: root,
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    builder.once('error', reject);
    builder.once('exit', (code) => resolve(code ?? 1));
  });
}
