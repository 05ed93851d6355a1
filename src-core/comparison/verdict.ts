import type { Figure, Verdict } from './comparison.ts';

type Quantity = Pick<Figure, 'value' | 'high' | 'qualifier'>;

/** Largest relative difference that rounding explains when one number is the other's rounding. */
const roundingShare = 0.02;

/**
 * How two figures of one thing stand to each other: `agree` when they say the same number, `precision` when one leaves
 * room for the other (a hedge, a range, a rounding), `conflict` when both cannot be true.
 */
export function figureVerdict(
  one: Quantity & { readonly interval: readonly [number, number] },
  other: Quantity & { readonly interval: readonly [number, number] },
): Extract<Verdict, 'agree' | 'precision' | 'conflict'> {
  const sameNumber = one.value === other.value && (one.high ?? one.value) === (other.high ?? other.value);
  const bound = (quantity: Quantity): boolean => !['exact', 'about'].includes(quantity.qualifier);
  if (sameNumber && (one.qualifier === other.qualifier || (!bound(one) && !bound(other)))) return 'agree';
  if (one.qualifier === 'dozens' || other.qualifier === 'dozens') return vagueVerdict(one, other);
  const [low, high] = one.interval;
  const [otherLow, otherHigh] = other.interval;
  if (low <= otherHigh && otherLow <= high) return 'precision';
  if (isRounding(one.value, other.value) || isRounding(other.value, one.value)) return 'precision';
  return 'conflict';
}

type Interval = readonly [number, number];

/** "Dozens" has no strict ends: it fits from half its lower end to ten times its upper one. */
function vagueVerdict(
  one: Quantity & { readonly interval: Interval },
  other: Quantity & { readonly interval: Interval },
): 'precision' | 'conflict' {
  const wide = ({ qualifier, interval: [low, high] }: Quantity & { readonly interval: Interval }): Interval =>
    qualifier === 'dozens' ? [low / 2, high * 10] : [low, high];
  const [low, high] = wide(one);
  const [otherLow, otherHigh] = wide(other);
  return low <= otherHigh && otherLow <= high ? 'precision' : 'conflict';
}

/** 973,000 is a rounding of 973,092, and 30.6 of 30.55; 5,000 is too coarse to be one of 5,200. */
function isRounding(round: number, full: number): boolean {
  const places = decimalsOf(round);
  if (full < 1000 && decimalsOf(full) > places && Math.abs(full - round) <= roundingShare * full)
    return Math.round(full * 10 ** places + 1e-9) === Math.round(round * 10 ** places);
  if (round < 100 || !Number.isInteger(round)) return false;
  const digits = String(round).replace(/0+$/u, '').length;
  if (digits < 2) return false;
  const unit = 10 ** (String(round).length - digits);
  return Math.round(full / unit) * unit === round && Math.abs(full - round) / full <= roundingShare;
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

export interface DateParts {
  readonly year: string | null;
  readonly month: string | null;
  readonly day: string | null;
}

/** Parts of a truncated ISO date. */
export function datePartsOf(iso: string | null): DateParts {
  const match = /^(?:(\d{4})|-)(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(iso ?? '');
  return { year: match?.[1] ?? null, month: match?.[2] ?? null, day: match?.[3] ?? null };
}

/**
 * How two dates of one event stand to each other: `agree` on the same day, month or year as far as both say it,
 * `precision` when one says less, `conflict` when a part that both name differs. «منتصف» of a month leaves room for its
 * days 10 to 20, «أوائل» for 1 to 10, «أواخر» for 20 to 31.
 */
export function dateVerdict(
  one: { readonly iso: string | null; readonly part: 'early' | 'mid' | 'late' | null },
  other: { readonly iso: string | null; readonly part: 'early' | 'mid' | 'late' | null },
): Extract<Verdict, 'agree' | 'precision' | 'conflict'> | null {
  if (one.iso === null || other.iso === null) return null;
  const first = datePartsOf(one.iso);
  const second = datePartsOf(other.iso);
  const differ = (part: keyof DateParts): boolean =>
    first[part] !== null && second[part] !== null && first[part] !== second[part];
  if (differ('year') || differ('month') || differ('day')) return 'conflict';
  const fits = fitsPart(one.part, second.day) && fitsPart(other.part, first.day);
  if (!fits) return 'conflict';
  if ((first.month === null) !== (second.month === null) || (first.day === null) !== (second.day === null))
    return 'precision';
  return one.part === other.part ? 'agree' : 'precision';
}

const partDays = { early: [1, 11], mid: [9, 21], late: [19, 31] } as const;

function fitsPart(part: 'early' | 'mid' | 'late' | null, day: string | null): boolean {
  if (part === null || day === null) return true;
  const [from, to] = partDays[part];
  return Number(day) >= from && Number(day) <= to;
}
