import { definiteScaleOf, numeralOf, vaguePluralOf, type Numeral } from './number-words.ts';
import { digitsValue, spacedGroups } from './number-digits.ts';
import { definiteAt, fractionAt, type Fraction } from './number-fractions.ts';
import { spellingKey, touching, type Token } from './tokens.ts';

/** A quantity read from tokens `from` to `to` (exclusive). `vague` for «عشرات» and the like. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly high: number;
  readonly vague: boolean;
  /** «نصف ساعة», «ثلثا الأصوات»: a part of what it counts. */
  readonly fraction: boolean;
  /** The factor of the last scale word, such as 1000; what «بين 20 و30 ألف» shares. */
  readonly scale: number;
}

const and = new Set(['و', 'and']);
const tanwin = /\u064b/u;
const clitics = ['و', 'ف', 'ب', 'ل', 'ك'];

/** A numeral with the attached letters of its word set aside. */
function numeralAt(token: Token | undefined): { numeral: Numeral; joined: boolean } | null {
  if (token?.kind !== 'word') return null;
  const plain = numeralOf(token.key);
  if (plain) return { numeral: plain, joined: false };
  let key = token.key;
  let joined = false;
  for (let strip = 0; strip < 2; strip += 1) {
    const first = key.charAt(0);
    if (!clitics.includes(first) || (key.length < 4 && key !== 'وست')) return null;
    if (first === 'و') joined = true;
    key = key.slice(1);
    // «كمية» is no hundred.
    if (first === 'ك' && /^ما?يه$/u.test(key)) return null;
    const numeral = numeralOf(key);
    // «ربع», «ثلث» and one-letter rests are words of their own after a stripped letter far too often.
    if (numeral) return { numeral, joined };
  }
  return null;
}

interface State {
  total: number;
  current: number;
  /** The next part must be smaller than this; 0 when nothing more can follow. */
  room: number;
  scale: number;
  role: Numeral['role'] | 'digits';
  index: number;
}

/** Reads the longest quantity that starts at token `from`. Digits follow the reading given in `arabic`. */
export function quantityAt(tokens: readonly Token[], from: number, arabic: boolean): Quantity | null {
  const first = tokens[from];
  if (first === undefined) return null;
  const vague = vagueQuantity(tokens, from);
  if (vague) return vague;
  const part = fractionAt(tokens, from);
  if (part) return partOfScale(tokens, from, part);
  const state = openQuantity(tokens, from, arabic);
  if (!state) {
    const value = definiteAt(tokens, from);
    return value === null
      ? null
      : { from, to: from + 1, value, high: value, vague: false, fraction: value < 1, scale: 1 };
  }
  let more = true;
  while (more) more = continueQuantity(tokens, state, arabic);
  const value = exactly(state.total + state.current);
  return { from, to: state.index, value, high: value, vague: false, fraction: false, scale: state.scale };
}

/** «ثلثا الأصوات»; «ثلاثة أرباع المليون» is a number. */
function partOfScale(tokens: readonly Token[], from: number, { value: share, to: end }: Fraction): Quantity {
  const scale = numeralOf((tokens[end]?.key ?? '').replace(/^ال/u, ''));
  const [value, to] =
    scale?.role === 'scale' && scale.value > 100 ? [exactly(share * scale.value), end + 1] : [share, end];
  return { from, to, value, high: value, vague: false, fraction: to === end, scale: 1 };
}

