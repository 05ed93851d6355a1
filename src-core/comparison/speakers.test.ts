import { describe, expect, it } from 'vitest';
import { compared } from '../../tests/support/compared.ts';

/** `speaker | verb` for each saying of a text. */
function speakers(text: string): readonly string[] {
  return compared(text, 'لا جديد اليوم.').quotations.map(({ speaker, verb }) => `${speaker ?? '-'} | ${verb ?? '-'}`);
}

describe('a speaker ends', () => {
  it.each([
    ['before a date', 'وقالت بلدية صفاقس أول من أمس إن السوق مغلق منذ أسبوع.', ['بلدية صفاقس | قالت']],
    ['before a part of a day', 'وقال المتحدث خالد سالم صباح أمس إن السوق مغلق.', ['المتحدث خالد سالم | قال']],
    ['before a word of time', 'وأعلنت البلدية حينها أن السوق مغلق منذ أسبوع.', ['البلدية | أعلنت']],
    ['before a second verb', 'وأكدت بلدية صفاقس ومضت إلى القول إن السوق مغلق.', ['بلدية صفاقس | أكدت']],
    ['before an occasion', 'وقالت الممثلة ليلى في مقطع مصور إن الفيلم تأجل إلى الربيع.', ['الممثلة ليلى | قالت']],
    [
      'before an occasion that stands before the verb',
      'وزارة النقل في بيان صدر الثلاثاء قالت إن الجسر القديم آمن.',
      ['وزارة النقل | قالت'],
    ],
    ['before whom it was said to', 'وقال المصدر للوكالة إن السفينة غادرت الميناء.', ['المصدر | قال']],
    [
      'behind the place of a body',
      'وقال المتحدث باسم البلدية في مدينة صفاقس إن الجسر آمن.',
      ['المتحدث باسم البلدية في مدينة صفاقس | قال'],
    ],
    [
      'behind a name that follows a body told with an adjective',
      'وقال الناشط في جمعية محلية سامي الرشدي إن البئر جفت.',
      ['الناشط في جمعية محلية سامي الرشدي | قال'],
    ],
    ['behind a day that a body is named after', 'وأعلن حزب 9 نيسان أن مؤتمره تأجل أسبوعا.', ['حزب 9 نيسان | أعلن']],
    [
      'behind a name between commas',
      'The bridge was closed for repairs, the mayor, Ana Brill, said on Monday.',
      ['the mayor, Ana Brill | said'],
    ],
    [
      'behind the name of who calls for something',
      'ودعا عمدة المدينة كريم بنعمر إلى إغلاق السوق القديم فورا.',
      ['عمدة المدينة كريم بنعمر | دعا'],
    ],
    [
      'before those who are called',
      'ودعا عمدة المدينة أعضاء نقابة الصيادين إلى إغلاق السوق القديم.',
      ['عمدة المدينة | دعا'],
    ],
  ])('%s', (_, text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });

  it('takes no conjunction into the verb, though it has a vowel sign', () => {
    expect(speakers('وصرّح مدير الميناء بأن السفن عادت إلى الصيد.')).toEqual(['مدير الميناء | صرّح']);
  });

  it('is no thing that is counted', () => {
    expect(speakers('وسعر القنطار أكد أن السوق لا يتحرك هذا الشهر.')).toEqual(['- | أكد']);
  });
});

describe('a source', () => {
  it.each([
    [
      'ends with a name before the full stop',
      'The bridge was closed for repairs, according to the mayor, Ana Brill.',
      ['the mayor, Ana Brill | according to'],
    ],
    [
      'ends with an Arabic name before the full stop',
      'أغلق الجسر أمام الشاحنات، بحسب المحافظ، سامي رشدي.',
      ['المحافظ، سامي رشدي | بحسب'],
    ],
    ['does not go on with what happened', 'أغلق الجسر أمام الشاحنات، بحسب البلدية، بعد المطر.', ['البلدية | بحسب']],
    ['is who tells it, not what is told', 'انهار الجدار بعد المطر، وفق تصريح المدير.', ['المدير | وفق']],
    [
      'does not take the news after it for a name',
      'وبحسب رواية السكان، انهار الجدار القديم بعد المطر مباشرة.',
      ['السكان | بحسب'],
    ],
  ])('%s', (_, text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });
});

describe('speech inside of speech', () => {
  /** `speaker | via | words` for each saying of a text. */
  const told = (text: string): readonly string[] =>
    compared(text, 'لا جديد اليوم.').quotations.map(({ speaker, via, start, end }) =>
      [speaker ?? '-', via ?? '-', text.slice(start, end)].join(' | '),
    );

  it.each([
    [
      'is of the clause that quotes it, by the agency that relays it',
      'ونقلت وكالة الأنباء التونسية عن الداخلية أن الموقوفين اعترفوا «بنقل البضائع من الميناء إلى المخازن ليلا».',
      ['الموقوفين | وكالة الأنباء التونسية | بنقل البضائع من الميناء إلى المخازن ليلا'],
    ],
    [
      'is of the clause in a newspaper report',
      'وذكرت صحيفة الساحل أن النقابة قالت «لن نترك المصنع قبل دفع الأجور كاملة».',
      ['النقابة | - | لن نترك المصنع قبل دفع الأجور كاملة'],
    ],
    [
      'is of the clause in English',
      'The paper reported that the union said "we will not leave the plant before wages are paid".',
      ['the union | - | we will not leave the plant before wages are paid'],
    ],
    [
      'is what stands before the source that vouches for it',
      'أعيد فتح الجسر بعد شهر، حسبما أعلنت البلدية حينها، وذلك من خلال نشر صور على موقعها.',
      ['البلدية | - | أعيد فتح الجسر بعد شهر'],
    ],
    [
      'is not what stands behind the source',
      'أعيد فتح الجسر بعد شهر، وفق ما أعلنت البلدية، وذلك عبر رفع الحواجز عنه.',
      ['البلدية | - | أعيد فتح الجسر بعد شهر'],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
