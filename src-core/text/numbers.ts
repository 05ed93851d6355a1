import type { TextRange } from '#core/article/article.ts';
import { datesIn } from './dates.ts';
import { dualAt } from './dual-nouns.ts';
import { hedgeAfter, hedgeBefore, orEqual, type Qualifier } from './hedges.ts';
import { numeralOf } from './number-words.ts';
import { definiteCountAt, isBelowZero, isNegative, isPlus, type NounFigure } from './number-signs.ts';
import { measureFigureAt, moreAfter } from './number-measures.ts';
import { isArabicAt, quantityAt, type Quantity } from './number-grammar.ts';
import { otherBound, rangeEnd, rangeOverUnit } from './number-ranges.ts';
import { enumeratorsOf, isReference } from './number-labels.ts';
import { mayCount } from './number-starts.ts';
import { isFunctionWord } from './function-words.ts';
import { unitAt } from './number-units.ts';
import { spellingKey, tokensOf, touching, type Token } from './tokens.ts';

/**
 * A quantity of a text. The range covers the number alone. `value` is the number as said and `high` its upper end: equal
 * to `value` when one number is said, the end of a range or of a vague plural, null where there is no upper end
 * («أكثر من», "at least").
 */
export interface NumberMention extends TextRange {
  readonly value: number;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  /** The word or sign that says what is counted; `%` for every way of writing percent. */
  readonly unit: string | null;
  /** From the hedge, if any, to the end of the unit. */
  readonly phrase: TextRange;
}

const about = 0.1;

/** The interval that a mention allows; `Infinity` where it has no upper end. "About" allows a tenth on either side. */
export function intervalOf(mention: Pick<NumberMention, 'value' | 'high' | 'qualifier'>): readonly [number, number] {
  const { value, high, qualifier } = mention;
  switch (qualifier) {
    case 'about':
      return [value * (1 - about), (high ?? value) * (1 + about)];
    case 'at-least':
    case 'more-than':
      return [value, Infinity];
    case 'at-most':
    case 'less-than':
      return [0, value];
    default:
      return [value, high ?? Infinity];
  }
}

/**
 * The quantities of a text in order: digits of any script, number words of Arabic and English, with their hedges and
 * what they count. Dates, years, clock times, ordinals and numbers that are names are left out.
 */
export function numbersIn(
  text: string,
  dates: readonly TextRange[] = datesIn(text, {}),
  tokens: readonly Token[] = tokensOf(text),
): readonly NumberMention[] {
  const mentions: NumberMention[] = [];
  const enumerators = enumeratorsOf(tokens);
  let date = 0;
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index];
    if (token === undefined) break;
    if (!mayCount(token)) {
      index += 1;
      continue;
    }
    while ((dates[date]?.end ?? Infinity) <= token.start) date += 1;
    const inDate = (dates[date]?.start ?? Infinity) < token.end;
    const quantity =
      inDate || enumerators.has(index) || isReference(tokens, index)
        ? null
        : quantityAt(tokens, index, isArabicAt(text, token));
    const nounFigure = inDate
      ? null
      : (measureFigureAt(tokens, index) ?? (quantity === null ? definiteCountAt(tokens, index) : null));
    if (nounFigure !== null) {
      mentions.push(nounMention(tokens, index, nounFigure));
      index = nounFigure.to;
      continue;
    }
    // «بين سنتين وخمس سنوات» is a span, not two years.
    const dual = inDate || tokens[index - 1]?.key === 'بين' ? null : dualAt(token);
    if (dual !== null) mentions.push(dualMention(tokens, index, dual));
    if (dual !== null || !quantity || !isFigure(tokens, quantity)) {
      index += 1;
      continue;
    }
    const mention = mentionOf(text, tokens, quantity, dates[date]?.start ?? Infinity);
    const { value, high } = mention.mention;
    // Hundreds of digits are beyond what a number can hold, and no figure that anyone reports.
    const isFinite = Number.isFinite(value) && (high === null || Number.isFinite(high));
    if (isFinite && !isBareYear(tokens, quantity, mention.mention)) mentions.push(mention.mention);
    index = mention.next;
  }
  return mentions;
}

