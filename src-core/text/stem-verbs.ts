import { foldWord } from './fold.ts';

/**
 * Verbs of the news in the past. The present is derived by pattern; where the letters do not tell it (a weak root), it
 * stands after a stroke, without its person letter.
 */
const table = `
قتل شن جرح ضرب قصف حكم سجن خطف سرق نهب هرب حرق هدم دمر فجر هجم هاجم دافع قاتل حارب حاصر طارد لاحق اعتقل احتجز أفرج أسر أعدم اغتال استهدف
أطلق أسقط أصاب أصيب/صاب لقي/لقي توفي/توف مات/موت عاش/عيش ولد/ولد ولد/لد نجا/نجو غرق سقط تحطم انفجر انهار انقلب اندلع نشب اشتعل احترق تصاعد تراجع انخفض ارتفع زاد/زيد ازداد
قال/قول أعلن أكد/وكد أضاف أوضح/وضح ذكر أشار نفى/نفي طالب دعا/دعو رفض قبل وافق/وافق عارض أيد/ويد ساند دعم ندد أدان استنكر انتقد اتهم هدد حذر نصح حث ناشد
صرح أدلى/دلي أعرب عبر رأى/ري رأى/را اعتبر ظن اعتقد توقع رجح قدر شدد كرر جدد لفت نوه نقل روى/روي أخبر أبلغ سأل أجاب رد كتب نشر قرأ سمع شاهد لاحظ كشف اكتشف أظهر أثبت نكر أنكر
قرر أقر صوت انتخب اختار عين رشح ترشح ترأس رأس حضر شارك غاب/غيب انسحب استقال أقال عزل طرد حل شكل ألف أسس أنشأ بنى/بني افتتح دشن أغلق فتح بدأ انتهى أنهى/نهي أنهى استمر واصل/واصل
توقف أوقف/وقف وقف/قف وقع/قع وقع/وقع علق استأنف أجل مدد عاد/عود أعاد ألغى/لغي منع سمح حظر فرض رفع خفض خفف ضاعف وسع/وسع قلص عزز قوى ضعف أضعف أثر تأثر تسبب سبب أدى/ودي
التقى/لتقي اجتمع زار/زور استقبل استضاف ودع/ودع غادر وصل/صل توجه سافر رجع دخل خرج مر عبر ذهب جاء/جيء أتى/اتي انتقل نزح هاجر لجأ فر اتجه اقترب ابتعد تقدم تأخر
فاز/فوز خسر تعادل سجل أحرز حقق نال/نال حصل تأهل هزم تغلب تصدر احتل لعب درب تدرب تنافس نافس توج شجع احتفل كرم
باع/بيع اشترى/شتري دفع أنفق ربح كسب استثمر استورد صدر أصدر أنتج صنع زرع حصد وزع/وزع وفر/وفر قدم منح تبرع أقرض اقترض سدد مول بلغ تجاوز قل كثر ساوى/ساوي كلف
قاد/قود أدار ترك حمل أخذ/اخذ أعطى/عطي وضع/ضع وجد/جد وجه/وجه واجه/واجه تولى/تولي تسلم استلم سلم استعاد استخدم استعمل اعتمد اتخذ/تخذ نفذ طبق التزم خالف انتهك احترم تعهد وعد/عد
ناقش بحث تباحث تفاوض حاور تحدث تكلم خاطب ألقى/لقي استمع ناصر شكا/شكو طلب أراد رغب حاول سعى/سعي نوى/نوي خطط نظم رتب أعد/عد أعد استعد جهز هيأ
درس علم تعلم بحث حلل فحص اختبر طور اخترع ابتكر صمم أضاء عالج شفى/شفي مرض أجرى/جري أجرى جرى/جري حدث حصل تم أنجز أكمل اكتمل كمل
عمل قام/قوم كان/كون كان/كن صار/صير أصبح ظل بقي/بقي بات/بيت ليس استطاع تمكن قدر أمكن وجب/جب لزم احتاج كفى/كفي شمل ضم تضمن تألف شهد مثل تمثل عنى/عني يعد
ساعد أنقذ أسعف أغاث نقل أجلى/جلي أخلى/خلي حمى/حمي حافظ حرس راقب تابع رصد تتبع لحق انضم التحق انتمى تحالف اتفق/تفق اختلف تصالح تعاون تعامل تواصل اتصل/تصل تبادل
تلقى/تلقي استلم أرسل بعث أوفد/وفد عاقب حاكم برأ أحال استجوب حقق اعترف أقسم كذب صدق شكك اشتبه تورط ارتكب
هطل ضرب اجتاح غمر جف بث عرض مثل غنى/غني عزف رسم أخرج ألف ترجم أقام أقيم/قام سكن عاش استوطن احتج تظاهر اعتصم أضرب هتف
أحب كره خاف/خاف خشي/خشي أمل/امل تمنى/تمني رحب أشاد هنأ عزى/عزي نعى/نعي بكى/بكي ضحك فرح غضب قلق أعجب ارتاح استراح نام/نام أكل/اكل شرب صام/صوم حج صلى/صلي
تغير غير تحول حول تطور تحسن تدهور ساء/سوء ازدهر نما/نمو انتشر انحسر زال/زول اختفى ظهر برز تبين بدا/بدو أدرك عرف فهم نسي/نسي تذكر فكر
طرح اقترح أوصى/وصي أمر/امر ألزم كلف فوض أذن/اذن ضمن أمن/ومن راهن خاطر غامر جازف تحدى/تحدي تجنب تفادى/تفادي تخلى/تخلي تنازل تمسك أصر تراوح تفوق أسهم ساهم أفاد استفاد أضر تضرر
لعن شتم أهان سخر هان تسلل تجسس تسرب سرب اخترق صادر ضبط فتش داهم اقتحم أزال أبعد رحل هجر عذب اغتصب طعن خنق ذبح
حاكى/حاكي حل نصب أوى/ووي آوى/ووي احتضن استدعى استقر استولى سيطر هيمن أحبط أفشل فشل نجح أخفق أخطأ صحح صلح أصلح عدل بدل استبدل أضفى/ضفي
استعرض استند استغرق استغل استحق استبعد استثنى استجاب استشار استدرك استهل استنتج استقطب استنفر استسلم استشهد انعقد انطلق انضبط انخرط انعكس انبثق انتظر انتصر انتحر انتزع انتقم
اشترك اشترط اشتبك اقتصر اقتنع اكتفى التفت التهم امتد امتلك امتنع ائتلف احتوى احتفظ ابتدأ اعتذر اعتزم اعتنق افترض افتقر ارتدى ارتبط ارتقى
`;

