import { foldTable } from './stem-table.ts';

/**
 * Verbs of the news in the past. The present is derived by pattern; where the letters do not tell it (a weak root), it
 * stands after a stroke, without its person letter.
 */
const table = `
قتل شن جرح ضرب قصف حكم سجن خطف سرق نهب هرب حرق هدم دمر فجر هجم هاجم دافع قاتل حارب حاصر طارد لاحق اعتقل احتجز أفرج أسر أعدم اغتال استهدف أطلق أسقط
أصاب أصيب/صاب لقي/لقي توفي/توف مات/موت عاش/عيش ولد/ولد ولد/لد نجا/نجو غرق سقط تحطم انفجر انهار انقلب اندلع نشب اشتعل احترق تصاعد تراجع انخفض ارتفع
زاد/زيد ازداد قال/قول أعلن أكد/وكد أضاف أوضح/وضح ذكر أشار نفى/نفي طالب دعا/دعو رفض قبل وافق/وافق عارض أيد/ويد ساند دعم ندد أدان استنكر انتقد اتهم هدد
حذر نصح حث ناشد صرح أدلى/دلي أعرب عبر رأى/ري اعتبر ظن اعتقد توقع رجح قدر شدد كرر جدد لفت نوه نقل روى/روي أخبر أبلغ سأل أجاب رد كتب نشر قرأ سمع شاهد
لاحظ كشف اكتشف أظهر أثبت نكر أنكر قرر أقر صوت انتخب اختار عين رشح ترشح ترأس رأس حضر شارك غاب/غيب انسحب استقال أقال عزل طرد حل شكل ألف أسس أنشأ بنى/بني
افتتح دشن أغلق فتح بدأ انتهى أنهى/نهي أنهى استمر واصل/واصل توقف أوقف/وقف وقف/قف وقع/قع وقع/وقع علق استأنف أجل مدد عاد/عود أعاد ألغى/لغي منع سمح حظر
فرض رفع خفض خفف ضاعف وسع/وسع قلص عزز قوى ضعف أضعف أثر تأثر تسبب سبب أدى/ودي التقى/لتقي اجتمع زار/زور استقبل استضاف ودع/ودع غادر وصل/صل توجه سافر رجع
دخل خرج مر ذهب جاء/جيء أتى/اتي انتقل نزح هاجر لجأ فر اتجه اقترب ابتعد تقدم تأخر فاز/فوز خسر تعادل سجل أحرز حقق نال/نال حصل تأهل هزم تغلب تصدر احتل لعب
درب تدرب تنافس نافس توج شجع احتفل كرم باع/بيع اشترى/شتري دفع أنفق ربح كسب استثمر استورد صدر أصدر أنتج صنع زرع حصد وزع/وزع وفر/وفر قدم منح تبرع أقرض
اقترض سدد مول بلغ تجاوز قل كثر ساوى/ساوي كلف قاد/قود أدار ترك حمل أخذ/اخذ أعطى/عطي وضع/ضع وجد/جد وجه/وجه واجه/واجه تولى/تولي تسلم استلم سلم استعاد
استخدم استعمل اعتمد اتخذ/تخذ نفذ طبق التزم خالف انتهك احترم تعهد وعد/عد ناقش بحث تباحث تفاوض حاور تحدث تكلم خاطب ألقى/لقي استمع ناصر شكا/شكو طلب أراد
رغب حاول سعى/سعي نوى/نوي خطط نظم رتب أعد/عد أعد استعد جهز هيأ درس علم تعلم حلل فحص اختبر طور اخترع ابتكر صمم أضاء عالج شفى/شفي مرض أجرى/جري أجرى
جرى/جري حدث تم أنجز أكمل اكتمل كمل عمل قام/قوم كان/كون كان/كن صار/صير أصبح ظل بقي/بقي بات/بيت ليس استطاع تمكن أمكن وجب/جب لزم احتاج كفى/كفي شمل ضم
تضمن تألف شهد مثل تمثل عنى/عني يعد ساعد أنقذ أسعف أغاث أجلى/جلي أخلى/خلي حمى/حمي حافظ حرس راقب تابع رصد تتبع لحق انضم التحق انتمى تحالف اتفق/تفق اختلف
تصالح تعاون تعامل تواصل اتصل/تصل تبادل تلقى/تلقي أرسل بعث أوفد/وفد عاقب حاكم برأ أحال استجوب اعترف أقسم كذب صدق شكك اشتبه تورط ارتكب هطل اجتاح غمر جف
بث عرض غنى/غني عزف رسم أخرج ترجم أقام أقيم/قام سكن عاش استوطن احتج تظاهر اعتصم أضرب هتف أحب كره خاف/خاف خشي/خشي أمل/امل تمنى/تمني رحب أشاد هنأ عزى/عزي
نعى/نعي بكى/بكي ضحك فرح غضب قلق أعجب ارتاح استراح نام/نام أكل/اكل شرب صام/صوم حج صلى/صلي تغير غير تحول حول تطور تحسن تدهور ساء/سوء ازدهر نما/نمو انتشر
انحسر زال/زول اختفى ظهر برز تبين بدا/بدو أدرك عرف فهم نسي/نسي تذكر فكر طرح اقترح أوصى/وصي أمر/امر ألزم فوض أذن/اذن ضمن أمن/ومن راهن خاطر غامر جازف
تحدى/تحدي تجنب تفادى/تفادي تخلى/تخلي تنازل تمسك أصر تراوح تفوق أسهم ساهم أفاد استفاد أضر تضرر لعن شتم أهان سخر هان تسلل تجسس تسرب سرب اخترق صادر ضبط
فتش داهم اقتحم أزال أبعد رحل هجر عذب اغتصب طعن خنق ذبح حاكى/حاكي نصب أوى/ووي احتضن استدعى استقر استولى سيطر هيمن أحبط أفشل فشل نجح أخفق أخطأ صحح صلح
أصلح عدل بدل استبدل أضفى/ضفي استعرض استند استغرق استغل استحق استبعد استثنى استجاب استشار استدرك استهل استنتج استقطب استنفر استسلم استشهد انعقد انطلق
انضبط انخرط انعكس انبثق انتظر انتصر انتحر انتزع انتقم حدد حرر ميز رافق سبق جمع تجمع سمى/سمي جعل عانى/عاني قابل شغل كسر فقد قفز ربط نظر خدم برهن شيد
صنف أدرج نبه ملأ أدخل تبع جنى/جني أفسد دار/دور جال/جول تعرض تشارك تزامن دل تطلب وفى/في أفاض فاض/فيض ناسب خص ضيع أبرز سهل كبر صغر امتص جرد حمد تناول صب
زود نبع برد هب أشعل ولى/ولي خاض/خوض أثنى/ثني حظي عكس ذاب/ذوب تلاءم أبقى/بقي ماثل تقيد مكن أمد أعجز عرقل زعزع ركز تركز طمأن تراكم تفاقم تزايد تباطأ
تسارع تناقص تقلص توسع تمدد امتد انكمش تجمد انقسم تفكك تشكل تكون تجسد اكتسب تخلص تحرر تعافى/تعافي مارس باشر تصرف تأكد تحقق تردد ترقب تأجل تعطل تعثر
تعقد تميز تعلق تحمل أوصل/وصل أوقع/وقع أورد/ورد ورد/رد وثق/وثق ورث/رث وصف/صف وزن/زن ولج/لج وعى/عي وهب/هب وضح/وضح وظف/وظف وصى/وصي وبخ/وبخ وشك/وشك
أوشك/وشك يئس/ياس أيقن/وقن أثر/وثر ألف/ولف أجل/وجل أسس/وسس أجر/وجر أخر/وخر أوى/وي أنشأ/نشئ أخطأ/خطئ هنأ/هنئ هيأ/هيئ برأ/برئ أطفأ/طفئ فاجأ/فاجئ
كافأ/كافئ عبأ/عبئ أساء/سيء جزأ/جزئ شاء/شاء سجد ركض ركب سبح سكت سحب سلك سرد سبر سمى سلط سهر سخن سيس ساق/سوق ساد/سود ساير سامح ساوم سالم صمد صعد صرخ صرف
صاغ/صوغ صان/صون صاح/صيح صافح صارع ضحى/ضحي ضل ضاع/ضيع ضايق طار/طير طاف/طوف طال/طول طبع طبخ طفا/طفو طلى/طلي طعم طوق طوى/طوي عبد عجز عجل عد عذر عصف
عصى/عصي عطس عطل عفا/عفو عقد علا/علو عمد عمق عمم عول غزا/غزو غسل غطى/غطي غفر غلب غمس غيب فاق/فوق فدى/فدي فسر فصل فضل فقه فكك فات/فوت قبض قاس/قيس قاوم
قايض قرب قسم قطع قطف قفل قلب قلد قنع قهر قيد كبح كتم كرس كسا/كسو كفل كنس كمن كون لبس لبى/لبي لجم لخص لمس لمح لمع لهث لوث لون لوح ماطل مازح محا/محو مدح
مرن مزج مزق مسح مسك مشى/مشي مضى/مضي مضغ مهد ميل نبذ نجم نحت ندم نزف نزل نزع نسب نسج نسف نسق نشأ نشط نصر نطق نظف نعم نفث نفد نفر نفع نقب نقح نقص نقض
نكث نما نهض نهى/نهي نوع هبط هدأ هدى/هدي هذب هرع همس هوى/هوي استهان استعان استبد استدل استرد استشرف استغنى استفسر استفز استقدم استقصى استكشف استكمل
استلهم استلزم استنبط استنزف استنفد استوجب استوحى استوعب استوقف استيقظ استجد استمد استعجل استضعف استبق ابتسم ابتلع اتسم/تسم اتسع/تسع اتضح/تضح اجتاز
احتد احتضر احتفى احتك احتمل اختبأ اختتم اختصر اختلط اختنق ادخر/دخر ادعى/دعي ارتأى ارتجف ارتطم ارتفق ارتهن ازدحم اصطاد اصطدم اصطف اضطر اضطهد اطلع/طلع
اعترض اعتلى اغتنم افترق اقتبس اقتدى اقتطع اقتلع اكتظ التبس التقط التمس امتثل امتدح امتزج امتطى انتاب انتبه انتخى انتدب انتسب انتعش انتفض انحدر انحرف
انحنى انحاز اندمج انزلق انساق انسجم انشغل انشق انصرف انضوى انعدم انعزل انفصل انقاد انقرض انقطع انقض انكسر انكشف اهتز اهتم أبدى/بدي أبدع أبرم أبصر أبطأ
أبهر أتاح أتقن أتلف أتم أثار أثرى/ثري أجاد أجبر أجهض أحاط أحدث أحرق أحسن أحضر أحكم أحيا/حيي أخاف أخضع أخفى/خفي أخلص أخل أدمن أذاع أذهل أراح أربك
أرجأ/رجئ أرشد أرغم أرفق أرهق أرسى/رسي أزعج أزهق أسعد أسفر أسكت أسكن أشرف أشرك أشهر أصغى/صغي أضاع أضحى/ضحي أطاح أطال أطعم أظلم أعاق أعان أعتق أعلى/علي
أعمى/عمي أغضب أغرق أغرى/غري أغمض أغنى/غني أفاق أفحم أفرط أفرغ أفسح أفصح أفضى/فضي أفلت أفلح أفلس أقبل أقحم أقدم أقصى/قصي أقلع أقنع أكسب ألح ألحق ألغم
ألقى ألم ألمح ألهم أمسك أمطر أمعن أملى/ملي أمهل أنبأ/نبئ أنجب أنذر أنزل أنصت أنصف أنعش أهدر أهدى/هدي أهلك أهمل أوجب/وجب أوجد/وجد أوجز/وجز أورث/ورث
أوعز/وعز أودع/ودع أودى/ودي أيقظ/وقظ اشترك اشترط اشتبك اقتصر اقتنع اكتفى التفت التهم امتلك امتنع ائتلف احتوى احتفظ ابتدأ اعتذر اعتزم اعتنق افترض افتقر
ارتدى ارتبط ارتقى حجب تبنى/تبني رأى/رو تنوع
`;

