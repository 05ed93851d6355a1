import { numeralOf } from './number-words.ts';
import { touching, type Token } from './tokens.ts';

/** A figure that its noun stands before, or that is part of its noun. */
export interface NounFigure {
  readonly value: number;
  /** Letters of the first word that are not part of it. */
  readonly cut: number;
  /** Index of the counted noun, and the index after the last token. */
  readonly noun: number;
  readonly to: number;
}

/** «الدول الخمس», «الرهائن الثلاثة»: a definite number behind the definite noun that it counts. */
export function definiteCountAt(tokens: readonly Token[], at: number): NounFigure | null {
  const [noun, token] = [tokens[at - 1], tokens[at]];
  if (token?.kind !== 'word' || !/^ال../u.test(token.key) || noun?.kind !== 'word') return null;
  if (!/^(?:[وفبك]?ال|لل)\p{L}{3,}/u.test(noun.key) || /^عشره?$/u.test(tokens[at + 1]?.key ?? '')) return null;
  const numeral = numeralOf(token.key.slice(2));
  const counts = numeral?.role === 'unit' || (numeral?.role === 'teen' && numeral.value === 10);
  return counts && numeral.value >= 3 ? { value: numeral.value, cut: 0, noun: at - 1, to: at + 1 } : null;
}

/** "100+ people" */
export function isPlus(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.key === '+' && touching(tokens[at - 1], tokens[at]) && tokens[at + 1]?.kind !== 'digits';
}

/** «سالب عشرة», "minus 5" */
export const isNegative = (tokens: readonly Token[], from: number): boolean =>
  /^(?:[وفبل]?سالب|ناقص|minus)$/u.test(tokens[from - 1]?.key ?? '');

const degrees = /^(?:درج|degrees?$|[%°])/u;

/** «-5 درجات», «خمس درجات تحت الصفر», «سالب خمسة», "5 degrees below zero". */
export function isBelowZero(
  tokens: readonly Token[],
  from: number,
  unit: { readonly text: string; readonly to: number } | null,
): boolean {
  const before = tokens[from - 1];
  if (isNegative(tokens, from)) return true;
  if (unit === null || !degrees.test(unit.text)) return false;
  const [one, two] = [tokens[unit.to]?.key, tokens[unit.to + 1]?.key];
  if ((one === 'تحت' && two === 'الصفر') || (one === 'below' && two === 'zero')) return true;
  const apart = tokens[from - 2];
  return (
    /^[-−]$/u.test(before?.key ?? '') &&
    touching(before, tokens[from]) &&
    apart !== undefined &&
    apart.kind !== 'line' &&
    !touching(apart, before)
  );
}
