import { stem } from '#core/text/stem.ts';
import { spellingKey } from '#core/text/tokens.ts';

/** Words that join and point: they say nothing about whether two passages report the same thing. */
const functionWords = new Set(
  (
    'في من إلى على عن مع منذ حتى بين خلال بعد قبل ضد عند لدى أن إن أنه أنها إنه إنها أنهم بأن لأن كأن وأن وإن التي الذي الذين اللذين اللتين اللذان واللذان ما لا لم لن ليس ليست لقد قد كان كانت كانوا يكون تكون ' +
    'هو هي هم هذا هذه هؤلاء ذلك تلك أو أم ثم بل لكن ولكن غير حيث حين عندما بينما كما أيضا فقط مما عما كل بعض أي كلا أكثر أقل جدا نحو حول حوالي قرابة وفق وفقا بحسب حسب بسبب نتيجة عبر دون تحت فوق أمام ' +
    'بها به بهم له لها لهم عليه عليها عليهم فيه فيها فيهم منه منها منهم إليه إليها عنه عنها معه معها ذاته نفسه إذ إذا لو كي رغم إلا سوى هناك هنا مثل ضمن إثر عقب أعقاب فيما بعدما لدي لديه بينهم بينها إطار شأن مدى ' +
    'و ف ب ل ك س قال يوم عام سنة تم يتم جرى وذلك وهو وهي الى فيما بشأن بهدف وقت ' +
    'the a an of in on at by to for from with and or but than that which who whom whose was were is are be been being has have had will would can could may might should as since until during before after over under between into about only also while when where not no it its they their them he his him she her we our you i this these those there then if so such out up per said says say'
  )
    .split(' ')
    .map(spellingKey),
);

/** Words that any report uses: they count for little. */
const newsWords = new Set(
  (
    'أعلن أكد أضاف قال أوضح ذكر أشار تابع بيان تصريح مصدر مسؤول رئيس حكومة دولة بلاد وزير وزارة عملية جديد كبير آخر أول خاص عدد مجال سلطات متحدث باسم رسمي هدف شكل جانب وقت حالي ماضي مقبل مهمة لقاء موقف يتعلق ' +
    'announced statement official source government president minister country new spokesman spokesperson told added people state officials'
  )
    .split(' ')
    .map((word) => stem(spellingKey(word))),
);

/** 0 for function words, a third for words of every report, 1 for the rest. */
export function wordImportance(key: string, wordStem: string): number {
  if (key.length < 2 || functionWords.has(key) || (key.startsWith('و') && functionWords.has(key.slice(1)))) return 0;
  return newsWords.has(wordStem) ? 0.35 : 1;
}
