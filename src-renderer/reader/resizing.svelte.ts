import type { AnnotationId } from '#core/annotation/annotation.ts';
import type { TextRange } from '#core/article/article.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { Acts } from './acts.ts';
import type { HeldHighlight } from './held.ts';
import type { HighlightActs } from './highlight-acts.ts';
import { movedByWord, type PassageEdge } from './word-steps.ts';

/** Moving the ends of a highlight: by key a word at a time, by its handles with a preview that is saved on release. */
export class Resizing {
  readonly #library: LibraryStore;
  readonly #acts: Acts;
  readonly #highlights: HighlightActs;
  #preview = $state.raw<{ readonly highlight: AnnotationId; readonly range: TextRange } | null>(null);
  #stretch = 0;

  constructor(library: LibraryStore, acts: Acts, highlights: HighlightActs) {
    this.#library = library;
    this.#acts = acts;
    this.#highlights = highlights;
  }

  /** Whether a handle is being dragged. */
  get dragging(): boolean {
    return this.#preview !== null;
  }

  /** The words that a highlight would have if its handle were released now; null while it is not dragged. */
  previewOf(highlight: AnnotationId): TextRange | null {
    return this.#preview?.highlight === highlight ? this.#preview.range : null;
  }

  show(highlight: AnnotationId, range: TextRange): void {
    this.#preview = { highlight, range };
  }

  takeBack(): void {
    this.#preview = null;
  }

  /** Saves what the preview shows. */
  async release(held: HeldHighlight): Promise<void> {
    const range = this.previewOf(held.highlight);
    const highlight = this.#highlights.find(held);
    this.endStretch();
    if (range !== null && highlight !== null && !isEqual(range, this.#highlights.rangeOf(highlight))) {
      await this.#acts.inTurn(() => this.#highlights.moveTo('resize-highlight', highlight, range));
    }
    this.takeBack();
  }

  /** Moves one end by a word; presses in a row on one highlight are one step for undo. */
  async step(held: HeldHighlight, edge: PassageEdge, way: 1 | -1): Promise<void> {
    const joins = `resize ${held.highlight} ${String(this.#stretch)}`;
    await this.#acts.inTurn(async () => {
      const highlight = this.#highlights.find(held);
      const range = highlight === null ? null : this.#highlights.rangeOf(highlight);
      const text = this.#library.article(held.article)?.text;
      if (highlight === null || range === null || text === undefined) return;
      const moved = movedByWord(text, range, edge, way);
      if (moved !== null) await this.#highlights.moveTo('resize-highlight', highlight, moved, joins);
    });
  }

  /** The next press begins a step of its own. */
  endStretch(): void {
    this.#stretch += 1;
  }
}

function isEqual(one: TextRange, other: TextRange | null): boolean {
  return one.start === other?.start && one.end === other.end;
}
