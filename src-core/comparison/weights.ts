import type { Statement, Witness } from './witness.ts';

/** What a statement is matched by: keys with their weight in it. */
export interface Profile {
  readonly statement: Statement;
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
  /** For each act in the foreground, the words that stand around it: who does what to whom. */
  readonly frames: ReadonlyMap<string, Frame>;
}

interface Frame {
  /** 0 to 1: how much sharing the act says. */
  readonly rarity: number;
  readonly words: ReadonlySet<string>;
}

/** Content words on each side of an act that belong to its frame. */
const frameReach = 8;
/** What each shared word of a shared frame adds to the score, for at most three words. */
const frameBonus = 0.11;
/** Bonus from which the act itself is taken to be shared. */
const leastBonus = 0.14;

/** Weight of a figure, a small one, a day, a month or year, and a weekday, in units of a word that occurs once. */
const numberWeight = 1.6;
const smallNumberWeight = 0.6;
const dayWeight = 1.6;
const monthWeight = 0.8;
const weekdayWeight = 0.4;
const actionWeight = 1.2;
/** Of the weight of a word that names an act: its act carries the rest. */
const wordOfAction = 0.4;

/** `day:01-30`, `month:2024-02`, `year:2014`, `weekday:4`: the ways in which two date expressions can meet. */
function dateKeys(date: { readonly iso: string | null; readonly weekday: number | null }): readonly [string, number][] {
  const keys: [string, number][] = [];
  const day = /(?:^-|^\d{4})-(\d{2}-\d{2})$/u.exec(date.iso ?? '')?.[1];
  const month = /(?:^-|^\d{4})-(\d{2})$/u.exec(date.iso ?? '')?.[1];
  if (day !== undefined) keys.push([`day:${day}`, dayWeight]);
  else if (month !== undefined) keys.push([`month:${month}`, monthWeight]);
  else if (date.iso !== null) keys.push([`year:${date.iso}`, monthWeight]);
  const weekday = date.weekday ?? weekdayOfIso(date.iso);
  if (weekday !== null) keys.push([`weekday:${String(weekday)}`, weekdayWeight]);
  return keys;
}

/** ISO weekday of a full date, or null. */
export function weekdayOfIso(iso: string | null): number | null {
  if (iso === null || !/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return null;
  return new Date(`${iso}T00:00:00Z`).getUTCDay() || 7;
}

/** Profiles of all statements, with words weighted by how rare they are among the statements of all witnesses. */
export function profilesOf(witnesses: readonly Witness[]): readonly (readonly Profile[])[] {
  const frequency = new Map<string, number>();
  let count = 0;
  for (const { statements } of witnesses) {
    for (const { terms } of statements) {
      count += 1;
      const keys = terms.flatMap(({ stem, actions }) => [stem, ...actions.map(({ name }) => `!${name}`)]);
      for (const key of new Set(keys)) frequency.set(key, (frequency.get(key) ?? 0) + 1);
    }
  }
  const rarity = (key: string): number => {
    const seen = frequency.get(key) ?? 1;
    return (Math.log(1 + count / seen) / Math.log(1 + count)) ** 2;
  };
  return witnesses.map(({ statements }) => statements.map((statement) => profileOf(statement, rarity)));
}

function profileOf(statement: Statement, rarity: (key: string) => number): Profile {
  const weights = new Map<string, number>();
  for (const { stem, importance, actions } of statement.terms) {
    if (importance === 0) continue;
    weights.set(stem, importance * rarity(stem) * (actions.length > 0 ? wordOfAction : 1));
    for (const { name } of actions) weights.set(`!${name}`, importance * actionWeight * rarity(`!${name}`));
  }
  for (const { value } of statement.numbers)
    weights.set(`#${String(value)}`, value > 10 ? numberWeight : smallNumberWeight);
  for (const date of statement.dates) for (const [key, weight] of dateKeys(date)) weights.set(key, weight);
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return { statement, weights, total, frames: framesOf(statement, rarity) };
}

function framesOf(statement: Statement, rarity: (key: string) => number): Profile['frames'] {
  const content = statement.terms.filter(({ importance }) => importance > 0);
  const frames = new Map<string, { rarity: number; words: Set<string> }>();
  content.forEach(({ actions, background, stem }, index) => {
    if (background) return;
    for (const { name, generic } of actions) {
      const told = rarity(`!${name}`) * (generic ? 0.5 : 1);
      const frame = frames.get(name) ?? { rarity: told, words: new Set<string>() };
      for (const near of content.slice(Math.max(0, index - frameReach), index + frameReach + 1)) {
        if (near.stem !== stem) frame.words.add(near.stem);
      }
      frames.set(name, frame);
    }
  });
  return frames;
}

/** What two statements gain from telling the same act of the same things, however common the words are. */
function framesShared(a: Profile, b: Profile): number {
  let best = 0;
  for (const [name, frame] of a.frames) {
    const other = b.frames.get(name);
    if (other === undefined) continue;
    let shared = 0;
    for (const word of frame.words) if (other.words.has(word)) shared += 1;
    if (shared >= 2) best = Math.max(best, Math.min(3, shared) * frameBonus * frame.rarity);
  }
  return best;
}

export interface Overlap {
  /** 0 to 1: the mean of Dice's coefficient and the share of the lighter profile that the other covers. */
  readonly score: number;
  readonly weight: number;
  readonly keys: readonly string[];
  /** Both tell one act of the same things. */
  readonly sameAct: boolean;
  /** Both name days, and none that is the other's: «اليوم الخميس» and «الأحد». */
  readonly otherDay: boolean;
}

/** Weight up to which a statement counts in full: a long one tells several things, and the pair may share one of them. */
const fullWeight = 8;
const beyondFull = 0.4;

function damped(total: number): number {
  return total <= fullWeight ? total : fullWeight + (total - fullWeight) * beyondFull;
}

export function overlapOf(a: Profile, b: Profile): Overlap {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  const keys: string[] = [];
  let weight = 0;
  for (const [key, own] of small.weights) {
    const other = large.weights.get(key);
    if (other === undefined) continue;
    keys.push(key);
    weight += Math.min(own, other);
  }
  const [light, heavy] = [damped(Math.min(a.total, b.total)), damped(Math.max(a.total, b.total))];
  const dice = light + heavy === 0 ? 0 : (2 * weight) / (light + heavy);
  const cover = light === 0 ? 0 : weight / light;
  const bonus = weight > 0 ? framesShared(a, b) : 0;
  return {
    score: Math.min(1, (dice + cover) / 2 + bonus),
    weight: weight + 2 * bonus,
    keys,
    sameAct: bonus >= leastBonus,
    otherDay: (['day', 'weekday'] as const).some((kind) => differIn(a, b, kind)),
  };
}

/** Whether both profiles have keys of a kind, and none in common. */
function differIn(a: Profile, b: Profile, kind: 'day' | 'weekday'): boolean {
  const [ofA, ofB] = [a, b].map(({ weights }) => [...weights.keys()].filter((key) => key.startsWith(`${kind}:`)));
  if (ofA === undefined || ofB === undefined || ofA.length === 0 || ofB.length === 0) return false;
  return !ofA.some((key) => ofB.includes(key));
}
