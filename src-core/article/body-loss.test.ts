import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticles } from './read.ts';

/** What pages print around and between paragraphs. */
const furniture = [
  'fbpx',
  'شارك القصة',
  'فيسبوك تويتر واتساب',
  'اقرأ أيضاً:',
  'اقرأ أيضاً',
  'مقالات ذات صلة',
  'الأكثر قراءة',
  'كلمات دلالية:',
  'وسوم',
  'المزيد من الأخبار',
  'زر الذهاب إلى الأعلى',
  'المصدر: وكالة الواحة',
  'نُشر في 12 مارس 2023',
  'كتب: سالم العلي',
  'دبي -',
  'XS',
  'SM',
  'user',
  '© 2023 صحيفة المرفأ',
  'هل يعود الدوري قبل الصيف؟',
  'خطة لبناء عشر مدارس',
  '• وزارة الزراعة توزع البذور',
  'Read also',
  'Related articles',
  'Tags',
  'Share',
  'Advertisement',
  'Bus drivers accept pay offer',
  'ملعب المدينة خلال المباراة النهائية - via REUTERS',
  'المقال التالي',
  'نستخدم في موقعنا ملفات تعريف الارتباط (كوكيز) لتحسين تجربتكم.',
  'المقالات المنشورة في "صدى الجبل" تعبر عن آراء كتابها.',
];

/** Paragraphs of eight words or more that end as sentences do, with words that furniture has too. */
const paragraphs = [
  'قالت الشركة إنها ستتوقف عن استخدام ملفات تعريف الارتباط في متصفحها العام المقبل.',
  'شارك في المؤتمر وزراء من تسع دول عربية إلى جانب ممثلين عن الأمم المتحدة.',
  'تابعوا المباراة من المدرجات رغم المطر الذي لم يتوقف حتى صافرة النهاية.',
  'المصدر الرئيسي للمياه في القرية هو البئر التي حفرت قبل خمسين عاماً.',
  'كتب الطلاب رسائل إلى الوزارة يطالبون فيها بتأجيل الامتحانات أسبوعين كاملين!',
  'فكم قرية أخرى ستنتظر قبل أن تصل إليها شبكة المياه الجديدة؟',
  'وبقيت الأبواب مغلقة ثلاثة أيام، ولم يعرف أحد ما الذي حدث في الداخل...',
  'وقال المدير: «لن نغلق المستشفى ما دام فيه مريض واحد».',
  'المزيد من الأمطار يعني المزيد من الفيضانات في الأحياء القديمة، كما يقول السكان.',
  'الآراء التي جمعناها في السوق تختلف، لكن الجميع يشكو من ارتفاع الأسعار.',
  'اشترك النادي في البطولة ثلاث مرات ولم يبلغ المباراة النهائية في أي منها.',
  'صور الأقمار الصناعية تظهر أن البحيرة فقدت نصف مساحتها منذ عام 1990.',
  'جميع الحقوق التي طالب بها العمال وردت في الاتفاق الجديد بحسب النقابة.',
  'Cookies helped the company follow its visitors, the court heard on Monday.',
  'Share prices fell after the bank said it would not raise its dividend.',
  'Related companies in three countries were searched on Tuesday, prosecutors said.',
  'Follow the river for two miles and you reach the bridge that fell in May.',
  'By the time help came, the road had been under water for six hours.',
  '"We heard a crack like thunder. Then the bridge was gone," said Omar Vidal.',
  'Will the ferry run on Sunday, when most people visit the island?',
  'The views from the new tower reach as far as the northern hills!',
];

