import { describe, expect, it } from 'vitest';
import { compared, rows } from '../../tests/support/compared.ts';
import type { Comparison, Verdict } from './comparison.ts';

function verdicts(comparison: Comparison): readonly Verdict[] {
  return comparison.findings.map(({ verdict }) => verdict);
}

describe('an earthquake told by two reports of one day', () => {
  const comparison = compared(
    'ضرب زلزال قوي مدينة الحسيمة شمالي المغرب فجر الثلاثاء.\nوأسفر الزلزال عن مقتل 12 شخصا وإصابة 40 آخرين في المدينة، وفق الوقاية المدنية.\nوانهارت ثلاثة مبان قديمة في وسط الحسيمة بسبب الزلزال.',
    'هز زلزال مدينة الحسيمة في شمال المغرب الثلاثاء وألحق أضرارا بالميناء.\nوأدى الزلزال إلى مقتل 15 شخصا وإصابة نحو 40 آخرين في المدينة، بحسب مصدر طبي.\nوقالت السلطات إن الميناء سيبقى مغلقا.',
    { published: '2021-03-02' },
    { published: '2021-03-02' },
  );

  it('sets the dead against each other and the wounded beside each other', () => {
    expect(rows(comparison, 'figure')).toEqual([
      'conflict: 12 شخصا | 15 شخصا',
      'agree: 40 | نحو 40',
      'single: ثلاثة مبان',
    ]);
  });

  it('aligns the sentences about the dead', () => {
    const same = comparison.alignments.filter(({ relation }) => relation === 'same-statement');
    expect(same.length).toBeGreaterThan(0);
  });
});

describe('one number behind a hedge', () => {
  it('is a difference of precision', () => {
    const comparison = compared(
      'تجمع أكثر من 300 متظاهر أمام مبنى البلدية في طرابلس احتجاجا على انقطاع المياه.',
      'شارك 350 متظاهرا في تجمع أمام مبنى البلدية في طرابلس احتجاجا على انقطاع المياه.',
    );
    expect(rows(comparison, 'figure')).toEqual(['precision: أكثر من 300 متظاهر | 350 متظاهرا']);
  });

  it('holds in English', () => {
    const comparison = compared(
      'At least 20 people were injured when a ferry hit the pier in Split, police said.',
      'A ferry hit the pier in Split and 23 people were injured, the hospital said.',
    );
    expect(rows(comparison, 'figure')).toEqual(['precision: At least 20 people | 23 people']);
  });
});

describe('dates of one event', () => {
  it('agree under two month names', () => {
    const comparison = compared(
      'افتتح الوزير جسر الوادي الجديد في 4 حزيران 2021 بحضور أهالي القرية.',
      'وكان جسر الوادي الجديد قد افتتح في الرابع من يونيو 2021 بعد عامين من العمل.',
    );
    expect(rows(comparison, 'date')).toEqual(['agree: 4 حزيران 2021 | الرابع من يونيو 2021']);
  });

  it('conflict when the days differ', () => {
    const comparison = compared(
      'وقعت الشركتان اتفاق بناء محطة الطاقة الشمسية في أسوان يوم 12 مارس.',
      'جرى توقيع اتفاق بناء محطة الطاقة الشمسية في أسوان بين الشركتين في 13 آذار.',
    );
    expect(rows(comparison, 'date')).toEqual(['conflict: يوم 12 مارس | 13 آذار']);
  });

  it('differ in precision when one names the month alone', () => {
    const comparison = compared(
      'وقعت الشركتان اتفاق بناء محطة الطاقة الشمسية في أسوان منتصف مارس.',
      'جرى توقيع اتفاق بناء محطة الطاقة الشمسية في أسوان بين الشركتين في 13 آذار.',
    );
    expect(rows(comparison, 'date')).toEqual(['precision: منتصف مارس | 13 آذار']);
  });

  it('do not meet when they date different things', () => {
    const comparison = compared(
      'انتخب المجلس البلدي رئيسا جديدا في 9 ديسمبر.',
      'وصلت سفينة القمح إلى ميناء اللاذقية في 9 ديسمبر.',
    );
    expect(rows(comparison, 'date')).toEqual(['single: 9 ديسمبر', 'single: 9 ديسمبر']);
  });
});

describe('a number that changed over the years', () => {
  it('is explained by the years of the reports', () => {
    const comparison = compared(
      'يعمل في مصنع الحديد في عنابة 1200 عامل، وهو أكبر مصانع المدينة.',
      'يعمل في مصنع الحديد في عنابة 800 عامل، وهو من أقدم مصانع المدينة.',
      { published: '2014-05-01' },
      { published: '2023-05-01' },
    );
    expect(rows(comparison, 'figure')).toEqual(['explained: 1200 عامل | 800 عامل']);
  });

  it('is a conflict within one day', () => {
    const comparison = compared(
      'يعمل في مصنع الحديد في عنابة 1200 عامل، وهو أكبر مصانع المدينة.',
      'يعمل في مصنع الحديد في عنابة 800 عامل، وهو من أقدم مصانع المدينة.',
      { published: '2023-05-01' },
      { published: '2023-05-01' },
    );
    expect(rows(comparison, 'figure')).toEqual(['conflict: 1200 عامل | 800 عامل']);
  });
});

