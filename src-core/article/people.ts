import { phraseKey } from './source-line.ts';

/**
 * Given names, common ones of the Arab world and of the agencies' English. Left out is what opens headings as often: «أمل»,
 * «سلام», «نور», "Will", "Grace".
 */
const givenNames = `
محمد أحمد محمود حامد حمد حميد حمود حسن حسين حسان حسام علي عمر عمار عمرو عثمان عبدالله عبدالرحمن عبدالعزيز عبدالكريم عبد عبيد
إبراهيم إسماعيل إسحاق يعقوب يوسف يونس ياسين ياسر يحيى يزن موسى عيسى هارون داود سليمان سلمان سالم سليم سامي سامر سمير سعد سعيد سعود
سلطان سلوى سمر سناء سهى سوسن خالد خليل خليفة خضر خلف خولة خديجة طارق طلال طه طلعت طاهر زياد زيد زكريا زكي زينب زهير زهرة
مصطفى مرتضى مروان مازن ماجد ماهر ماهرة مالك مأمون منصور منذر منير مهند مهدي مها مي ميساء مريم منال منى ملاك معاذ معن معتز مبارك مشاري مشعل
ناصر نايف نادر نادية نبيل نبيلة نجيب نجلاء نزار نواف نوال نورة نهى نوح هاني هادي هشام هيثم هيفاء هند هناء هالة هيا هدى وائل وليد وسيم ولاء
فهد فيصل فارس فادي فراس فاروق فؤاد فاطمة فاتن فايز فواز فوزي فوزية قاسم قيس كامل كمال كريم كريمة لطفي لطيفة ليلى لؤي لمى لينا لبنى
راشد رائد رامي رامز رشيد رضا رضوان رفيق رنا رنيم رانيا ريم ريما رؤى رياض جابر جاسم جعفر جلال جمال جمانة جميلة جهاد جواد جورج جوزيف جبران
تركي تامر توفيق تيسير ثامر بدر بندر بلال بسام باسم باسل بشار بشير بكر بهاء بثينة أسامة أسعد أشرف أكرم أمجد أمين أنس أنور أيمن أيوب أسماء أسيل آمنة آية آلاء
إياد إيهاب إلياس إيلي أديب أدهم أنطوان بطرس بولس شادي شاكر شريف شيماء شهد صالح صابر صادق صباح صفاء ضياء ظافر غازي غسان غادة عادل عاصم عامر عايض عائشة عبير عدنان عزت عزيز عصام عفاف علاء عماد
دانا دلال دينا حازم حاتم حبيب حليمة حنان حياة مشهور ميخائيل نيكولا طوني سارة سعاد سميرة سهام سلمى شذى شيرين عهود غدير رغد رباب
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony steven paul andrew joshua kenneth
kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel sam
gregory alexander alex patrick jack dennis peter adam nathan henry simon martin philip oliver harry tom ben joe jim mike dan chris nick tim tony
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy sandra betty ashley emily kimberly margaret donna michelle carol
amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy angela anna emma olivia sophia julia claire kate jane rachel hannah
lucy ella charlotte miriam nadia layla leila ali ahmed ahmad mohammed mohamed muhammad mahmoud omar hassan hussein ibrahim khaled youssef yousef
karim samir tarek tariq fatima maha rania dina mona amira salma hana maria carlos jose juan luis ana elena marco giulia pierre jean marie hans klaus ingrid
`;

const names = new Set(givenNames.trim().split(/\s+/u).map(phraseKey));
const titles =
  /^(?:(?:أ\s?\.?\s?)?د\s?[./]\s?|أ\s?[./]\s?|م\s?[./]\s?|(?:الدكتورة?|دكتورة?|الأستاذة?|المهندسة?|الشيخ|اللواء|السفيرة?)\s+|(?:dr|prof|mr|mrs|ms)\.?\s+)+/iu;
/** Words in a line that only names have: more would be a list of people. */
const longestName = 5;
/** What names do not have: prepositions, verbs of the present, what is joined to a preposition, marks of case. */
const notOfNames =
  /^(?:من|في|على|إلى|الى|عن|مع|بعد|قبل|ضد|بين|لا|لن|لم|ما|قد|هل|أن|إن|حول|نحو|رغم|يوم|ي(?!و|ا|ح|ع|ز)\p{L}{3,}|[بكفل]ال\p{L}+|لل\p{L}+|\p{L}+[ًٌٍ]ا?|.*\p{Nd}.*)$/u;

/** Whether a line is nothing but the name of a person: «د. سالم العلي», "Ella Grant". */
export function namesPerson(words: string): boolean {
  const bare = words.trim().replace(titles, '');
  const parts = bare.split(/\s+/u);
  const [first = ''] = parts;
  if (parts.length < 2 || parts.length > longestName || /[^\p{L}\p{M}\s.'’ـ-]/u.test(bare)) return false;
  if (/^\p{Lu}/u.test(bare)) {
    return parts.length <= 3 && names.has(phraseKey(first)) && parts.every((part) => /^\p{Lu}/u.test(part));
  }
  if (parts.some((part) => !/[^ـ.'’-]/u.test(part))) return false;
  const known = names.has(phraseKey(first)) || /^عبد(?:ال)?\p{L}{2,}/u.test(first);
  return known && !parts.slice(1).some((part) => notOfNames.test(part) && !names.has(phraseKey(part)));
}
