import { describe, expect, it } from 'vitest';
import type { RemovalReason } from './article.ts';
import {
  captionLabels,
  cookiePhrases,
  creditPhrases,
  navigationPhrases,
  neighbourPhrases,
  relatedPhrases,
  sharingPhrases,
  shareWords,
  tagPhrases,
} from './furniture-phrases.ts';
import { notices } from './furniture-patterns.ts';
import { readArticles } from './read.ts';
import { phraseKey } from './source-line.ts';

const lists: readonly (readonly [string, string, RemovalReason])[] = [
  ['navigation', navigationPhrases, 'navigation'],
  ['labels of captions', captionLabels, 'navigation'],
  ['cookie buttons', cookiePhrases, 'cookie-notice'],
  ['unnamed sources', creditPhrases, 'credits'],
  ['neighbours', neighbourPhrases, 'navigation'],
  ['sharing', sharingPhrases, 'sharing'],
  ['related', relatedPhrases, 'related'],
  ['tags', tagPhrases, 'tags'],
];

function phrasesOf(list: string): readonly string[] {
  return list
    .trim()
    .split(/\n| \| /u)
    .map((phrase) => phrase.replace(/…$/u, ''));
}

const cases = lists.flatMap(([name, list, reason]) => phrasesOf(list).map((phrase) => ({ name, phrase, reason })));
const words = shareWords.trim().split(/\s+/u);

const arabic = [
  'افتتحت بلدية المرفأ جسراً جديداً فوق النهر',
  'قالت البلدية إن الجسر الجديد سيفتح أمام السيارات في نهاية الشهر المقبل.',
  'وأضافت أن العمل في الجسر استمر ثلاث سنوات وشارك فيه مئات العمال.',
  'ويربط الجسر ضفتي النهر اللتين لم يكن بينهما سوى عبارة صغيرة.',
];

/** What becomes of a line among the paragraphs of an article: its reason, or its block. */
function placeOf(line: string): string | undefined {
  const [title = '', first = '', ...rest] = arabic;
  const [article] = readArticles({ name: 'p', hash: '0'.repeat(64), text: [title, first, line, ...rest].join('\n') });
  const disposition = article?.lines.find(({ text }) => text === line)?.disposition;
  if (disposition?.kind === 'removed') return disposition.reason;
  return disposition?.kind === 'body' ? 'body' : disposition?.field;
}

/** A sentence of the text that begins with the words of a phrase. */
function sentenceOf(phrase: string): string {
  return /\p{Script=Arabic}/u.test(phrase)
    ? `${phrase} كانت كلمات رددها العمال أمام مبنى البلدية طوال يوم كامل.`
    : `${phrase} were the words that the workers painted on the old bridge last night.`;
}

/** A few phrases begin sentences that pages print themselves: «اشترك في نشرتنا لتصلك أهم الأخبار.» */
function opensNotice(phrase: string): boolean {
  return notices.some(({ pattern }) => pattern.test(phraseKey(phrase)));
}
const inSentences = [...cases.map(({ phrase }) => phrase), ...words].filter((phrase) => !opensNotice(phrase));

