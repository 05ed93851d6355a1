import { afterAll } from 'vitest';
import { startDisplay } from '../../scripts/steps/display.mjs';

// Each file of journeys has a screen of its own: keyboard focus and the clipboard belong to a display, and two files run at once.
if (process.platform === 'linux') {
  const stop = await startDisplay();
  // The runner ends its processes without a last word, so the display is not left to end with this one.
  afterAll(stop);
}
