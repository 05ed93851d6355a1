/** `npm start`: everything that is needed, then the app. Words after `--` go to the app. */
import { spawn } from 'node:child_process';
import { hasDisplay, startDisplay } from './steps/display.mjs';
import { installDependencies } from './steps/dependencies.mjs';
import { root } from './steps/paths.mjs';
import { prepareRuntime } from './steps/runtime.mjs';
import { sandboxObstacle } from './steps/sandbox.mjs';
import { runSteps, say } from './steps/say.mjs';
import { installSystemPackages } from './steps/system-packages.mjs';

await runSteps(async () => {
  await installSystemPackages({ display: !hasDisplay(), tests: false });
  await installDependencies();
  const runtime = await prepareRuntime();
  // The build's own imports come from the dependencies.
  const { ensureBuilt } = await import('./steps/bundles.mjs');
  await ensureBuilt();
  if (hasDisplay()) return openApp(runtime, []);
  const stopDisplay = await startDisplay();
  try {
    // There is no graphics card behind Xvfb, and Chromium would look for one five times.
    return await openApp(runtime, ['--disable-gpu']);
  } finally {
    stopDisplay();
  }
});

/**
 * @param {import('./steps/runtime.mjs').Runtime} runtime
 * @param {readonly string[]} switches
 * @returns {Promise<number>} the app's exit code, when its last window is closed
 */
function openApp({ executable, folder }, switches) {
  const obstacle = sandboxObstacle(folder);
  if (obstacle) say(`Sandbox: off for this run (--no-sandbox): ${obstacle}`);
  say('Warraq is open. Without a window, the same work: npx warraq --help (after this build)');
  const app = spawn(executable, [root, ...switches, ...(obstacle ? ['--no-sandbox'] : []), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => app.kill(signal));
  return new Promise((resolve, reject) => {
    app.once('error', reject);
    app.once('exit', (code) => resolve(code ?? 0));
  });
}
