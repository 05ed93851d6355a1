/** Later names are painted over earlier ones. */
const order = ['counterpart', 'ink', 'line', 'held', 'flash', 'hit', 'current-hit'];

/**
 * Whether highlights can carry the ink's lines clear of the letters. Chromium 114 gives them no `text-underline-offset`,
 * and a line through the dots of ي and ب harms reading; there the lines are drawn apart (HighlightLines).
 */
export function highlightsTakeOffset(): boolean {
  return getComputedStyle(document.documentElement, '::highlight(line-1-0)').textUnderlineOffset !== 'auto';
}

/**
 * Paints ranges of several panes with the CSS Custom Highlight API. The registry is one for the whole document, so every
 * pane hands in its ranges by name and the painter joins them. No element is added to the text: letters keep joining.
 */
export class HighlightPainter {
  readonly #panes = new Map<symbol, ReadonlyMap<string, readonly Range[]>>();
  #names = new Set<string>();

  /** Replaces what one pane has painted. */
  paint(pane: symbol, ranges: ReadonlyMap<string, readonly Range[]>): void {
    this.#panes.set(pane, ranges);
    this.#register();
  }

  clear(pane: symbol): void {
    this.#panes.delete(pane);
    this.#register();
  }

  #register(): void {
    const joined = new Map<string, Range[]>();
    for (const ranges of this.#panes.values()) {
      for (const [name, more] of ranges) joined.set(name, [...(joined.get(name) ?? []), ...more]);
    }
    for (const name of this.#names) if (!joined.has(name)) CSS.highlights.delete(name);
    for (const [name, ranges] of joined) {
      const highlight = new Highlight(...ranges);
      highlight.priority = order.findIndex((start) => name.startsWith(start));
      CSS.highlights.set(name, highlight);
    }
    this.#names = new Set(joined.keys());
  }
}
