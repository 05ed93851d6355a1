import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

/** Cases by rule; a sentence ends at each «|», which is not in the text; «.| » has no space behind it. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'ends at full stops, question and exclamation marks': [
    'قال ذلك. | ثم مضى.',
    'طلب العون. | رفضه الجميع.',
    'هل ينسحب؟ | لا أحد يعرف! | ربما.',
    'هل ينسحب؟! | لا.',
    'هل ينسحب؟؟؟ | لا.',
    'قال ذلك۔ | ثم مضى۔',
    'He left. | They came! | Why? | Nobody knows.',
    'بيان أول؛ ثان، ثالث: رابع. | خامس',
  ],
  'keeps titles with their names': [
    'التقى د. سالم أ. د. منى م. علي. | ثم غادر.',
    'التقى العميد د. سالم ود. منى وم. عادل. | ثم غادر.',
    'تحدث أ.د. حسان وأ. د. ليلى وأ.م.د. كمال. | وانتهى اللقاء.',
    'افتتح المعرض م.سالم. | ثم غادر.',
    'Mr. Smith, Gen. Jones and Prof. Lee met. | They left.',
    'Dr. Marsh met U.S. officials. | They left at 6 p.m. on Friday.',
    'شكر والد. | ثم غادر.',
    'قدم الهدية له. | ثم غادر.',
    'شكره له.| وقال إنه مسرور.',
  ],
  'keeps initials and abbreviations': [
    'نقلت وكالة ا.ف.ب. عن مصدر.',
    'نقلت وكالة ا.ف.ب. | وقال المتحدث إن الأمر انتهى.',
    'نقلت وا.ف.ب عن مصدر. | ثم صمتت.',
    'قالت قناة سي.إن.إن الأمريكية. | ثم صمتت.',
    'اشترت إيه.آر.إم للنسيج حصة سي.آي إن. | ثم باعتها.',
    'قالت إن.بي.سي. | وأضافت أن الأمر انتهى.',
    'ترأس عمر دبليو. ناصر اللجنة. | ثم غادر.',
    'تأخر العرض بحسب البي بي سي. | الأمر معقد.',
    'سعيد ن. خليل كاتب. | ورشيد ت. عمران مخرج.',
    'ل. س. مرهف كاتبة. | وهي معروفة.',
    'L. K. Rahal and Omar W. Nasser met. | So do I. | The end.',
    'He lives in the U.S. | The president left.',
    'The U.S. Senate met. | Smith vs. Jones won.',
    'They left at 6 p.m. Friday. | They came at 5 a.m. | The door was closed.',
    'See e.g. the first, i.e. this one. | No. 5 won. | No. | He lost.',
    'فاز منتخب المجموعة أ. | الفريق الثاني خسر.',
    'Take vitamin C. | It helps.',
  ],
  'keeps numbers, dates and eras': [
    'ارتفع 2.5 مليون. | ثم هبط ١٫٥. | وانتهى.',
    'غادر يوم 11.2.2024. | ثم عاد الساعة 5.30 مساء.',
    'نزلت النسخة 8.1. | وجربها الناس.',
    'زادت السعة عام 2014 م. | وأوضح التقرير ذلك.',
    'بدأ عام 1436هـ. | وقال المدير إنه انتهى.',
    'بدأ عام 2014م.| وقال المدير إنه انتهى.',
    'رمم عام 650 ق. م تقريبا. | ثم هدم قبل 49 ق.م. | وقد بقي أثره.',
  ],
  'takes the number of an item with the item': [
    '1. الرياض\n | 2. جدة',
    '1. الطريق السريع. | 2. الطريق القديم.',
    '(1) الأول. | (2) الثاني.',
    '- أول\n | - ثان\n | • ثالث',
  ],
  'takes dots for a pause': [
    'معارضة البرلمان.. العراق يستأنف',
    'انتظر... ثم قال… وانصرف. | انتهى.',
    'لم نطلب (...) شيئا. | انتهى.',
    'قال (...) وانصرف. | انتهى.',
  ],
  'keeps closing marks with what they close': [
    'قال: «انتهى الأمر.» | ومضى.',
    'قال: «انتهى الأمر». | ومضى.',
    'قال: «انتهى الأمر!». | ومضى.',
    'قال: «انتهى الأمر.»| ومضى.',
    'قال: “انتهى الأمر.” | ومضى.',
    'قال: ‘انتهى الأمر.’ | ومضى.',
    '(انتهى الأمر.) | ثم مضى [كما قيل.] | وعاد.',
    '"لم ينته الأمر."| وأكد الوزير ذلك.',
    '"The end." | The start.',
  ],
  'keeps a quotation whole': [
    'وقال "لم نطلب شيئا. كل الغارات منسقة." | وانصرف.',
    'بيان: ” أولويتنا الحماية. الهجمات متكررة”. | وأضاف.',
    'قال: „انتهى الأمر. كل شيء“ ومضى. | ثم عاد.',
    'قال إن «السوق مفتوح. هل من شك؟ لا!». | ثم عاد.',
    'He said: "We left. They came." | Then silence.',
  ],
  'parts sentences that lack the space': ['انتهى.| وقال إنه راض؟| وعاد!| ثم مضى.', 'He left.\n | They came.'],
  'keeps addresses whole': [
    'زوروا www.example.com. | ثم سجلوا.',
    'الرابط http://www.example.org/a.do?id=5 مفيد. | سجلوا.',
    'الرابط https://example.org/find?Id=7&x=1. | سجلوا.',
    'راسلوا a.b@Example.Org. | شكرا.',
  ],
  'ends at a line end and nowhere else for want of a stop': [
    'سطر أول\n | سطر ثان',
    'سطر أول\r\n | سطر ثان',
    'سطر أول،\n | سطر ثان',
  ],
  'minds no emoji and no direction control': [
    'فاز 😀. | ثم غادر 👨‍👩‍👧! | انتهى.',
    'فاز😀 ثم غادر.',
    'التقى \u200Fد.\u200F سالم. | ثم غادر.',
    'J\u202A.\u202C Smith won. | He left.',
  ],
  'takes a stray full stop for a comma': [
    'كما قال في بيان. أن اللجنة تعود.',
    'أغلقت البلدية السوق. بسبب انهيار السقف.',
    'عقد المجلس جلسة. تزامناً مع إعلان النقابة أن الإضراب بدأ.',
    'أصيب عشرة عمال. بينهم مهندسان.',
    'جمعت الجمعية التبرعات. من أجل بناء مدرسة القرية.',
    'كما قال المدير في بيان. إن العطل قديم.',
    'انهار السقف. وذلك بسبب المطر.',
    'اتهمت اللجنة المدير. بأنه أخفى التقرير.',
    'عاد المهندس. الذي صمم الجسر.',
    'هل نسافر غدا؟ أو نبقى هنا؟',
    'توقف القطار ساعتين. وفقا للشركة.',
    'غادر الوفد القاعة. رغم أن الجلسة طويلة.',
  ],
  'leaves a full stop before a clause of its own': [
    'انتهى المطر. | بسبب السيول أغلقت المدارس أبوابها.',
    'رحل الوفد. | رغم الخلاف، وقع الطرفان البيان.',
    'رحل الوفد. | رغم أن الخلاف قديم، عاد الطرفان.',
    'رحل الوفد. | بالرغم من أن الخلاف قديم, عاد الطرفان.',
    'رحل الوفد. | رغم ذلك عاد الطرفان.',
    'سقط السقف. | بحسب الشرطة أن العمود ضعيف.',
    'انتهى اللقاء. | عبر الوزير عن قلقه من التأخير.',
    'تعادل الفريقان. | ضمن النادي بقاءه في الدوري.',
    'توقف القطار. | إن العطل قديم.',
    'زادت الأرباح. | وذلك يعود إلى السوق.',
    'لم يتغير القانون. | الذي تغير هو الناس.',
    'لماذا أغلق السوق؟ | لأن السقف ضعيف.',
  ],
};
const rows = Object.entries(cases).flatMap(([rule, marked]) => marked.map((each) => [rule, each] as const));

describe('sentencesOf', () => {
  it.each(rows)('%s: %s', (_, marked) => {
    const text = marked.replaceAll(' | ', ' ').replaceAll('| ', '');
    const expected = marked.split('|').map((sentence) => sentence.trim());
    expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it.each(['', ' \n ', '\u00A0'])('finds none in white space', (text) => {
    expect(sentencesOf(text)).toEqual([]);
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
