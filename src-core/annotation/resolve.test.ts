import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PassageTarget } from '#core/annotation/annotation.ts';
import { bareArticle } from '../../tests/support/bare-article.ts';
import { describePassage } from './describe.ts';
import { resolvePassage, resolverOf, type Resolution } from './resolve.ts';

function describeWords(text: string, words: string): PassageTarget {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return describePassage(bareArticle(text), { start, end: start + words.length });
}

/** What was found, with the words it stands on: `moved: «…»`. */
function outcome(resolution: Resolution, text: string): string {
  switch (resolution.state) {
    case 'anchored':
    case 'moved':
      return `${resolution.state}: ${text.slice(resolution.range.start, resolution.range.end)}`;
    case 'ambiguous':
      return `ambiguous: ${String(resolution.candidates.length)}`;
    case 'orphan':
      return resolution.reason === 'not-found' ? 'orphan' : `orphan: ${resolution.reason}`;
  }
}

const lead = 'أعلنت وزارة الصحة أمس الأربعاء تسجيل 15 إصابة جديدة بالحصبة في محافظة نينوى شمالي البلاد.';
const second = 'وقال المتحدث باسم الوزارة سيف البدر إن "حملة التلقيح ستستمر أسبوعين" في المدارس والمراكز الصحية.';
const third = 'ونُقل المصابون إلى مستشفى الموصل العام حيث تلقّوا العلاج اللازم وغادر أكثرهم في اليوم نفسه.';
const text = [lead, second, third].join('\n');
const foreign = 'وفي سياق آخر، افتتح رئيس البلدية سوقاً للخضار في الجانب الأيمن من المدينة بحضور وجهائها.';

