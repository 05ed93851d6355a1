import { spellingKey } from './tokens.ts';

const notNouns = new Set(
  (
    'آخرين آخرون أخرى آخر others other another في من إلى على عن مع منذ حتى بين خلال بعد قبل ضد عند لدى أن إن أنه أنها إنه إنها التي الذي الذين اللتين ما لا لم لن لقد قد إلا ممن مما كان كانت هو هي هم هذا هذه ذلك تلك أو أم ثم بل لكن ' +
    'بحلول آخذين عالميا عربيا محليا دوليا سنويا شهريا أسبوعيا يوميا حاليا رسميا تاليا بعدما و ف ب ل ك حيث حين عندما بينما كما أيضا فقط تقريبا نيف أكثر أقل نحو حوالي بينهم بينها منهم منها فيما وفق وفقا بحسب حسب بسبب نتيجة على كل بعض غير مقابل مقارنة عبر دون تحت فوق أمام بقليل بكثير ' +
    'the a an of in on at by to for from with and or but than that which who was were is are be been being has have had will would as since until during after before over under between into about only also while when where not no it its they their he she his her this these those out up per'
  )
    .split(' ')
    .map(spellingKey),
);

/** True for a word that joins or points, with «و» or «ف» attached or without. */
export function isFunctionWord(key: string): boolean {
  return notNouns.has(key) || (/^[وف]/u.test(key) && notNouns.has(key.slice(1)));
}
