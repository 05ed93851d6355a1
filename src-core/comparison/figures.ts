import { intervalOf, type NumberMention } from '#core/text/numbers.ts';
import { isFunctionWord } from '#core/text/number-units.ts';
import { stem } from '#core/text/stem.ts';
import { spellingKey } from '#core/text/tokens.ts';
import type { Figure } from './comparison.ts';
import { firstFrom, rangeAround } from './ranges.ts';
import type { Statement, Term, Witness } from './witness.ts';

/** A figure with what it is matched by. */
export interface FigureMention {
  readonly figure: Figure;
  readonly witness: number;
  readonly statement: Statement | null;
  readonly interval: readonly [number, number];
  /** Stem of what is counted; taken over from the number before it in «2500 جندي في العراق و900 في سوريا». */
  readonly unit: string | null;
  /** Content words of the same clause. */
  readonly context: ReadonlySet<string>;
  /** Countries named after the number and its adjective, before the next number: where the thing is counted. */
  readonly places: ReadonlySet<string>;
  /** The adjective of what is counted: «جندي أميركي», «جندي أجنبي». */
  readonly quality: string | null;
  /** Counts dead or wounded: the act nearest to the number. */
  readonly casualties: 'kill' | 'wound' | null;
  /** Counted in Latin letters. */
  readonly foreign: boolean;
  /** Counts hours, days, weeks, months or years. */
  readonly duration: boolean;
}

/** Words on each side of a number that tell what it counts. */
const reach = 14;
/** Most words of «about». */
const aboutWords = 7;

/** The figures of a witness in order. */
export function figuresOf(witness: Witness): readonly FigureMention[] {
  const mentions: FigureMention[] = [];
  for (const number of witness.numbers) {
    const statement = rangeAround(witness.statements, number);
    const before = mentions.at(-1);
    const inherited = number.unit === null || isRestOf(witness, number) ? unitBefore(before, statement) : null;
    mentions.push(mentionOf(witness, number, statement, inherited));
  }
  return mentions;
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
): FigureMention {
  const phrase = trimmed(witness.text, number);
  const near = nearTerms(witness, statement, number);
  const own = number.unit === null ? null : unitStem(number.unit);
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
    unit: host?.unit ?? own,
    context: new Set(
      near
        .filter(({ importance }) => importance > 0)
        .flatMap(({ stem: word, actions }) => [word, ...actions.map(({ name }) => `!${name}`)]),
    ),
    ...surroundingsOf(statement, witness, number),
    casualties: casualtiesOf(near, number),
    foreign: /^\p{Script=Latin}/u.test(number.unit ?? ''),
    duration: durations.test(spellingKey(number.unit ?? '')),
  };
}

/** Different nouns for one counted thing. */
const sameUnits = new Map(
  [
    ['troop', 'soldier'],
    ['people', 'person'],
    ['عسكري', 'جندي'],
    ['فرد', 'شخص'],
  ].map(([noun = '', other = '']) => [stem(spellingKey(noun)), stem(spellingKey(other))]),
);

function unitStem(unit: string): string {
  const noun = stem(spellingKey(unit));
  return sameUnits.get(noun) ?? noun;
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

const durations =
  /^(?:دقيقه|دقايق|ساعه|ساعات|يوم|يوما|ايام|اسبوع|اسابيع|اسبوعا|شهر|شهرا|اشهر|شهور|سنه|سنوات|سنين|عام|عاما|اعوام|minutes?|hours?|days?|weeks?|months?|years?)$/u;
const deadUnits = /^(?:قتيلا?|قتلي|شهيدا?|شهداء|ضحيه|ضحايا|dead|killed|deaths|fatalities)$/u;
const woundedUnits = /^(?:جريحا?|جرحي|مصابا?|مصابين|wounded|injured)$/u;
/** UTF-16 units within which "killed" speaks of the number. */
const nearby = 45;

/** «مقتل 12 شخصا وإصابة 40»: the act of the two that is nearest to the number, before it rather than after. */
function casualtiesOf(near: readonly Term[], number: NumberMention): 'kill' | 'wound' | null {
  const unit = spellingKey(number.unit ?? '');
  if (deadUnits.test(unit)) return 'kill';
  if (woundedUnits.test(unit)) return 'wound';
  let best: 'kill' | 'wound' | null = null;
  let least = nearby;
  for (const { actions, start } of near) {
    const distance = start < number.start ? number.start - start : 2 * (start - number.start);
    const name = actions.find((action) => action.name === 'kill' || action.name === 'wound')?.name;
    if (name === undefined || distance >= least) continue;
    best = name === 'kill' ? 'kill' : 'wound';
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

/** The counted noun with what qualifies it, up to the next sign, verb or seven words, in the text's own words. */
function aboutOf(witness: Witness, number: NumberMention): string | null {
  if (number.unit === '%') return null;
  const { tokens, text } = witness;
  // English adjectives stand before the noun: «5,200 American soldiers» is read to its noun.
  if (/^\p{Script=Latin}/u.test(number.unit ?? '')) return text.slice(number.end, number.phrase.end).trim();
  const from = firstFrom(tokens, number.end);
  let last: number | null = null;
  let first: number | null = null;
  for (let index = from; index >= 0 && index < from + aboutWords; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word') break;
    if (
      /^(?:الذي|التي|الذين|ان|الا|لكن|بعد|قبل|منذ|خلال|بينهم|بينها|كان|كانت|كانوا|ل.{3,}|و.*|who|that|which|and|after|since|during|were|was|are|have|had)$/u.test(
        token.key,
      )
    )
      break;
    first ??= token.start;
    // A preposition or article at the end leads nowhere.
    if (!isFunctionWord(token.key)) last = token.end;
  }
  return first === null || last === null ? null : text.slice(first, last);
}