describe('resolvePassage after a change of the text', () => {
  it.each<[name: string, words: string, changed: string, expected: string]>([
    ['nothing changed', '15 إصابة جديدة', text, 'anchored: 15 إصابة جديدة'],
    ['a paragraph below', '15 إصابة جديدة', `${text}\n${foreign}`, 'anchored: 15 إصابة جديدة'],
    ['a paragraph above', '15 إصابة جديدة', `${foreign}\n${text}`, 'moved: 15 إصابة جديدة'],
    ['a paragraph above the first words', 'أعلنت', `${foreign}\n${text}`, 'moved: أعلنت'],
    ['a paragraph above a quoted paragraph', second, `${lead}\n${foreign}\n${second}\n${third}`, `moved: ${second}`],
    ['paragraphs in another order', 'حملة التلقيح', [third, second, lead].join('\n'), 'moved: حملة التلقيح'],
    ['two paragraphs joined', 'ستستمر أسبوعين', [lead, `${second} ${third}`].join('\n'), 'anchored: ستستمر أسبوعين'],
    ['marks taken away', 'ونُقل المصابون', text.replaceAll(/\p{M}/gu, ''), 'moved: ونقل المصابون'],
    ['marks added', 'التلقيح ستستمر', text.replace('ستستمر', 'سَتَستمرّ'), 'moved: التلقيح سَتَستمرّ'],
    [
      'quotation marks changed',
      '"حملة التلقيح ستستمر أسبوعين"',
      text.replace(/"([^"]*)"/u, '«$1»'),
      'moved: «حملة التلقيح ستستمر أسبوعين»',
    ],
    ['quotation marks changed within', 'إن "حملة', text.replaceAll('"', '“'), 'moved: إن “حملة'],
    ['hamza forms changed', 'أعلنت وزارة', text.replaceAll('أ', 'ا'), 'moved: اعلنت وزارة'],
    ['digits of another shape', '15 إصابة', text.replace('15', '١٥'), 'moved: ١٥ إصابة'],
    ['a number changed', '15 إصابة', text.replace('15', '16'), 'orphan: changed-number'],
    ['a number changed in a long quote', lead, text.replace('15', '16'), 'orphan: changed-number'],
    ['a number grown on its right', '15', text.replace('15', '15,000'), 'orphan: changed-number'],
    ['a number grown on its left', '15', text.replace('15', '2,15'), 'orphan: changed-number'],
    ['a number made negative', '15', text.replace('15', '-15'), 'orphan: changed-number'],
    ['a number made a percentage', '15', text.replace('15', '15%'), 'orphan: changed-number'],
    ['a digit changed within a number', '15', text.replace('15', '٢٥'), 'orphan: changed-number'],
    [
      'a word changed within the quote',
      'حملة التلقيح ستستمر',
      text.replace('ستستمر', 'ستتوقف'),
      'moved: حملة التلقيح ستتوقف',
    ],
    ['the space between two words gone', 'محافظة نينوى', text.replace('ظة نينوى', 'ظةنينوى'), 'moved: محافظةنينوى'],
    ['the space before a word gone', 'نينوى شمالي', text.replace('ى شمالي', 'ىشمالي'), 'moved: نينوىشمالي'],
    [
      'other words that are spelt alike, among other words',
      'حملة التلقيح',
      text.replace('سيف البدر إن "حملة التلقيح ستستمر أسبوعين"', 'أحمد علي أن "حملات التلقيم تبدأ غداً"'),
      'orphan',
    ],
    ['a word negated within the quote', 'البدر إن "حملة', text.replace('إن "', 'إن لا "'), 'orphan: negated'],
    ['the quoted word made part of another', 'الصحة', text.replace('الصحة', 'والصحة'), 'orphan'],
    ['the quoted sentence taken away', third, [lead, second].join('\n'), 'orphan'],
    [
      'the paragraph taken away, its word elsewhere',
      'المدارس',
      `${lead}\n${third}\n${foreign} المدارس مغلقة.`,
      'orphan',
    ],
    [
      'the paragraph taken away, its phrase elsewhere',
      'وزارة الصحة',
      [second, `${third} وقالت وزارة الصحة ذلك.`].join('\n'),
      'orphan',
    ],
    ['the sentence among other words', third, `${foreign} ${third} ${lead}\n${foreign}`, `moved: ${third}`],
    [
      'the words of one side changed with the quote',
      'سيف البدر',
      text.replace(/المتحدث.*ستستمر/u, 'مدير الصحة فيها محمد علي حسين'),
      'orphan',
    ],
    ['the last sentence twice in a row', third, `${text}\n${third}`, 'ambiguous: 2'],
    ['a sentence twice in a row', second, text.replace(second, `${second}\n${second}`), 'ambiguous: 2'],
    [
      'a sentence twice in a paragraph',
      'ونُقل المصابون',
      [lead, second, `${third} ${third}`].join('\n'),
      'anchored: ونُقل المصابون',
    ],
    ['the whole text twice', 'حملة التلقيح', `${text}\n${text}`, 'ambiguous: 2'],
    [
      'the whole text twice in another spelling',
      'حملة التلقيح',
      `${text}\n${text.replaceAll('ة', 'ه')}`,
      'ambiguous: 2',
    ],
    ['a copy among other words', second, `${foreign} ${second} ${foreign}\n${text}`, `moved: ${second}`],
    [
      'words around it changed here and there',
      'التلقيح ستستمر',
      text.replace('سيف البدر', 'أحمد الرديني').replace('الصحية', 'الطبية'),
      'moved: التلقيح ستستمر',
    ],
    ['another text', '15 إصابة جديدة', foreign, 'orphan'],
    ['no text', '15 إصابة جديدة', '', 'orphan'],
  ])('%s', (_name, words, changed, expected) => {
    expect(outcome(resolvePassage(describeWords(text, words), bareArticle(changed)), changed)).toBe(expected);
  });

  const list = [
    'الوجبة الأولى: كوب حليب و2 بيضة و1 تفاحة مع ملعقة عسل بعد التمرين الصباحي.',
    'الوجبة الثانية: كوب حليب و2 بيضة و1 تفاحة مع ملعقة عسل بعد التمرين المسائي.',
  ].join('\n');
  const court =
    'حضر المتهم جلسة أمس وقال محاميه إنه بقي في السجن في انتظار الكفالة التي حددتها المحكمة الأسبوع الماضي.';
  it.each<[name: string, whole: string, words: string, changed: string, expected: string]>([
    [
      'a phrase taken out, whose first word is its neighbour’s',
      court,
      'في السجن',
      court.replace('في السجن ', ''),
      'orphan',
    ],
    [
      'a phrase taken out, with its neighbours, and like it elsewhere',
      `${text}\n${foreign} وقال وكيل الوزارة ذلك.`,
      'وقال المتحدث باسم الوزارة',
      `${text.replace('نينوى شمالي البلاد.\nوقال المتحدث باسم الوزارة سيف البدر إن', 'نينوى')}\n${foreign} وقال وكيل الوزارة ذلك.`,
      'orphan',
    ],
    [
      'a phrase replaced, and standing in another sentence',
      `${text}\n${foreign} وانتهت حملة التلقيح هناك.`,
      'حملة التلقيح',
      `${text.replace('حملة التلقيح', 'عملية الفحص')}\n${foreign} وانتهت حملة التلقيح هناك.`,
      'orphan',
    ],
    [
      'a number become the same as one around it',
      '10 11 0 0 قتل قتل قتل قتل قتل قتل',
      '11 0',
      '10 10 0 0 قتل قتل قتل قتل قتل قتل',
      'orphan: changed-number',
    ],
    [
      'a fraction changed',
      'يضيف الطاهي إلى العجين ½ لتر من الحليب ثم يتركه ساعة',
      '½ لتر من الحليب',
      'يضيف الطاهي إلى العجين ¼ لتر من الحليب ثم يتركه ساعة',
      'orphan: changed-number',
    ],
    [
      'a square made a cube',
      'تبلغ سعة الخزان الجديد ٢٠٠ m² في وسط المدينة القديمة',
      'سعة الخزان الجديد ٢٠٠ m²',
      'تبلغ سعة الخزان الجديد ٢٠٠ m³ في وسط المدينة القديمة',
      'orphan: changed-number',
    ],
    ['a number changed beside a twin', list, '2 بيضة', list.replace('2 بيضة', '3 بيضة'), 'orphan: changed-number'],
    ['a phrase taken out beside a twin', list, 'و2 بيضة', list.replace('و2 بيضة ', ''), 'orphan'],
    ['a sentence moved down', text, third, [lead, foreign, third, second].join('\n'), `moved: ${third}`],
    [
      'a sentence moved, of which a phrase was described',
      text,
      'سيف البدر',
      [second, lead, third].join('\n'),
      'moved: سيف البدر',
    ],
  ])('%s', (_name, whole, words, changed, expected) => {
    expect(outcome(resolvePassage(describeWords(whole, words), bareArticle(changed)), changed)).toBe(expected);
  });

  it('anchors a part of a word where the reader chose one', () => {
    const target = describeWords(text, 'تلقيح');
    const changed = `${foreign}\n${text}`;
    expect(outcome(resolvePassage(target, bareArticle(changed)), changed)).toBe('moved: تلقيح');
  });

  it('does not trust a position when the text there is another', () => {
    const target = describeWords(text, '15 إصابة');
    const damaged = { ...target, position: { ...target.position, start: 0, end: 8 } };
    expect(outcome(resolvePassage(damaged, bareArticle(text)), text)).toBe('moved: 15 إصابة');
  });

  it('resolves many targets of one article alike', () => {
    const changed = bareArticle(`${foreign}\n${text}`);
    const resolve = resolverOf(changed);
    for (const words of ['15 إصابة', 'المصابون', second]) {
      const target = describeWords(text, words);
      expect(resolve(target)).toEqual(resolvePassage(target, changed));
    }
  });
});