/** 34.2 times a milliard is 34,200,000,000: what binary fractions add beyond the digits that they hold goes. */
function exactly(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

function vagueQuantity(tokens: readonly Token[], from: number): Quantity | null {
  const first = tokens[from];
  if (first?.kind !== 'word') return null;
  const bare = vaguePluralOf(first.key) ?? (/^[وفبل]/u.test(first.key) ? vaguePluralOf(first.key.slice(1)) : null);
  if (!bare) return null;
  let to = from + 1;
  const tens = bare.high === 9 ? fewBeyondTen(tokens, to) : null;
  if (tens !== null)
    return { from, to: tens.to, value: tens.ten + 3, high: tens.ten + 9, vague: true, fraction: false, scale: 1 };
  if (tokens[to]?.key === 'of') to += 1;
  const next = tokens[to];
  const factor = next?.kind === 'word' ? vagueFactor(next.key, bare.needsScale) : null;
  const found = { from, vague: true, fraction: false };
  if (factor === null)
    return bare.needsScale ? null : { ...found, to: from + 1, value: bare.value, high: bare.high, scale: 1 };
  return { ...found, to: to + 1, value: bare.value * factor, high: (bare.high + 1) * factor - 1, scale: factor };
}

/** «بضعة عشر», «بضع وعشرون»: from three to nine more than a ten. */
function fewBeyondTen(tokens: readonly Token[], at: number): { readonly ten: number; readonly to: number } | null {
  const key = tokens[at]?.key ?? '';
  if (/^عشره?$/u.test(key)) return { ten: 10, to: at + 1 };
  const ten = key.startsWith('و') ? numeralOf(key.slice(1)) : null;
  return ten?.role === 'ten' ? { ten: ten.value, to: at + 1 } : null;
}

/** «عشرات الآلاف», «مئات ملايين», «بضع مئات», "a few hundred". */
function vagueFactor(key: string, singular: boolean): number | null {
  const definite = definiteScaleOf(key);
  if (definite !== null) return definite;
  if (/^مي?ات$/u.test(key)) return 100;
  const scale = numeralOf(key);
  return scale?.role === 'scale' && (singular || !/^[a-z]/u.test(key)) ? scale.value : null;
}

function openQuantity(tokens: readonly Token[], from: number, arabic: boolean): State | null {
  const token = tokens[from];
  if (token?.kind === 'digits') {
    const agency = agencyDecimal(tokens, from);
    if (agency !== null) return { total: 0, current: agency, room: 0, scale: 1, role: 'digits', index: from + 3 };
    // «(335) ألف طالب»
    const bracketed = /^[(“«]$/u.test(tokens[from - 1]?.key ?? '') && /^[)”»]$/u.test(tokens[from + 1]?.key ?? '');
    if (bracketed && numeralAt(tokens[from + 2])?.numeral.role === 'scale') {
      const inside = digitsValue(token.key, arabic, true);
      if (inside !== null) return { total: 0, current: inside, room: 0, scale: 1, role: 'digits', index: from + 2 };
    }
    const following = numeralAt(tokens[from + 1]);
    const scaled = following?.numeral.role === 'scale' || percentAt(tokens, from + 1) !== null;
    const glued = gluedScale(tokens, from);
    const spaced = spacedGroups(tokens, from);
    if (spaced !== null)
      return { total: 0, current: Number(spaced.key), room: 0, scale: 1, role: 'digits', index: spaced.to };
    const value = digitsValue(token.key, arabic, scaled || glued > 1);
    if (value === null) return null;
    if (glued > 1) return { total: value * glued, current: 0, room: 0, scale: glued, role: 'scale', index: from + 2 };
    return { total: 0, current: value, room: 0, scale: 1, role: 'digits', index: from + 1 };
  }
  const found = numeralAt(token) ?? definiteBeforeScale(tokens, from);
  if (!found || token === undefined) return null;
  const { role, value } = found.numeral;
  const index = from + 1;
  if (role === 'half') {
    // «نصف مليون», "half a million"
    const article = tokens[index]?.key === 'a' ? 1 : 0;
    const scale = numeralAt(tokens[index + article]);
    if (scale?.numeral.role !== 'scale' || scale.joined) return null;
    const total = value * scale.numeral.value;
    return { total, current: 0, room: 0, scale: scale.numeral.value, role, index: index + article + 1 };
  }
  if (role === 'dual') return { total: value, current: 0, room: value / 2, scale: value / 2, role, index };
  if (role === 'scale') {
    // «ألفا جندي» is a dual that lost its nun; «ألفاً» with tanwin is one thousand.
    const construct = token.key.endsWith('ا') && !tanwin.test(token.text);
    const total = construct ? value * 2 : value;
    return { total, current: 0, room: value, scale: value, role, index };
  }
  return { total: 0, current: value, room: roomAfter(role, value, 0), scale: 1, role, index };
}

/** «2ر48» of news agencies is 48.2: the letter is the decimal sign, and print shows it from right to left. */
function agencyDecimal(tokens: readonly Token[], from: number): number | null {
  const [fraction, sign, whole] = [tokens[from], tokens[from + 1], tokens[from + 2]];
  if (sign?.key !== 'ر' || whole?.kind !== 'digits' || !touching(fraction, sign) || !touching(sign, whole)) return null;
  const digits = /^\d{1,4}$/u;
  return digits.test(fraction?.key ?? '') && digits.test(whole.key)
    ? Number(`${whole.key}.${fraction?.key ?? ''}`)
    : null;
}

/** «العشرة آلاف جندي»: the article stands before the whole number. */
function definiteBeforeScale(tokens: readonly Token[], from: number): ReturnType<typeof numeralAt> {
  const token = tokens[from];
  if (token?.kind !== 'word' || !token.key.startsWith('ال') || numeralAt(tokens[from + 1])?.numeral.role !== 'scale')
    return null;
  const numeral = numeralOf(token.key.slice(2));
  return numeral === null || numeral.role === 'half' ? null : { numeral, joined: false };
}

const gluedScales: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
]);
const money = /^(?:[$€£¥]|euros?|dollars?|pounds?|yen|rupees?|riyals?|dirhams?|dinars?|liras?)$/u;
const people = /^(?:people|men|women|children|users|voters|workers|refugees|residents|passengers|tourists)$/u;

