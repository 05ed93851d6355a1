import { filingOf, writerOf, type Filing } from './byline.ts';
import { describesScene, isCredited } from './caption.ts';
import type { Disposition } from './article.ts';
import { isPromotion, isTicker } from './furniture.ts';
import { isMenu } from './menu.ts';
import {
  headlineIndex,
  isCandidate,
  isLabel,
  isMetadata,
  once,
  repeatedOf,
  saidByText,
  shortHeadline,
  textAfter,
  titleKey,
} from './headline.ts';
import { namesPerson } from './people.ts';
import { isAgency } from './places.ts';
import { isDateLine } from './publication-date.ts';
import { isSourceLine, outletOf, publisherInFurniture, sourceOf, titleOf } from './publisher.ts';
import { isProse, isTitleLike, removed, type ReadLine } from './reading.ts';
import { phraseKey } from './source-line.ts';
import { coverage, topicWords } from './topic.ts';

/** What the lines above the first paragraph say, and what becomes of each of them. */
export interface Header {
  /** Index of the first line of the text. */
  readonly opening: number;
  readonly headline: string | null;
  readonly titlePublisher: string | null;
  readonly outlet: string | null;
  /** An agency that stands alone below the headline. */
  readonly agency: string | null;
  readonly filing: Filing | null;
  readonly writer: string | null;
  readonly dispositions: readonly Disposition[];
}

/** A line of this many words without a full stop is text, whatever stands above it. */
const surelyText = 22;
/** Under a headline, a shorter one is. */
const probablyText = 14;
/** Longest name of a section, in words, such as «أخبار العالم». */
const sectionName = 2;

/** Index of the first line that is running text; the number of lines when there is none. */
function openingOf(lines: readonly ReadLine[]): number {
  // The name of a section heads no text; a short headline does, of which the text below says something.
  const isHeaded = (index: number): boolean => {
    const next = lines[index + 1];
    if (labels.length === 0 || (next?.furniture === null && isMetadata(next))) return false;
    const said = topicWords(`${lines[index]?.trimmed ?? ''} ${textAfter(lines, index + 1)}`);
    return labels.some(({ trimmed }) => coverage(trimmed, said) >= saidByText);
  };
  const repeated = repeatedOf(lines.map(({ key }) => key));
  let titles = 0;
  const labels: ReadLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.furniture !== null || line.captioned || isMenu(line)) continue;
    const repeats = repeated.has(line.key) && isTitleLike(line);
    if (repeats || isCredited(line)) {
      titles += repeats ? 1 : 0;
      continue;
    }
    const statement = line.isLong || (line.endsStatement && isProse(line));
    if (
      statement ||
      line.words >= surelyText ||
      (line.words >= probablyText && !line.bulleted && !describesScene(line) && (titles > 0 || isHeaded(index)))
    ) {
      return index;
    }
    if (!isCandidate(line)) continue;
    if (isLabel(line)) labels.push(line);
    else titles += 1;
  }
  return lines.length;
}

/** Of a headline that begins as furniture does, the share of its words that the text has too. */
const knownToText = 0.3;

/**
 * A headline may begin as furniture does: «أهم أخبار الصحف العبرية». Without another one above the text, a line of which the
 * text speaks is no furniture.
 */
function withHeadlineFreed(lines: readonly ReadLine[], opening: number): readonly ReadLine[] {
  const above = lines.slice(0, opening);
  if (above.some((line) => isCandidate(line) && line.words >= shortHeadline)) return lines;
  const said = once(() => topicWords(textAfter(lines, opening)));
  const freed = above.findIndex(
    ({ furniture, words, trimmed }) =>
      furniture?.weak === true && words >= shortHeadline && coverage(trimmed, said()) >= knownToText,
  );
  return lines.map((line, index) => (index === freed ? { ...line, furniture: null } : line));
}

/** Where the text of a page without running text begins: below the first line that is neither a fact nor the site's name. */
function untitledOpening(lines: readonly ReadLine[], content: readonly number[], siteKey: string | null): number {
  const [first = lines.length, second = first] = content;
  const title = content.find((index) => {
    const line = lines[index];
    return line !== undefined && line.key !== siteKey && !isMetadata(line);
  });
  if (title === undefined || title === first) return second;
  const below = content.find((index) => index > title && !namesPerson(lines[index]?.trimmed ?? ''));
  return below ?? second;
}

