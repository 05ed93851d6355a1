import { Library } from '../../src-renderer/store/library.svelte.ts';
import { MemoryHost, type MemoryHostParts } from './memory-host.ts';
import { anArticle } from './records.ts';

/** A library of two articles, `first` and `second`, over a host in memory; `name` is that of its database. */
export async function openTwoArticles(name: string, parts: MemoryHostParts = {}) {
  const host = new MemoryHost({ articles: [anArticle('first'), anArticle('second')], ...parts });
  return { host, library: await Library.open(host, name) };
}
