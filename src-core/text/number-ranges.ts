import { hedgeBefore, type Qualifier } from './hedges.ts';
import { isArabicAt, quantityAt, type Quantity } from './number-grammar.ts';
import { unitAt } from './number-units.ts';
import { isNegative } from './number-signs.ts';
import { touching, type Token } from './tokens.ts';

const rangeWords = new Set(['الي', 'to', 'او', 'or', '-', '–', '—', '~', 'حتي', 'و', 'and']);
/** Tokens of the hedge between the two ends of «أكثر من 20 وأقل من 30». */
const hedgeReach = 5;

const isLower = (qualifier: Qualifier | undefined): boolean => qualifier === 'more-than' || qualifier === 'at-least';
const isUpper = (qualifier: Qualifier | undefined): boolean => qualifier === 'less-than' || qualifier === 'at-most';

/** «أكثر من 20 وأقل من 30 شخصا», «على الأكثر 100 وعلى الأقل 20»: a lower and an upper bound of one number. */
export function otherBound(tokens: readonly Token[], first: Quantity): Quantity | null {
  const joint = tokens[first.to];
  if (joint?.kind !== 'word' || !/^(?:و|and$)/u.test(joint.key)) return null;
  const bound = hedgeBefore(tokens, first.from)?.qualifier;
  if (!isLower(bound) && !isUpper(bound)) return null;
  const apart = joint.key === 'و' || joint.key === 'and' ? 1 : 0;
  for (let at = first.to + 1 + apart; at <= first.to + hedgeReach; at += 1) {
    const other = hedgeBefore(tokens, at);
    if (other?.from !== first.to + apart) continue;
    if (isLower(bound) ? !isUpper(other.qualifier) : !isLower(other.qualifier)) continue;
    const second = quantityAt(tokens, at, true);
    if (second === null || second.vague) continue;
    if (isLower(bound) ? second.value > first.value : second.value < first.value) return second;
  }
  return null;
}

/** The second number of «بين 20 و30», «من 3 إلى 5», «20-30», "3 or 4". */
export function rangeEnd(text: string, tokens: readonly Token[], first: Quantity): Quantity | null {
  const joint = tokens[first.to];
  const opener = tokens[isNegative(tokens, first.from) ? first.from - 2 : first.from - 1];
  if (joint === undefined || !rangeWords.has(joint.key)) return joinedRange(text, tokens, first);
  const sign = joint.kind === 'mark';
  if (joint.key === 'و' || joint.key === 'and') {
    if (!['بين', 'ما بين', 'between'].includes(opener?.key ?? '')) return null;
  }
  const next = tokens[first.to + 1];
  if (sign && next?.kind !== 'digits') return null;
  const second = quantityAt(tokens, first.to + 1, next ? isArabicAt(text, next) : true);
  if (!second || second.vague) return null;
  const scaled = first.scale === 1 ? first.value * second.scale : first.value;
  if (sign && touching(joint, next) && second.value <= first.value) return null;
  return isNegative(tokens, first.from) || Math.min(first.value, scaled) < second.value ? second : null;
}

/** «بين خمسة وعشرة»: the conjunction is attached to the second number word. */
function joinedRange(text: string, tokens: readonly Token[], first: Quantity): Quantity | null {
  const next = tokens[first.to];
  if (next?.kind !== 'word' || !next.key.startsWith('و')) return null;
  const negative = isNegative(tokens, first.from);
  if (tokens[negative ? first.from - 2 : first.from - 1]?.key !== 'بين') return null;
  const second = quantityAt(tokens, first.to, isArabicAt(text, next));
  return second && (negative || second.value > first.value) ? second : null;
}

/** «بين 150 طنا و200 طن», «بين 3% و5%», «من 5% إلى 7%»: what is counted stands behind each number. */
export function rangeOverUnit(text: string, tokens: readonly Token[], first: Quantity): Quantity | null {
  const opening = /^(?:[وفبل]?(?:(بين|between)|(من|from)))$/u.exec(tokens[first.from - 1]?.key ?? '');
  if (opening === null || first.vague) return null;
  const unit = unitAt(text, tokens, first.from, first.to);
  const joint = unit === null ? undefined : tokens[unit.to];
  if (unit === null || joint === undefined) return null;
  const between = opening[1] !== undefined;
  if (!(between ? /^(?:و|and$)/u : /^(?:الي|to)$/u).test(joint.key)) return null;
  const apart = !between || joint.key === 'و' || joint.key === 'and';
  const second = quantityAt(tokens, apart ? unit.to + 1 : unit.to, true);
  if (second === null || second.vague || second.value <= first.value) return null;
  // «من 5 مدن إلى 7 قرى» is two numbers.
  const other = between ? unit : unitAt(text, tokens, second.from, second.to);
  return other?.text === unit.text ? second : null;
}
