import type { Page } from 'playwright';
import { quantile, short } from './measure.ts';

/** What one stretch of frames cost, in milliseconds: from frame to frame, and of the window's main thread for each. */
export interface Frames {
  readonly deltas: readonly number[];
  readonly work: readonly number[];
}

interface Watched extends Window {
  framesWatched?: { deltas: number[]; work: number[]; on: boolean };
}

/** Milliseconds of one frame at 60 Hz, and at 30. */
const frame = 1000 / 60;
const slack = 1;

/**
 * Records frames while `act` runs. A frame's work begins with the first scroll event or animation callback and ends with
 * the first task after it was laid out and painted; drawing pixels happens elsewhere.
 */
export async function watchFrames(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const watched = ((window as Watched).framesWatched = { deltas: [], work: [], on: true });
    let begun = 0;
    let last = 0;
    const channel = new MessageChannel();
    channel.port1.onmessage = ({ data }: MessageEvent<number>) => {
      watched.work.push(performance.now() - data);
    };
    addEventListener(
      'scroll',
      () => {
        if (begun === 0) begun = performance.now();
      },
      { capture: true },
    );
    const next = (now: number): void => {
      if (!watched.on) return;
      if (last > 0) watched.deltas.push(now - last);
      last = now;
      channel.port2.postMessage(begun === 0 ? performance.now() : begun);
      begun = 0;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await act();
  return page.evaluate(() => {
    const watched = (window as Watched).framesWatched;
    if (watched === undefined) throw new Error('nothing was watched');
    watched.on = false;
    return { deltas: watched.deltas, work: watched.work };
  });
}

export const frameHeadings = ['', 'frames', 'p50', 'p95', 'p99', 'worst', '> 16.7 ms', '> 33 ms'] as const;

/** A row of `frameHeadings` for times in milliseconds; a millisecond over, which the clock's grain makes, is no fault. */
export function frameRow(name: string, times: readonly number[]): readonly string[] {
  const share = (limit: number): string =>
    `${((100 * times.filter((time) => time > limit + slack).length) / Math.max(1, times.length)).toFixed(1)}%`;
  return [
    name,
    String(times.length),
    ...[0.5, 0.95, 0.99, 1].map((at) => short(quantile(times, at))),
    share(frame),
    share(2 * frame),
  ];
}
