import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { searchWordsOf } from '#core/search/search-words.ts';
import { foldWord } from '#core/text/fold.ts';
import { sentencesOf } from '#core/text/sentences.ts';
import { randomFrom } from './random.ts';

export interface CorpusArticle {
  readonly headline: string;
  readonly body: string;
}

/** Words of which all must stand in an article; the last may be a beginning. */
export interface CorpusQuery {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** Bytes near which an invented article is cut. */
const articleBytes = 5_200;

/** Articles of a file of JSON lines with `headline` and `body`, gzipped or not; null when there is no such file. */
export function readArticles(file: string): readonly CorpusArticle[] | null {
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { headline, body, text: other } = JSON.parse(line) as Record<string, string | undefined>;
      return { headline: headline ?? '', body: body ?? other ?? '' };
    });
}

/** `size` articles: the real ones, then articles recombined from the sentences of two that were drawn. */
export function* corpusOf(real: readonly CorpusArticle[], size: number): Generator<CorpusArticle> {
  yield* real.slice(0, size);
  const random = randomFrom(size);
  const sentences = new Map<CorpusArticle, readonly string[]>();
  const sentencesIn = (article: CorpusArticle): readonly string[] => {
    let known = sentences.get(article);
    if (known === undefined) {
      known = sentencesOf(article.body).map(({ start, end }) => article.body.slice(start, end));
      sentences.set(article, known);
    }
    return known;
  };
  const draw = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  for (let made = real.length; made < size; made += 1) {
    const [one, other] = [draw(real), draw(real)];
    if (one === undefined || other === undefined) return;
    const pool = [...sentencesIn(one), ...sentencesIn(other)];
    const target = Math.min(articleBytes, Buffer.byteLength(random() < 0.5 ? one.body : other.body));
    let body = '';
    for (let bytes = 0, tries = 0; bytes < target && tries < 200; tries += 1) {
      const sentence = draw(pool) ?? '';
      body += `${body === '' ? '' : ' '}${sentence}`;
      bytes += Buffer.byteLength(sentence) + 1;
    }
    yield { headline: one.headline, body };
  }
}

/** 200 queries from the first 1,000 articles: 60 of one word, 60 of two and 40 of three in a row, 40 that end in a prefix. */
export function queriesOf(articles: readonly CorpusArticle[]): readonly CorpusQuery[] {
  const random = randomFrom(7);
  const pool = articles.slice(0, 1_000);
  const kinds = [
    ...Array<[number, boolean]>(60).fill([1, false]),
    ...Array<[number, boolean]>(60).fill([2, false]),
    ...Array<[number, boolean]>(40).fill([3, false]),
    ...Array<[number, boolean]>(40).fill([2, true]),
  ];
  return kinds.map(([count, prefix]) => {
    for (;;) {
      const article = pool[Math.floor(random() * pool.length)];
      const words = searchWordsOf(article?.body ?? '').map(({ exact }) => foldWord(exact));
      const at = Math.floor(random() * Math.max(1, words.length - count));
      const chosen = words.slice(at, at + count);
      const last = chosen.at(-1) ?? '';
      if (chosen.length < count || chosen.some((word) => word.length < 2) || (prefix && last.length < 4)) continue;
      if (!prefix) return { words: chosen, prefix };
      return { words: [...chosen.slice(0, -1), last.slice(0, random() < 0.5 ? 3 : 4)], prefix };
    }
  });
}

/** Queries of a file: one a line, words between spaces, `*` at the end for a prefix. */
export function readQueries(file: string): readonly CorpusQuery[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      words: searchWordsOf(line).map(({ exact }) => foldWord(exact)),
      prefix: line.trim().endsWith('*'),
    }));
}

/** A text as the rivals are given it: folded, words parted by spaces. */
export function foldedWords(text: string): string {
  return searchWordsOf(text)
    .map(({ exact }) => foldWord(exact))
    .join(' ');
}
