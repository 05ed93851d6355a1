import type { Page } from 'playwright';
import { quantile, short } from './measure.ts';

/** What one stretch of frames cost, in milliseconds. */
export interface Frames {
  /** From frame to frame, as the page's own animation callbacks tell it. */
  readonly deltas: readonly number[];
  /** Processor time of the window's main thread for each frame: scripts, style, layout, painting, and tasks between. */
  readonly work: readonly number[];
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

interface Watched extends Window {
  framesWatched?: { deltas: number[]; on: boolean };
}

/** Tasks with their processor time, and what the page does in them. */
const categories = 'toplevel,devtools.timeline,disabled-by-default-devtools.timeline';
/** Milliseconds of one frame at 60 Hz. */
const frame = 1000 / 60;
/** Milliseconds by which a delta may miss it: the grain of clocks is no fault. */
const slack = 1;

/** Records frames while `act` runs. */
export async function watchFrames(page: Page, act: () => Promise<void>): Promise<Frames> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', { categories, transferMode: 'ReportEvents' });
  await page.evaluate(() => {
    const watched: NonNullable<Watched['framesWatched']> = { deltas: [], on: true };
    (window as Watched).framesWatched = watched;
    let last = 0;
    const next = (now: number): void => {
      if (!watched.on) return;
      if (last > 0) watched.deltas.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await act();
  const deltas = await page.evaluate(() => {
    const watched = (window as Watched).framesWatched;
    if (watched === undefined) throw new Error('nothing was watched');
    watched.on = false;
    return watched.deltas;
  });
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return { deltas, work: workOfFrames(events) };
}

/** Sums the main thread's tasks from one commit to the next: what had to be done for the frame that the commit hands on. */
function workOfFrames(events: readonly TraceEvent[]): readonly number[] {
  const own = events.find(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const main = events.filter(({ pid, tid, ph }) => pid === own?.pid && tid === own.tid && ph === 'X');
  const commits = main.filter(({ name }) => name === 'Commit').map(({ ts }) => ts);
  const work = commits.map(() => 0);
  let at = 0;
  for (const task of main
    .filter(({ name }) => name === 'ThreadControllerImpl::RunTask')
    .toSorted((one, other) => one.ts - other.ts)) {
    while (at < commits.length && (commits[at] ?? 0) < task.ts) at += 1;
    if (at < commits.length) work[at] = (work[at] ?? 0) + (task.tdur ?? 0) / 1_000;
  }
  return work;
}

export const frameHeadings = ['', 'frames', 'p50', 'p95', 'p99', 'worst', '> 16.7 ms', '> 33 ms'] as const;

/** A row of `frameHeadings` for times in milliseconds. */
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
