import { phraseKey } from './source-line.ts';

/** Cities that reports are filed from: capitals, and cities of the Arab world and of agencies' bureaus. */
const cities = `
بغداد|الموصل|البصرة|أربيل|كركوك|السليمانية|النجف|كربلاء|الأنبار|الرمادي|الفلوجة|دهوك|تكريت|سامراء|الناصرية
دمشق|حلب|حمص|حماة|اللاذقية|إدلب|دير الزور|الرقة|درعا|القامشلي|الحسكة|طرطوس|السويداء|عفرين
بيروت|طرابلس|صيدا|صور|عمان|إربد|الزرقاء|العقبة|القدس|القدس المحتلة|غزة|رام الله|نابلس|الخليل|جنين|رفح|خان يونس|تل أبيب|حيفا|الناصرة
القاهرة|الإسكندرية|الجيزة|السويس|الأقصر|أسوان|العريش|بورسعيد|طنطا|المنصورة|شرم الشيخ
الخرطوم|أم درمان|بورتسودان|الفاشر|جوبا|طبرق|بنغازي|مصراتة|سبها|درنة|تونس|صفاقس|سوسة|القيروان|الجزائر|وهران|قسنطينة|عنابة
الرباط|الدار البيضاء|مراكش|فاس|طنجة|أغادير|نواكشوط|العيون|مقديشو|جيبوتي|موروني|هرجيسا
الرياض|جدة|مكة|مكة المكرمة|المدينة المنورة|الدمام|الخبر|الطائف|تبوك|أبها|حائل|بريدة|جازان|نجران|الأحساء|الباحة|عرعر|سكاكا|القصيم|ينبع|الجبيل|الظهران|القطيف|خميس مشيط
الكويت|الدوحة|المنامة|أبوظبي|أبو ظبي|دبي|الشارقة|عجمان|الفجيرة|رأس الخيمة|العين|مسقط|صلالة|صنعاء|عدن|تعز|الحديدة|مأرب|المكلا|سيئون|لحج|الضالع|حضرموت
طهران|أصفهان|مشهد|أنقرة|إسطنبول|اسطنبول|أزمير|غازي عنتاب|كابول|كابل|إسلام آباد|كراتشي|لاهور|نيودلهي|مومباي|دكا|كولومبو|كاتماندو
بكين|شنغهاي|هونغ كونغ|تايبيه|طوكيو|سول|سيول|بيونغ يانغ|مانيلا|جاكرتا|كوالالمبور|سنغافورة|بانكوك|هانوي|يانغون|سيدني|كانبيرا|ملبورن|ويلينغتون
موسكو|سان بطرسبرغ|كييف|خاركيف|أوديسا|مينسك|وارسو|براغ|بودابست|بوخارست|صوفيا|بلغراد|زغرب|سراييفو|تيرانا|أثينا|نيقوسيا|تبليسي|يريفان|باكو|أستانا|طشقند|بشكيك|دوشنبه|عشق آباد
لندن|باريس|برلين|فرانكفورت|ميونيخ|هامبورغ|روما|ميلانو|الفاتيكان|مدريد|برشلونة|لشبونة|بروكسل|أمستردام|لاهاي|جنيف|زيورخ|برن|دافوس|فيينا|أوسلو|ستوكهولم|كوبنهاغن|هلسنكي|دبلن|لوكسمبورغ|ستراسبورغ|فاليتا|مرسيليا|ليون
واشنطن|نيويورك|الأمم المتحدة|لوس أنجليس|شيكاغو|سان فرانسيسكو|هيوستن|بوسطن|ميامي|أتلانتا|أوتاوا|تورونتو|مونتريال|مكسيكو|مكسيكو سيتي|هافانا|كراكاس|بوغوتا|ليما|سانتياغو|بوينس آيرس|برازيليا|ريو دي جانيرو|ساو باولو|كيتو|لاباز|مونتيفيديو
أديس أبابا|أديس ابابا|أسمرة|نيروبي|كمبالا|كيغالي|دار السلام|لاغوس|أبوجا|أكرا|أبيدجان|باماكو|نيامي|نجامينا|واغادوغو|داكار|كوناكري|كينشاسا|لواندا|هراري|لوساكا|مابوتو|جوهانسبرغ|بريتوريا|كيب تاون|بانغي|ياوندي
baghdad|mosul|basra|erbil|kirkuk|najaf|damascus|aleppo|homs|idlib|beirut|tripoli|amman|jerusalem|gaza|gaza city|ramallah|rafah|khan younis|tel aviv|haifa
cairo|alexandria|khartoum|port sudan|juba|benghazi|tunis|algiers|rabat|casablanca|nouakchott|mogadishu|djibouti|riyadh|jeddah|mecca|medina|kuwait|kuwait city|doha|manama|abu dhabi|dubai|sharjah|muscat|sanaa|aden|taiz|marib
tehran|ankara|istanbul|kabul|islamabad|karachi|lahore|new delhi|mumbai|dhaka|colombo|kathmandu|beijing|shanghai|hong kong|taipei|tokyo|seoul|pyongyang|manila|jakarta|kuala lumpur|singapore|bangkok|hanoi|yangon|sydney|canberra|melbourne|wellington
moscow|kyiv|kiev|kharkiv|odesa|minsk|warsaw|prague|budapest|bucharest|sofia|belgrade|zagreb|sarajevo|athens|nicosia|tbilisi|yerevan|baku|astana|tashkent
london|paris|berlin|frankfurt|munich|hamburg|rome|milan|vatican city|madrid|barcelona|lisbon|brussels|amsterdam|the hague|geneva|zurich|davos|vienna|oslo|stockholm|copenhagen|helsinki|dublin|edinburgh|belfast|luxembourg|strasbourg
washington|new york|united nations|los angeles|chicago|san francisco|houston|boston|miami|atlanta|philadelphia|dallas|seattle|denver|ottawa|toronto|montreal|mexico city|havana|caracas|bogota|lima|santiago|buenos aires|brasilia|rio de janeiro|sao paulo|quito|la paz
addis ababa|asmara|nairobi|kampala|kigali|lagos|abuja|accra|abidjan|bamako|niamey|dakar|conakry|kinshasa|luanda|harare|lusaka|maputo|johannesburg|pretoria|cape town
`;

