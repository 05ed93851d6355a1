import { couldBeHeadline, filingOf, writerOf } from './byline.ts';
import { describesScene, isCredited } from './caption.ts';
import { isTicker } from './furniture.ts';
import { isMenu } from './menu.ts';
import { namesPerson } from './people.ts';
import { isDateLine } from './publication-date.ts';
import { outletOf, sourceOf, titleOf } from './publisher.ts';
import { isProse, isTitleLike, type ReadLine } from './reading.ts';
import { phraseKey } from './source-line.ts';
import { coverage, topicWords } from './topic.ts';

/** Fewest words of a headline, unless nothing longer offers itself. */
export const shortHeadline = 4;
/** A later title replaces the first when the text knows it so much better. */
const clearlyBetter = 0.35;
/** Share of its words that the text says of what it speaks of. */
export const saidByText = 0.5;

/** Whether a line states who wrote, printed or dated the article rather than what it is about. */
export function isMetadata(line: ReadLine): boolean {
  return (
    isDateLine(line) ||
    writerOf(line) !== null ||
    sourceOf(line) !== null ||
    (filingOf(line) !== null && !couldBeHeadline(line)) ||
    outletOf(line) !== null
  );
}

/** Whether a line could be the headline, by its own words. */
export function isCandidate(line: ReadLine): boolean {
  return (
    line.furniture === null &&
    !line.captioned &&
    !line.bulleted &&
    isTitleLike(line) &&
    !isMetadata(line) &&
    !isCredited(line) &&
    !isMenu(line)
  );
}

/** The keys that stand there twice. */
export function repeatedOf(keys: readonly string[]): ReadonlySet<string> {
  const once = new Set<string>();
  return new Set(keys.filter((key) => once.size === once.add(key).size));
}

/**
 * Picks the headline among the titles above the text: one that is printed twice, else the first, unless the text clearly
 * speaks of another. `siteKey` is the key of the publisher that the page names elsewhere: its name alone is no headline.
 */
export function headlineIndex(lines: readonly ReadLine[], opening: number, siteKey: string | null): number | null {
  const all = lines.slice(0, opening).flatMap((line, index) => (isCandidate(line) ? [{ line, index }] : []));
  const said = once(() => topicWords(textAfter(lines, opening)));
  const candidates = withoutTicker(withoutNames(all, siteKey), said);
  const keys = new Set(lines.map(({ key }) => key));
  const titles = lines.filter((line) => line.furniture === null && isTitleLike(line));
  const repeated = repeatedOf(titles.map((line) => titleKey(line, keys)));
  const twice = candidates.find(({ line }) => line.words >= 2 && repeated.has(titleKey(line, keys)));
  if (twice !== undefined) return twice.index;
  const long = candidates.filter(({ line }) => line.words >= shortHeadline);
  const [first] = long;
  if (first === undefined) return shortTitle(lines, candidates, said, opening === lines.length);
  const above = candidates.filter(({ index }) => index < first.index);
  const sentenceAbove = above.find(({ line, index }) => {
    if (!isLabel(line)) return true;
    return line.words >= 2 && isSigned(lines[index + 1]) && coverage(line.trimmed, said()) >= saidByText;
  });
  if (sentenceAbove !== undefined) return sentenceAbove.index;
  if (long.length === 1) return first.index;
  const known = coverage(first.line.trimmed, said());
  if (known >= 0.2) return first.index;
  const better = long.find(
    ({ line }) => coverage(line.trimmed, said()) >= known + clearlyBetter && line.words <= 20 && !describesScene(line),
  );
  return (better ?? first).index;
}

/** The titles without the site's name and without the names of people below another title, unless nothing else is left. */
function withoutNames(candidates: readonly Candidate[], siteKey: string | null): readonly Candidate[] {
  const titles = candidates.filter(({ line }) => line.key !== siteKey && !namesPerson(line.trimmed));
  return titles.length > 0 ? titles : candidates;
}

function isSigned(line: ReadLine | undefined): boolean {
  return line !== undefined && (namesPerson(line.trimmed) || writerOf(line) !== null);
}

/** The value, made when it is first asked for. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** The first three paragraphs from a line on. */
export function textAfter(lines: readonly ReadLine[], opening: number): string {
  const paragraphs = lines.slice(opening).filter((line) => line.furniture === null && isProse(line));
  return paragraphs
    .slice(0, 3)
    .map(({ trimmed }) => trimmed)
    .join(' ');
}

interface Candidate {
  readonly line: ReadLine;
  readonly index: number;
}

/**
 * The titles without those of the page's ticker. «عاجل: …» is the article's own headline when no other stands below it
 * of which the text says at least as much.
 */
function withoutTicker(candidates: readonly Candidate[], said: () => ReadonlySet<string>): readonly Candidate[] {
  const own = candidates.filter(({ line }) => !isTicker(line));
  const other = own.find(({ line }) => line.words >= shortHeadline);
  if (other === undefined || own.length === candidates.length) return candidates;
  const known = coverage(other.line.trimmed, said());
  return candidates.filter(({ line }) => !isTicker(line) || coverage(line.trimmed, said()) > known);
}

/**
 * Without a longer title, the short one that the text says most of is the headline when text follows; among equals one
 * that is signed or dated on the next line, then the last, because the names of sections stand above it.
 */
function shortTitle(
  lines: readonly ReadLine[],
  candidates: readonly Candidate[],
  said: () => ReadonlySet<string>,
  textless: boolean,
): number | null {
  if (textless) return null;
  let best: { index: number; score: number } | null = null;
  for (const { line, index } of candidates) {
    if (line.words < 2) continue;
    const next = lines[index + 1];
    const headed = next !== undefined && (isSigned(next) || isDateLine(next));
    const score = coverage(line.trimmed, said()) * 2 + (headed ? 1 : 0);
    if (best === null || score >= best.score) best = { index, score };
  }
  return best?.index ?? null;
}

/** Whether a short line is a label, such as the name of a section, rather than a line of text. */
export function isLabel({ trimmed, words }: ReadLine): boolean {
  return (words < shortHeadline && !/[.!?؟:،…]/u.test(trimmed)) || (words < 8 && /\s[|›>]\s/u.test(trimmed));
}

/** The key of a title without the publisher behind it. */
export function titleKey(line: ReadLine, keys: ReadonlySet<string>): string {
  const title = titleOf(line, keys, phraseKey);
  return title === null ? line.key : phraseKey(title.headline);
}