describe('every phrase of the lists', () => {
  it.each(cases)('$name: $phrase, alone on its line, is set aside', ({ phrase, reason }) => {
    expect(placeOf(phrase)).toBe(reason);
  });

  it.each(inSentences)('%s, at the head of a sentence, stays', (phrase) => {
    expect(placeOf(sentenceOf(phrase))).toBe('body');
  });

  it('stands in one list, once', () => {
    const keys = cases.map(({ phrase }) => phraseKey(phrase));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  // A letter alone needs other furniture on the page.
  it.each(words.filter((word) => word.length > 1))('%s, a word of share bars, is set aside', (word) => {
    const own = cases.find(({ phrase }) => phraseKey(phrase) === phraseKey(word));
    expect(placeOf(word)).toBe(own?.reason ?? 'sharing');
  });
});

describe('families of furniture', () => {
  it.each([
    ['رجوع رجوع', 'navigation'],
    ['Menu Menu', 'navigation'],
    ['Show more Show more', 'navigation'],
    ['شارك شارك شارك', 'sharing'],
    ['Close toolbar', 'navigation'],
    ['Open main menu', 'navigation'],
    ['Toggle search bar', 'navigation'],
    ['إخفاء القائمة الجانبية', 'navigation'],
    ['فتح شريط الأدوات', 'navigation'],
    ['Enlarge text', 'navigation'],
    ['Increase font size', 'navigation'],
    ['Font size', 'navigation'],
    ['تكبير حجم النص', 'navigation'],
    ['حجم النص', 'navigation'],
    ['أحدث المقالات', 'related'],
    ['آخر المواد المنشورة', 'related'],
    ['أبرز التقارير', 'related'],
    ['جديد المقالات', 'related'],
    ['شاهد بالفيديو: لحظة فتح الجسر', 'related'],
    ['شاهدوا أيضا.. لحظة فتح الجسر', 'related'],
    ['بالفيديو.. لحظة فتح الجسر', 'related'],
    ['بالفيديو والصور: لحظة فتح الجسر', 'related'],
    ['Watch: The moment the bridge opened', 'related'],
    ['Watch live: the bridge opens', 'related'],
    ['#جسر#نهر#مدينة', 'tags'],
    ['تسجيل الدخول / إنشاء حساب', 'navigation'],
    ['بحث | حسابي | اتصل بنا', 'navigation'],
    ['Sign in / Register', 'navigation'],
    ['هل وجدت هذا الخبر مفيداً؟ نعم / لا', 'navigation'],
    ['هل كانت الصفحة مفيدة؟ لا', 'navigation'],
    ['للتواصل مع المحرر انقر هنا', 'navigation'],
    ['كافة حقوق النشر والتوزيع محفوظة', 'credits'],
    ['أرسل لصديقك', 'navigation'],
    ['دقائق القراءة: 7 دقائق', 'navigation'],
    ['حجم النص: أ أ أ', 'navigation'],
    ['أ- أ أ+', 'navigation'],
    ['نشر قبل يومين', 'navigation'],
    ['تم التحديث منذ 5 ساعات', 'navigation'],
    ['آخر تحديث: 4 دقائق', 'navigation'],
    ['Updated 3 hours ago', 'navigation'],
    ['Sign up for the Harbour Digest', 'sharing'],
    ['أخبار - رياضة - ثقافة - مجتمع', 'navigation'],
    ['أخبار، رياضة، ثقافة، حوارات', 'navigation'],
    ['محليات   رياضة   ثقافة   حوارات', 'navigation'],
    ['محليات رياضة ثقافة حوارات', 'navigation'],
    ['#جسر، #نهر #مدينة', 'tags'],
    ['######################################################################', 'navigation'],
  ])('%s', (line, reason) => {
    expect(placeOf(line)).toBe(reason);
  });

  it.each(['لا لا لا', 'مطر مطر', 'أحدث المقالات التي كتبها الراحل كانت عن النهر والجسر.', 'شاهد عيان: لم نسمع شيئاً'])(
    'not %s',
    (line) => {
      expect(placeOf(line)).toBe('body');
    },
  );
});

/** Lines without a full stop that begin as furniture does, each near to one of its patterns or openings. */
const nearMisses = [
  'سجل عدد السفن في قناة المدينة رقماً قياسياً',
  'انضم الجيش إلى عملية تأمين قناة الري',
  'تابع البرلمان ملف فيسبوك في جلسة مغلقة',
  'سجل العبور في قناة الري خلال الأيام الثلاثة الماضية أرقاماً قياسية جديدة',
  'شارك على هامش القمة وزراء الدفاع والخارجية في اجتماع مغلق',
  'شارك الفيديو آلاف المتابعين خلال ساعة',
  'حمل المتظاهرون صور الضحايا في ساحة المدينة',
  'لا توجد تعليقات رسمية على الحادث',
  'آخر مواد الإغاثة تصل الجزيرة',
  'المزيد من القتلى في فيضانات الساحل',
  'المزيد من القلق داخل مجلس البلدية',
  'لمتابعة الدراسة سافر ثلاثون طالباً',
  'تابعوا المباراة من المدرجات رغم المطر',
  'سياسة الخصوصية تثير جدلاً في البرلمان',
  'إعدادات جديدة للمدارس قبل الشتاء',
  'هل كان الجسر مفيداً؟ المدينة تختلف',
  'نشر الجيش قبل ساعتين قوات في المدينة',
  'لا ماء - لا خبز - لا دواء - لا وقود',
  'أرسل لصديقه رسالة أنقذت القرية',
  'الصحة والتعليم والثقافة والرياضة في موازنة البلدية',
  'دخول / خروج: من عبر الجسر',
  'Sign up for the army, students told',
  'Google News to pay French publishers for content',
  'Report an attack, win asylum',
  'AFP journalist killed via drone strike',
  'Follow the money: how aid vanished',
  'Join protests or leave, students told on Facebook',
  'More in store for striking miners',
  'Share with neighbours, mayor urges after flood',
  'Top stories told by the drowned village',
  'Get ready for floods, app users told',
  'Photo finish decides the mountain race',
];

describe('a headline or a heading that begins as furniture does', () => {
  const [, ...text] = arabic;

  it.each(nearMisses)('%s, stays among paragraphs', (line) => {
    expect(placeOf(line)).toBe('body');
  });

  it.each(nearMisses)('%s, stays as the headline', (line) => {
    const [article] = readArticles({ name: 'p', hash: '0'.repeat(64), text: [line, ...text].join('\n') });
    expect(article?.headline).toBe(line);
  });

  it('is the headline where the text speaks of it and no other stands there', () => {
    const lines = [
      'أهم أخبار الصحف المحلية',
      'تناولت الصحف المحلية الصادرة اليوم أخبار الفيضانات في الشمال وأهم ما قيل عنها.',
      ...text,
    ];
    const [article] = readArticles({ name: 'p', hash: '0'.repeat(64), text: lines.join('\n') });
    expect(article?.headline).toBe('أهم أخبار الصحف المحلية');
  });
});

describe('a line told by those beside it', () => {
  const [headline = '', first = '', second = ''] = arabic;

  it('is a counter beside a button, and text elsewhere', () => {
    const text = [headline, '0', 'مشاركة', '12', first, '1998', second].join('\n');
    const [article] = readArticles({ name: 'p', hash: '0'.repeat(64), text });
    expect(article?.text).toBe([first, '1998', second].join('\n'));
    expect(article?.blocks.map(({ kind }) => kind)).not.toContain('heading');
  });

  it('is the title of a list over bullets or titles, and a button over text', () => {
    const bullets = ['• البلدية توزع البذور', '• افتتاح سوق السمك'];
    const titles = ['البلدية توزع البذور على المزارعين', 'افتتاح سوق السمك في المدينة القديمة'];
    for (const items of [bullets, titles, []]) {
      const text = [headline, first, 'اقرأ المزيد', ...items, second].join('\n');
      const [article] = readArticles({ name: 'p', hash: '0'.repeat(64), text });
      expect(article?.text).toBe([first, second].join('\n'));
    }
  });
});
