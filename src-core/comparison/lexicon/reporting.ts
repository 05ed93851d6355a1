import { spellingKey } from '#core/text/tokens.ts';

const keysOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean).map(spellingKey));

/** Roots of reporting verbs: past and present without its person letter. Forms are built from them. */
const verbs: readonly (readonly [string, string])[] = (
  'قال:قول أعلن:علن أكد:ؤكد أضاف:ضيف أوضح:وضح ذكر:ذكر أشار:شير نفى:نفي شدد:شدد اعتبر:عتبر تابع:تابع أقر:قر صرح:صرح بين:بين لفت:لفت رأى:رى زعم:زعم ادعى:دعي كشف:كشف أفاد:فيد حذر:حذر أبلغ:بلغ اعترف:عترف نقل:نقل وصف:صف اتهم:تهم ' +
  'طالب:طالب دعا:دعو توقع:توقع كتب:كتب غرد:غرد علق:علق رد:رد أردف:ردف استطرد:ستطرد ختم:ختم اختتم:ختتم نوه:نوه جدد:جدد تعهد:تعهد هدد:هدد ندد:ندد استنكر:ستنكر أدان:دين رجح:رجح أخبر:خبر أعرب:عرب عبر:عبر واصل:واصل ألمح:لمح جزم:جزم أبدى:بدي قرر:قرر وعد:عد'
)
  .split(' ')
  .map((pair) => pair.split(':') as [string, string]);

/** Verbs that also mean other things and report only with «أن» or a quotation after them. */
const timid = keysOf('كشف نقل وصف اتهم طالب دعا كتب علق رد ختم واصل بين قرر وعد جدد عبر رأى تابع أقر أبلغ');

export interface ReportingForm {
  /** The past tense, third person: what the forms have in common. */
  readonly verb: string;
  readonly timid: boolean;
}

function build(): ReadonlyMap<string, ReportingForm> {
  const forms = new Map<string, ReportingForm>();
  for (const [past, present] of verbs) {
    const form = { verb: past, timid: timid.has(spellingKey(past)) };
    const stemPast = spellingKey(past);
    const stemPresent = spellingKey(present);
    const feminine = /[يا]$/u.test(stemPast) && stemPast.length > 3 ? `${stemPast.slice(0, -1)}ت` : `${stemPast}ت`;
    const inner = [stemPast, feminine, `${stemPast}وا`, `${stemPast}ا`, `${stemPast}تا`];
    for (const person of ['ي', 'ت']) inner.push(person + stemPresent, `${person}${stemPresent}ون`);
    for (const key of inner) for (const lead of ['', 'و', 'ف']) if (!forms.has(lead + key)) forms.set(lead + key, form);
  }
  for (const key of keysOf(
    'قائلا قائلة قائلين مضيفا مضيفة مؤكدا مؤكدة موضحا موضحة مشيرا مشيرة معتبرا معتبرة لافتا لافتة مبينا مبينة محذرا محذرة مشددا مشددة زاعما نافيا معلنا متهما داعيا مطالبا متوعدا',
  )) {
    for (const lead of ['', 'و']) forms.set(lead + key, { verb: key, timid: false });
  }
  for (const key of keysOf('قوله قولها قولهم تأكيده تصريحه بالقول')) forms.set(key, { verb: key, timid: false });
  for (const [verb, list] of Object.entries(english))
    for (const key of keysOf(list)) forms.set(key, { verb, timid: englishTimid.has(verb) });
  return forms;
}

const english: Readonly<Record<string, string>> = {
  say: 'said says say saying',
  tell: 'told tells telling',
  announce: 'announced announces',
  confirm: 'confirmed confirms',
  deny: 'denied denies',
  add: 'added adds adding',
  state: 'stated states',
  claim: 'claimed claims',
  warn: 'warned warns',
  note: 'noted notes',
  report: 'reported reports',
  argue: 'argued argues',
  insist: 'insisted insists',
  explain: 'explained explains',
  acknowledge: 'acknowledged acknowledges',
  admit: 'admitted admits',
  declare: 'declared declares',
  write: 'wrote writes',
};
const englishTimid = new Set(['confirm', 'note', 'report', 'add', 'state', 'claim', 'write', 'explain', 'announce']);

let forms: ReadonlyMap<string, ReportingForm> | null = null;

/** The reporting verb that a folded word is a form of, or null. */
export function reportingForm(key: string): ReportingForm | null {
  forms ??= build();
  return forms.get(key) ?? null;
}

/** Behind a quotation an English verb of saying reports, whatever else it means: "…," he added. */
export function reportsBehind(key: string): boolean {
  const form = reportingForm(key);
  return form !== null && (!form.timid || /^\p{Script=Latin}/u.test(key));
}

/** «بحسب», «وفقا لـ», «نقلا عن», "according to": what follows is the source. Folded words, the longest first. */
export const sourcePhrases: readonly (readonly string[])[] = [
  'بحسب',
  'وبحسب',
  'حسب',
  'وحسب',
  'وفقا',
  'ووفقا',
  'وفق',
  'ووفق',
  'نقلا عن',
  'حسبما أوضح',
  'حسبما ذكر',
  'حسبما قال',
  'حسبما أفاد',
  'حسبما أعلن',
  'على حد قول',
  'على حد تعبير',
  'according to',
]
  .map((phrase) => phrase.split(' ').map(spellingKey))
  .sort((one, other) => other.length - one.length);

/** News agencies and what announces one: «وكالة أسوشيتد برس», «فرانس برس», "Reuters". */
export const agencies: readonly (readonly string[])[] = [
  'أسوشيتد برس',
  'اسوشيتد برس',
  'أسوشييتد برس',
  'الأسوشيتد برس',
  'فرانس برس',
  'الفرنسية للأنباء',
  'رويترز',
  'الأناضول',
  'سبوتنيك',
  'شينخوا',
  'تاس',
  'بلومبرغ',
  'د ب أ',
  'أ ف ب',
  'وام',
  'واس',
  'سانا',
  'إرنا',
  'فارس',
  'تسنيم',
  'الأنباء العراقية',
  'الأنباء السعودية',
  'الأنباء الإماراتية',
  'أنباء الشرق الأوسط',
  'reuters',
  'associated press',
  'the associated press',
  'agence france-presse',
  'afp',
  'ap',
  'anadolu',
  'xinhua',
  'tass',
  'bloomberg',
]
  .map((phrase) => phrase.split(' ').map(spellingKey))
  .sort((one, other) => other.length - one.length);

/** Names that are common words or nouns unless «وكالة» stands before them. */
export const timidAgencies = keysOf('تاس وام واس سانا فارس ap');
