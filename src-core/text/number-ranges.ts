import { hedgeBefore } from './hedges.ts';
import { isArabicAt, quantityAt, type Quantity } from './number-grammar.ts';
import { unitAt } from './number-units.ts';
import { touching, type Token } from './tokens.ts';

const rangeWords = new Set(['الي', 'to', 'او', 'or', '-', '–', '—', '~', 'حتي', 'و', 'and']);
/** Tokens of the hedge between the two ends of «أكثر من 20 وأقل من 30». */
const hedgeReach = 5;

/** «أكثر من 20 وأقل من 30 شخصا»: a lower and an upper bound of one number. */
export function upperBound(tokens: readonly Token[], first: Quantity): Quantity | null {
  const lower = hedgeBefore(tokens, first.from)?.qualifier;
  const joint = tokens[first.to];
  if ((lower !== 'more-than' && lower !== 'at-least') || joint?.kind !== 'word' || !/^(?:و|and$)/u.test(joint.key))
    return null;
  const apart = joint.key === 'و' || joint.key === 'and' ? 1 : 0;
  for (let at = first.to + 1 + apart; at <= first.to + hedgeReach; at += 1) {
    const upper = hedgeBefore(tokens, at);
    if (upper?.from !== first.to + apart || (upper.qualifier !== 'less-than' && upper.qualifier !== 'at-most'))
      continue;
    const second = quantityAt(tokens, at, true);
    if (second !== null && !second.vague && second.value > first.value) return second;
  }
  return null;
}

/** The second number of «بين 20 و30», «من 3 إلى 5», «20-30», "3 or 4". */
export function rangeEnd(text: string, tokens: readonly Token[], first: Quantity): Quantity | null {
  const joint = tokens[first.to];
  if (joint === undefined || !rangeWords.has(joint.key)) return joinedRange(text, tokens, first);
  const sign = joint.kind === 'mark';
  if (joint.key === 'و' || joint.key === 'and') {
    if (!['بين', 'ما بين', 'between'].includes(tokens[first.from - 1]?.key ?? '')) return null;
  }
  const next = tokens[first.to + 1];
  if (sign && next?.kind !== 'digits') return null;
  const second = quantityAt(tokens, first.to + 1, next ? isArabicAt(text, next) : true);
  if (!second || second.vague) return null;
  const scaled = first.scale === 1 ? first.value * second.scale : first.value;
  if (sign && touching(joint, next) && second.value <= first.value) return null;
  return Math.min(first.value, scaled) < second.value ? second : null;
}

/** «بين خمسة وعشرة»: the conjunction is attached to the second number word. */
function joinedRange(text: string, tokens: readonly Token[], first: Quantity): Quantity | null {
  const next = tokens[first.to];
  if (next?.kind !== 'word' || !next.key.startsWith('و') || tokens[first.from - 1]?.key !== 'بين') return null;
  const second = quantityAt(tokens, first.to, isArabicAt(text, next));
  return second && second.value > first.value ? second : null;
}

/** «بين 150 طنا و200 طن», «بين 3% و5%»: what is counted stands behind each number. */
export function rangeOverUnit(text: string, tokens: readonly Token[], first: Quantity): Quantity | null {
  if (!/^(?:بين|between)$/u.test(tokens[first.from - 1]?.key ?? '') || first.vague) return null;
  const unit = unitAt(text, tokens, first.from, first.to);
  const joint = unit === null ? undefined : tokens[unit.to];
  if (unit === null || joint === undefined || !/^(?:و|and$)/u.test(joint.key)) return null;
  const second = quantityAt(tokens, joint.key === 'و' || joint.key === 'and' ? unit.to + 1 : unit.to, true);
  return second !== null && !second.vague && second.value > first.value ? second : null;
}