/** News agencies that sell their reports to others: their name tells who wrote, not where it is printed. */
const agencies = `
رويترز|وكالة رويترز|أ ف ب|أ.ف.ب|ا ف ب|ا.ف.ب|أف ب|أ.ب|أ ب|فرانس برس|وكالة فرانس برس|أسوشيتد برس|أسوشييتد برس|الأسوشيتد برس|د ب أ|د.ب.أ|دب أ|شينخوا|سبوتنيك|تاس|الأناضول|وكالة الأناضول
وكالات|الوكالات|وام|واس|و ا س|كونا|بترا|قنا|سانا|وفا|أ ش أ|أ.ش.أ|بنا|سونا|إرنا|تسنيم|واع|و.م.ع|وكالة الأنباء العراقية|بلومبرغ
reuters|ap|associated press|the associated press|afp|agence france-presse|agence france presse|dpa|xinhua|tass|anadolu|anadolu agency|aa|upi|bloomberg|bloomberg news|efe|ansa|kyodo|yonhap|pti|ians|spa|wam|kuna|petra|sana|wafa|mena
`;

/** Outlets that stand alone or in brackets beside a place, above what they print themselves. */
const outlets = `
شفق نيوز|سي إن إن|بي بي سي|الجزيرة|الجزيرة نت|العربية|العربية نت|سكاي نيوز عربية|سكاي نيوز|الشرق الأوسط|القدس العربي|العربي الجديد|الحرة|روسيا اليوم|دويتشه فيله|فرانس 24
bbc|bbc news|cnn|al jazeera
`;

function keys(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/[|\n]/u).map(phraseKey));
}

const cityKeys = keys(cities);
const agencyKeys = keys(agencies);
const outletKeys = keys(outlets);

/** Whether the words name a city that reports are filed from, or two with a stroke between them. */
export function isCity(words: string): boolean {
  return words.split(/\s*[/،,]\s*/u).every((part) => cityKeys.has(phraseKey(part)));
}

const agencyNoun = /^وكالة\s/u;
const outletNoun = /^(?:شبكة|صحيفة|قناة|موقع|جريدة|مجلة|إذاعة|اذاعة|تلفزيون|راديو|بوابة|منصة)\s/u;

/** Whether the words say that they name an agency or an outlet: «وكالة …», «صحيفة …», "… News Agency". */
export function namesOutlet(words: string): boolean {
  return outletNoun.test(words) || saysAgency(words);
}

function saysAgency(words: string): boolean {
  return agencyNoun.test(words) || /\s(?:news|press) agency$/iu.test(words);
}

/** Whether the words are the known name of a news agency or a large outlet, or several with strokes between them. */
export function isAgencyOrOutlet(words: string): boolean {
  return partsOf(words).every((part) => agencyKeys.has(part) || outletKeys.has(part));
}

/** Whether the words are the known name of a news agency, or several with strokes between them. */
export function isAgency(words: string): boolean {
  return partsOf(words).every((part) => agencyKeys.has(part));
}

/** Whether the words name who writes for others («رويترز», «وكالة …») rather than who prints («الجزيرة نت», «صحيفة …»). */
export function writesForOthers(words: string): boolean {
  return isAgency(words) || saysAgency(words);
}

function partsOf(words: string): readonly string[] {
  return words.split(/\s*[/،,+]\s*/u).map(phraseKey);
}
