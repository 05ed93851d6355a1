import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

const rows: readonly (readonly [string, readonly string[]])[] = [
  ['قال ذلك. ثم مضى.', ['قال ذلك.', 'ثم مضى.']],
  ['التقى د. سالم أ. د. منى م. علي. ثم غادر.', ['التقى د. سالم أ. د. منى م. علي.', 'ثم غادر.']],
  ['نقلت وكالة ا.ف.ب. عن مصدر.', ['نقلت وكالة ا.ف.ب. عن مصدر.']],
  ['طلب العون. رفضه الجميع.', ['طلب العون.', 'رفضه الجميع.']],
  ['قال: «انتهى الأمر.» ومضى.', ['قال: «انتهى الأمر.»', 'ومضى.']],
  ['وقال "لم نطلب شيئا. كل الغارات منسقة." وانصرف.', ['وقال "لم نطلب شيئا. كل الغارات منسقة."', 'وانصرف.']],
  ['بيان: ” أولويتنا الحماية. الهجمات متكررة”. وأضاف.', ['بيان: ” أولويتنا الحماية. الهجمات متكررة”.', 'وأضاف.']],
  ['ارتفع 2.5 مليون. ثم هبط.', ['ارتفع 2.5 مليون.', 'ثم هبط.']],
  ['كما قال في بيان. أن اللجنة تعود.', ['كما قال في بيان. أن اللجنة تعود.']],
  ['أغلقت البلدية السوق. بسبب انهيار السقف.', ['أغلقت البلدية السوق. بسبب انهيار السقف.']],
  [
    'عقد المجلس جلسة. تزامناً مع إعلان النقابة أن الإضراب بدأ.',
    ['عقد المجلس جلسة. تزامناً مع إعلان النقابة أن الإضراب بدأ.'],
  ],
  ['أصيب عشرة عمال. بينهم مهندسان.', ['أصيب عشرة عمال. بينهم مهندسان.']],
  ['جمعت الجمعية التبرعات. من أجل بناء مدرسة القرية.', ['جمعت الجمعية التبرعات. من أجل بناء مدرسة القرية.']],
  ['انتهى المطر. بسبب السيول أغلقت المدارس أبوابها.', ['انتهى المطر.', 'بسبب السيول أغلقت المدارس أبوابها.']],
  ['رحل الوفد. رغم الخلاف، وقع الطرفان البيان.', ['رحل الوفد.', 'رغم الخلاف، وقع الطرفان البيان.']],
  ['انتهى اللقاء. عبر الوزير عن قلقه من التأخير.', ['انتهى اللقاء.', 'عبر الوزير عن قلقه من التأخير.']],
  ['تعادل الفريقان. ضمن النادي بقاءه في الدوري.', ['تعادل الفريقان.', 'ضمن النادي بقاءه في الدوري.']],
  ['كما قال المدير في بيان. إن العطل قديم.', ['كما قال المدير في بيان. إن العطل قديم.']],
  ['توقف القطار. إن العطل قديم.', ['توقف القطار.', 'إن العطل قديم.']],
  ['معارضة البرلمان.. العراق يستأنف', ['معارضة البرلمان.. العراق يستأنف']],
  ['هل ينسحب؟ لا أحد يعرف! ربما.', ['هل ينسحب؟', 'لا أحد يعرف!', 'ربما.']],
  ['سطر أول\nسطر ثان', ['سطر أول', 'سطر ثان']],
  [
    'Dr. Marsh met U.S. officials. They left at 6 p.m. on Friday.',
    ['Dr. Marsh met U.S. officials.', 'They left at 6 p.m. on Friday.'],
  ],
  ['', []],
  [' \n ', []],
];

describe('sentencesOf', () => {
  it.each(rows)('%s', (text, sentences) => {
    expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });

  it('keeps every visible character in one sentence, in order, for any string', () => {
    const unit = fc.constantFrom(...Array.from('قالa B."»«?؟…\n\r 5د'));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        let rest = '';
        let from = 0;
        for (const { start, end } of sentencesOf(text)) {
          rest += text.slice(from, start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect((rest + text.slice(from)).trim()).toBe('');
      }),
    );
  });

  it('keeps an unclosed quotation from swallowing what follows', () => {
    const text = 'وقال "لن نعود. انتهى الاجتماع. غادر الوفد.';
    expect(sentencesOf(text)).toHaveLength(3);
  });

  it('cuts one long paragraph as it cuts its sentences', () => {
    const parts = [
      'التقى د. سالم وفدا من ا.ف.ب. أمس.',
      'وقال "لن نعود. انتهى" ثم غادر.',
      'He left at 6 p.m. on Friday.',
    ];
    const sentences = Array.from({ length: 2000 }, (_, index) => parts[index % parts.length] ?? '');
    const text = sentences.join(' ');
    expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });
});
