import { intervalOf, type NumberMention } from '#core/text/numbers.ts';
import type { Figure } from './comparison.ts';
import { aboutOf, wordingOf, type Wording } from './counted.ts';
import { measureOf } from './dimensions.ts';
import { countsPeople, fateNear, type Fate } from './fates.ts';
import type { Action } from './lexicon/actions.ts';
import { firstFrom, rangeAround } from './ranges.ts';
import { standingOf, type Standing } from './standing.ts';
import type { Statement, Term, Witness } from './witness.ts';

/** A figure with what it is matched by. */
export interface FigureMention {
  readonly figure: Figure;
  readonly witness: number;
  readonly statement: Statement | null;
  readonly interval: readonly [number, number];
  /** Dimension or stem of what is counted; taken over from the number before in «2500 جندي في العراق و900 في سوريا». */
  readonly unit: string | null;
  /** Base units of the dimension in one unit: 604,800 seconds in a week. */
  readonly scale: number;
  readonly standing: Standing;
  /** No other figure of its statement has its unit. */
  readonly lone: boolean;
  /** Content words right beside the number. */
  readonly slot: ReadonlySet<string>;
  /** Content words of the same clause. */
  readonly context: ReadonlySet<string>;
  /** Countries named after the number and its adjective, before the next number: where the thing is counted. */
  readonly places: ReadonlySet<string>;
  /** The adjective of what is counted: «جندي أميركي», «جندي أجنبي». */
  readonly quality: string | null;
  /** What befell those counted. */
  readonly fate: Fate | null;
  /** The act nearest to the number: what rose by 3% did not fall by 3%. */
  readonly act: readonly Action[];
  readonly wording: Wording;
  /** Counted in Latin letters. */
  readonly foreign: boolean;
  /** Counts hours, days, weeks, months or years. */
  readonly duration: boolean;
}

/** Words on each side of a number that tell what it counts. */
const reach = 14;
/** UTF-16 units within which an act speaks of a number. */
const actReach = 50;

/** The figures of a witness in order. */
export function figuresOf(witness: Witness): readonly FigureMention[] {
  const mentions: FigureMention[] = [];
  for (const number of witness.numbers) {
    if (isYear(witness, number) || fractions.test(number.unit ?? '')) continue;
    const statement = rangeAround(witness.statements, number);
    const before = mentions.at(-1);
    const inherited = number.unit === null || isRestOf(witness, number) ? unitBefore(before, statement) : null;
    mentions.push(mentionOf(witness, number, statement, inherited, before));
  }
  const rivals = new Map<string, number>();
  const keyOf = ({ statement, unit }: FigureMention): string => `${String(statement?.index ?? -1)} ${unit ?? ''}`;
  for (const mention of mentions) rivals.set(keyOf(mention), (rivals.get(keyOf(mention)) ?? 0) + 1);
  return mentions.map((mention) => ({ ...mention, lone: rivals.get(keyOf(mention)) === 1 }));
}

const fractions = /^(?:thirds|quarters|fifths|tenths|halves)$/u;

/** A bare number of four digits is a year more often than a count: «انتخابات 2017». */
function isYear(witness: Witness, { value, unit, start, end, qualifier }: NumberMention): boolean {
  return unit === null && qualifier === 'exact' && value >= 1900 && value <= 2100 && end - start === 4
    ? /^\p{Nd}{4}$/u.test(witness.text.slice(start, end))
    : false;
}

/** «بينهم 2500 أميركي»: an adjective alone counts what the sentence counted before. */
function isRestOf(witness: Witness, number: NumberMention): boolean {
  return /(?:بينهم|منهم|بينها|منها|including|of them|of whom)\s*$/u.test(
    witness.text.slice(Math.max(0, number.phrase.start - 14), number.phrase.start),
  );
}

/** A number without a noun counts what the number before it in the sentence counts. */
function unitBefore(before: FigureMention | undefined, statement: Statement | null): FigureMention | null {
  if (before === undefined || statement === null || before.statement !== statement || before.unit === '%') return null;
  return before;
}

