import { report } from './report.ts';

/** Work that was begun and must end before the app does. */
const unfinished = new Set<Promise<void>>();

/** Lets work go on beside everything else; its failure is reported and ends nothing. */
export function goOn(work: Promise<unknown>): void {
  const watched = work.then(() => undefined).catch(report);
  unfinished.add(watched);
  void watched.finally(() => unfinished.delete(watched));
}

/** Resolves when `work` has ended in whatever way, or after `limit` milliseconds. */
export async function within(limit: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise((resolve) => (timer = setTimeout(resolve, limit)));
  await Promise.race([work.catch(report), over]);
  clearTimeout(timer);
}

/** Resolves when all work begun so far has ended. */
export async function allFinished(): Promise<void> {
  await Promise.all(unfinished);
}
