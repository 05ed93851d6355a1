import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { loadSegment, loadVocabulary, saveSegment, type SegmentFacts } from '#core/search/saved-index.ts';
import { SearchIndex } from '#core/search/search-index.ts';
import type { SavedVocabulary } from '#core/search/vocabulary.ts';
import type { CorpusArticle } from './corpus.ts';
import { documentFrom, findOptions, queryTree } from './engines.ts';
import { quantile, short, timed } from './measure.ts';

const probe = queryTree({ words: ['الرئيس', 'في'], prefix: false });

interface SavedFile {
  readonly facts: SegmentFacts;
  readonly live: Uint8Array;
  readonly postings: Uint8Array;
}

/** Node.js puts what it deserialises at places where no number of four bytes may begin. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

/** Prints the size of the saved index and how long it takes from the file to the first answer. */
export function measureRestart(index: SearchIndex): void {
  const file = join(tmpdir(), `warraq-bench-${process.pid}.index`);
  const saved = {
    vocabulary: index.vocabulary.save(),
    segments: index.segments.map((segment) => {
      const { facts, bytes } = saveSegment(segment);
      return { facts, live: segment.live, postings: Buffer.concat(bytes) };
    }),
  };
  writeFileSync(file, serialize(saved));
  const times = Array.from({ length: 5 }, () => {
    return timed(() => {
      const read = deserialize(readFileSync(file)) as {
        vocabulary: SavedVocabulary;
        segments: SavedFile[];
      };
      const loaded = new SearchIndex(
        loadVocabulary(read.vocabulary, []),
        read.segments.map(({ facts, postings, live }) => loadSegment(facts, bufferOf(postings), live)),
      );
      return loaded.find(probe, { ...findOptions, level: 'stemmed' }).articles;
    }).ms;
  });
  const megabytes = readFileSync(file).length / 1e6;
  rmSync(file, { force: true });
  console.log(
    `saved index: ${short(megabytes)} MB; from the file to the first answer: ${short(quantile(times, 0.5))} ms`,
  );
}

/** Prints how long adding one article takes, and a search right after it. */
export function measureAdding(index: SearchIndex, articles: readonly CorpusArticle[]): void {
  const adding: number[] = [];
  const searching: number[] = [];
  for (const [number, article] of articles.entries()) {
    const document = documentFrom(1_000_000 + number, article);
    adding.push(
      timed(() => {
        index.add([document]);
      }).ms,
    );
    searching.push(timed(() => index.find(probe, { ...findOptions, level: 'stemmed' })).ms);
  }
  const line = (times: readonly number[]): string =>
    `p50 ${short(quantile(times, 0.5))}, p95 ${short(quantile(times, 0.95))}, most ${short(Math.max(...times))} ms`;
  console.log(`adding one article: ${line(adding)}; a search after each: ${line(searching)}`);
}
