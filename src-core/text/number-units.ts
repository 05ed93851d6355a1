import { isFunctionWord } from './function-words.ts';
import { percentAt } from './number-grammar.ts';
import { spellingKey, touching, type Token } from './tokens.ts';

const plurals = new Set(
  'people men women children troops police personnel dead killed wounded injured missing militia staff aircraft dollars euros'.split(
    ' ',
  ),
);

/** Plurals that a number counts a part of: «20 من رجال الأمن». */
const groups = new Set(
  'رجال عناصر أفراد أعضاء أبناء سكان عمال موظفي ضباط جنود مقاتلي قادة طلاب أنصار مشجعي نواب قوات ركاب طلبة مسلحي'
    .split(' ')
    .map(spellingKey),
);

const currencies = new Map([
  ['$', '$'],
  ['€', '€'],
  ['£', '£'],
  ['¥', '¥'],
]);

const measure = /^(?:mm|cm|m|km|kg|g|ha|mw|gw|kwh|mph|kph|km2|m2)$/u;

/** Measures of two words, of which the first alone measures something else. */
const compounds: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:نقطه|نقاط)$/u, /^(?:اساس(?:يه)?|ميويه)$/u],
  [/^percentage$/u, /^points?$/u],
  [/^basis$/u, /^points?$/u],
  [/^(?:كيلو)?(?:متر|مترا|مترات|امتار)$/u, /^(?:مربع|مكعب)(?:ا|ه)?$/u],
  [/^(?:square|cubic)$/u, /^(?:kilo)?met(?:re|er)s?$/u],
];

/** What a number counts: the words that follow it, or its sign, with the index after them. */
export interface Unit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly to: number;
}

/** The counted noun right after token index `to`, a percent sign or phrase, or the currency sign beside the number. */
export function unitAt(text: string, tokens: readonly Token[], from: number, at: number): Unit | null {
  // «(43) موقعا»
  const closes = /^[)”»]$/u.test(tokens[at]?.key ?? '') && /^[(“«]$/u.test(tokens[from - 1]?.key ?? '');
  const to = closes ? at + 1 : at;
  const percent = percentAt(tokens, to);
  const first = tokens[to];
  const before = tokens[from - 1];
  if (percent !== null && first) {
    return { text: '%', start: first.start, end: tokens[percent - 1]?.end ?? first.end, to: percent };
  }
  // «%3.5»
  if (
    /^[%٪]$/u.test(before?.key ?? '') &&
    touching(before, tokens[from]) &&
    tokens[from - 2]?.kind !== 'digits' &&
    before
  )
    return { text: '%', start: before.start, end: before.end, to };
  if (before && currencies.has(before.key) && touching(before, tokens[from])) {
    return { text: before.key, start: before.start, end: before.end, to };
  }
  if (first && currencies.has(first.key)) return { text: first.key, start: first.start, end: first.end, to: to + 1 };
  // "a three-day strike": the joined singular is what is counted.
  const joined = tokens[to + 1];
  if (first?.key === '-' && touching(tokens[to - 1], first) && touching(first, joined) && joined && isNoun(joined)) {
    return { text: joined.text, start: joined.start, end: joined.end, to: to + 2 };
  }
  // "240mm", "24 cm", "90km/h": a measure has its own sign.
  if (first?.kind === 'word' && measure.test(first.key)) {
    const rate = tokens[to + 1]?.key === '/' && touching(tokens[to + 1], tokens[to + 2]) ? tokens[to + 2] : undefined;
    const last = rate !== undefined && /^(?:h|s|hr|m2|kg)$/u.test(rate.key) ? rate : first;
    return {
      text: text.slice(first.start, last.end),
      start: first.start,
      end: last.end,
      to: to + (last === rate ? 3 : 1),
    };
  }
  const second = tokens[to + 1];
  if (
    first?.kind === 'word' &&
    second !== undefined &&
    compounds.some(([one, other]) => one.test(first.key) && other.test(second.key))
  )
    return { text: text.slice(first.start, second.end), start: first.start, end: second.end, to: to + 2 };
  let head = to;
  // «2 من الجنود» and "dozens of attacks" count what follows the preposition.
  const partitive = first?.kind === 'word' && (first.key === 'من' || first.key === 'of') && isNoun(tokens[to + 1]);
  if (partitive) head += 1;
  // "900 U.S. troops"
  while (/^(?:\p{Lu}|\.)$/u.test(tokens[head]?.text ?? '') && touching(tokens[head], tokens[head + 1])) head += 1;
  if (head > to && tokens[head]?.key === '.') head += 1;
  const noun = tokens[head];
  if (noun === undefined || !isNoun(noun)) return null;
  if (partitive && first.key === 'من' && !noun.key.startsWith('ال') && !groups.has(noun.key)) return null;
  const end = /^\p{Script=Latin}/u.test(noun.text) ? englishHead(tokens, head) : head;
  const last = tokens[end] ?? noun;
  return { text: text.slice(last.start, last.end), start: noun.start, end: last.end, to: end + 1 };
}

function isNoun(token: Token | undefined): boolean {
  return token?.kind === 'word' && !isFunctionWord(token.key) && token.key.length > 1;
}

/** English adjectives stand before the noun: the first plural within four words is the thing counted. */
function englishHead(tokens: readonly Token[], from: number): number {
  for (let index = from; index < from + 4; index += 1) {
    const token = tokens[index];
    if (!isNoun(token) || token === undefined) break;
    // "hard-working staff": what is joined by a hyphen stands before the noun.
    if (tokens[index + 1]?.key === '-' && touching(token, tokens[index + 1]) && tokens[index + 2]?.kind === 'word') {
      index += 1;
      continue;
    }
    if (plurals.has(token.key) || /(?:[^su]s|sses|xes)$/u.test(token.key)) return index;
  }
  return from;
}
