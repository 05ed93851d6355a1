import { spellingKey } from '#core/text/tokens.ts';

/** What an act does to a state of affairs: brings or keeps it, or stops or refuses it. */
export type Polarity = 'for' | 'against';

/** A kind of act under all its verb forms and nouns. */
export interface Action {
  readonly name: string;
  readonly polarity: Polarity | null;
  /** Actions that contradict this one when said of the same things. */
  readonly opposes: readonly string[];
  /** Happens again and again in one story, so that sharing it says little about which occasion is meant. */
  readonly generic: boolean;
}

interface Entry extends Action {
  /** Stems of the past, of the present without its person letter, and verbal nouns; English forms as they are. */
  readonly past: string;
  readonly present: string;
  readonly nouns: string;
  readonly english: string;
}

const genericActions = new Set(['attack', 'kill', 'wound', 'meet', 'support', 'deploy']);

const entries: readonly Entry[] = [
  entry(
    'resume',
    'for',
    'suspend stop end withdraw refuse',
    'استأنف عاود',
    'ستأنف عاود',
    'استئناف معاودة',
    'resume resumes resumed resuming resumption restart restarts restarted',
  ),
  entry(
    'continue',
    'for',
    'suspend stop end withdraw',
    'واصل استمر',
    'واصل ستمر',
    'مواصلة استمرار',
    'continue continues continued continuing continuation',
  ),
  entry(
    'begin',
    'for',
    'stop end',
    'بدأ أطلق باشر',
    'بدأ طلق باشر',
    'بدء إطلاق مباشرة انطلاق',
    'begin begins began start starts started launch launches launched',
  ),
  entry(
    'suspend',
    'against',
    'resume continue',
    'علق جمد',
    'علق جمد',
    'تعليق تجميد',
    'suspend suspends suspended suspending suspension halt halts halted freeze freezes froze frozen',
  ),
  entry(
    'stop',
    'against',
    'resume continue begin',
    'أوقف توقف',
    'وقف توقف',
    'إيقاف وقف توقف',
    'stop stops stopped stopping pause pauses paused',
  ),
  entry(
    'end',
    'against',
    'continue begin resume',
    'أنهى انتهى اختتم',
    'نهي نتهي ختتم',
    'إنهاء انتهاء',
    'end ends ended ending conclude concludes concluded',
  ),
  entry(
    'cancel',
    'against',
    'approve',
    'ألغى',
    'لغي',
    'إلغاء',
    'cancel cancels cancelled canceled scrap scraps scrapped revoke revoked',
  ),
  entry(
    'refuse',
    'against',
    'accept approve resume request support',
    'رفض',
    'رفض',
    'رفض',
    'refuse refuses refused refusal reject rejects rejected rejection decline declines declined',
  ),
  entry(
    'accept',
    'for',
    'refuse oppose',
    'قبل وافق رحب',
    'قبل وافق رحب',
    'قبول موافقة ترحيب',
    'accept accepts accepted agree agrees agreed welcome welcomes welcomed',
  ),
  entry(
    'approve',
    'for',
    'refuse oppose cancel',
    'أقر صادق اعتمد مرر',
    'قر صادق عتمد مرر',
    'إقرار مصادقة',
    'approve approves approved approval pass passes passed ratify ratified adopt adopts adopted',
  ),
  entry(
    'oppose',
    'against',
    'support accept approve',
    'عارض اعترض',
    'عارض عترض',
    'معارضة اعتراض',
    'oppose opposes opposed opposition object objects objected',
  ),
  entry(
    'support',
    'for',
    'oppose refuse',
    'دعم أيد ساند',
    'دعم ؤيد ساند',
    'دعم تأييد مساندة',
    'support supports supported back backs backed endorse endorses endorsed',
  ),
  entry(
    'withdraw',
    'against',
    'deploy stay resume',
    'انسحب سحب غادر رحل',
    'نسحب سحب غادر رحل',
    'انسحاب سحب مغادرة رحيل',
    'withdraw withdraws withdrew withdrawn withdrawal leave leaves left pull pulls pulled exit exits',
  ),
  entry(
    'deploy',
    'for',
    'withdraw',
    'نشر تمركز تواجد انتشر',
    'نشر تمركز تواجد نتشر',
    'نشر انتشار تمركز تواجد وجود',
    'deploy deploys deployed deployment station stationed',
  ),
  entry(
    'stay',
    'for',
    'withdraw',
    'بقي أبقى',
    'بقى بقي',
    'بقاء إبقاء',
    'stay stays stayed remain remains remained keep keeps kept',
  ),
  entry('deny', 'against', 'confirm', 'نفى أنكر', 'نفي نكر', 'نفي إنكار', 'deny denies denied denial'),
  entry('confirm', 'for', 'deny', 'أكد أثبت', 'ؤكد ثبت', 'تأكيد', 'confirm confirms confirmed confirmation'),
  entry(
    'request',
    null,
    'refuse',
    'طلب طالب دعا',
    'طلب طالب دعو',
    'طلب مطالبة مطالبات دعوة',
    'request requests requested demand demands demanded urge urges urged ask asks asked',
  ),
  entry('open', 'for', 'close', 'فتح افتتح', 'فتح فتتح', 'فتح افتتاح', 'open opens opened reopen reopens reopened'),
  entry('close', 'against', 'open', 'أغلق أقفل', 'غلق قفل', 'إغلاق إقفال', 'close closes closed shut shuts closure'),
  entry(
    'raise',
    'for',
    'lower',
    'رفع زاد ارتفع',
    'رفع زيد رتفع',
    'رفع زيادة ارتفاع',
    'raise raises raised increase increases increased rise rises rose',
  ),
  entry(
    'lower',
    'against',
    'raise',
    'خفض قلص انخفض تراجع',
    'خفض قلص نخفض تراجع',
    'خفض تقليص انخفاض تراجع',
    'cut cuts lower lowers lowered reduce reduces reduced fall falls fell decrease decreases decreased',
  ),
  entry('win', 'for', 'lose', 'فاز انتصر', 'فوز نتصر', 'فوز انتصار', 'win wins won victory beat beats'),
  entry('lose', 'against', 'win', 'خسر انهزم', 'خسر نهزم', 'خسارة هزيمة', 'lose loses lost defeat defeated'),
  entry(
    'arrest',
    'against',
    'release',
    'اعتقل أوقف احتجز',
    'عتقل حتجز',
    'اعتقال احتجاز',
    'arrest arrests arrested detain detains detained',
  ),
  entry('release', 'for', 'arrest', 'أفرج', 'فرج', 'إفراج', 'release releases released free freed frees'),
  entry(
    'attack',
    null,
    '',
    'هاجم قصف استهدف ضرب',
    'هاجم قصف ستهدف ضرب',
    'هجوم هجمات قصف استهداف ضربة ضربات غارة غارات',
    'attack attacks attacked strike strikes struck raid raids bomb bombs bombed',
  ),
  entry(
    'kill',
    null,
    '',
    'قتل اغتال استشهد صفى أعدم',
    'قتل غتال ستشهد',
    'مقتل قتل اغتيال استشهاد تصفية إعدام',
    'kill kills killed killing assassinate assassinates assassinated assassination martyred slain',
  ),
  entry('wound', null, '', 'أصيب جرح', 'صاب', 'إصابة إصابات', 'wound wounds wounded injure injures injured'),
  entry(
    'establish',
    null,
    '',
    'أسس أنشأ شكل',
    'ؤسس نشأ نشئ شكل',
    'تأسيس إنشاء تشكيل',
    'establish establishes established found founded create created form formed',
  ),
  entry(
    'meet',
    null,
    '',
    'التقى اجتمع',
    'لتقي جتمع',
    'لقاء اجتماع اجتماعات محادثات مفاوضات مباحثات',
    'meet meets met meeting talks negotiations',
  ),
  entry('exchange', null, '', 'تبادل', 'تبادل', 'تبادل مبادلة', 'exchange exchanges exchanged swap swaps swapped'),
  entry(
    'convict',
    'against',
    'acquit',
    'أدان حكم',
    'دين',
    'إدانة',
    'convict convicts convicted conviction sentence sentences sentenced',
  ),
  entry('acquit', 'for', 'convict', 'برأ', 'برئ', 'تبرئة براءة', 'acquit acquits acquitted acquittal cleared'),
  entry(
    'destroy',
    null,
    '',
    'دمر هدم تهدم انهار',
    'دمر هدم نهار',
    'تدمير هدم انهيار',
    'destroy destroys destroyed collapse collapsed',
  ),
  entry('build', null, '', 'شيد بنى', 'شيد بني', 'تشييد', 'build builds built construct constructed construction'),
  entry('join', null, '', 'انضم التحق', 'نضم لتحق', 'انضمام التحاق', 'join joins joined'),
  entry('sign', null, '', 'وقع أبرم', 'وقع برم', 'توقيع إبرام', 'sign signs signed signing'),
];

