import type { Token } from './tokens.ts';

/** Future verbs by their «س», without the nouns and past verbs that begin alike; and words of plans. */
const ahead =
  /^(?:[وف]?س(?!يا|ينا|يول|يطر|يره|يد|يس|يف|يل|نو|نه|نت|نين|تين|تون|ته$|تار|توك)[يتن]\p{L}{2,}|سوف|المقرر|مقرر|المزمع|المرتقب|المتوقع|يتوقع|يعتزم|تعتزم|تعتزمان|will|scheduled|due|planned|plans|expected)$/u;
/** «سأعود»: folded, it would be like «ساعد». */
const myFuture = /^[وف]?س\u064e?[\u0623]/u;
/** «تنطلق البطولة بعد يومين»: the present of what begins or ends is told ahead of it. */
const beginning =
  /^[وف]?[يت](?:نطلق|بدا|بتدي|لتقي|فتتح|ختتم|قام|نتهي|ستانف|ستضيف|واجه|عقد|غادر|صل|سافر|حل|جتمع)(?:ان|ون)?$/u;
const past = /^[وف]?(?:كان|كانت|كانا|كانوا|قد|لم)$/u;
const aheadReach = 10;
/** Words of a sentence without a verb: «الانتخابات بعد يومين». */
const titleLength = 3;

const endsClause = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'line' || /^[.،,؛:!؟?)]$/u.test(token.key);

/** True when a future verb or a plan stands in the ten words before a token, in its sentence. */
export function looksAhead(tokens: readonly Token[], from: number): boolean {
  for (let index = from - 1; index >= Math.max(0, from - aheadReach); index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'line' || token.key === '.') return false;
    if (ahead.test(token.key) || myFuture.test(token.text)) return true;
  }
  return false;
}

/** The same for «بعد يومين», which tells of the future behind «تنطلق» too, and where its sentence has no verb at all. */
export function isStillToCome(tokens: readonly Token[], from: number, to: number): boolean {
  if (looksAhead(tokens, from)) return true;
  let found = false;
  let index = from - 1;
  for (; index >= Math.max(0, from - aheadReach); index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'line' || token.key === '.') break;
    if (past.test(token.key)) return false;
    if (beginning.test(token.key)) found = true;
  }
  if (found) return true;
  const before = tokens.slice(index + 1, from);
  const title =
    before.length > 0 && before.length <= titleLength && before.every(({ key }) => /^ال\p{L}{3,}$/u.test(key));
  return title && endsClause(tokens[to]);
}
