/** A proposal to put two mentions together, the better the higher its score. */
export interface Match {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Mentions of one article that are matched with those of others: what comes later in so long a text stays alone. */
const mostMatched = 250;

/** Every two mentions of different articles that `score` puts together; null where it does not. */
export function matchMentions<T extends { readonly witness: number }>(
  mentions: readonly T[],
  score: (one: T, other: T) => number | null,
): readonly Match[] {
  const seen = new Map<number, number>();
  const matched = mentions.map(({ witness }) => {
    const count = (seen.get(witness) ?? 0) + 1;
    seen.set(witness, count);
    return count <= mostMatched;
  });
  const matches: Match[] = [];
  mentions.forEach((one, a) => {
    if (matched[a] !== true) return;
    for (let b = a + 1; b < mentions.length; b += 1) {
      const other = mentions[b];
      if (other === undefined || matched[b] !== true || other.witness === one.witness) continue;
      const found = score(one, other);
      if (found !== null) matches.push({ a, b, score: found });
    }
  });
  return matches;
}

/**
 * Groups mentions of several articles by their best matches: a group never holds two mentions of one article. Mentions
 * without a match stay alone. Ties fall to the mentions that come first.
 *
 * @param owners the article of each mention
 */
export function clusterMentions(owners: readonly number[], matches: readonly Match[]): readonly (readonly number[])[] {
  const groups = owners.map((_, index) => [index]);
  const groupOf = owners.map((_, index) => index);
  const sorted = matches.toSorted((one, other) => other.score - one.score || one.a - other.a || one.b - other.b);
  for (const { a, b } of sorted) {
    const first = groupOf[a] ?? 0;
    const second = groupOf[b] ?? 0;
    if (first === second) continue;
    const [host, guest] = [groups[first] ?? [], groups[second] ?? []];
    const taken = new Set(host.map((index) => owners[index]));
    if (guest.some((index) => taken.has(owners[index]))) continue;
    host.push(...guest);
    groups[second] = [];
    for (const index of guest) groupOf[index] = first;
  }
  return groups.filter(({ length }) => length > 0).map((group) => group.toSorted((one, other) => one - other));
}