function entry(
  name: string,
  polarity: Polarity | null,
  opposes: string,
  past: string,
  present: string,
  nouns: string,
  english: string,
): Entry {
  const generic = genericActions.has(name);
  return { name, polarity, opposes: opposes.split(' ').filter(Boolean), generic, past, present, nouns, english };
}

const prefixes = ['', 'و', 'ف'];
const presentPrefixes = ['ي', 'ت', 'ن', 'سي', 'ست', 'سن', 'لي', 'لت'];
const pastEndings = ['', 'ت', 'وا', 'ا', 'تا', 'نا', 'ه', 'ها', 'هم'];
const presentEndings = ['', 'ون', 'ان', 'وا', 'ه', 'ها', 'هم'];
const nounPrefixes = ['', 'ال', 'ب', 'ل', 'لل', 'بال', 'ك'];
const nounEndings = ['', 'ه', 'ها', 'هم', 'هما', 'نا', 'ات', 'ا'];

function build(): ReadonlyMap<string, readonly Action[]> {
  const forms = new Map<string, Action[]>();
  const put = (form: string, action: Action): void => {
    const list = forms.get(form) ?? [];
    if (!list.includes(action)) list.push(action);
    forms.set(form, list);
  };
  for (const action of entries) {
    const words = (list: string): readonly string[] => list.split(' ').filter(Boolean).map(spellingKey);
    const spread = (stems: readonly string[], before: readonly string[], after: readonly string[]): void => {
      for (const lead of prefixes)
        for (const prefix of before)
          for (const word of stems) for (const ending of after) put(lead + prefix + joined(word, ending), action);
    };
    spread(words(action.past), [''], pastEndings);
    spread(words(action.present), presentPrefixes, presentEndings);
    spread(words(action.nouns), nounPrefixes, nounEndings);
    for (const word of words(action.english)) put(word, action);
    const [base] = words(action.english);
    if (base !== undefined) put(`${base.replace(/e$/u, '')}ing`, action);
  }
  return forms;
}

/** Final ya of a defective verb opens before an ending: أنهى, أنهت, أنهوا; ta marbuta turns to ت. */
function joined(word: string, ending: string): string {
  if (ending === '') return word;
  if (word.endsWith('ه') && ending !== 'ات' && ending !== 'ا') return `${word.slice(0, -1)}ت${ending}`;
  if (word.endsWith('ي') && ['ت', 'وا', 'تا', 'ون'].includes(ending)) return word.slice(0, -1) + ending;
  return word + ending;
}

let forms: ReadonlyMap<string, readonly Action[]> | null = null;

/** The actions that a folded word may name; empty for most words. */
export function actionsOf(key: string): readonly Action[] {
  forms ??= build();
  return forms.get(key) ?? [];
}

export function oppose(one: Action, other: Action): boolean {
  return one.opposes.includes(other.name) || other.opposes.includes(one.name);
}
