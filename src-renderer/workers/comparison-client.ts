import type { Article } from '#core/article/article.ts';
import type { Comparison } from '#core/comparison/comparison.ts';
import { WorkerLine } from './worker-line.ts';

/** Compares articles off the main thread; rejects when `signal` aborts and with `WorkerFailure` when it cannot. */
export type CompareArticles = (articles: readonly Article[], signal?: AbortSignal) => Promise<Comparison>;

/** As many comparisons as are kept; the one unused for longest goes first. */
const keptComparisons = 12;

const line = new WorkerLine<readonly Article[], never, Comparison>(
  () => new Worker(new URL('./comparison-worker.ts', import.meta.url), { type: 'module' }),
  { endOnAbort: true },
);
const kept = new Map<string, Comparison>();

/** Compares 2 to 12 articles in a worker. The same articles in the same versions and order are compared once. */
export const compareArticles: CompareArticles = async (articles, signal) => {
  const key = articles.map(({ id, version }) => `${id}@${version}`).join(' ');
  const comparison = kept.get(key) ?? (await line.ask(articles, { signal }));
  kept.delete(key);
  kept.set(key, comparison);
  for (const oldest of kept.keys()) {
    if (kept.size <= keptComparisons) break;
    kept.delete(oldest);
  }
  return comparison;
};
