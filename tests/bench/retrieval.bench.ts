/**
 * `npm run bench -- retrieval`: how high the paragraph that answers a question stands among all of XQuAD's Arabic paragraphs
 * (mean reciprocal rank of the first ten), as the app ranks articles that have only some of the words.
 * `--file FILE` for another set in SQuAD's format.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { MatchLevel, QueryTerm } from '#core/search/query.ts';
import { SearchIndex } from '#core/search/search-index.ts';
import { searchWordsOf } from '#core/search/search-words.ts';
import { documentFrom, findOptions } from './support/engines.ts';
import { printTable } from './support/measure.ts';

const { values: options } = parseArgs({
  options: { file: { type: 'string', default: '../shared/eval/retrieval/xquad.ar.json' } },
});

interface Squad {
  readonly data: readonly {
    readonly paragraphs: readonly {
      readonly context: string;
      readonly qas: readonly { readonly question: string }[];
    }[];
  }[];
}

const wordsOf = (question: string): readonly QueryTerm[] =>
  searchWordsOf(question).map(({ exact: word, start, end }) => ({
    kind: 'term',
    word,
    prefix: false,
    range: { start, end },
  }));

function run(file: string): void {
  const paragraphs = (JSON.parse(readFileSync(file, 'utf8')) as Squad).data.flatMap((article) => article.paragraphs);
  const index = new SearchIndex();
  index.add(paragraphs.map(({ context }, number) => documentFrom(number, { headline: '', body: context })));
  const questions = paragraphs.flatMap(({ qas }, paragraph) => qas.map(({ question }) => ({ question, paragraph })));
  const levels: readonly MatchLevel[] = ['exact', 'folded', 'stemmed'];
  const rows = levels.map((level) => {
    let sum = 0;
    let first = 0;
    for (const { question, paragraph } of questions) {
      const { hits } = index.findSome(wordsOf(question), [], { ...findOptions, level, limit: 10 });
      const rank = hits.findIndex(({ article }) => article === String(paragraph)) + 1;
      if (rank > 0) sum += 1 / rank;
      if (rank === 1) first += 1;
    }
    return [`Warraq, ${level}`, (sum / questions.length).toFixed(4), (first / questions.length).toFixed(4)];
  });
  console.log(`${questions.length} questions, ${paragraphs.length} paragraphs`);
  printTable(
    ['', 'MRR@10', 'first'],
    [
      ...rows,
      ['raw words, BM25 (anchor)', '0.867', ''],
      ['light10, BM25 (anchor)', '0.915', ''],
      ['Snowball, BM25 (anchor)', '0.917', ''],
      ['trigrams of words, BM25 (anchor)', '0.941', ''],
      ['surface, stem and trigrams fused (anchor)', '0.955', ''],
    ],
  );
}

if (existsSync(options.file)) run(options.file);
else console.log(`Skipped: there is no set at ${options.file} (--file FILE).`);
