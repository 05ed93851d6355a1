import { foldWord } from '#core/text/fold.ts';
import type { Line } from './source-line.ts';

/** What sites call their sections. A menu without separators of its own is told by them. */
const sections = `
الرئيسية الرئيسة أخبار الأخبار اخبار تقارير التقارير رأي الرأي آراء مقالات المقالات كتاب فيديو فيديوهات صور ملفات حوارات تحقيقات تحليلات
سياسة السياسة اقتصاد الاقتصاد أعمال مال بنوك بورصة عقارات رياضة الرياضة ثقافة الثقافة فن فنون الفن مجتمع المجتمع صحة الصحة علوم العلوم
تكنولوجيا تقنية تعليم سفر سيارات منوعات ترفيه طقس محليات محلي محلية وطني وطنية دولي دولية عربي عربية عالمي عالم العالم حوادث إسلاميات
بودكاست بث مباشر وظائف وفيات الوفيات أسرة مرأة المرأة بيئة شباب جامعات برلمان محافظات المحافظات
home news world politics business economy markets money opinion sport sports culture arts entertainment life lifestyle style travel health
science technology tech video videos photos podcasts weather local national international society education environment climate more
`;
const names = new Set(sections.trim().split(/\s+/u).map(foldWord));
/** Fewest names of a menu that pages part by strokes; parted by less, it needs one more. */
const fewestItems = 3;
const fewestPlain = 4;

function isSection(item: string): boolean {
  const words = foldWord(item).split(/\s+/u);
  return words.length <= 2 && words.some((word) => names.has(word) || names.has(word.replace(/^و/u, '')));
}

/**
 * Whether a line is a path or a menu: three or more short names with strokes between them, or four or more of at most two
 * words, most of them known names of sections, with wide spaces, hyphens, commas or nothing between them.
 */
export function isMenu({ trimmed, text, endsSentence, isLong }: Line): boolean {
  if (isLong || endsSentence || /«|https?:/u.test(trimmed)) return false;
  const items = trimmed.split(/\s*[|›»>/•·\\]\s*/u).filter((item) => item !== '');
  if (items.length >= fewestItems) return items.every((item) => item.split(/\s+/u).length <= 3);
  if (/\p{Nd}/u.test(trimmed)) return false;
  return [
    text.trim().split(/\s{2,}|\t/u),
    trimmed.split(/\s[-–—]\s/u),
    trimmed.split(/[،,]\s/u),
    trimmed.split(' '),
  ].some((plain, index) => isPlainMenu(plain, index === bySingleSpaces));
}

const bySingleSpaces = 3;

function isPlainMenu(items: readonly string[], allKnown: boolean): boolean {
  if (items.length < fewestPlain || items.some((item) => item.trim().split(/\s+/u).length > 2)) return false;
  // With nothing between them, «الثقافة والعلوم …» could be a title.
  if (allKnown) return items.every((item) => names.has(foldWord(item)));
  return items.filter((item) => isSection(item.trim())).length * 2 > items.length;
}