interface Verb {
  readonly past: string;
  readonly present: string;
}

/** The present without its person letter, from a folded past: Wright, Grammar of the Arabic Language, tables of verbs. */
function presentOf(past: string): string {
  if (!past.startsWith('ا') || past.length < 4) return past;
  const bare = past.slice(1);
  // Hollow forms IV and X: أقام, يقيم; استقال, يستقيل. The hollow forms VII and VIII keep their alef: احتاج, يحتاج.
  if (/^.ا.$|^ست.ا.$/u.test(bare)) return `${bare.slice(0, -2)}ي${bare.slice(-1)}`;
  return bare;
}

function verbs(): readonly Verb[] {
  return table
    .trim()
    .split(/\s+/u)
    .map((entry) => {
      const [past = '', present] = entry.split('/').map(foldWord);
      return { past, present: present ?? presentOf(past) };
    });
}

/** What is left of a weak verb's past before ت and وا: دعا, دعت; التقى, التقوا. */
function shortened(past: string): string {
  return past.length > 2 && /[اي]$/u.test(past) ? past.slice(0, -1) : past;
}

function build(): { readonly pasts: ReadonlyMap<string, string>; readonly presents: ReadonlyMap<string, string> } {
  const pasts = new Map<string, string>();
  const presents = new Map<string, string>();
  const add = (stems: Map<string, string>, form: string, stem: string): void => {
    if (!stems.has(form)) stems.set(form, stem);
  };
  for (const { past, present } of verbs()) {
    add(pasts, past, past);
    add(presents, present, past);
  }
  for (const { past, present } of verbs()) {
    if (shortened(past) !== past) add(pasts, `${shortened(past)}ت`, past);
    if (shortened(past) !== past) add(pasts, `${shortened(past)}وا`, past);
    if (shortened(past) !== past) add(pasts, `${shortened(past)}و`, past);
    // The present of a weak verb loses its last letter before ون, and in the jussive: يدعون, لم يدع.
    if (present.length > 2 && /[ويا]$/u.test(present)) add(presents, `${present.slice(0, -1)}ون`, past);
    if (present.length > 2 && /[ويا]$/u.test(present)) add(presents, `${present.slice(0, -1)}وا`, past);
    // The passive present of a hollow verb: يصاب, يقال.
    if (/^.[يو].$/u.test(present) && past.includes('ا')) add(presents, present.replace(/[يو]/u, 'ا'), past);
  }
  return { pasts, presents };
}

