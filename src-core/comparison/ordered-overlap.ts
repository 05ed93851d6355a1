/** What one skipped word costs beside one word that is the same. */
const skipped = 0.5;

/**
 * How many words of two texts are the same in the same order and close together: the matches of their best local
 * alignment (Smith and Waterman), in which a word that only one of them has counts against it by half. Names and topic
 * words that two texts scatter over their sentences hardly count.
 */
export function orderedOverlap(one: readonly string[], other: readonly string[]): number {
  let best = 0;
  let mostMatched = 0;
  let scores = new Array<number>(other.length + 1).fill(0);
  let matched = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const nextScores = new Array<number>(other.length + 1).fill(0);
    const nextMatched = new Array<number>(other.length + 1).fill(0);
    other.forEach((against, before) => {
      const at = before + 1;
      const ways: readonly (readonly [number, number])[] = [
        word === against ? [(scores[before] ?? 0) + 1, (matched[before] ?? 0) + 1] : [0, 0],
        [(scores[at] ?? 0) - skipped, matched[at] ?? 0],
        [(nextScores[before] ?? 0) - skipped, nextMatched[before] ?? 0],
      ];
      for (const [score, count] of ways) {
        if (score < (nextScores[at] ?? 0) || score <= 0) continue;
        if (score === nextScores[at] && count <= (nextMatched[at] ?? 0)) continue;
        nextScores[at] = score;
        nextMatched[at] = count;
      }
      const [score, count] = [nextScores[at] ?? 0, nextMatched[at] ?? 0];
      if (score > best || (score === best && count > mostMatched)) {
        best = score;
        mostMatched = count;
      }
    });
    scores = nextScores;
    matched = nextMatched;
  }
  return mostMatched;
}
