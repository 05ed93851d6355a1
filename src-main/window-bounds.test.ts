import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { temporaryFolders } from '#main/files/temporary-folders.ts';
import { keepBounds, placeWindow, readBounds } from './window-bounds.ts';

const temporaryFolder = temporaryFolders(afterAll);

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const second = { x: 1920, y: 0, width: 1280, height: 800 };
const bounds = { x: 100, y: 80, width: 1200, height: 700, maximized: true };

describe('placeWindow', () => {
  it('opens in the middle of the first screen, in the usual size', () => {
    expect(placeWindow(null, [screen, second])).toEqual({ x: 240, y: 90, width: 1440, height: 900 });
  });

  it('opens where the window stood', () => {
    expect(placeWindow(bounds, [screen])).toEqual({ x: 100, y: 80, width: 1200, height: 700 });
    expect(placeWindow({ ...bounds, x: 1940 }, [screen, second])).toMatchObject({ x: 1940, y: 80 });
  });

  it('comes back to a screen that is there', () => {
    expect(placeWindow({ ...bounds, x: 5000 }, [screen])).toEqual({ x: 360, y: 190, width: 1200, height: 700 });
    expect(placeWindow({ ...bounds, x: 1900, y: -600 }, [screen])).toMatchObject({ x: 360 });
  });

  it('fits a screen that has become smaller, down to the smallest size', () => {
    expect(placeWindow({ ...bounds, width: 3000, height: 2000 }, [second])).toMatchObject({ width: 1280, height: 800 });
    expect(placeWindow(null, [{ x: 0, y: 0, width: 800, height: 600 }])).toEqual({
      x: 0,
      y: 0,
      width: 1024,
      height: 640,
    });
  });
});

describe('the kept bounds', () => {
  it('come back as they were', async () => {
    const path = join(temporaryFolder(), 'window.json');
    await keepBounds(path, bounds);
    expect(await readBounds(path)).toEqual(bounds);
  });

  it.each(['', '{}', '{"x":1e9', '{"x":"a","y":0,"width":1,"height":1,"maximized":false}'])(
    'are as if there were none in a damaged file %j',
    async (content) => {
      const path = join(temporaryFolder(), 'window.json');
      writeFileSync(path, content);
      expect(await readBounds(path)).toBeNull();
    },
  );
});
