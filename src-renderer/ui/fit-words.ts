/** Half a line: boxes of one line lie nearer to each other than this, whatever their fonts. */
const sameLine = 0.5;

/** A text and the lines of a block that it may take. The block must have its width from around it, not from the text. */
export interface Fitting {
  readonly seen: HTMLElement;
  /** Takes what does not fit. */
  readonly rest: HTMLElement;
  readonly text: string;
  readonly lines: number;
}

/** A fitting on the way: the longest that fits lies between `fits` and `tooLong`, in words; one is always shown. */
interface Search {
  readonly fitting: Fitting;
  readonly lineHeight: number;
  readonly ends: readonly number[];
  fits: number;
  tooLong: number;
}

/**
 * Shows of each text what fits into its lines, cut between words and never inside a joined one. Returns those of which
 * something was cut. All of them are fitted step by step together, so that the page is laid out once a step and not once
 * a step for each: a list has hundreds of them.
 */
export function fitWords(fittings: readonly Fitting[]): ReadonlySet<Fitting> {
  for (const fitting of fittings) show(fitting, fitting.text.length);
  const searches = fittings.flatMap((fitting): Search[] => {
    const lineHeight = parseFloat(getComputedStyle(fitting.seen).lineHeight);
    if (fitting.seen.getClientRects().length === 0 || linesOf(fitting.seen, lineHeight) <= fitting.lines) return [];
    const ends = wordEnds(fitting.text);
    return [{ fitting, lineHeight, ends, fits: 0, tooLong: ends.length - 1 }];
  });
  let open = searches.filter(isOpen);
  while (open.length > 0) {
    for (const search of open) show(search.fitting, search.ends[middleOf(search)] ?? 0);
    for (const search of open) {
      const { fitting, lineHeight } = search;
      if (linesOf(fitting.seen, lineHeight) <= fitting.lines) search.fits = middleOf(search);
      else search.tooLong = middleOf(search);
    }
    open = open.filter(isOpen);
  }
  for (const { fitting, ends, fits } of searches) show(fitting, ends[fits] ?? fitting.text.length);
  return new Set(searches.map(({ fitting }) => fitting));
}

function isOpen({ fits, tooLong }: Search): boolean {
  return tooLong - fits > 1;
}

function middleOf({ fits, tooLong }: Search): number {
  return (fits + tooLong) >> 1;
}

function show({ seen, rest, text }: Fitting, end: number): void {
  const cut = end < text.length;
  seen.textContent = cut ? text.slice(0, end).trimEnd() : text;
  rest.textContent = cut ? text.slice(end) : '';
  seen.toggleAttribute('data-cut', cut);
}

/** Offsets behind each word, in UTF-16 units; the last is the end of the text. */
function wordEnds(text: string): readonly number[] {
  return [...text.matchAll(/\S+/gu)].map(({ index, 0: word }) => index + word.length);
}

function linesOf(element: HTMLElement, lineHeight: number): number {
  const middles = [...element.getClientRects()].map(({ top, bottom }) => (top + bottom) / 2);
  const height = Math.max(...middles) - Math.min(...middles);
  return Math.floor(height / lineHeight + sameLine) + 1;
}
