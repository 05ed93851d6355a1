import type { Certainty } from '#core/article/article.ts';
import type { FrameLanguage } from '#core/brief/brief.ts';
import type { FindingKind, Verdict } from '#core/comparison/comparison.ts';

/** The brief's own words, in the language of its frame; the sources' words are never translated. */
export interface FrameText {
  readonly kicker: string;
  readonly sources: string;
  readonly summary: string;
  readonly figuresAndDates: string;
  readonly fullTexts: string;
  readonly point: string;
  readonly note: string;
  readonly articleNote: string;
  readonly orphan: string;
  readonly nothingFound: string;
  readonly empty: string;
  readonly noDate: string;
  readonly inferred: string;
  readonly headlineFromBody: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly kinds: Readonly<Record<FindingKind, string>>;
  readonly kindHeadings: Readonly<Record<FindingKind, string>>;
  /** Where a quotation stands: `[أ، ف 3]`, and for the headline (no paragraph) `[أ، العنوان]`. */
  cite(siglum: string, paragraph: number | null): string;
  /** The same without the source, for a column that is the source's: `[ف 3]`. */
  citeParagraph(paragraph: number | null): string;
  /** A whole source: `[أ]`. */
  citeSource(siglum: string): string;
  countSources(count: number): string;
  countPoints(count: number): string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as the language writes it. */
  date(iso: string): string;
}

const arabic: FrameText = {
  kicker: 'موجز مقارن',
  sources: 'المصادر',
  summary: 'خلاصة المقارنة',
  figuresAndDates: 'الأرقام والتواريخ',
  fullTexts: 'النصوص الكاملة',
  point: 'النقطة',
  note: 'حاشية',
  articleNote: 'حاشية على المقال',
  orphan: 'لم يعد المقطع في المقال',
  nothingFound: 'لم تجد المقارنة نقاطاً بين هذه المصادر.',
  empty: 'لم يوضع في هذا الموجز شيء بعد.',
  noDate: 'تاريخ النشر غير معروف',
  inferred: 'تاريخ مستنتَج',
  headlineFromBody: 'لا عنوان في المصدر، وهذا أول متنه',
  verdicts: {
    agree: 'متفق',
    conflict: 'مختلف',
    precision: 'تفاوت في الدقة',
    explained: 'تغيّر مع الزمن',
    single: 'في مصدر واحد',
  },
  kinds: {
    date: 'تاريخ',
    figure: 'رقم',
    naming: 'تسمية',
    headline: 'عنوان',
    statement: 'معلومة',
    quotation: 'قول',
  },
  kindHeadings: {
    date: 'التواريخ',
    figure: 'الأرقام',
    naming: 'التسميات',
    headline: 'العناوين',
    statement: 'المعلومات',
    quotation: 'الأقوال',
  },
  cite: (siglum, paragraph) => `[${siglum}، ${arabicPlace(paragraph)}]`,
  citeParagraph: (paragraph) => `[${arabicPlace(paragraph)}]`,
  citeSource: (siglum) => `[${siglum}]`,
  countSources: (count) =>
    counted('ar', count, {
      zero: 'بلا مصادر',
      one: 'مصدر واحد',
      two: 'مصدران',
      few: `${count} مصادر`,
      many: `${count} مصدراً`,
      other: `${count} مصدر`,
    }),
  countPoints: (count) =>
    counted('ar', count, {
      zero: 'بلا نقاط',
      one: 'نقطة واحدة',
      two: 'نقطتان',
      few: `${count} نقاط`,
      many: `${count} نقطة`,
      other: `${count} نقطة`,
    }),
  date: (iso) => writtenDate(iso, 'ar-EG-u-nu-latn'),
};

const english: FrameText = {
  kicker: 'Comparison brief',
  sources: 'Sources',
  summary: 'Summary of the comparison',
  figuresAndDates: 'Figures and dates',
  fullTexts: 'Full texts',
  point: 'Point',
  note: 'Note',
  articleNote: 'Note on the article',
  orphan: 'The passage is no longer in the article',
  nothingFound: 'The comparison found no points between these sources.',
  empty: 'Nothing has been put into this brief yet.',
  noDate: 'date of publication unknown',
  inferred: 'inferred date',
  headlineFromBody: 'the source states no headline; this is how it begins',
  verdicts: {
    agree: 'Agrees',
    conflict: 'Differs',
    precision: 'Differs in precision',
    explained: 'Changed over time',
    single: 'One source only',
  },
  kinds: {
    date: 'Date',
    figure: 'Figure',
    naming: 'Naming',
    headline: 'Headline',
    statement: 'Claim',
    quotation: 'Saying',
  },
  kindHeadings: {
    date: 'Dates',
    figure: 'Figures',
    naming: 'Naming',
    headline: 'Headlines',
    statement: 'Claims',
    quotation: 'Sayings',
  },
  cite: (siglum, paragraph) => `[${siglum}, ${englishPlace(paragraph)}]`,
  citeParagraph: (paragraph) => `[${englishPlace(paragraph)}]`,
  citeSource: (siglum) => `[${siglum}]`,
  countSources: (count) => counted('en', count, { zero: 'No sources', one: 'One source', other: `${count} sources` }),
  countPoints: (count) => counted('en', count, { zero: 'no points', one: 'one point', other: `${count} points` }),
  date: (iso) => writtenDate(iso, 'en-GB'),
};

export function frameTextOf(language: FrameLanguage): FrameText {
  return language === 'ar' ? arabic : english;
}

/** A publication date with how it is known: an inferred one never looks stated. */
export function publicationText(frame: FrameText, iso: string | null, certainty: Certainty): string {
  if (iso === null || certainty === 'unknown') return frame.noDate;
  return certainty === 'inferred' ? `${frame.date(iso)} (${frame.inferred})` : frame.date(iso);
}

function arabicPlace(paragraph: number | null): string {
  return paragraph === null ? 'العنوان' : `ف ${paragraph}`;
}

function englishPlace(paragraph: number | null): string {
  return paragraph === null ? 'headline' : `para ${paragraph}`;
}

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly zero: string; readonly other: string };

/** The form of a count; nothing is always said in words, which English has no plural form for. */
function counted(language: FrameLanguage, count: number, forms: Forms): string {
  if (count === 0) return forms.zero;
  return forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
}

function writtenDate(iso: string, locale: string): string {
  const [year = '', month, day] = iso.split('-');
  if (month === undefined) return year;
  const time = Date.UTC(Number(year), Number(month) - 1, day === undefined ? 1 : Number(day));
  if (Number.isNaN(time)) return iso;
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
  });
  return format.format(time);
}