const { pasts, presents } = build();

/** Endings of the past and of the present, and the pronouns that may follow them as objects, longest first. */
const pastEndings = ['تما', 'وا', 'تا', 'نا', 'ت', 'و', 'ن', 'ا'];
const presentEndings = ['ون', 'وا', 'ان', 'ين', 'و', 'ن', 'ا'];
const objects = ['هما', 'كما', 'هم', 'هن', 'كم', 'نا', 'ها', 'ه'];

function withEndings(form: string, stems: ReadonlyMap<string, string>, endings: readonly string[]): string | undefined {
  const whole = stems.get(form);
  if (whole !== undefined) return whole;
  for (const ending of endings) {
    if (form.length - ending.length < 2 || !form.endsWith(ending)) continue;
    const found = stems.get(form.slice(0, -ending.length));
    if (found !== undefined) return found;
  }
  return undefined;
}

function withObjects(form: string, stems: ReadonlyMap<string, string>, endings: readonly string[]): string | undefined {
  const found = withEndings(form, stems, endings);
  if (found !== undefined) return found;
  for (const object of objects) {
    if (form.length - object.length < 3 || !form.endsWith(object)) continue;
    const verb = withEndings(form.slice(0, -object.length), stems, endings);
    if (verb !== undefined) return verb;
  }
  return undefined;
}

const personLetter = /^[سل]?[يتن]/u;

/** The past that a folded verb form belongs to (سيعلنون, أعلنتها: أعلن), or undefined when the lexicon has no such verb. */
export function stemOfVerb(word: string): string | undefined {
  const past = word.length > 2 ? withObjects(word, pasts, pastEndings) : undefined;
  if (past !== undefined) return past;
  const person = personLetter.exec(word)?.[0];
  if (person === undefined || word.length - person.length < 2) return undefined;
  return withObjects(word.slice(person.length), presents, presentEndings);
}

/** The past of forms VII, VIII and X is the present with another first letter: ينسحب, انسحب; يستثمر, استثمر. */
const augmentedPresent = /^س?[يتن](?=ست...|ن[^ا][^ايو].$|.ت[^ي][^ي]$|.ت[^يا].$)/u;

/** The past of a present that the lexicon does not know, where the pattern alone tells it; otherwise undefined. */
export function pastByPattern(word: string): string | undefined {
  const c = word.charAt(0);
  if (c !== 'ي' && c !== 'ت' && c !== 'س' && c !== 'ن') return undefined;
  const bare = word.length > 6 ? word.replace(/(?:ون|وا|ان)$/u, '') : word;
  return augmentedPresent.test(bare) ? bare.replace(augmentedPresent, 'ا') : undefined;
}
