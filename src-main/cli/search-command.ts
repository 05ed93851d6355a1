import { documentOf, type SearchDocument } from '#core/search/document.ts';
import { findPassages } from '#core/search/find.ts';
import { parseQuery } from '#core/search/parse-query.ts';
import { searchFields, type Query } from '#core/search/query.ts';
import { SearchIndex } from '#core/search/search-index.ts';
import type { FoundPassage } from '#core/search/search.ts';
import { UsageError, type SearchCommand } from './arguments.ts';
import { readInput, type InputArticle } from './input.ts';
import { pointedAt, queryFault } from './query-fault.ts';
import { foundShape, type FoundArticle } from './shapes.ts';
import { exit, type ExitCode, type Terminal } from './terminal.ts';

/** `warraq search QUERY FILE…`: where the words of a query stand, the best article first. */
export async function runSearch(command: SearchCommand, terminal: Terminal): Promise<ExitCode> {
  const query = readQuery(command.query);
  const { articles, failures } = await readInput(command.files, terminal);
  if (articles.length === 0) return exit.failed;
  const found = search(articles, query, command);
  terminal.print(
    command.json ? `${JSON.stringify(foundShape(command.query, found))}\n` : foundText(found, articles.length),
  );
  return failures === 0 ? exit.done : exit.failed;
}

/** UTF-16 units of a longer sentence that are shown around a place. */
const contextLength = 400;

/** Reads the query before any file; throws a `UsageError` that points at the place of a fault. */
function readQuery(text: string): Query {
  const parsed = parseQuery(text, { openEnd: false });
  if (!parsed.ok) throw new UsageError(queryFault(text, parsed.problem));
  const saved = collectionIn(parsed.query);
  if (saved === null) return parsed.query;
  throw new UsageError(pointedAt(text, saved.range, 'saved searches are kept in the app: leave this out here'));
}

function collectionIn(query: Query): Extract<Query, { kind: 'collection' }> | null {
  switch (query.kind) {
    case 'collection':
      return query;
    case 'field':
    case 'not':
      return collectionIn(query.query);
    case 'and':
    case 'or':
      return query.parts.map(collectionIn).find((found) => found !== null) ?? null;
    default:
      return null;
  }
}

function search(articles: readonly InputArticle[], query: Query, { level }: SearchCommand): readonly FoundArticle[] {
  const documents = new Map<string, { readonly input: InputArticle; readonly document: SearchDocument }>(
    articles.map((input) => [input.article.id, { input, document: documentOf(input.article, [], () => []) }]),
  );
  const index = new SearchIndex();
  index.add([...documents.values()].map(({ document }) => document));
  const options = { level, fields: searchFields, withoutForms: [] };
  const { hits } = index.find(query, {
    ...options,
    offset: 0,
    limit: articles.length,
    sources: null,
    collection: () => null,
  });
  return hits.flatMap(({ article, score }) => {
    const known = documents.get(article);
    if (known === undefined) return [];
    const passages = findPassages(known.document, query, { ...options, contextLength });
    return [{ input: known.input, score, passages }];
  });
}

function foundText(found: readonly FoundArticle[], articles: number): string {
  return [
    `${found.length} of ${articles} articles`,
    ...found.flatMap(({ input: { path, article }, passages }, index) => [
      '',
      `[${index + 1}] ${article.headline ?? '(no headline)'}; ${path}`,
      ...passages.map((passage) => `  ${passage.field}: ${markedText(passage)}`),
    ]),
    '',
  ].join('\n');
}

/** The passage on one line with its marks in square brackets. */
function markedText({ text, range, marks }: FoundPassage): string {
  let at = range.start;
  const pieces = marks.map(({ start, end }) => {
    const piece = `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
    return piece;
  });
  return `${pieces.join('')}${text.slice(at, range.end)}`.replace(/\s+/gu, ' ');
}
