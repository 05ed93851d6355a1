import { randomFrom } from './random.ts';

/** A text made for the benchmarks: Arabic news prose with headings, numbers, Latin names and vowel marks. */
export interface LongText {
  readonly words: number;
  /** Words of a paragraph, about. */
  readonly paragraph: number;
  readonly seed?: number;
}

const subjects = 'الوزارة اللجنة الحكومة المنظمة البلدية الشركة المحكمة الجامعة الهيئة المستشفى النقابة السلطات'.split(
  ' ',
);
const verbs = 'أعلنت أكدت نفت ذكرت أوضحت أضافت رجحت توقعت سجلت بحثت ناقشت وصفت حذرت طالبت'.split(' ');
const nouns =
  'المدينة القرية الميناء الطريق الجسر المدرسة السوق المحصول المياه الكهرباء التقرير القرار الاتفاق المشروع الميزانية العمال السكان الأطباء المزارعون الطلاب الخبراء الشهود الأسعار الواردات الصادرات المفاوضات الإصلاحات الانتخابات'.split(
    ' ',
  );
const joiners = 'في على من إلى عن مع بعد قبل خلال ضمن حول بين أمام رغم'.split(' ');
const adjectives = 'الجديدة السابقة المحلية الدولية الكبيرة الطارئة المشتركة المقبلة الأولى الأخيرة العامة'.split(' ');
const marked = ['كُتِبَ', 'عُلِّقَ', 'يُعدُّ', 'قُدِّرَت', 'مُحتمَلٌ'];
const latin = ['Reuters', 'UNICEF', 'Basel Ltd', 'GDP', 'Dr. Hanna Weiss', 'COVID-19'];

/** The paragraphs of a long text, headings among them; the same for the same numbers. */
export function longParagraphs({ words, paragraph, seed = 7 }: LongText): readonly string[] {
  const random = randomFrom(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const paragraphs: string[] = [];
  let written = 0;
  while (written < words) {
    if (paragraphs.length % 25 === 24) paragraphs.push(`${pick(nouns)} ${pick(adjectives)}`);
    const length = Math.round(paragraph * (0.5 + random()));
    const parts: string[] = [];
    while (parts.length < length) {
      parts.push(pick(verbs), pick(subjects), pick(joiners), pick(nouns), pick(adjectives));
      const chance = random();
      if (chance < 0.08) parts.push(String(Math.floor(random() * 9_000) + 100), pick(nouns));
      else if (chance < 0.12) parts.push(pick(latin));
      else if (chance < 0.2) parts.push(pick(marked));
      else if (chance < 0.3) parts.push(`“${pick(nouns)} ${pick(adjectives)}”`);
      parts.push(`${parts.pop() ?? ''}${random() < 0.4 ? '.' : '،'}`);
    }
    written += parts.length;
    paragraphs.push(`${parts.join(' ')}.`);
  }
  return paragraphs;
}

/** A file as it would be saved from a page: a headline, then one paragraph a line. */
export function longFile(headline: string, text: LongText): string {
  return `${headline}\n\n${longParagraphs(text).join('\n\n')}\n`;
}
