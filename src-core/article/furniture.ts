import type { RemovalReason } from './article.ts';
import {
  cookiePhrases,
  creditPhrases,
  navigationPhrases,
  neighbourPhrases,
  pageWords,
  relatedPhrases,
  sharingPhrases,
  shareWords,
  tagPhrases,
} from './furniture-phrases.ts';
import { notices, widgets } from './furniture-patterns.ts';
import { phraseKey, type Line } from './source-line.ts';

/** Why a line is not body, and whether it opens a list whose items on the next lines are not body either. */
export interface Furniture {
  readonly reason: RemovalReason;
  readonly opens: 'related' | 'tags' | null;
}

interface Phrases {
  readonly whole: ReadonlySet<string>;
  readonly openings: readonly string[];
}

function phrases(list: string): Phrases {
  const whole = new Set<string>();
  const openings: string[] = [];
  for (const phrase of list.trim().split(/\n| \| /u)) {
    const open = phrase.endsWith('…');
    const key = phraseKey(open ? phrase.slice(0, -1) : phrase);
    whole.add(key);
    if (open) openings.push(`${key} `);
  }
  return { whole, openings };
}

const navigation = phrases(navigationPhrases);
const neighbours = phrases(neighbourPhrases);
const sharing = phrases(sharingPhrases);
const related = phrases(relatedPhrases);
const tags = phrases(tagPhrases);
const shareVocabulary = new Set(shareWords.trim().split(/\s+/u).map(phraseKey));
const pageVocabulary = new Set(
  pageWords
    .trim()
    .split(/\s+/u)
    .flatMap((word) => [word, phraseKey(word)]),
);

const cookieButtons = phrases(cookiePhrases);
const credits = phrases(creditPhrases);
/** Most words that may follow an opening such as «شارك على…». */
const wordsAfterOpening = 8;
/** Longest bar of names, in words. */
const longestBar = 25;
/** Longest line, in words, that a widget of the page may have. */
const longestWidget = 14;
/** Longest line, in words, that a notice may have. */
const longestNotice = 120;

/** Openings with a colon after which another article's headline stands on the same line. */
const relatedInline = /^([^:|]{2,40}?)\s?(?::|\||\.\.|[–—-](?=\s))/u;

/** Whether a line is one that pages print around an article, told from its own words alone. */
export function furnitureOf(line: Line): Furniture | null {
  const { key } = line;
  if (line.isLong) return /[\p{L}\p{N}]/u.test(line.trimmed) ? null : { reason: 'navigation', opens: null };
  if (key === '') return { reason: 'navigation', opens: null };
  if (related.whole.has(key)) return { reason: 'related', opens: 'related' };
  if (neighbours.whole.has(key)) return { reason: 'navigation', opens: 'related' };
  if (cookieButtons.whole.has(key)) return { reason: 'cookie-notice', opens: null };
  if (credits.whole.has(key)) return { reason: 'credits', opens: null };
  if (tags.whole.has(key)) return { reason: 'tags', opens: 'tags' };
  if (sharing.whole.has(key)) return { reason: 'sharing', opens: null };
  if (navigation.whole.has(key)) return { reason: 'navigation', opens: null };
  return inlineList(line) ?? ofWords(line) ?? byPattern(line) ?? byOpening(line);
}

function inlineList(line: Line): Furniture | null {
  const title = relatedInline.exec(line.trimmed)?.[1];
  const key = title === undefined ? '' : phraseKey(title);
  if (related.whole.has(key) && line.words <= 35) return { reason: 'related', opens: null };
  if (tags.whole.has(key) && !line.endsStatement) return { reason: 'tags', opens: null };
  if (isHashtags(line.trimmed)) return { reason: 'tags', opens: null };
  return null;
}

function isHashtags(trimmed: string): boolean {
  const words = trimmed.split(/[\s،,]+/u).filter((word) => word !== '');
  return words.length > 0 && words.every((word) => /^#[\p{L}\p{N}_]/u.test(word));
}

function ofWords({ key }: Line): Furniture | null {
  const parts = key.split(/[\s|/·•,،]+/u).filter((part) => part !== '');
  if (parts.length > longestBar) return null;
  if (parts.every((part) => pageVocabulary.has(part))) return { reason: 'navigation', opens: null };
  const names = parts.filter((part) => shareVocabulary.has(part)).length;
  const counts = parts.filter((part) => /^\d{1,4}$/u.test(part)).length;
  // One name that we do not know, or that is misspelt, may stand among three that we do.
  const strangers = parts.length - names - counts;
  return names > 0 && strangers * 3 <= names ? { reason: 'sharing', opens: null } : null;
}

function byPattern({ key, words, trimmed, endsStatement }: Line): Furniture | null {
  if (/^(?:الرئيسية|الصفحة الرئيسية|home)\s*[>›»/|\\]/iu.test(trimmed)) return { reason: 'navigation', opens: null };
  const notice = words > longestNotice ? undefined : notices.find(({ pattern }) => pattern.test(key));
  if (notice !== undefined) return notice;
  if (words > longestWidget || endsStatement) return null;
  return widgets.find(({ pattern }) => pattern.test(key)) ?? null;
}

function byOpening({ key, endsStatement }: Line): Furniture | null {
  if (endsStatement) return null;
  const opens = ({ openings }: Phrases): boolean =>
    openings.some(
      (opening) => key.startsWith(opening) && key.slice(opening.length).split(' ').length <= wordsAfterOpening,
    );
  if (opens(sharing)) return { reason: 'sharing', opens: null };
  if (opens(related)) return { reason: 'related', opens: 'related' };
  if (opens(navigation)) return { reason: 'navigation', opens: null };
  return null;
}

/** «شاهد: …», "Watch: …": another item of the page put between paragraphs. */
const promotion = /^(?:شاهد|شاهدوا|بالفيديو|بالصور|فيديو|استمع|watch|video|in pictures|listen)\s?(?::|\||\.\.)\s?\S/iu;
const longestPromotion = 14;

/** Whether a line below the headline points at a video or pictures elsewhere on the site. */
export function isPromotion({ trimmed, words, endsSentence, isLong }: Line): boolean {
  return !isLong && words <= longestPromotion && !(endsSentence && words >= 8) && promotion.test(trimmed);
}

/** Whether a line is a path or a menu: three or more short names with separators between them. */
export function isMenu({ trimmed, endsSentence, isLong }: Line): boolean {
  if (isLong || endsSentence || /«|https?:/u.test(trimmed)) return false;
  const items = trimmed.split(/\s*[|›»>/•·\\]\s*/u).filter((item) => item !== '');
  return items.length >= 3 && items.every((item) => item.split(/\s+/u).length <= 3);
}
