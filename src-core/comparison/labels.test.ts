import { describe, expect, it } from 'vitest';
import { inventedArticle } from '../../tests/support/invented-article.ts';
import { compare } from './compare.ts';
import type { FindingKind } from './comparison.ts';

function labels(kind: FindingKind, texts: readonly string[], published?: string): readonly string[] {
  const about = published === undefined ? {} : { published };
  const articles = texts.map((text, index) => inventedArticle(String(index), text, about));
  return compare(articles)
    .findings.filter((finding) => finding.kind === kind)
    .map(({ verdict, label }) => `${verdict}: ${label}`);
}

describe('the label of a headline', () => {
  it('holds what is announced, without what is only conceded', () => {
    const articles = [
      inventedArticle('a', 'علقت بلدية صفاقس أعمال توسيع الميناء بعد شكوى.', {
        headline: 'رغم اعتراض التجار.. بلدية صفاقس تعلق أعمال توسيع الميناء',
      }),
      inventedArticle('b', 'استأنفت بلدية صفاقس أعمال توسيع الميناء.', {
        headline: 'بلدية صفاقس تستأنف أعمال توسيع الميناء بعد اعتراض التجار',
      }),
    ];
    expect(compare(articles).findings.flatMap(({ kind, label }) => (kind === 'headline' ? [label] : []))).toEqual([
      'بلدية صفاقس تعلق أعمال توسيع الميناء / بلدية صفاقس تستأنف أعمال توسيع الميناء',
    ]);
  });
});

describe('the label of a figure', () => {
  it('holds the number with what it counts', () => {
    const texts = [
      'وتنتشر في الواحة نحو 300 خيمة بيضاء قرب البئر القديمة.',
      'Volunteers planted 640 young olive trees along the river.',
    ];
    expect(labels('figure', texts)).toEqual([
      'single: نحو 300 خيمة بيضاء قرب البئر القديمة',
      'single: 640 young olive trees along the river',
    ]);
  });

  it('reaches back where nothing tells after the number', () => {
    expect(labels('figure', ['وقدرت وزارة الزراعة الخسائر بنحو 12 مليون دولار.', 'لا جديد.'])).toEqual([
      'single: قدرت وزارة الزراعة الخسائر بنحو 12 مليون دولار',
    ]);
  });

  it.each([
    ['between a noun and its adjective', 'وأعلنت مصادر طبية صباح الأحد وفاة 14.', 'مصادر طبية صباح الأحد وفاة 14'],
    [
      'with what belongs to a body named before',
      'وقررت لجنة الأسعار بالبنك الوطني في اجتماعها الشهري 3% للقروض.',
      'لجنة الأسعار بالبنك الوطني في اجتماعها الشهري 3%',
    ],
    [
      'inside of a chain of nouns',
      'وبلغت كلفة ترميم جسر المدينة القديم فوق النهر 12 مليون دينار.',
      'بلغت كلفة ترميم جسر المدينة القديم فوق النهر 12 مليون دينار',
    ],
    [
      'behind a joined noun',
      'أعلنت الشركة التونسية للكهرباء والغاز بمنطقة الساحل زيادة 7%.',
      'الشركة التونسية للكهرباء والغاز بمنطقة الساحل زيادة 7%',
    ],
    [
      'with an English noun that its adjective stands before',
      'The exports of olive oil from the southern ports rose 15%.',
      'southern ports rose 15%',
    ],
  ])('does not begin %s', (_, text, label) => {
    expect(labels('figure', [text, 'لا جديد.'])).toEqual([`single: ${label}`]);
  });

  it('goes on from the number that it stands in a series with', () => {
    const text = 'وأبقى البنك الوطني سعري الفائدة عند 20.25 في المئة للإيداع و19.25 في المئة للإقراض.';
    expect(labels('figure', [text, 'لا جديد.'])).toContain('single: 20.25 في المئة للإيداع و19.25 في المئة');
  });

  it('ends before what is theirs and before a cut time', () => {
    const text = 'لقي ثلاثة أطفال مصرعهم مساء 3 أكتوبر قرب البئر.';
    expect(labels('figure', [text, 'لا جديد.'])).toEqual(['single: لقي ثلاثة أطفال']);
  });

  it('tells what is counted and then both numbers where they differ', () => {
    const texts = [
      'قُتل 12 شخصا وأصيب 27 آخرون في غارة على ميناء الصليف فجر الأربعاء.',
      'أسفرت غارة على ميناء الصليف اليوم الأربعاء عن سقوط 15 قتيلا و27 جريحا.',
    ];
    expect(labels('figure', texts, '2022-09-14')).toContain('conflict: قُتل … شخصا: 12 / 15');
  });
});

