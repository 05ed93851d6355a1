import { createContext } from 'svelte';
import { placesFor } from '#core/annotation/places.ts';
import type { ArticleId } from '#core/article/article.ts';
import type { Navigation } from '../app/navigation.svelte.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { lostTarget, type LostItem } from './lost-items.ts';
import type { Passage } from './passage.ts';
import type { ReaderLinks } from './reader-links.svelte.ts';
import type { ReaderState } from './reader-state.svelte.ts';

/** Part of a pane's height at which a place comes to stand while it is looked at, clear of the panel below. */
const landing = 0.2;

interface Parts {
  readonly library: LibraryStore;
  readonly navigation: Navigation;
  readonly reader: ReaderState;
  readonly links: ReaderLinks;
}

/** Attaching what has lost its place again: to one of the places that resemble it most, or to what the reader selects. */
export class Reattaching {
  readonly #parts: Parts;
  #item = $state.raw<LostItem | null>(null);
  #selecting = $state(false);
  #at = $state(0);

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What is to be attached. */
  get item(): LostItem | null {
    return this.#item;
  }
  /** Whether the reader is to select its words; else the places are shown. */
  get selecting(): boolean {
    return this.#selecting;
  }
  get at(): number {
    return this.#at;
  }

  /** At most five, the likeliest first. */
  readonly places = $derived.by((): readonly Passage[] => {
    const target = this.#item === null ? null : lostTarget(this.#item);
    const article = target === null ? undefined : this.#parts.library.article(target.article);
    if (target === null || article === undefined) return [];
    const { library } = this.#parts;
    const textOf = (version: string): string | null => library.textOf(version);
    return placesFor(target, article, { textOf }).map(({ range }) => ({ article: article.id, range }));
  });

  /** The place that is looked at. */
  get preview(): Passage | null {
    return this.#item === null || this.#selecting ? null : (this.places[this.#at] ?? null);
  }

  /** The article that the reader is in. */
  get #active(): ArticleId | undefined {
    const { navigation } = this.#parts;
    return navigation.panes[navigation.activePane]?.article;
  }

  open(item: LostItem): void {
    this.#parts.reader.letGo();
    this.#item = item;
    this.#selecting = false;
    this.look(0);
  }

  /** Shows one of the places in the text. */
  look(at: number): void {
    const { length } = this.places;
    this.#at = length === 0 ? 0 : (at + length) % length;
    const { preview } = this;
    const view = preview === null ? undefined : this.#parts.reader.views.get(preview.article);
    const [line] = view === undefined || preview === null ? [] : view.text.rectsOf(preview.range);
    if (view === undefined || line === undefined) return;
    const sheet = view.sheet.getBoundingClientRect();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const top = line.top - sheet.top - sheet.height * landing;
    view.sheet.scrollBy({ top, behavior: still || Math.abs(top) > 2 * sheet.height ? 'instant' : 'smooth' });
  }

  /** The reader selects the words instead. */
  select(): void {
    this.#selecting = true;
    const article = this.#item === null ? undefined : lostTarget(this.#item).article;
    if (article !== undefined) this.#parts.reader.views.get(article)?.sheet.focus({ preventScroll: true });
  }

  end(): void {
    this.#item = null;
    this.#selecting = false;
  }

  async attachPreview(): Promise<void> {
    const { preview } = this;
    if (preview !== null) await this.#attach(preview);
  }

  /** Attaches it to what is held, which has to be of the same article. */
  async attachHeld(): Promise<void> {
    const { held, heldRange, acts } = this.#parts.reader;
    if (this.#item === null || held === null || heldRange === null) return;
    if (held.article !== lostTarget(this.#item).article) acts.tell(() => m.links_other_article());
    else await this.#attach({ article: held.article, range: heldRange });
  }

  /** Gives the focus to the list of what is lost in an article, or in the one that the reader is in. */
  goToList(article = this.#active): void {
    const list = article === undefined ? null : document.getElementById(`lost-${article}`);
    if (list === null) this.#parts.reader.acts.tell(() => m.links_none_lost());
    else list.querySelector('button')?.focus();
  }

  async #attach(passage: Passage): Promise<void> {
    const item = this.#item;
    if (item === null) return;
    const { reader, links } = this.#parts;
    this.end();
    reader.letGo();
    const attached =
      item.kind === 'highlight'
        ? await reader.acts.inTurn(() => reader.highlights.moveTo('reattach-highlight', item.highlight, passage.range))
        : await links.making.attach(item.end.link, item.end.side, passage);
    if (!attached) return;
    reader.acts.tellUndoable(() => m.links_attached());
    reader.views.get(passage.article)?.sheet.focus({ preventScroll: true });
    if (item.kind === 'highlight') {
      reader.hold({ kind: 'highlight', article: passage.article, highlight: item.highlight.id });
    }
  }
}

export const [getReattaching, setReattaching] = createContext<Reattaching>();