/** «مهرجان صيف الشرقية 2015»: four digits of our years that count nothing behind a name. */
function isBareYear(tokens: readonly Token[], { from, to, value }: Quantity, mention: NumberMention): boolean {
  if (to - from > 1 || value < 1990 || value > 2035 || value === 2000 || !/^\d{4}$/u.test(tokens[from]?.key ?? ''))
    return false;
  if (mention.unit !== null || mention.qualifier !== 'exact') return false;
  const before = tokens[from - 1];
  return before?.kind === 'word' && before.key.length > 3 && !isFunctionWord(before.key) && !counting.test(before.key);
}

const counting = /^(?:[وفبل]?(?:بلغ|بلغت|يبلغ|تبلغ|سجل|سجلت|وصل|عدد|عددهم|عددها|total|reached|were|was))$/u;

const ordinalUnit = /^(?:[وبلف]{0,2}ال|لل)(?:حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)ه?$/u;

/** Sorts out words that look like numbers: a lone «واحد» or "one", ordinals such as «الثالث عشر», names of sets. */
function isFigure(tokens: readonly Token[], quantity: Quantity): boolean {
  const { from, to, value } = quantity;
  const first = tokens[from];
  const before = tokens[from - 1];
  if (first?.kind !== 'word') return true;
  if (quantity.fraction) return true;
  if (value <= 1) return false;
  // "Group of Seven"
  if (before?.key === 'of' && tokens[from - 2]?.key === 'group') return false;
  const single = to - from === 1;
  // «شخص أو اثنان» counts nobody.
  if (single && value === 2 && before?.key === 'او' && tokens[from - 2]?.kind === 'word') return false;
  // «الثالث عشر» is an ordinal, «السجن عشر سنوات» is not.
  if (single && value === 10 && before?.kind === 'word' && ordinalUnit.test(before.key)) return false;
  // Right after "tens", a unit word is part of an ordinal: "twenty first" never gets here, «ثاني عشر» does.
  if (single && /^(?:حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)/u.test(before?.key ?? '')) return false;
  if (single && first.key === 'tens' && tokens[to]?.key !== 'of') return false;
  if (single && ['dozen', 'million', 'thousand', 'billion', 'hundred'].includes(first.key)) {
    return ['a', 'the'].includes(before?.key ?? '');
  }
  return true;
}

/** «الدول الخمس», «ساعة ونصف» */
function nounMention(tokens: readonly Token[], index: number, { value, cut, noun, to }: NounFigure): NumberMention {
  const start = (tokens[index]?.start ?? 0) + cut;
  const end = tokens[to - 1]?.end ?? start;
  const first = Math.min(index, noun);
  const before = hedgeBefore(tokens, first);
  const after = before ? null : hedgeAfter(tokens, to, 0);
  const qualifier = before?.qualifier ?? after?.qualifier ?? 'exact';
  return {
    start,
    end,
    value,
    high: qualifier === 'at-least' || qualifier === 'more-than' ? null : value,
    qualifier,
    unit: tokens[noun]?.text.slice(noun === index ? cut : 0) ?? null,
    phrase: {
      start: before === null && first === index ? start : (tokens[before?.from ?? first]?.start ?? start),
      end: after ? (tokens[after.to - 1]?.end ?? end) : end,
    },
  };
}

/** «أسبوعين»: the word is the number and what it counts. */
function dualMention(tokens: readonly Token[], index: number, attached: number): NumberMention {
  const token = tokens[index];
  const [start, end] = [(token?.start ?? 0) + attached, token?.end ?? 0];
  const before = hedgeBefore(tokens, index);
  const after = before ? null : hedgeAfter(tokens, index + 1, 0);
  const qualifier = before?.qualifier ?? after?.qualifier ?? 'exact';
  return {
    start,
    end,
    value: 2,
    high: qualifier === 'at-least' || qualifier === 'more-than' ? null : 2,
    qualifier,
    unit: token?.text.slice(attached) ?? null,
    phrase: {
      start: before ? (tokens[before.from]?.start ?? start) : start,
      end: after ? (tokens[after.to - 1]?.end ?? end) : end,
    },
  };
}

