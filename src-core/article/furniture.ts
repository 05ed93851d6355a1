import { foldWord } from '#core/text/fold.ts';
import type { RemovalReason } from './article.ts';
import {
  captionLabels,
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
  /** Told by how the line begins, with words of its own behind: a headline could read the same. */
  readonly weak?: true;
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
    .flatMap((word) => [word, foldWord(word), phraseKey(word)]),
);

const captions = phrases(captionLabels);
const cookieButtons = phrases(cookiePhrases);
const credits = phrases(creditPhrases);
/** Most words that may follow an opening such as «شارك على…». */
const wordsAfterOpening = 8;
/** Most of them when none is a word that only sharing has. */
const shortTail = 2;
/** Most words that name what a list is of: «المزيد من قصص الشرق الأوسط». */
const longestListName = 4;
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
  return (
    phraseOf(key) ??
    ofPhrases(line) ??
    saidTwice(line) ??
    inlineList(line) ??
    ofWords(line) ??
    byPattern(line) ??
    byOpening(line)
  );
}

/** What a line is that consists of one known phrase. */
function phraseOf(key: string): Furniture | null {
  if (related.whole.has(key)) return { reason: 'related', opens: 'related' };
  if (neighbours.whole.has(key)) return { reason: 'navigation', opens: 'related' };
  if (cookieButtons.whole.has(key)) return { reason: 'cookie-notice', opens: null };
  if (credits.whole.has(key)) return { reason: 'credits', opens: null };
  if (tags.whole.has(key)) return { reason: 'tags', opens: 'tags' };
  if (sharing.whole.has(key)) return { reason: 'sharing', opens: null };
  return navigation.whole.has(key) || captions.whole.has(key) ? { reason: 'navigation', opens: null } : null;
}

/** Most phrases that stand in one line. */
const mostPhrases = 6;
/** Answers that stand behind a question of the page: «هل كان الخبر مفيداً؟ نعم لا». */
const answers = /^(?:نعم|لا|yes|no)(?:[\s/|،,]+(?:نعم|لا|yes|no))*$/u;

/** Several phrases in one line: «تسجيل الدخول / إنشاء حساب», "Sign in | Register". What follows a question may be its answers. */
function ofPhrases({ key, words, endsStatement }: Line): Furniture | null {
  if (words > longestWidget || endsStatement) return null;
  const parts = key.split(/\s?[/:|؟?]\s?/u).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > mostPhrases) return null;
  const [first, ...others] = parts.map((part) => phraseOf(part));
  if (first?.opens === null && others.every((part, index) => part !== null || answers.test(parts[index + 1] ?? '')))
    return first;
  const question = parts.filter((part) => !answers.test(part)).join(' ');
  if (!answers.test(parts.at(-1) ?? '')) return null;
  return widgets.find(({ pattern, reason }) => reason === 'navigation' && pattern.test(question)) ?? null;
}

/** A button whose label is printed for the eye and again for screen readers: «رجوع رجوع», "Show more Show more". */
function saidTwice({ key, words, endsSentence }: Line): Furniture | null {
  if (endsSentence || words < 2 || words > longestBar) return null;
  const parts = key.split(' ');
  for (let length = 1; length <= parts.length / 2; length += 1) {
    if (parts.every((part, index) => part === parts[index % length]) && parts.length % length === 0) {
      return phraseOf(parts.slice(0, length).join(' '));
    }
  }
  return null;
}

/** Whether the next line is the caption of a photo: «تعليق الصورة» alone on its line. */
export function labelsCaption({ key }: Line): boolean {
  return captions.whole.has(key);
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
  const widget = widgets.find(({ pattern }) => pattern.test(key));
  return widget === undefined ? null : { ...widget, weak: true };
}

/** «شارك على فيسبوك», «المزيد من الأخبار»: few words follow, or one that only sharing has; no clause does. */
function byOpening({ key, endsStatement }: Line): Furniture | null {
  if (endsStatement) return null;
  const tailOf = ({ openings }: Phrases): readonly string[] | null => {
    const opening = openings.find((start) => key.startsWith(start));
    return opening === undefined ? null : key.slice(opening.length).split(' ');
  };
  const shares = tailOf(sharing);
  if (shares !== null && shares.length <= wordsAfterOpening) {
    const short = shares.length <= shortTail && !shares.some((word) => prepositions.has(word));
    if (short || shares.some((word) => shareVocabulary.has(word) || belongsToPage.test(word)))
      return { reason: 'sharing', opens: null, weak: true };
  }
  const lists = tailOf(related);
  if (lists !== null && lists.length <= longestListName && !lists.some((word) => prepositions.has(word)))
    return { reason: 'related', opens: 'related', weak: true };
  const tail = tailOf(navigation);
  return tail !== null && tail.length <= wordsAfterOpening ? { reason: 'navigation', opens: null, weak: true } : null;
}

const prepositions = new Set(
  'في على من إلى عن بعد قبل مع داخل خلال in on of for to at after before as with over'.split(' ').map(phraseKey),
);
/** «قناتنا», «هنا», "our", "newsletter": what an invitation leads to. */
const belongsToPage =
  /^(?:\p{L}{3,}نا|هنا|الاخباريه|البريديه|our|us|here|channel|newsletters?|page|app|inbox|source)$/u;

/** «شاهد: …», «شاهد بالفيديو: …», "Watch live: …": another item of the page put between paragraphs. */
const promotion =
  /^(?:(?:و?شاهد|شاهدوا|استمع|استمعوا|اسمع|طالع)(?: (?:أيضا|أيضاً|أيضًا|ايضا|الآن|هنا|بالفيديو|بالصور|الفيديو|الصور))?|(?:بالفيديو|بالصور)(?: (?:و ?)?(?:الفيديو|الصور|بالفيديو|بالصور))?|بالصوت والصورة|فيديو|صور|ألبوم صور|(?:watch|listen)(?: (?:also|now|live|here|the video|the moment|video))?|video|audio|in pictures|in photos|photos|gallery)\s?(?::|\||\.\.+|…)\s?\S/iu;
const longestPromotion = 16;
/** «عاجل: …» with what follows. */
const ticker =
  /^(?:(?:خبر )?عاجل(?: جدا| جداً)?|شريط الأخبار|breaking(?: news)?|just in|news alert)\s?(?::|\||\.\.+|…|[-–—](?=\s))\s?\S/iu;

/** Whether a line carries a headline of the page's ticker. The article's own headline may look the same. */
export function isTicker({ trimmed, isLong }: Line): boolean {
  return !isLong && ticker.test(trimmed);
}

/** Whether a line below the headline points at a video or pictures elsewhere on the site. */
export function isPromotion({ trimmed, words, endsSentence, isLong }: Line): boolean {
  return !isLong && words <= longestPromotion && !(endsSentence && words >= 8) && promotion.test(trimmed);
}