describe('terms for one event', () => {
  it('are set side by side where they stand with the same name', () => {
    const comparison = compared(
      'أعلنت النقابة استشهاد الصحفي "مروان حداد" أثناء تغطية المواجهات.',
      'أكدت الشرطة مقتل الصحفي "مروان حداد" خلال المواجهات، وفتحت تحقيقا.',
    );
    expect(rows(comparison, 'naming')).toEqual(['conflict: استشهاد | مقتل']);
    expect(comparison.framing).toHaveLength(1);
  });

  it('are left alone where they speak of different people', () => {
    const comparison = compared(
      'أعلنت النقابة استشهاد الصحفي "مروان حداد" أثناء تغطية المواجهات.',
      'أكدت الشرطة مقتل المقاول "سامي الخطيب" في حادث سير.',
    );
    expect(rows(comparison, 'naming')).toEqual([]);
  });
});

describe('headlines', () => {
  const body =
    'The city council discussed the bridge over the river Ket on Monday. The bridge would cost 4 million euros.';
  const more =
    'Members of the city council met on Monday about the bridge over the river Ket. The bridge would cost 4 million euros.';

  it('conflict when they announce opposed acts on one thing', () => {
    const comparison = compared(
      body,
      more,
      { headline: 'City council approves bridge over the Ket' },
      { headline: 'City council rejects bridge over the Ket' },
    );
    expect(rows(comparison, 'headline')).toEqual([
      'conflict: City council approves bridge over the Ket | City council rejects bridge over the Ket',
    ]);
  });

  it('agree when they announce the same act', () => {
    const comparison = compared(
      body,
      more,
      { headline: 'City council approves bridge over the Ket' },
      { headline: 'Bridge over the Ket approved by city council' },
    );
    expect(rows(comparison, 'headline')).toMatchObject([expect.stringMatching(/^agree/u)]);
  });

  it('are not judged when one asks', () => {
    const comparison = compared(
      body,
      more,
      { headline: 'City council approves bridge over the Ket' },
      { headline: 'Will the city council reject the bridge over the Ket?' },
    );
    expect(rows(comparison, 'headline')).toEqual([]);
  });
});

describe('a quotation that two reports carry', () => {
  const words = 'لن نوقع أي اتفاق قبل عودة العمال المفصولين إلى مصانعهم';

  it('agrees when the speaker is the same', () => {
    const comparison = compared(
      `وقال رئيس النقابة كريم بنعمر "${words}".`,
      `وأكد كريم بنعمر، رئيس النقابة، أمس "${words}" في ختام الاجتماع.`,
    );
    expect(rows(comparison, 'quotation')).toMatchObject([expect.stringMatching(/^agree/u)]);
  });

  it('conflicts when two bodies share only what any body is called', () => {
    const comparison = compared(`وقالت منظمة حماية الأنهار إن "${words}".`, `وقالت منظمة عمال المناجم إن "${words}".`);
    expect(rows(comparison, 'quotation')).toMatchObject([expect.stringMatching(/^conflict/u)]);
  });

  it('conflicts when it is given to different speakers', () => {
    const comparison = compared(
      `وقال رئيس النقابة كريم بنعمر "${words}".`,
      `وقالت وزيرة العمل سلمى التازي "${words}".`,
    );
    expect(rows(comparison, 'quotation')).toEqual(['conflict: رئيس النقابة كريم بنعمر | وزيرة العمل سلمى التازي']);
  });
});

describe('reports that have nothing to do with each other', () => {
  const comparison = compared(
    'افتتح المتحف الوطني معرضا للخط العربي يضم 60 لوحة.\nويستمر المعرض حتى نهاية سبتمبر، ودخوله مجاني للطلاب.',
    'فاز فريق الاتحاد على ضيفه الوحدة بهدفين دون رد.\nوسجل المهاجم الهدف الأول في الشوط الثاني أمام 60 ألف متفرج.',
  );

  it('have no alignments and no conflicts', () => {
    expect(comparison.alignments).toEqual([]);
    expect(verdicts(comparison).every((verdict) => verdict === 'single')).toBe(true);
  });
});

