import type { BriefDocument } from '#core/brief/brief.ts';
import type { Typesetter } from '../workers/typesetting-client.ts';

/** Typing that rests this long is typeset; with the worker's time the pages stay within 300 ms. */
const restMilliseconds = 120;
/** Pages that are older than what was typed say so after this long. */
const staleMilliseconds = 300;

type PagesRun = 'fresh' | 'updating' | 'stale' | 'failed';

/** The pages as the file will have them, drawn by the layout that writes it. */
export class PagesState {
  readonly #typesetter: Typesetter;
  #pages = $state.raw<readonly string[]>([]);
  #run = $state<PagesRun>('updating');

  constructor(typesetter: Typesetter) {
    this.#typesetter = typesetter;
  }

  /** Each page as SVG. While a new setting is under way, pages not drawn yet are those of the last one. */
  get pages(): readonly string[] {
    return this.#pages;
  }
  get run(): PagesRun {
    return this.#run;
  }

  /** Draws the document once typing rests; for an `$effect`, which calls what this returns when the document changes. */
  follow(document: BriefDocument): () => void {
    const abort = new AbortController();
    if (this.#run === 'fresh') this.#run = 'updating';
    const rest = setTimeout(() => void this.#draw(document, abort.signal), restMilliseconds);
    const stale = setTimeout(() => {
      if (this.#run === 'updating') this.#run = 'stale';
    }, staleMilliseconds);
    abort.signal.addEventListener('abort', () => {
      clearTimeout(rest);
      clearTimeout(stale);
    });
    return () => abort.abort();
  }

  async #draw(document: BriefDocument, signal: AbortSignal): Promise<void> {
    try {
      const total = await this.#typesetter.drawPages(
        document,
        ({ index, svg }) => {
          this.#pages = index < this.#pages.length ? this.#pages.with(index, svg) : [...this.#pages, svg];
        },
        signal,
      );
      if (signal.aborted) return;
      this.#pages = this.#pages.slice(0, total);
      this.#run = 'fresh';
    } catch {
      if (!signal.aborted) this.#run = 'failed';
    }
  }
}
