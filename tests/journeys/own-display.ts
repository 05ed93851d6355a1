import { startDisplay } from '../../scripts/steps/display.mjs';

// Each file of journeys has a screen of its own: keyboard focus and the clipboard belong to a display, and two files run at once.
if (process.platform === 'linux') await startDisplay();