/** "£15.2m", "18m euros", "$1.5bn": the factor of letters glued to digits. "240m" by itself is a length. */
function gluedScale(tokens: readonly Token[], from: number): number {
  const [token, letters] = [tokens[from], tokens[from + 1]];
  const factor = touching(token, letters) ? gluedScales.get(letters?.key ?? '') : undefined;
  if (factor === undefined) return 1;
  const before = tokens[from - 1];
  const after = tokens[from + 2]?.key ?? '';
  const isMoney = (before !== undefined && money.test(before.key) && touching(before, token)) || money.test(after);
  return isMoney || people.test(after) || letters?.key.endsWith('n') === true ? factor : 1;
}

function roomAfter(role: Numeral['role'], value: number, before: number): number {
  if (role === 'hundred') return 100;
  if (role === 'ten') return before % 10 === 0 ? 10 : 0;
  return role === 'unit' && value < 10 ? 1 : 0;
}

/** Takes one more part into the quantity; false when the next word does not belong to it. */
function continueQuantity(tokens: readonly Token[], state: State, arabic: boolean): boolean {
  const next = tokens[state.index];
  if (next === undefined || next.kind === 'line') return false;
  const hyphen = next.key === '-' && state.role === 'ten';
  // "two and a half"
  if (next.key === 'and' && state.role !== 'half' && state.total === 0 && endsInHalf(tokens, state.index)) {
    state.current += 0.5;
    return advance(state, 'digits', 0, state.index + 2);
  }
  // «ثلاثة فاصل خمسة»
  if (/^(?:فاصل|فاصله|point)$/u.test(next.key) && state.total === 0 && Number.isInteger(state.current)) {
    const decimals = numeralAt(tokens[state.index + 1]);
    if (decimals === null || decimals.numeral.role !== 'unit') return false;
    state.current += decimals.numeral.value / 10;
    return advance(state, 'digits', 0, state.index + 1);
  }
  const conjunction = and.has(next.key) || hyphen;
  const at = state.index + (conjunction ? 1 : 0);
  const part = tokens[at];
  if (part === undefined) return false;
  if (part.kind === 'digits') {
    // «3 آلاف و500»
    const joined = conjunction && state.scale > 1 && state.current === 0 && state.role !== 'half';
    const value = joined ? digitsValue(part.key, arabic, false) : null;
    if (value === null || value < 1) return false;
    const scaleNext = numeralAt(tokens[at + 1]);
    const factor = scaleNext?.numeral.role === 'scale' && !scaleNext.joined ? scaleNext.numeral.value : 1;
    if (value * factor >= state.room) return false;
    state.total += value * factor;
    state.room = factor;
    if (factor > 1) state.scale = factor;
    state.role = factor > 1 ? 'scale' : 'digits';
    state.index = at + (factor > 1 ? 2 : 1);
    return true;
  }
  const found = numeralAt(part);
  if (!found) return false;
  const { role, value } = found.numeral;
  const joined = conjunction || found.joined;
  if (role === 'scale') return !joined && takeScale(state, value, at);
  if (role === 'hundred' && !joined && state.role === 'unit' && state.current < 10 && value === 100) {
    // «ثلاث مئة»
    state.current *= 100;
    return advance(state, 'hundred', 100, at);
  }
  if (role === 'teen' && value === 10 && !joined && state.role === 'unit') {
    state.current += 10;
    return advance(state, 'teen', 0, at);
  }
  const english = /^[a-z]/u.test(part.key);
  if (!joined && !english) return false;
  if (role === 'half') return joined && takeHalf(tokens, state, value, at);
  if (role === 'dual') {
    if (value >= state.room) return false;
    state.total += state.current + value;
    state.current = 0;
    state.scale = value / 2;
    return advance(state, 'dual', value / 2, at);
  }
  if (state.role === 'unit' && role === 'ten' && joined && !english && state.current % 100 < 10) {
    state.current += value;
    return advance(state, 'ten', 0, at);
  }
  if (role === 'many' || value >= state.room || (state.role === 'unit' && role !== 'ten')) return false;
  // Arabic puts the unit before the ten, English after it.
  if (state.role === 'ten' && !english) return false;
  state.current += value;
  return advance(state, role, roomAfter(role, value, english && role === 'ten' ? 0 : 1), at);
}