/** @param limit where the next date begins, whose words are no unit */
function mentionOf(
  text: string,
  tokens: readonly Token[],
  first: Quantity,
  limit: number,
): { mention: NumberMention; next: number } {
  const second = rangeEnd(text, tokens, first) ?? otherBound(tokens, first) ?? rangeOverUnit(text, tokens, first);
  const last = second ?? first;
  const plus = isPlus(tokens, last.to);
  const from = tokens[first.from];
  const end = tokens[last.to - 1]?.end ?? 0;
  let start = (from?.start ?? 0) + attachedLetters(from);
  const found = unitAt(text, tokens, first.from, plus ? last.to + 1 : last.to);
  const unit = found !== null && found.end > limit ? null : found;
  const opening = openingsBefore(tokens, first.from);
  const before = hedgeBefore(tokens, first.from - opening);
  const more = second ? null : moreAfter(tokens, unit?.text ?? null, unit?.to ?? last.to);
  const to = more?.to ?? unit?.to ?? last.to;
  const equal = orEqual(tokens, to, before?.qualifier);
  // «نحو 70 أو أقل» has a bound.
  const bound = before?.qualifier === 'about' ? hedgeAfter(tokens, to, 0) : null;
  const after = before ? (equal ?? (bound?.qualifier === 'about' ? null : bound)) : hedgeAfter(tokens, to, 2);
  let value = first.value + (more?.value ?? 0);
  let high = last === first ? first.high + (more?.value ?? 0) : last.value;
  if (isBelowZero(tokens, first.from, unit)) {
    value = -value;
    if (second === null || !isNegative(tokens, first.from)) high = -high;
    if (/^[-−]$/u.test(tokens[first.from - 1]?.key ?? '')) start -= 1;
  }
  if (second && first.scale < second.scale && value * second.scale < high) value *= second.scale;
  if (second && high < value) [value, high] = [high, value];
  let qualifier: Qualifier;
  let upper: number | null = high;
  if (second) qualifier = 'range';
  else if (first.vague) qualifier = 'dozens';
  else {
    qualifier = after?.qualifier ?? before?.qualifier ?? (plus ? 'at-least' : 'exact');
    if (qualifier === 'at-least' || qualifier === 'more-than') upper = null;
  }
  const phrase = {
    start: Math.min(before ? (tokens[before.from]?.start ?? start) : start, unit?.start ?? start),
    end: Math.max(end, unit?.end ?? end, tokens[to - 1]?.end ?? end, after ? (tokens[after.to - 1]?.end ?? end) : end),
  };
  const mention = { start, end, value, high: upper, qualifier, unit: unit?.text ?? null, phrase };
  return { mention, next: Math.max(last.to, unit !== null && unit.start >= end ? to : last.to) };
}

/** Words and signs between a hedge and its number: "more than a dozen", "about $2.5 billion". */
function openingsBefore(tokens: readonly Token[], from: number): number {
  const before = tokens[from - 1];
  if (/^(?:a|the|an)$/u.test(before?.key ?? '')) return 1;
  return before?.kind === 'mark' && /^[$€£¥]$/u.test(before.key) && touching(before, tokens[from]) ? 1 : 0;
}

/** Attached و ف ب ل ك are not part of the number word: the length of what to leave out. */
function attachedLetters(token: Token | undefined): number {
  if (token?.kind !== 'word' || numeralOf(token.key) !== null) return 0;
  for (let cut = 0; cut <= 2; cut += 1) {
    const rest = token.text.slice(cut);
    const alone = tokensOf(rest);
    const quantity = quantityAt(alone, 0, true);
    if (quantity && /^[وفبلك]*$/u.test(spellingKey(token.text.slice(0, cut))) && !startsJoined(rest)) return cut;
  }
  return 0;
}

function startsJoined(word: string): boolean {
  // The grammar strips letters by itself; the bare word must stand in the lexicon without them.
  const first = spellingKey(word).charAt(0);
  return ['و', 'ف', 'ب', 'ل', 'ك'].includes(first);
}
