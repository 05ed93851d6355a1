import { spellingKey, touching, type Token } from './tokens.ts';

/** Words after which a number is a name or a place in a list, not a quantity. */
const referenceWords = new Set(
  'رقم الرقم المادة مادة البند بند الفصل القرار قرار صفحة الصفحة قناة الساعة ساعة رقمها number no article resolution chapter section page channel route highway flight'
    .split(' ')
    .map(spellingKey),
);
/** Scales and measures that print glues to digits. */
const suffix = /^(?:m|bn|k|mn|tn|mm|cm|km|kg|g|ha|mw|gw|kwh|mph|kph|km2|m2)$/u;
const separator = /^[.)\-–]$/u;
/** Tokens on each side of "3-2" in which a word of sport tells that it is a score. */
const scoreReach = 8;
const scoreWords =
  /^(?:[وفبل]{0,2}(?:ال)?(?:فوز|فاز|تعادل|تعادلا|هزيمه|خساره|خسارت|هزيمت|خسر|تغلب|هزم|نتيجه|مباراه|ترجيح|هدف|اهداف|شوط)(?:ت|ه|وا|ا|ها)?|won|win|wins|beat|beats|beating|drew|draw|lost|victory|defeat|defeated|score|final)$/u;
/** Tokens of a quoted name before the number that ends it: «مركبة "أبولو 11"». */
const nameReach = 4;

/** Token indexes of the numbers that count the items of lists told in a running text: 1 - … 2 - … 3 - …. */
export function enumeratorsOf(tokens: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  let chain: number[] = [];
  const close = (): void => {
    if (chain.length > 1) for (const index of chain) found.add(index);
    chain = [];
  };
  tokens.forEach((token, index) => {
    if (token.kind !== 'digits' || !/^\d{1,2}$/u.test(token.key)) return;
    const value = Number(token.key);
    const before = tokens[index - 1];
    const opens = before === undefined || before.kind === 'line' || /^[.:؛;،,]$/u.test(before.key);
    const [sign, next] = [tokens[index + 1], tokens[index + 2]];
    const setOff =
      sign?.kind === 'mark' && separator.test(sign.key) && next?.kind === 'word' && before?.key !== sign.key;
    if (setOff && value === 1) {
      close();
      chain = [index];
    } else if (value === chain.length + 1 && (setOff || (chain.length > 2 && opens && sign?.kind === 'word')))
      chain.push(index);
  });
  close();
  return found;
}

/** True for a number that names or places something instead of counting: a reference, a score, a list item, a label. */
export function isReference(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'digits') return false;
  if (isLabel(tokens, index) || isFileNumber(tokens, index) || isScore(tokens, index) || endsName(tokens, index))
    return true;
  const before = tokens[index - 1];
  if (before?.kind === 'word' && referenceWords.has(before.key)) return true;
  // A number that opens a line and is set off by a sign counts the items of a list.
  const opens = before === undefined || before.kind === 'line';
  const after = tokens[index + 1];
  return opens && after?.kind === 'mark' && separator.test(after.key) && tokens[index + 2]?.kind === 'word';
}

/** «47/2015»: a file and its year, either side. */
function isFileNumber(tokens: readonly Token[], index: number): boolean {
  const year = /^(?:19|20)\d\d$/u;
  const [token, sign, after] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  const [slash, before] = [tokens[index - 1], tokens[index - 2]];
  const opens =
    sign?.key === '/' && touching(token, sign) && touching(sign, after) && after !== undefined && year.test(after.key);
  const ends =
    slash?.key === '/' &&
    touching(before, slash) &&
    touching(slash, token) &&
    before?.kind === 'digits' &&
    token !== undefined &&
    year.test(token.key);
  return opens || ends;
}

/** «3-2», «3/ 2» beside a word of sport. */
function isScore(tokens: readonly Token[], index: number): boolean {
  const goals = (at: number): boolean => {
    const token = tokens[at];
    return token?.kind === 'digits' && /^\d{1,3}$/u.test(token.key);
  };
  const sign = (at: number): boolean => /^[-–/:]$/u.test(tokens[at]?.key ?? '');
  if (!goals(index)) return false;
  const pair = sign(index + 1) && goals(index + 2) ? index : sign(index - 1) && goals(index - 2) ? index - 2 : null;
  return pair !== null && scoreNear(tokens, pair);
}

