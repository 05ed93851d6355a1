/** Parts of 1 by which panes in one line divide their room; they add up to 1. */
export type Shares = readonly number[];

/** Equal parts for so many panes. */
export function equalShares(count: number): Shares {
  return Array.from({ length: count }, () => 1 / count);
}

/**
 * Shares that were kept, made to fit: equal ones where none were kept for so many panes, and none under `least` as long as
 * all can have as much; what one is given beyond its own, the larger ones lose.
 */
export function fittingShares(kept: Shares | undefined, count: number, least: number): Shares {
  const sum = kept?.reduce((total, share) => total + share, 0) ?? 0;
  if (kept?.length !== count || sum <= 0 || least * count >= 1) return equalShares(count);
  const shares = kept.map((share) => Math.max(share / sum, least));
  const above = shares.reduce((total, share) => total + (share - least), 0);
  // Whatever lies above the least is what there is to divide.
  const room = 1 - least * count;
  return above === 0 ? equalShares(count) : shares.map((share) => least + ((share - least) * room) / above);
}

/** Moves the boundary behind the pane `before` by a part of the whole; neither neighbour comes under `least`. */
export function moveBoundary(shares: Shares, before: number, by: number, least: number): Shares {
  const [own, next] = [shares[before], shares[before + 1]];
  if (own === undefined || next === undefined) return shares;
  const moved = Math.max(Math.min(least - own, 0), Math.min(by, Math.max(next - least, 0)));
  return shares.with(before, own + moved).with(before + 1, next - moved);
}

/** The boundary's own place between its neighbours' least shares, for an assistive reading: parts of the two panes' room. */
export function boundaryOf(shares: Shares, before: number, least: number): { now: number; min: number; max: number } {
  const [own = 0, next = 0] = [shares[before], shares[before + 1]];
  const both = own + next;
  if (both === 0) return { now: 0.5, min: 0, max: 1 };
  return { now: own / both, min: Math.min(least / both, 0.5), max: Math.max(1 - least / both, 0.5) };
}
