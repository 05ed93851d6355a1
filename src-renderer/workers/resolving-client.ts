import type { PassageTarget } from '#core/annotation/annotation.ts';
import type { Resolution } from '#core/annotation/resolve.ts';
import type { Article } from '#core/article/article.ts';
import type { ResolvingCall } from './resolving-calls.ts';
import { WorkerLine } from './worker-line.ts';

const line = new WorkerLine<ResolvingCall, never, readonly Resolution[]>(
  () => new Worker(new URL('./resolving-worker.ts', import.meta.url), { type: 'module' }),
  { endOnAbort: true },
);

/**
 * Finds targets in an article's text off the main thread, in their order; `texts` are those that they were described in, by
 * their versions. Rejects when `signal` aborts and with
 * `WorkerFailure` when it cannot.
 */
export function resolveTargets(
  article: Article,
  targets: readonly PassageTarget[],
  texts: ReadonlyMap<string, string>,
  signal?: AbortSignal,
): Promise<readonly Resolution[]> {
  return line.ask({ article: { ...article, lines: [], sentences: [], removed: [] }, targets, texts }, { signal });
}