function endsInHalf(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.key === 'a' && tokens[at + 2]?.key === 'half';
}

function advance(state: State, role: State['role'], room: number, at: number): true {
  state.role = role;
  state.room = role === 'unit' ? 1 : room;
  state.index = at + 1;
  return true;
}

function takeScale(state: State, value: number, at: number): boolean {
  if (state.current === 0 || state.role === 'half') return false;
  if (value === 100) {
    if (state.current >= 100) return false;
    state.current *= 100;
    return advance(state, 'hundred', 100, at);
  }
  if (state.total > 0 && state.scale <= value) return false;
  state.total += state.current * value;
  state.current = 0;
  state.scale = value;
  return advance(state, 'scale', value, at);
}

function takeHalf(tokens: readonly Token[], state: State, value: number, at: number): boolean {
  if (state.scale < 1000 || state.current !== 0) return false;
  state.total += value * state.scale;
  state.room = 0;
  state.role = 'half';
  state.index = at + 1;
  // «مليون ونصف المليون» says the scale a second time.
  const again = tokens[state.index];
  if (again?.kind === 'word' && numeralOf(again.key.replace(/^ال/u, ''))?.role === 'scale') state.index += 1;
  return true;
}

const percentSigns = new Set(['%', '٪', '﹪']);
const percentPhrases = ['في المئة', 'في المائة', 'بالمئة', 'بالمائة', 'في الميه', 'percent', 'per cent', 'pct'].map(
  (phrase) => phrase.split(' ').map(spellingKey),
);

/** The index after a percent sign or phrase at `index`, or null. */
export function percentAt(tokens: readonly Token[], index: number): number | null {
  const token = tokens[index];
  if (token === undefined) return null;
  if (percentSigns.has(token.key)) return index + 1;
  for (const phrase of percentPhrases) {
    if (phrase.every((word, offset) => tokens[index + offset]?.key === word)) return index + phrase.length;
  }
  return null;
}

/** Characters on each side of a number whose script tells how its separators are read. */
const scriptReach = 60;

export function isArabicAt(text: string, token: Token): boolean {
  return /[\u0600-\u06ff]/u.test(text.slice(Math.max(0, token.start - scriptReach), token.end + scriptReach));
}