function mentionOf(
  witness: Witness,
  number: NumberMention,
  statement: Statement | null,
  host: FigureMention | null,
  before: FigureMention | undefined,
): FigureMention {
  const phrase = trimmed(witness.text, number);
  const near = nearTerms(witness, statement, number);
  const measure = number.unit === null ? null : measureOf(number.unit);
  const duration = measure?.dimension === '@time';
  const fate = duration ? null : fateNear(near, number);
  return {
    figure: {
      article: witness.article.id,
      start: phrase.start,
      end: phrase.end,
      value: number.value,
      high: number.high,
      qualifier: number.qualifier,
      unit: number.unit ?? host?.figure.unit ?? null,
      about: number.unit === null ? aboutRest(witness, number, host) : aboutOf(witness, number),
    },
    witness: witness.index,
    statement,
    interval: intervalOf(number),
    unit:
      fate !== null && countsPeople(number.unit ?? host?.figure.unit ?? null)
        ? `!${fate}`
        : (host?.unit ?? measure?.dimension ?? null),
    scale: host?.scale ?? measure?.scale ?? 1,
    standing: standingOf(
      witness.tokens,
      number,
      before?.statement === statement && before.unit === (host?.unit ?? measure?.dimension),
    ),
    lone: true,
    slot: slotOf(near, number),
    context: new Set(
      near
        .filter(({ importance }) => importance > 0)
        .flatMap(({ stem: word, actions }) => [word, ...actions.map(({ name }) => `!${name}`)]),
    ),
    ...surroundingsOf(statement, witness, number),
    fate,
    act: actOf(near, number),
    wording: wordingOf(witness, number, phrase),
    foreign: /^\p{Script=Latin}/u.test(number.unit ?? ''),
    duration,
  };
}

/** Content words on each side of a number that are its place in the sentence. */
const slotReach = 3;

function slotOf(near: readonly Term[], { phrase }: NumberMention): ReadonlySet<string> {
  const told = near.filter(({ importance }) => importance > 0);
  const before = told.filter(({ end }) => end <= phrase.start).slice(-slotReach);
  const after = told.filter(({ start }) => start >= phrase.end).slice(0, slotReach);
  return new Set([...before, ...after].map(({ stem }) => stem));
}

/** The phrase without the letters و ف ب ل that hang on its first word. */
function trimmed(text: string, { phrase, start }: NumberMention): { start: number; end: number } {
  if (phrase.start >= start) return phrase;
  const clitic = /^[وفبل](?=نحو|حوالي|أكثر|اكثر|أقل|اقل|قرابة|زهاء)/u.exec(text.slice(phrase.start, phrase.start + 8));
  return { start: phrase.start + (clitic?.[0].length ?? 0), end: phrase.end };
}

function nearTerms(witness: Witness, statement: Statement | null, number: NumberMention): readonly Term[] {
  const terms = statement?.terms ?? witness.terms;
  const middle = firstFrom(terms, number.start);
  return terms.slice(Math.max(0, middle - reach), middle + reach);
}

/** The acts of the word nearest to the number. */
function actOf(near: readonly Term[], number: NumberMention): readonly Action[] {
  let best: readonly Action[] = [];
  let least = actReach;
  for (const { actions, start } of near) {
    const distance = start < number.start ? number.start - start : 2 * (start - number.start);
    if (actions.length === 0 || distance >= least) continue;
    best = actions;
    least = distance;
  }
  return best;
}

/** The adjective of the thing counted, and the countries where it is. */
function surroundingsOf(
  statement: Statement | null,
  witness: Witness,
  number: NumberMention,
): { readonly places: ReadonlySet<string>; readonly quality: string | null } {
  const next = witness.numbers[firstFrom(witness.numbers, number.end)];
  const end = Math.min(statement?.end ?? witness.text.length, next?.start ?? Infinity);
  const after = (statement?.terms ?? []).filter(({ start }) => start >= number.phrase.end && start < end).slice(0, 7);
  const [first] = after;
  const adjective = first !== undefined && /ي(?:ه|ين|ون|ا)?$/u.test(first.key) && first.importance > 0 ? first : null;
  const rest = adjective === null ? after : after.slice(1);
  return {
    places: new Set(rest.filter(({ stem: word }) => word.startsWith('~')).map(({ stem: word }) => word)),
    quality: adjective?.stem ?? null,
  };
}

/** «و900 في سوريا» counts what the number before counts, in another place. */
function aboutRest(witness: Witness, number: NumberMention, host: FigureMention | null): string | null {
  const unit = host?.figure.unit ?? null;
  if (unit === null) return null;
  const rest = aboutOf(witness, number);
  return rest === null ? unit : `${unit} ${rest}`;
}
