import type { Highlight, Ink } from '#core/annotation/annotation.ts';
import { describePassage } from '#core/annotation/describe.ts';
import { standsAt } from '#core/annotation/resolve.ts';
import type { ArticleId, TextRange } from '#core/article/article.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { Acts } from './acts.ts';
import { keeping, newHighlight, removing } from './annotation-changes.ts';
import type { HeldHighlight, HeldWords } from './held.ts';
import { now } from './now.ts';

/** What can be done to highlights, each as one undoable step. Callers keep the acts in turn. */
export class HighlightActs {
  readonly #library: LibraryStore;
  readonly #acts: Acts;

  constructor(library: LibraryStore, acts: Acts) {
    this.#library = library;
    this.#acts = acts;
  }

  /** Where a highlight stands in its article's text; null where it is lost. */
  rangeOf(highlight: Highlight): TextRange | null {
    return standsAt(this.#library.resolve(highlight.target));
  }

  /** Whether a highlight stands in its text by its quote and context, elsewhere than where it was made. */
  isMoved({ target }: Highlight): boolean {
    return this.#library.resolve(target)?.state === 'moved';
  }

  find({ article, highlight }: HeldHighlight): Highlight | null {
    return this.#library.highlightsOf(article).find(({ id }) => id === highlight) ?? null;
  }

  /** The highlight on exactly these words. */
  ofWords(words: HeldWords): Highlight | null {
    return (
      this.within(words).find((highlight) => {
        const range = this.#shownRangeOf(highlight);
        return range?.start === words.range.start && range.end === words.range.end;
      }) ?? null
    );
  }

  /** The highlights that lie wholly within words. One that is still looked for is not shown yet, and in none. */
  within(words: HeldWords): readonly Highlight[] {
    return this.#library.highlightsOf(words.article).filter((highlight) => {
      const range = this.#shownRangeOf(highlight);
      return range !== null && range.start >= words.range.start && range.end <= words.range.end;
    });
  }

  /** The highlights that words mean when they are taken away: those wholly within them, else those that they touch. */
  meantBy(words: HeldWords): readonly Highlight[] {
    const within = this.within(words);
    if (within.length > 0) return within;
    return this.#library.highlightsOf(words.article).filter((highlight) => {
      const range = this.#shownRangeOf(highlight);
      return range !== null && range.start < words.range.end && range.end > words.range.start;
    });
  }

  #shownRangeOf({ target }: Highlight): TextRange | null {
    return standsAt(this.#library.resolveKnown(target));
  }

  /** The range of the shortest highlight that holds a unit of an article's text. */
  at(article: ArticleId, offset: number): TextRange | null {
    const [shortest] = this.#library
      .highlightsOf(article)
      .flatMap((highlight) => this.#shownRangeOf(highlight) ?? [])
      .filter(({ start, end }) => start <= offset && offset < end)
      .sort((one, other) => one.end - one.start - (other.end - other.start));
    return shortest ?? null;
  }

  async make({ highlight: id }: HeldHighlight, words: HeldWords, ink: Ink): Promise<Highlight | null> {
    const article = this.#library.article(words.article);
    if (article === undefined) return null;
    const highlight = newHighlight(id, describePassage(article, words.range), ink, now());
    const saved = await this.#acts.save('highlight', [keeping(highlight)], { kept: m.reader_selection_kept() });
    return saved ? highlight : null;
  }

  async recolour(held: HeldHighlight, ink: Ink): Promise<Highlight | null> {
    const highlight = this.find(held);
    if (highlight === null || highlight.ink === ink) return highlight;
    const recoloured: Highlight = { ...highlight, ink, modified: now() };
    return (await this.#acts.save('recolour', [keeping(recoloured)])) ? recoloured : null;
  }

  /** Gives a highlight other words of its article, with its ink and note. `joins` as in `LibraryStore.commit`. */
  async moveTo(
    step: 'resize-highlight' | 'reattach-highlight',
    highlight: Highlight,
    range: TextRange,
    joins?: string,
  ): Promise<boolean> {
    const article = this.#library.article(highlight.target.article);
    if (article === undefined) return false;
    const moved: Highlight = { ...highlight, target: describePassage(article, range), modified: now() };
    return this.#acts.save(step, [keeping(moved)], joins === undefined ? {} : { joins });
  }

  /** Removes highlights with their notes. */
  async remove(highlights: readonly Highlight[]): Promise<boolean> {
    if (highlights.length === 0) return true;
    const notes = highlights.flatMap(({ id }) => this.#library.noteOn(id) ?? []);
    const changes = [...highlights, ...notes].map(({ id }) => removing(id));
    if (!(await this.#acts.save('remove-highlight', changes))) return false;
    this.#acts.tellUndoable(notes.length > 0 ? m.reader_removed_with_note() : m.reader_removed_highlight());
    return true;
  }
}