const vocabulary = 'قال أعلن التحالف العراق بغداد القوات في من على the army said 15 2,500 ٢٠٢٠ مُهمّة، «داعش» 👍'.split(
  ' ',
);
const paragraph = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 25 })
  .map((words) => words.join(' '));
const anyText = fc.array(paragraph, { minLength: 1, maxLength: 5 }).map((paragraphs) => paragraphs.join('\n'));
const passage = anyText.chain((whole) =>
  fc.tuple(fc.nat(whole.length - 1), fc.nat(whole.length - 1)).map(([one, other]) => ({
    whole,
    range: { start: Math.min(one, other), end: Math.max(one, other) + 1 },
  })),
);
/** A text in which no word comes twice, in any spelling, so that every passage has one right place. */
const distinctText = fc
  .uniqueArray(fc.stringMatching(/^[ب-تجحد-غف-ن]{3,9}$/u), { minLength: 12, maxLength: 60 })
  .chain((words) => fc.tuple(fc.constant(words), fc.nat(words.length - 1), fc.integer({ min: 1, max: 6 })))
  .map(([words, at, count]) => {
    const whole = words
      .map((word, index) => word + (index % 9 === 8 ? '\n' : ' '))
      .join('')
      .trimEnd();
    const first = words[at] ?? '';
    const last = words[Math.min(words.length - 1, at + count - 1)] ?? '';
    const start = words.slice(0, at).join(' ').length + (at > 0 ? 1 : 0);
    return { whole, range: { start, end: whole.indexOf(last, start) + last.length }, first };
  })
  // Words that are part of others could stand in two places.
  .filter(({ whole, range }) => whole.split(whole.slice(range.start, range.end)).length === 2);