/** True when a word of sport stands within a few words of the pair of numbers that begins at a token. */
export function scoreNear(tokens: readonly Token[], pair: number): boolean {
  for (let at = Math.max(0, pair - scoreReach); at < pair + 3 + scoreReach; at += 1)
    if (tokens[at]?.kind === 'word' && scoreWords.test(tokens[at]?.key ?? '')) return true;
  return false;
}

/** «"أبولو 11"»: the number closes a quoted name of a few words without a reporting colon. */
function endsName(tokens: readonly Token[], index: number): boolean {
  if (!/^["”»]$/u.test(tokens[index + 1]?.key ?? '') || tokens[index - 1]?.kind !== 'word') return false;
  for (let at = index - 1; at >= index - nameReach; at -= 1) {
    if (/^["“«]$/u.test(tokens[at]?.key ?? '')) return tokens[at - 1]?.key !== ':';
    if (tokens[at]?.kind !== 'word') return false;
  }
  return false;
}

/** True for a number glued to a name («كوفيد-19», F-16, 4G) or written as a time, a score or a reference. */
function isLabel(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'digits') return false;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (/^0\d/u.test(token.key)) return true;
  if (isDialled(tokens, index) || isForeignCall(tokens, index) || isClock(tokens, index)) return true;
  // A minute of a match, "90+2".
  const added = (sign: Token | undefined, other: Token | undefined): boolean =>
    sign?.key === '+' && other?.kind === 'digits';
  if (added(before, tokens[index - 2]) || added(after, tokens[index + 2])) return true;
  const clock = (sign: Token | undefined, other: Token | undefined): boolean =>
    sign?.key === ':' && other?.kind === 'digits';
  if (clock(before, tokens[index - 2]) || clock(after, tokens[index + 2])) return true;
  const latin = /\p{Script=Latin}$/u;
  const hyphens = new Set(['-', '‑', '_', '/']);
  if (before && touching(before, token)) {
    if (before.kind === 'word' && latin.test(before.text)) return true;
    const named = tokens[index - 2];
    if (hyphens.has(before.key) && named?.kind === 'word' && touching(named, before)) {
      return !/^(?:ال|و|ب|ل)$/u.test(named.key);
    }
    if (before.key === '#') return true;
  }
  return (
    after?.kind === 'word' && touching(token, after) && /^\p{Script=Latin}/u.test(after.text) && !suffix.test(after.key)
  );
}

/** «6 مساء», "6 pm". */
function isClock(tokens: readonly Token[], index: number): boolean {
  const value = Number(tokens[index]?.key);
  return value <= 24 && /^(?:مساء|صباحا|ظهرا|فجرا|عصرا|ليلا|am|pm|a\.m|p\.m)$/u.test(tokens[index + 1]?.key ?? '');
}

/** Groups of a telephone number on each side of one of them. */
const dialledReach = 3;

/** "+1 222 2222 2222": groups behind the sign of a country. */
function isForeignCall(tokens: readonly Token[], index: number): boolean {
  let first = index;
  while (first > index - dialledReach && tokens[first - 1]?.kind === 'digits') first -= 1;
  const [sign, second] = [tokens[first - 1], tokens[first + 1]];
  return sign?.key === '+' && touching(sign, tokens[first]) && second?.kind === 'digits';
}

/** "1-222-2222": three groups of digits or more, joined by hyphens. */
function isDialled(tokens: readonly Token[], index: number): boolean {
  let groups = 1;
  for (const step of [-1, 1]) {
    for (let at = index + 2 * step; Math.abs(at - index) <= 2 * dialledReach; at += 2 * step) {
      const [group, sign, near] = [tokens[at], tokens[at - step], tokens[at - 2 * step]];
      if (group?.kind !== 'digits' || sign?.key !== '-') break;
      if (!(step < 0 ? touching(group, sign) && touching(sign, near) : touching(near, sign) && touching(sign, group)))
        break;
      groups += 1;
    }
  }
  return groups >= 3;
}