/** Reads the lines above the text. A title above the headline is the page's, not the article's. */
export function readHeader(given: readonly ReadLine[]): Header {
  const found = openingOf(given);
  const lines = withHeadlineFreed(given, found);
  // A page without running text: its first title is the headline when something stands under it.
  const untitled = found === lines.length;
  const site = publisherInFurniture(lines.filter(({ furniture }) => furniture !== null));
  const siteKey = site === null ? null : phraseKey(site);
  const content = lines.flatMap((line, index) => (line.furniture === null && !isMenu(line) ? [index] : []));
  const opening = untitled ? untitledOpening(lines, content, siteKey) : found;
  const headline = headlineIndex(lines, opening, siteKey);
  const headlineLine = headline === null ? undefined : lines[headline];
  const keys = new Set(lines.map(({ key }) => key));
  const title = headlineLine === undefined ? null : titleOf(headlineLine, keys, phraseKey);
  const headlineKey = headlineLine === undefined ? null : titleKey(headlineLine, keys);
  let filing: Filing | null = null;
  let writer: string | null = null;
  let outlet: string | null = null;
  let agency: string | null = null;
  let inList = false;
  const said = once(() => topicWords(textAfter(lines, opening)));
  // A name alone below the headline, of which the text says nothing, signs it.
  const writerByName = (line: ReadLine, index: number): string | null =>
    writer === null &&
    headline !== null &&
    index > headline &&
    namesPerson(line.trimmed) &&
    coverage(line.trimmed, said()) < saidByText
      ? line.trimmed
      : null;
  const dispositions = lines.slice(0, opening).map((line, index): Disposition => {
    if (index === headline) return { kind: 'metadata', field: 'headline' };
    if (line.furniture !== null) {
      inList = line.furniture.opens === 'related';
      return removed(line.furniture.reason);
    }
    if (line.captioned) return { kind: 'body', block: 'caption' };
    if (siteKey !== null && line.key === siteKey) return { kind: 'metadata', field: 'publisher' };
    if (headlineKey !== null && titleKey(line, keys) === headlineKey && isTitleLike(line))
      return removed('repeated-headline');
    if (isDateLine(line)) {
      writer ??= writerOf(line);
      return { kind: 'metadata', field: 'datePublished' };
    }
    const named = writerOf(line) ?? writerByRole(lines, index, headline, opening) ?? writerByName(line, index);
    if (named !== null) {
      writer ??= named;
      return { kind: 'metadata', field: 'byline' };
    }
    const filed = filingOf(line);
    if (filed !== null && (headline === null || index > headline)) {
      filing ??= filed;
      return { kind: 'metadata', field: 'dateline' };
    }
    const source = sourceOf(line) ?? outletOf(line);
    if (source !== null) {
      if (isAgency(source) && headline !== null && index > headline) agency ??= source;
      else outlet ??= source;
      return { kind: 'metadata', field: 'publisher' };
    }
    if (isSourceLine(line)) return removed('credits');
    if (headline !== null && (isPromotion(line) || (index < headline && isTicker(line)))) return removed('related');
    // Under «أهم الأخبار» above the headline stand the headlines of others.
    if (inList && !isLabel(line) && headline !== null && index < headline && isTitleLike(line) && !line.endsSentence)
      return removed('related');
    if (isMenu(line) || (headline !== null && index < headline && isLabel(line))) return removed('navigation');
    return besideText(line, index, opening);
  });
  return {
    opening,
    headline: title?.headline ?? headlineLine?.trimmed ?? null,
    titlePublisher: title?.publisher ?? publisherOfRepeat(lines.slice(0, opening), keys, headlineKey),
    outlet,
    agency,
    filing,
    writer,
    dispositions,
  };
}

const role =
  /^(?:كاتبة?|صحا?في|صحا?فية|باحثة?|مراسلة?|محررة?|أكاديمية?|أستاذة?|خبيرة?|محللة?|staff|reporter|senior|political|foreign|chief|freelance|correspondent|editor|columnist|writer)(?!\p{L})/iu;
const longestRole = 10;

function isRole(line: ReadLine | undefined): boolean {
  return line?.furniture === null && line.words <= longestRole && !line.endsSentence && role.test(line.trimmed);
}

/** The name over a line such as «كاتبة وباحثة في شؤون البيئة», below the headline; that line itself goes with the name. */
function writerByRole(
  lines: readonly ReadLine[],
  index: number,
  headline: number | null,
  opening: number,
): string | null {
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]];
  if (line === undefined || headline === null || index <= headline) return null;
  if (index + 1 < opening && line.words >= 2 && line.words <= 4 && !line.endsSentence && isRole(after))
    return line.trimmed;
  return index - 1 > headline && before !== undefined && before.words <= 4 && isRole(line) ? before.trimmed : null;
}

function publisherOfRepeat(
  lines: readonly ReadLine[],
  keys: ReadonlySet<string>,
  headlineKey: string | null,
): string | null {
  for (const line of lines) {
    const title = line.furniture === null ? titleOf(line, keys, phraseKey) : null;
    if (title !== null && phraseKey(title.headline) === headlineKey) return title.publisher;
  }
  return null;
}

/** A line between headline and text: a caption, a point of a summary, a second title, or the name of a section. */
function besideText(line: ReadLine, index: number, opening: number): Disposition {
  if (line.bulleted) return { kind: 'body', block: 'list' };
  if (isCredited(line) || describesScene(line)) return { kind: 'body', block: 'caption' };
  if (line.words <= sectionName && index + 1 < opening && isLabel(line)) return removed('navigation');
  return { kind: 'body', block: isTitleLike(line) && /\p{L}/u.test(line.trimmed) ? 'heading' : 'paragraph' };
}
