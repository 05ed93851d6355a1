import { afterAll } from 'vitest';
import { startDisplay } from '../../scripts/steps/display.mjs';

// Each file of journeys has a screen of its own: no window takes the keyboard or the clipboard from another's.
if (process.platform === 'linux') {
  const stop = await startDisplay();
  // The runner ends its processes without a last word, so the display is not left to end with this one.
  afterAll(stop);
}
