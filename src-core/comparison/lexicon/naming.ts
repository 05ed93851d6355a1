import { spellingKey } from '#core/text/tokens.ts';

/** One way of naming: terms of one tone are told apart from those of another, not among themselves. */
export interface Tone {
  readonly tone: string;
  /** Folded words of each term, the longest first. */
  readonly terms: readonly (readonly string[])[];
}

/**
 * Different terms for one kind of thing. `act` sets speak of someone named nearby (the killing of X), `group` sets of
 * people of some country or cause named nearby; `name` sets name their referent themselves.
 */
export interface Concept {
  readonly name: string;
  readonly kind: 'act' | 'group' | 'name';
  readonly tones: readonly Tone[];
}

function concept(name: string, kind: Concept['kind'], tones: Readonly<Record<string, string>>): Concept {
  return {
    name,
    kind,
    tones: Object.entries(tones).map(([tone, list]) => ({
      tone,
      terms: list
        .split('|')
        .map((term) => term.trim().split(' ').map(spellingKey))
        .sort((one, other) => other.length - one.length),
    })),
  };
}

/** The concept sets that the tool knows. None is right or wrong: they differ in what they say besides. */
export const concepts: readonly Concept[] = [
  concept('killing', 'act', {
    assassination: 'اغتيال|اغتالت|اغتال|اغتيل|اغتيلت|assassination|assassinated|assassinate',
    killing: 'مقتل|قتل|قتلت|قتلوا|يقتل|مصرع|killing|killed|kill|slain',
    death: 'وفاة|موت|توفي|death|died',
    martyrdom: 'استشهاد|استشهد|استشهدت|شهادة|martyrdom|martyred',
    elimination: 'تصفية|تحييد|القضاء على|إزالة|elimination|eliminated|neutralized|neutralised',
    execution: 'إعدام|أعدم|execution|executed',
    murder: 'جريمة قتل|murder|murdered',
  }),
  concept('withdrawal', 'act', {
    withdrawal: 'انسحاب|ينسحب|تنسحب|انسحبت|انسحب|سحب|withdrawal|withdraw|withdrew|pullout',
    departure: 'مغادرة|رحيل|خروج|غادرت|departure|leave',
    expulsion: 'طرد|إخراج|إجلاء|expulsion|expelled|ouster',
    retreat: 'فرار|هروب|تقهقر|retreat|flight',
  }),
  concept('assault', 'act', {
    operation: 'عملية عسكرية|حملة عسكرية|عملية خاصة|military operation|special operation',
    invasion: 'غزو|اجتياح|invasion|invaded',
    aggression: 'عدوان|اعتداء|aggression',
    occupation: 'احتلال|occupation',
    liberation: 'تحرير|liberation',
    incursion: 'توغل|اقتحام|incursion',
  }),
  concept('Islamic State', 'name', {
    neutral: 'تنظيم داعش|داعش|isis|isil|daesh',
    'own name':
      'تنظيم الدولة الإسلامية|تنظيم الدولة|الدولة الإسلامية في العراق والشام|الدولة الإسلامية|islamic state group|islamic state',
    gang: 'عصابات داعش الإرهابية|عصابات داعش|عصابة داعش|فلول داعش',
    terrorist: 'تنظيم داعش الإرهابي|داعش الإرهابي|إرهابيي داعش',
  }),
  concept('Israeli army', 'name', {
    state: 'الجيش الإسرائيلي|القوات الإسرائيلية|israeli army|israeli military|israel defense forces|israeli forces',
    occupation: 'جيش الاحتلال|قوات الاحتلال|الاحتلال الإسرائيلي|سلطات الاحتلال|occupation forces',
    enemy: 'جيش العدو|العدو الصهيوني|العدو الإسرائيلي|الكيان الصهيوني|zionist entity|zionist enemy',
  }),
  concept('armed groups', 'group', {
    factions: 'فصائل مسلحة|الفصائل المسلحة|فصائل|الفصائل|armed factions|factions',
    militias: 'الميليشيات|المليشيات|ميليشيات|مليشيات|ميليشيا|مليشيا|militias|militia',
    resistance: 'فصائل المقاومة|المقاومة الإسلامية|المقاومة|resistance',
    rebels: 'المتمردين|المتمردون|متمردين|متمردون|rebels|insurgents',
    terrorists: 'الجماعات الإرهابية|جماعات إرهابية|المجموعات الإرهابية|التنظيمات الإرهابية|terrorist groups|terrorists',
  }),
  concept('protest', 'group', {
    protest: 'احتجاجات|الاحتجاجات|مظاهرات|المظاهرات|تظاهرات|التظاهرات|protests|demonstrations',
    riot: 'أعمال شغب|أعمال الشغب|شغب|الشغب|riots|riot|unrest',
    uprising: 'انتفاضة|الانتفاضة|ثورة|الثورة|حراك|الحراك|uprising|revolution',
    sedition: 'فتنة|الفتنة|تمرد|sedition|mutiny',
  }),
  concept('takeover', 'group', {
    coup: 'انقلاب|الانقلاب|coup',
    movement: 'حركة تصحيحية|تصحيح المسار|تغيير السلطة|takeover|transition',
  }),
  concept('displaced', 'group', {
    refugees: 'لاجئين|اللاجئين|لاجئون|اللاجئون|refugees',
    migrants: 'مهاجرين|المهاجرين|مهاجرون|المهاجرون|migrants',
    illegal: 'مهاجرين غير شرعيين|المهاجرين غير الشرعيين|متسللين|المتسللين|illegal immigrants|illegal migrants',
  }),
];
