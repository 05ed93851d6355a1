import { compare } from '#core/comparison/compare.ts';
import type { Comparison, Finding } from '#core/comparison/comparison.ts';
import { readInput, type InputArticle } from './input.ts';
import { comparisonShape } from './shapes.ts';
import { exit, type ExitCode, type Terminal } from './terminal.ts';

/** `warraq compare FILE FILE…`: what the articles agree on, differ on, and what one alone says. */
export async function runCompare(files: readonly string[], json: boolean, terminal: Terminal): Promise<ExitCode> {
  const { articles, failures } = await readInput(files, terminal);
  if (articles.length < 2) {
    terminal.say('nothing to compare: two articles or more must be readable');
    return exit.failed;
  }
  const comparison = compare(articles.map(({ article }) => article));
  terminal.print(
    json ? `${JSON.stringify(comparisonShape(articles, comparison))}\n` : comparisonText(articles, comparison),
  );
  return failures === 0 ? exit.done : exit.failed;
}

function comparisonText(articles: readonly InputArticle[], comparison: Comparison): string {
  const sigla = new Map(articles.map(({ article }, index) => [article.id, `[${index + 1}]`]));
  const texts = new Map(articles.map(({ article }) => [article.id, article.text]));
  const findingText = ({ kind, verdict, label, evidence }: Finding): string =>
    [
      `${verdict}, ${kind}: ${label}`,
      ...evidence.map(({ article, start, end, value }) => {
        const words = texts.get(article)?.slice(start, end).replace(/\s+/gu, ' ') ?? '';
        return `  ${sigla.get(article) ?? ''} ${value === words ? '' : `${value}: `}«${words}»`;
      }),
    ].join('\n');
  return [
    ...articles.map(
      ({ path, article }) => `${sigla.get(article.id) ?? ''} ${article.headline ?? '(no headline)'}; ${path}`,
    ),
    '',
    `${comparison.findings.length} findings, ${comparison.alignments.length} aligned passages`,
    '',
    ...comparison.findings.map(findingText),
    '',
  ].join('\n');
}
