import type { RemovalReason } from './article.ts';
import { surelyOpensWithAnd } from './conjunction.ts';
import { filingOf, writerOf } from './byline.ts';
import { isDateLine } from './publication-date.ts';
import { outletOf, sourceOf } from './publisher.ts';
import { isProse, isTitleLike, type ReadLine } from './reading.ts';
import { coverage, topicWords } from './topic.ts';

/** Share of a headline's words that its own first paragraphs say again, at the least. */
const ownHeadline = 0.4;
/** With this share they belong together even where the first paragraph opens as if it went on. */
const surelyOwn = 0.6;
/** A page holds a handful of articles. What looks like more is one list, and stays in the last of them. */
const mostArticles = 30;
/** How text goes on besides «و»: with the speaker before, with a turn. */
const goesOn =
  /^(?:كما |كذلك |من جهت|من جانب|في المقابل|في السياق|إلى ذلك|الى ذلك|بدور|غير أن|إلا أن|لكن |فيما |بينما |يذكر |يشار |(?:he|she|they|it|but|and|also|however|meanwhile|in addition|according)\b)/iu;

function isProseParagraph(line: ReadLine): boolean {
  return line.furniture === null && isProse(line) && (line.words >= 8 || line.endsStatement);
}

function isAboutTheArticle(line: ReadLine): boolean {
  return (
    filingOf(line) !== null ||
    writerOf(line) !== null ||
    outletOf(line) !== null ||
    sourceOf(line) !== null ||
    isDateLine(line)
  );
}

/** Whether the text above has come to its end: a source, tags, rights or a disclaimer stand after its last paragraph. */
function hasEnded(lines: readonly ReadLine[], marker: number): boolean {
  for (let index = marker - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (line === undefined || isProseParagraph(line)) return false;
    if (sourceOf(line) !== null || closing.has(line.furniture?.reason)) return true;
  }
  return false;
}

const closing: ReadonlySet<RemovalReason | undefined> = new Set(['tags', 'credits', 'disclaimer', 'cookie-notice']);

/** The last two paragraphs before a line. */
function paragraphsAbove(lines: readonly ReadLine[], marker: number): readonly ReadLine[] {
  const above: ReadLine[] = [];
  for (let index = marker - 1; index >= 0 && above.length < 2; index -= 1) {
    const line = lines[index];
    if (line !== undefined && isProseParagraph(line)) above.unshift(line);
  }
  return above;
}

/** The lines from `start` to the next title of a list, without what the page prints around them. */
function linesUnder(lines: readonly ReadLine[], start: number): readonly ReadLine[] {
  const region: ReadLine[] = [];
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index];
    if (line?.furniture?.opens === 'related') break;
    if (line?.furniture === null) region.push(line);
  }
  return region;
}

/** Where the article begins that stands under the list title at `marker`, or null when other things stand there. */
function articleUnder(lines: readonly ReadLine[], marker: number): number | null {
  const start = marker + 1;
  const headline = lines[start];
  if (headline === undefined || headline.furniture !== null || headline.bulleted) return null;
  if (!isTitleLike(headline) || headline.words < 3 || isAboutTheArticle(headline)) return null;
  const region = linesUnder(lines, start + 1);
  const first = region.findIndex(isProseParagraph);
  const paragraphs = region.filter(isProseParagraph);
  const [lead] = paragraphs;
  if (lead === undefined || paragraphs.length < 2 || first < 0) return null;
  const between = region.slice(0, first);
  const introduced = between.some(isAboutTheArticle);
  // Several titles in a row are a list; the text under them goes on from above.
  if (!introduced && between.some((line) => !isAboutTheArticle(line))) return null;
  if (introduced || hasEnded(lines, marker)) return start;
  const opening = paragraphs
    .slice(0, 2)
    .map(({ trimmed }) => trimmed)
    .join(' ');
  const above = paragraphsAbove(lines, marker).map(({ trimmed }) => trimmed);
  const known = coverage(headline.trimmed, topicWords(above.join(' ')));
  const own = coverage(headline.trimmed, topicWords(opening));
  if (own >= surelyOwn) return start;
  if (surelyOpensWithAnd(lead.trimmed) || goesOn.test(lead.trimmed)) return null;
  return own >= ownHeadline || own > known ? start : null;
}

/**
 * Cuts the lines of a file into articles. A second one is told by its place: under «اقرأ أيضاً» or another title of a
 * list stands one headline with at least two paragraphs of its own. Every line is in exactly one part.
 */
export function splitArticles(lines: readonly ReadLine[]): readonly (readonly ReadLine[])[] {
  const parts: (readonly ReadLine[])[] = [];
  let rest = lines;
  while (parts.length + 1 < mostArticles) {
    const start = nextArticle(rest);
    if (start === null) break;
    parts.push(rest.slice(0, start));
    rest = rest.slice(start);
  }
  return [...parts, rest];
}

function nextArticle(lines: readonly ReadLine[]): number | null {
  const firstProse = lines.findIndex(isProseParagraph);
  for (let index = firstProse + 1; firstProse >= 0 && index < lines.length; index += 1) {
    if (lines[index]?.furniture?.opens !== 'related') continue;
    const start = articleUnder(lines, index);
    if (start !== null) return start;
  }
  return null;
}