describe('describePassage and resolvePassage', () => {
  it('are inverse on an unchanged text', () => {
    fc.assert(
      fc.property(passage, ({ whole, range }) => {
        const target = describePassage(bareArticle(whole), range);
        expect(resolvePassage(target, bareArticle(whole))).toEqual({ state: 'anchored', range });
      }),
      { numRuns: 300 },
    );
  });

  it('describe with the text itself and at least 64 units on each side where it has them', () => {
    fc.assert(
      fc.property(passage, ({ whole, range }) => {
        const { quote } = describePassage(bareArticle(whole), range);
        expect(whole.slice(0, range.end).endsWith(quote.prefix + quote.exact)).toBe(true);
        expect(whole.slice(range.start).startsWith(quote.exact + quote.suffix)).toBe(true);
        expect(quote.prefix.length).toBeGreaterThanOrEqual(Math.min(64, range.start));
        expect(quote.suffix.length).toBeGreaterThanOrEqual(Math.min(64, whole.length - range.end));
      }),
    );
  });

  it('follow the words when a paragraph is added above', () => {
    fc.assert(
      fc.property(distinctText, ({ whole, range }) => {
        const above = 'paragraph of other words\n';
        const resolution = resolvePassage(describePassage(bareArticle(whole), range), bareArticle(above + whole));
        expect(resolution).toMatchObject({
          state: 'moved',
          range: { start: range.start + above.length, end: range.end + above.length },
        });
      }),
      { numRuns: 300 },
    );
  });

  it('orphan a passage that was taken out', () => {
    fc.assert(
      fc.property(distinctText, ({ whole, range }) => {
        const without = whole.slice(0, range.start) + whole.slice(range.end);
        const resolution = resolvePassage(describePassage(bareArticle(whole), range), bareArticle(without));
        expect(resolution.state).toBe('orphan');
      }),
      { numRuns: 300 },
    );
  });

  it('never resolve to a place with another number than was described', () => {
    const numbers = (words: string): readonly string[] => (words.normalize('NFKD').match(/\p{Nd}/gu) ?? []).sort();
    const oneNumber = fc.tuple(anyText, anyText).map(([before, after]) => ({
      whole: `${before} 15 ${after}`,
      range: { start: before.length + 1, end: before.length + 3 },
    }));
    fc.assert(
      fc.property(oneNumber, anyText, ({ whole, range }, other) => {
        const resolution = resolvePassage(describePassage(bareArticle(whole), range), bareArticle(other));
        if (resolution.state !== 'anchored' && resolution.state !== 'moved') return;
        const found = other.slice(resolution.range.start, resolution.range.end);
        expect(numbers(found)).toEqual(['1', '5']);
      }),
      { numRuns: 200 },
    );
  });

  it('never take a changed digit for the same words', () => {
    const digits = (words: string): string => words.replace(/\D/gu, '');
    const news = fc.array(
      fc.oneof(
        fc.constantFrom(...'قتل في بغداد أن لم نحو جندي القوات of the troops . » \n'.split(' ')),
        fc.nat(9_999).map(String),
      ),
      { minLength: 8, maxLength: 40 },
    );
    const edited = fc.tuple(news, fc.nat(), fc.nat(), fc.nat(), fc.nat(9), fc.boolean());
    fc.assert(
      fc.property(edited, ([words, from, count, at, digit, known]) => {
        const first = from % words.length;
        const quote = words.slice(first, first + 1 + (count % 6)).join(' ');
        const start = words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
        const whole = words.join(' ');
        const places = [...quote.matchAll(/\d/gu)].map(({ index }) => start + index);
        const place = places[at % places.length];
        fc.pre(place !== undefined && whole[place] !== String(digit));
        const changed = whole.slice(0, place) + String(digit) + whole.slice(place + 1);
        const target = describePassage(bareArticle(whole), { start, end: start + quote.length });
        const options = known ? { textOf: () => whole } : {};
        const resolution = resolvePassage(target, bareArticle(changed), options);
        if (resolution.state !== 'anchored' && resolution.state !== 'moved') return;
        expect(digits(changed.slice(resolution.range.start, resolution.range.end))).toBe(digits(quote));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['an empty range', 3, 3],
    ['a range before the text', -1, 3],
    ['a range after the text', 2, 99],
  ])('refuse %s', (_name, start, end) => {
    expect(() => describePassage(bareArticle('one two'), { start, end })).toThrow(RangeError);
  });

  it('cuts context between characters in a word longer than the context', () => {
    const long = 'مُ'.repeat(120);
    const { quote } = describeWords(`${long}كلمة${long}`, 'كلمة');
    expect(quote.prefix).toBe('مُ'.repeat(64));
    expect(quote.suffix).toBe('مُ'.repeat(64));
  });
});
