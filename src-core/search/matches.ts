/** Documents of one segment that match, ascending, each with its score and how often the words stand in it. */
export interface Matches {
  readonly docs: Uint16Array;
  readonly scores: Float32Array;
  readonly counts: Uint32Array;
}

export const noMatches: Matches = {
  docs: new Uint16Array(0),
  scores: new Float32Array(0),
  counts: new Uint32Array(0),
};

/** The matches at the places that `keep` accepts. */
export function filterMatches(matches: Matches, keep: (document: number) => boolean): Matches {
  const { docs, scores, counts } = matches;
  let size = 0;
  const places = new Uint32Array(docs.length);
  for (let at = 0; at < docs.length; at += 1) if (keep(docs[at] ?? 0)) places[size++] = at;
  if (size === docs.length) return matches;
  const kept = { docs: new Uint16Array(size), scores: new Float32Array(size), counts: new Uint32Array(size) };
  for (let to = 0; to < size; to += 1) {
    const at = places[to] ?? 0;
    kept.docs[to] = docs[at] ?? 0;
    kept.scores[to] = scores[at] ?? 0;
    kept.counts[to] = counts[at] ?? 0;
  }
  return kept;
}

/** Those in both; scores and counts are added. */
export function intersect(one: Matches, other: Matches): Matches {
  const most = Math.min(one.docs.length, other.docs.length);
  const both = { docs: new Uint16Array(most), scores: new Float32Array(most), counts: new Uint32Array(most) };
  let left = 0;
  let right = 0;
  let size = 0;
  while (left < one.docs.length && right < other.docs.length) {
    const first = one.docs[left] ?? 0;
    const second = other.docs[right] ?? 0;
    if (first < second) left += 1;
    else if (first > second) right += 1;
    else {
      both.docs[size] = first;
      both.scores[size] = (one.scores[left] ?? 0) + (other.scores[right] ?? 0);
      both.counts[size] = (one.counts[left] ?? 0) + (other.counts[right] ?? 0);
      size += 1;
      left += 1;
      right += 1;
    }
  }
  return size === most ? both : cut(both, size);
}

/** Those in either; scores and counts of those in both are added. */
export function unite(one: Matches, other: Matches): Matches {
  if (one.docs.length === 0) return other;
  if (other.docs.length === 0) return one;
  const most = one.docs.length + other.docs.length;
  const all = { docs: new Uint16Array(most), scores: new Float32Array(most), counts: new Uint32Array(most) };
  let left = 0;
  let right = 0;
  let size = 0;
  while (left < one.docs.length || right < other.docs.length) {
    const first = one.docs[left] ?? Infinity;
    const second = other.docs[right] ?? Infinity;
    all.docs[size] = Math.min(first, second);
    if (first <= second) {
      all.scores[size] = one.scores[left] ?? 0;
      all.counts[size] = one.counts[left] ?? 0;
      left += 1;
    }
    if (second <= first) {
      all.scores[size] = (all.scores[size] ?? 0) + (other.scores[right] ?? 0);
      all.counts[size] = (all.counts[size] ?? 0) + (other.counts[right] ?? 0);
      right += 1;
    }
    size += 1;
  }
  return cut(all, size);
}

function cut({ docs, scores, counts }: Matches, size: number): Matches {
  return { docs: docs.slice(0, size), scores: scores.slice(0, size), counts: counts.slice(0, size) };
}
