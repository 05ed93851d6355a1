import type { Article } from '#core/article/article.ts';
import { readInput, type InputArticle } from './input.ts';
import { articleShape } from './shapes.ts';
import { exit, type ExitCode, type Terminal } from './terminal.ts';

/** `warraq read FILE…`: the articles of each file; prints nothing when none could be read. */
export async function runRead(files: readonly string[], json: boolean, terminal: Terminal): Promise<ExitCode> {
  const { articles, failures } = await readInput(files, terminal);
  if (articles.length === 0) return exit.failed;
  if (json) terminal.print(`${JSON.stringify({ articles: articles.map(articleShape) })}\n`);
  else terminal.print(articles.map(articleText).join('\n\n'));
  return failures === 0 ? exit.done : exit.failed;
}

function articleText({ path, article }: InputArticle): string {
  return [
    `# ${article.headline ?? '(no headline)'}`,
    [article.publisher, article.byline, dateText(article), article.inLanguage]
      .filter((part) => part !== null)
      .join(' · '),
    `${path}; ${article.blocks.length} blocks, ${article.removed.length} lines set aside`,
    ...article.warnings.map((warning) => `warning: ${warning}`),
    '',
    article.text,
    '',
    ...article.removed.map(({ line, reason, text }) => `- line ${line}, ${reason}: ${text}`),
    '',
  ].join('\n');
}

function dateText({ datePublished: { iso, certainty } }: Article): string | null {
  if (iso === null) return null;
  return certainty === 'stated' ? iso : `${iso} (${certainty})`;
}