describe('one event in two languages', () => {
  const comparison = compared(
    'أعلن الجيش العراقي استئناف العمليات المشتركة في 30 يناير 2020. ويوجد في العراق نحو 5200 جندي أميركي.',
    'The Iraqi army announced on January 30, 2020 that joint operations had resumed. About 5,200 American soldiers are in Iraq.',
  );

  it('meets in its dates and figures', () => {
    expect(rows(comparison, 'date')).toEqual(['agree: 30 يناير 2020 | January 30, 2020']);
    expect(rows(comparison, 'figure')).toEqual(['agree: نحو 5200 جندي | About 5,200 American soldiers']);
  });
});

describe('figures of what befell different people', () => {
  it('never meet, and those of one fate do under different nouns', () => {
    const comparison = compared(
      'قُتل 12 شخصا في انهيار منجم الفحم قرب بلدة سرار، وفق مصدر طبي.',
      'انهار منجم الفحم قرب بلدة سرار وسقط 15 قتيلا، واعتقل 12 شخصا من إدارة المنجم.',
      { published: '2021-03-02' },
      { published: '2021-03-02' },
    );
    expect(rows(comparison, 'figure')).toEqual(['conflict: 12 شخصا | 15 قتيلا', 'single: 12 شخصا']);
  });

  it('do not meet when one rose and the other fell', () => {
    const comparison = compared(
      'وتراجع سهم الشركة 3.1% في بورصة نيويورك بعد إعلان الأرباح.',
      'وارتفع سهم الشركة 3.1% في بورصة نيويورك بعد إعلان الأرباح.',
    );
    expect(rows(comparison, 'figure').every((row) => row.startsWith('single'))).toBe(true);
  });
});

describe('a measure told in two units', () => {
  it('is one figure', () => {
    const comparison = compared(
      'وبلغ منسوب النهر 4.2 أمتار عند جسر القرية يوم الأحد.',
      'ووصل منسوب النهر عند جسر القرية يوم الأحد إلى أربعة أمتار وعشرين سنتيمترا.',
    );
    expect(rows(comparison, 'figure')).toEqual(['agree: 4.2 أمتار | أربعة أمتار وعشرين سنتيمترا']);
  });
});

describe('a weekday that may be the next or the last', () => {
  it('does not conflict with the same weekday of a date', () => {
    const comparison = compared(
      'وينضم المهاجم كوستا إلى معسكر الفريق في النمسا يوم السبت.',
      'ومن المقرر أن ينضم المهاجم كوستا إلى معسكر الفريق في النمسا السبت 12 آب.',
      { published: '2023-08-09' },
      { published: '2023-08-10' },
    );
    expect(rows(comparison, 'date')).toEqual(['precision: يوم السبت | السبت 12 آب']);
  });
});

describe('statements of one thing with different figures', () => {
  it('do not agree', () => {
    const comparison = compared(
      'أدانت محكمة الجنايات في سرار الوزير السابق رياض الكيلاني بالفساد وقضت بسجنه عشر سنوات.',
      'أدانت محكمة الجنايات في سرار الوزير السابق رياض الكيلاني بالفساد وحكمت عليه بالسجن ثماني سنوات.',
      { published: '2020-02-19' },
      { published: '2020-02-19' },
    );
    expect(rows(comparison, 'statement')).toMatchObject([expect.stringMatching(/^conflict/u)]);
  });
});

describe('speakers', () => {
  const speakersOf = (text: string): readonly (string | null)[] =>
    compared(text, 'لا جديد اليوم.').quotations.map(({ speaker }) => speaker);

  it.each([
    ['وافق ما جرى وفق ما أفاد مصدر في الدفاع المدني.', ['مصدر في الدفاع المدني']],
    [
      'ونفى المتحدث باسم البلدية استهداف السوق، وقال إن "الهدم شمل مبنى واحدا مهجورا".',
      ['المتحدث باسم البلدية', 'المتحدث باسم البلدية'],
    ],
    ['ووصفت الوزيرة القرار بأنه "خطوة أولى نحو الحل".', ['الوزيرة']],
    ['وكان رئيس الاتحاد كريم بنعمر، التقى العمال واعترف بأن الأجور تأخرت شهرين.', ['رئيس الاتحاد كريم بنعمر']],
    ['The bridge will stay closed until spring, the city council said on Monday.', ['the city council']],
    [
      'Mayor Ana Brill denied that the bridge was unsafe, and said that it would reopen.',
      ['Mayor Ana Brill', 'Mayor Ana Brill'],
    ],
  ])('%s', (text, speakers) => {
    expect(speakersOf(text)).toEqual(speakers);
  });
});

describe('headlines', () => {
  it('are not judged where one article has none', () => {
    const text = 'The city council approved the bridge over the river Ket on Monday. It would cost 4 million euros.';
    const comparison = compared(text, text, { headline: 'City council approves bridge over the Ket' });
    expect(rows(comparison, 'headline')).toEqual([]);
  });
});
