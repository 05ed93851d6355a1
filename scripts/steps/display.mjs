import { spawn } from 'node:child_process';
import { say, Stop } from './say.mjs';

/** Tells whether a window can be shown to somebody. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/**
 * Starts Xvfb on the first free display number and sets DISPLAY to it; it ends with this process.
 * @returns {Promise<() => void>} ends it sooner
 */
export async function startDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = () => void server.kill();
  process.once('exit', stop);
  const number = await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Stop('Xvfb, the display without a screen, did not start')));
    server.stdio[3]?.once('data', (bytes) => resolve(String(bytes).trim()));
  });
  process.env['DISPLAY'] = `:${number}`;
  // Electron prefers Wayland to the display that we ask for.
  delete process.env['WAYLAND_DISPLAY'];
  say(`Display: Xvfb on :${number}, a screen that nobody sees`);
  return stop;
}
