/** A word that occurs, as folded, and how often. */
export interface CountedForm {
  readonly form: string;
  readonly count: number;
}

/** Letters from which a word may differ in two: shorter words have too many neighbours. */
const longWord = 6;

/** Folded letters that are taken for each other, because they sound alike or differ by their dots only. */
const confusable = 'ضظ ذز سص تط هة قك بتثني جحخ دذ رز سش صض طظ عغ فق'.split(' ');

/** Costs are counted in halves, so that sums stay whole numbers: a confusable letter costs one, any other edit two. */
const edit = 2;
const confusion = 1;

const confusablePairs: ReadonlySet<number> = new Set(
  confusable.flatMap((group) =>
    Array.from(group).flatMap((one) => Array.from(group, (other) => pairOf(one.charCodeAt(0), other.charCodeAt(0)))),
  ),
);

function pairOf(one: number, other: number): number {
  return one * 0x10000 + other;
}

/**
 * The words that occur within a distance of 1 of a folded word, of 2 from six letters on: the nearest first, then the most
 * frequent, at most `limit`; the word itself is none of them. The distance is that of Damerau and Levenshtein with a letter in no
 * more than one exchange (optimal string alignment); a confusable letter costs half. Words of other lengths are passed over,
 * and of the table only the band within the distance is filled (Ukkonen 1985), so that 100,000 forms take some tens of
 * milliseconds.
 */
export function nearSpellings(folded: string, forms: Iterable<CountedForm>, limit: number): readonly string[] {
  const most = (folded.length >= longWord ? 2 : 1) * edit;
  const distance = distanceFrom(folded, most);
  const near: (CountedForm & { readonly distance: number })[] = [];
  for (const { form, count } of forms) {
    if (Math.abs(form.length - folded.length) * edit > most || form === folded) continue;
    const own = distance(form);
    if (own <= most) near.push({ form, count, distance: own });
  }
  return near
    .sort((a, b) => a.distance - b.distance || b.count - a.count || (a.form < b.form ? -1 : 1))
    .slice(0, limit)
    .map(({ form }) => form);
}

/** The distance from a word in halves of an edit; anything above `most` stands for "too far". */
function distanceFrom(word: string, most: number): (other: string) => number {
  const letters = Array.from({ length: word.length }, (_, index) => word.charCodeAt(index));
  const far = most + 1;
  const band = Math.floor(most / edit);
  const width = letters.length + 1;
  // Three rows of the table, the last two of them for an exchange of neighbours.
  let row = new Int32Array(width);
  let above = new Int32Array(width);
  let twoAbove = new Int32Array(width);
  return (other) => {
    for (let at = 0; at < width; at += 1) above[at] = at <= band ? at * edit : far;
    twoAbove.fill(far);
    let before = -1;
    for (let line = 1; line <= other.length; line += 1) {
      const letter = other.charCodeAt(line - 1);
      const from = Math.max(1, line - band);
      const to = Math.min(letters.length, line + band);
      row.fill(far, Math.max(0, from - 1), Math.min(width, to + 2));
      if (from === 1 && line <= band) row[0] = line * edit;
      let least = row[from - 1] ?? far;
      for (let at = from; at <= to; at += 1) {
        const own = letters[at - 1] ?? -1;
        const change = own === letter ? 0 : confusablePairs.has(pairOf(own, letter)) ? confusion : edit;
        let cost = (above[at - 1] ?? far) + change;
        cost = Math.min(cost, (above[at] ?? far) + edit, (row[at - 1] ?? far) + edit);
        if (at > 1 && own === before && letters[at - 2] === letter)
          cost = Math.min(cost, (twoAbove[at - 2] ?? far) + edit);
        row[at] = cost;
        least = Math.min(least, cost);
      }
      // An exchange can come from two rows above, where the cost may still have been less.
      if (least > most && line > 1 && !withinReach(above, most)) return far;
      before = letter;
      [twoAbove, above, row] = [above, row, twoAbove];
    }
    return above[letters.length] ?? far;
  };
}

function withinReach(row: Int32Array, most: number): boolean {
  for (const cost of row) if (cost + edit <= most) return true;
  return false;
}