const statements = paragraphs.filter((paragraph) => /(?<!\.)\.["»”]?$/u.test(paragraph));

describe('no sentence of the body is ever lost', () => {
  const page = fc.array(fc.oneof(fc.constantFrom(...furniture), fc.constantFrom(...paragraphs)), {
    minLength: 1,
    maxLength: 25,
  });
  const separators = fc.constantFrom('\n', '\n\n', '\r\n', '\n \n');

  it('among furniture in any order', () => {
    fc.assert(
      fc.property(page, separators, (lines, separator) => {
        const articles = readArticles({ name: 'p', hash: '0'.repeat(64), text: lines.join(separator) });
        const kept = articles.flatMap((article) =>
          article.blocks.map(({ start, end }) => article.text.slice(start, end)),
        );
        for (const paragraph of statements) {
          const wanted = lines.filter((line) => line === paragraph).length;
          expect(kept.filter((block) => block === paragraph)).toHaveLength(wanted);
        }
      }),
      { numRuns: 800 },
    );
  }, 60_000);

  // A question at the top can be the headline («هل ينسحب …؟»); it is stated there, and its repetition is a repetition.
  it('and no question is set aside, unless it repeats the headline', () => {
    fc.assert(
      fc.property(page, separators, (lines, separator) => {
        const articles = readArticles({ name: 'p', hash: '0'.repeat(64), text: lines.join(separator) });
        for (const { removed } of articles) {
          const lost = removed.filter(
            ({ text, reason }) => paragraphs.includes(text) && reason !== 'repeated-headline',
          );
          expect(lost).toEqual([]);
        }
      }),
      { numRuns: 800 },
    );
  }, 60_000);

  it('and every line that is not blank is in one article, once, for any text', () => {
    const line = fc.oneof(
      fc.constantFrom(...furniture, ...paragraphs, '', '   ', '•', '...', '\uFEFF'),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 15 }), (lines) => {
        const text = lines.join('\n');
        const articles = readArticles({ name: 'p', hash: '0'.repeat(64), text });
        const source = text.split(/\r\n|\n|\r/u);
        const placed = articles.flatMap((article) => article.lines);
        expect(placed.map(({ text: content }) => content)).toEqual(source.filter((content) => content.trim() !== ''));
        for (const { line: number, text: content } of placed) expect(source[number - 1]).toBe(content);
        for (const article of articles) {
          expect(article.removed).toHaveLength(
            article.lines.filter(({ disposition }) => disposition.kind === 'removed').length,
          );
        }
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('nor any line of a text without furniture', () => {
    fc.assert(
      fc.property(fc.subarray([...statements], { minLength: 1 }), (lines) => {
        const [article, ...others] = readArticles({ name: 'p', hash: '0'.repeat(64), text: lines.join('\n\n') });
        expect(others).toEqual([]);
        expect(article?.text).toBe(lines.join('\n'));
        expect(article?.headline).toBeNull();
      }),
    );
  });

  // Headlines and headings end as unstopped paragraphs do; those are told by their length alone.
  const titles = [
    'جسر الملح يعود إلى الحياة بعد عشرين عاماً',
    'البلدية تنقل القرية كلها إلى التل',
    'Island ferry returns after a winter of storms',
    'من يملك مفاتيح السد القديم؟',
  ];
  const headings = ['ماذا بعد', 'خلفية القرار', 'شهادات من القرية', 'What comes next'];
  const unstopped = paragraphs
    .map((paragraph) => paragraph.replace(/[.!؟?]+["»”]?$/u, ''))
    .map((paragraph) => `${paragraph} ${paragraph.split(' ').toReversed().join(' ')}`);

  it('nor a paragraph without its full stop, or a heading between two of them', () => {
    const bodies = fc.subarray(unstopped, { minLength: 2 });
    const between = fc.array(fc.constantFrom('', ...headings), { minLength: 21, maxLength: 21 });
    const above = fc.subarray(['محليات', 'شارك القصة', 'نُشر في 12 مارس 2023', 'دبي -']);
    const below = fc.subarray(['اقرأ أيضاً', 'خطة لبناء عشر مدارس', 'وسوم', '© 2023 صحيفة المرفأ']);
    fc.assert(
      fc.property(fc.constantFrom(...titles), above, bodies, between, below, (title, head, body, labels, tail) => {
        const wanted = body.flatMap((paragraph, index) => {
          const label = index === 0 ? '' : (labels[index] ?? '');
          return label === '' ? [paragraph] : [label, paragraph];
        });
        const text = [title, ...head, ...wanted, ...tail].join('\n');
        const [article] = readArticles({ name: 'p', hash: '0'.repeat(64), text });
        expect(article?.headline).toBe(title);
        const kept = article?.blocks.map(({ start, end }) => article.text.slice(start, end)) ?? [];
        expect(kept.filter((block) => wanted.includes(block))).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
