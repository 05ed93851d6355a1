import type { RemovalReason } from './article.ts';
import {
  navigationPhrases,
  pageWords,
  relatedPhrases,
  sharingPhrases,
  shareWords,
  tagPhrases,
} from './furniture-phrases.ts';
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
const sharing = phrases(sharingPhrases);
const related = phrases(relatedPhrases);
const tags = phrases(tagPhrases);
const shareVocabulary = new Set(shareWords.trim().split(/\s+/u).map(phraseKey));
const pageVocabulary = new Set(pageWords.trim().split(/\s+/u));

/** Most words that may follow an opening such as «شارك على…». */
const wordsAfterOpening = 8;
/** Longest line, in words, that a notice with a signature may have. */
const longestNotice = 120;

/** Sentences by which a page speaks of itself, on the folded line. They may be long and end in a full stop. */
const signatures: readonly (readonly [RegExp, RemovalReason])[] = [
  [
    /^(?:نستخدم|نحن نستخدم|يستخدم (?:هذا )?(?:ال)?موقع|تستخدم (?:هذه )?(?:ال)?(?:موقع|صفحه)|باستخدامك|باستمرارك|بمتابعه|عند زياره).*(?:كوكيز|تعريف الارتباط|الكوكي|cookies?)/u,
    'cookie-notice',
  ],
  [/^(?:ملفات )?(?:تعريف الارتباط|الكوكيز).{0,40}(?:موقعنا|هذا الموقع|تجربتك)/u, 'cookie-notice'],
  [
    /^(?:we|we and our (?:\d+ )?partners|this (?:web)?site|our (?:web)?site|by (?:continuing|using|clicking|browsing)).{0,120}cookies?\b/u,
    'cookie-notice',
  ],
  [
    /^(?:(?:accept|reject|manage|allow) (?:all )?(?:the )?cookies?|cookie (?:policy|settings|preferences|notice)|your privacy choices)/u,
    'cookie-notice',
  ],
  [
    /^(?:قبول|رفض|اداره|موافق علي|سياسه|اعدادات) (?:جميع )?(?:ملفات )?(?:الكوكيز|تعريف الارتباط|ملفات الارتباط)/u,
    'cookie-notice',
  ],
  [
    /^(?:ان )?(?:جميع )?(?:الاراء|المقالات|ما ينشر|كل ما ينشر|المواد|المقال|هذا المقال|هذه المقاله|التعليقات|المقاله|محتوي هذا المقال|مقالات الراي).{0,90}(?:تعبر|يعبر|تعكس|يعكس|تمثل|يمثل).{0,60}(?:راي|اراء|الراي|وجهه نظر|وجهات نظر|بالضروره)/u,
    'disclaimer',
  ],
  [
    /^(?:الموقع|موقعنا|الصحيفه|اداره الموقع|ال?\S+) (?:غير مسوول|غير مسووله|لا يتحمل|لا تتحمل).{0,60}(?:محتوي|مضمون|التعليقات|الاراء)/u,
    'disclaimer',
  ],
  [
    /^(?:the )?(?:views|opinions)(?: and opinions)? expressed.{0,120}(?:author|necessarily|reflect|represent)/u,
    'disclaimer',
  ],
  [/^(?:disclaimer|اخلاء مسووليه)[:\s]/u, 'disclaimer'],
  [
    /^(?:©|\(c\) ?\d{4}|copyright\b|حقوق (?:النشر|الطبع)|(?:جميع|كافه|كل) الحقوق محفوظه|all rights reserved)/u,
    'credits',
  ],
  [/(?:all rights reserved|(?:جميع|كافه|كل) الحقوق محفوظه)(?: \S+){0,6}$/u, 'credits'],
  [/^\(?(?:reporting|additional reporting|writing|editing|edited|compiled) by [^.]{3,160}$/u, 'credits'],
  [/^\(?(?:اعداد|تحرير|تغطيه صحفيه)[: ].{3,90}(?:للنشره|تحرير|- تحرير).{0,60}$/u, 'credits'],
  [
    /^(?:مصدر الصوره|مصدر الصور|صدر الصوره|تصوير|عدسه|photo(?:graph)?s?(?: credit)?|image(?: credit| source)?|photo by|picture|pictures)\s?[:،,].{0,80}$/u,
    'credits',
  ],
  [
    /^(?:getty images|afp|reuters|ap photo|epa|shutterstock|غيتي|جيتي)(?:[ /].{0,40})?(?:images|via .{0,20})$/u,
    'credits',
  ],
  [/^(?:sign up|subscribe|get).{0,60}\b(?:newsletters?|inbox|email updates)\b/u, 'sharing'],
  [/^(?:اشترك|اشتركوا|سجل|سجلوا|للاشتراك).{0,60}(?:النشره|نشرتنا|بريدك|البريديه|بريدكم)/u, 'sharing'],
  [
    /^(?:يمكنكم?|لمتابعه).{0,60}(?:متابعه|متابعتنا|اخر الاخبار).{0,60}(?:تلغرام|تيليغرام|تليجرام|واتساب|تويتر|فيسبوك|غوغل نيوز|google news|قناتنا)/u,
    'sharing',
  ],
  [/^(?:google news|اخبار جوجل|غوغل نيوز).{0,60}$/u, 'sharing'],
  [
    /^(?:follow|join|find|like) .{0,40}(?:\bon (?:google news|facebook|twitter|x|instagram|telegram|whatsapp|youtube|tiktok)|channel)/u,
    'sharing',
  ],
  [
    /^(?:\(?[\d,.]+k?\)? )?(?:shares?|comments?|likes?|views|تعليقات?|تعليقا|مشاهدات?|مشاركات?|قراءات|اعجاب|زيارات?)(?: ?[:(]? ?[\d,.]+k?\)?)?$/u,
    'navigation',
  ],
  [/^(?:عدد )?(?:المشاهدات|القراءات|الزيارات|التعليقات|المشاركات) ?[:(]? ?[\d,.]+\)?$/u, 'navigation'],
  [
    /^(?:\d+ (?:دقائق?|دقيقه) ?(?:للقراءه|قراءه)?|(?:وقت|مده|زمن) القراءه.{0,20}|قراءه (?:في )?\d+ (?:دقائق|دقيقه)|(?:\d+|one|two|three|four|five) min(?:ute)?s? read|reading time.{0,20}|read time.{0,20})$/u,
    'navigation',
  ],
  [/^(?:you need to |please )?(?:enable|turn on) javascript/u, 'navigation'],
];

/** Openings with a colon after which another article's headline stands on the same line. */
const relatedInline = /^([^:|]{2,40}?)\s?(?::|\||\.\.|[–—-](?=\s))/u;

/** Whether a line is one that pages print around an article, told from its own words alone. */
export function furnitureOf(line: Line): Furniture | null {
  const { key } = line;
  if (key === '') return { reason: 'navigation', opens: null };
  if (related.whole.has(key)) return { reason: 'related', opens: 'related' };
  if (tags.whole.has(key)) return { reason: 'tags', opens: 'tags' };
  if (sharing.whole.has(key)) return { reason: 'sharing', opens: null };
  if (navigation.whole.has(key)) return { reason: 'navigation', opens: null };
  return inlineList(line) ?? ofWords(line) ?? bySignature(line) ?? byOpening(line);
}

function inlineList(line: Line): Furniture | null {
  const title = relatedInline.exec(line.trimmed)?.[1];
  const key = title === undefined ? '' : phraseKey(title);
  if (related.whole.has(key) && line.words <= 35) return { reason: 'related', opens: null };
  if (tags.whole.has(key) && !line.endsStatement) return { reason: 'tags', opens: null };
  if (/^(?:#\S+[\s،,]*)+$/u.test(line.trimmed)) return { reason: 'tags', opens: null };
  return null;
}

function ofWords({ key }: Line): Furniture | null {
  const parts = key.split(/[\s|/·•,،]+/u).filter((part) => part !== '');
  if (parts.length > 25) return null;
  if (parts.every((part) => pageVocabulary.has(part))) return { reason: 'navigation', opens: null };
  if (parts.every((part) => shareVocabulary.has(part) || /^\d{1,4}$/u.test(part)) && !/^[\d\s]+$/u.test(key)) {
    return { reason: 'sharing', opens: null };
  }
  return null;
}

function bySignature({ key, words }: Line): Furniture | null {
  if (words > longestNotice) return null;
  const found = signatures.find(([pattern]) => pattern.test(key));
  return found === undefined ? null : { reason: found[1], opens: null };
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

/** Whether a line is a path or a menu: three or more short names with separators between them. */
export function isMenu({ trimmed, endsSentence }: Line): boolean {
  if (endsSentence || /«|https?:/u.test(trimmed)) return false;
  const items = trimmed.split(/\s*[|›»>/•·\\]\s*/u).filter((item) => item !== '');
  return items.length >= 3 && items.every((item) => item.split(/\s+/u).length <= 3);
}
