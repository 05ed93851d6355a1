import { z } from 'zod';
import { writeAtomically } from '#main/files/atomic-write.ts';
import { disk, type FileSystem } from '#main/files/file-system.ts';

/** Pixels of the screen's own measure. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const minimumSize = { width: 1024, height: 640 };
const usualSize = { width: 1440, height: 900 };

const boundsSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximized: z.boolean(),
});
export type WindowBounds = z.infer<typeof boundsSchema>;

/** The bounds of the last session; null on the first start and for a file that cannot be read as such. */
export async function readBounds(path: string, files: FileSystem = disk): Promise<WindowBounds | null> {
  try {
    return boundsSchema.parse(JSON.parse(new TextDecoder().decode(await files.read(path))));
  } catch {
    return null;
  }
}

/** Keeps the bounds for the next start; rejects with the disk's error. */
export async function keepBounds(path: string, bounds: WindowBounds, files: FileSystem = disk): Promise<void> {
  await writeAtomically(path, Buffer.from(`${JSON.stringify(bounds)}\n`), files);
}

/** Where the window opens: as it was, if a hand can still reach it on one of the work areas; else centred on the first. */
export function placeWindow(kept: WindowBounds | null, workAreas: readonly Area[]): Area {
  const area = workAreas.find((candidate) => kept !== null && overlaps(kept, candidate)) ?? workAreas[0];
  const asked = kept ?? { ...usualSize, x: Number.NaN, y: Number.NaN };
  if (area === undefined) return { x: 0, y: 0, ...usualSize };
  const width = between(minimumSize.width, asked.width, area.width);
  const height = between(minimumSize.height, asked.height, area.height);
  if (kept !== null && overlaps(kept, area)) {
    return {
      x: between(area.x, kept.x, area.x + area.width - width),
      y: between(area.y, kept.y, area.y + area.height - height),
      width,
      height,
    };
  }
  return {
    x: area.x + Math.max(0, Math.round((area.width - width) / 2)),
    y: area.y + Math.max(0, Math.round((area.height - height) / 2)),
    width,
    height,
  };
}

/** `value` held at or below `high`, but never below `low`. */
function between(low: number, value: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

/** Whether enough of the window lies on the area to take hold of it. */
function overlaps(window: Area, area: Area): boolean {
  const reach = 100;
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const down = Math.min(window.y + window.height, area.y + area.height) - Math.max(window.y, area.y);
  return across >= reach && down >= reach;
}