describe('the label of a date', () => {
  it('holds the date and what it dates', () => {
    const texts = ['وعلقت البلدية أعمال البناء في السوق القديم يوم 5 يناير بعد شكوى.', 'لا جديد.'];
    expect(labels('date', texts)).toEqual(['single: يوم 5 يناير: علقت البلدية أعمال البناء في السوق القديم']);
  });

  it.each([
    ['ومنذ منتصف أكتوبر، جابت فرق التطعيم قرى الساحل كلها.', 'منتصف أكتوبر: جابت فرق التطعيم قرى الساحل كلها'],
    ['وفي 6 نوفمبر الماضي، عرضت البلدية خطة جديدة للنقل.', '6 نوفمبر الماضي: عرضت البلدية خطة جديدة للنقل'],
    [
      'تحدث عن دورة التدريب بين الجامعة والبلدية التي انطلقت في أبريل الماضي.',
      'أبريل الماضي: تحدث عن دورة التدريب بين الجامعة والبلدية التي انطلقت',
    ],
    ['لكنها جُمّدت في 28 يناير بفعل نقص التمويل.', '28 يناير: جُمّدت … بفعل نقص التمويل'],
    ['قال إن العمل ينتهي بحلول 31 ديسمبر.', '31 ديسمبر: العمل ينتهي'],
    [
      'وقال إن الشركة التي تأسست قبل عقد كامل، اتخذت خطوات كبيرة لإنهاء العمل في المصنع القديم، بحلول 31 ديسمبر.',
      '31 ديسمبر: اتخذت خطوات كبيرة لإنهاء العمل في المصنع القديم',
    ],
    ['قال إنه لم تبق أسرة في المخيم منذ 9 ديسمبر.', '9 ديسمبر: لم تبق أسرة في المخيم'],
    ['وأضاف أن المدينة لم تُقصف يوم 4 مارس.', 'يوم 4 مارس: المدينة لم تُقصف'],
  ])('tells what stands behind the date where nothing before it does: %s', (text, label) => {
    expect(labels('date', [text, 'لا جديد.'])).toEqual([`single: ${label}`]);
  });

  it('holds both dates where they differ', () => {
    const texts = [
      'وقعت الشركتان اتفاق بناء محطة الطاقة الشمسية في أسوان يوم 12 مارس.',
      'جرى توقيع اتفاق بناء محطة الطاقة الشمسية في أسوان بين الشركتين في 13 آذار.',
    ];
    expect(labels('date', texts)).toEqual([expect.stringMatching(/^conflict: يوم 12 مارس \/ 13 آذار: /u)]);
  });
});

describe('the label of a naming', () => {
  it('holds the terms and whom they are said of', () => {
    const texts = [
      'أعلنت النقابة استشهاد الصحفي "مروان حداد" أثناء تغطية المواجهات.',
      'أكدت الشرطة مقتل الصحفي "مروان حداد" خلال المواجهات، وفتحت تحقيقا.',
    ];
    expect(labels('naming', texts)).toEqual([expect.stringMatching(/^conflict: استشهاد \/ مقتل: (?:مروان|حداد)$/u)]);
  });
});

describe('the label of a quotation', () => {
  it('holds who says it', () => {
    const texts = [
      'وقال العامل سالم نجار "لن نترك المصنع قبل دفع الأجور".',
      'وقال سالم نجار إنهم باقون: "لن نترك المصنع قبل دفع الأجور".',
    ];
    expect(labels('quotation', texts)).toEqual(['agree: العامل سالم نجار: لن نترك المصنع قبل دفع الأجور']);
  });
});