interface Verb {
  readonly past: string;
  readonly present: string;
  /** Whether past and present are written alike, as in form I of a sound root. */
  readonly plain: boolean;
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
  return foldTable(table)
    .trim()
    .split(/\s+/u)
    .map((entry) => {
      const [past = '', stated] = entry.split('/');
      const present = stated ?? presentOf(past);
      return { past, present, plain: stated === undefined && past === present };
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
  const known = verbs();
  for (const { past, present, plain } of known) {
    add(pasts, past, past);
    // Form I before form IV, which is written like it in the present: يظهر is of ظهر before أظهر.
    if (plain) add(presents, present, past);
  }
  for (const { past, present } of known) add(presents, present, past);
  for (const { past, present } of known) {
    if (shortened(past) !== past) add(pasts, `${shortened(past)}ت`, past);
    if (shortened(past) !== past) add(pasts, `${shortened(past)}وا`, past);
    if (shortened(past) !== past) add(pasts, `${shortened(past)}و`, past);
    // The present of a weak verb loses its last letter before ون, and in the jussive: يدعون, لم يدع.
    if (present.length > 2 && /[ويا]$/u.test(present)) add(presents, `${present.slice(0, -1)}ون`, past);
    if (present.length > 2 && /[ويا]$/u.test(present)) add(presents, `${present.slice(0, -1)}وا`, past);
    // The passive past of hollow forms IV and X: أقيم, استعيد.
    if (/^(?:ا|است).ا.$/u.test(past)) add(pasts, `${past.slice(0, -2)}ي${past.slice(-1)}`, past);
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

/** A present under a person letter that begins few nouns: what follows it is the past of forms I, II, III, V and VI. */
const plainPresent = /^س?ي(?=...)|^ت(?=ت...)/u;
/** A past with the ت of «she», under a root without weak letters (سبقت) or of form III (رافقت). */
const femininePast = /^[^اويت][^اوي][^اويت]ت$|^[^او]ا[^اوي][^اويت]ت$/u;

/** The past of a verb that the lexicon does not know, where the pattern alone tells it; otherwise undefined. */
export function pastByPattern(word: string): string | undefined {
  const first = word.charAt(0);
  if (word.endsWith('ت') && femininePast.test(word)) return word.slice(0, -1);
  if (first !== 'ي' && first !== 'ت' && first !== 'س' && first !== 'ن') return undefined;
  const bare = word.length > 6 ? word.replace(/(?:ون|وا|ان)$/u, '') : word;
  if (augmentedPresent.test(bare)) return bare.replace(augmentedPresent, 'ا');
  return plainPresent.test(bare) ? withoutObject(bare.replace(plainPresent, '')) : undefined;
}

/** An unknown present without its object and plural: يكسرها, يكسرون. */
function withoutObject(rest: string): string {
  const bare = rest.length > 4 ? rest.replace(/(?:ها|هم|ه)$/u, '') : rest;
  return bare.length > 4 ? bare.replace(/(?:ون|وا|ان)$/u, '') : bare;
}
