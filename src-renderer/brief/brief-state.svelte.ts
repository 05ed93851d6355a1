import type { ArticleId } from '#core/article/article.ts';
import type { Brief, BriefId, FrameLanguage, SectionItem } from '#core/brief/brief.ts';
import {
  addSection,
  endOf,
  insertItem,
  isEmpty,
  itemsOf,
  moveItem,
  moveItemBy,
  moveSectionBy,
  newBrief,
  placeOf,
  removeHeading,
  removeItem,
  setHeading,
  setText,
  type Place,
} from '#core/brief/outline.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { reframed } from './reframe.ts';

/** Typing that rests this long is saved, as one step of the history. */
export const burstMilliseconds = 900;

interface Ports {
  readonly library: LibraryStore;
  /** Reactive: the brief that was asked for; null for the one written in last. */
  readonly wanted: () => string | null;
  readonly open: (brief: BriefId | null) => void;
}

/** The brief at hand and every change of it. What the reader types is a draft until the burst is saved. */
export class BriefState {
  readonly #ports: Ports;
  #draft = $state.raw<Brief | null>(null);
  #burst: ReturnType<typeof setTimeout> | undefined;
  /** Whether the draft holds something that no save has taken up. */
  #unsaved = false;
  #focused = $state<string | null>(null);
  #toFocus = $state<string | null>(null);

  readonly #stored = $derived.by(() => {
    const { briefs } = this.#ports.library;
    const wanted = briefs.find(({ id }) => id === this.#ports.wanted());
    return wanted ?? briefs.toSorted((a, b) => a.modified.localeCompare(b.modified)).at(-1) ?? null;
  });

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  get all(): readonly Brief[] {
    return this.#ports.library.briefs;
  }
  /** With what was typed and not yet saved. */
  get brief(): Brief | null {
    const stored = this.#stored;
    return this.#draft !== null && (stored === null || this.#draft.id === stored.id) ? this.#draft : stored;
  }
  /** Whether there is nothing in the brief to export. */
  get empty(): boolean {
    return this.brief === null || isEmpty(this.brief);
  }
  /** The item or section that the keys act on. */
  get focused(): string | null {
    return this.#focused;
  }
  /** An item or section that should take the focus as soon as it is drawn. */
  get toFocus(): string | null {
    return this.#toFocus;
  }
  focus(id: string): void {
    this.#focused = id;
    if (this.#toFocus === id) this.#toFocus = null;
  }

  async create(start: {
    title: string;
    language: FrameLanguage;
    articles: readonly ArticleId[];
    fill?: (brief: Brief) => Brief;
  }): Promise<boolean> {
    await this.flush();
    const { title, language, articles, fill } = start;
    const id = crypto.randomUUID() as BriefId;
    const blank = newBrief({ id, section: crypto.randomUUID(), title, language, articles, now: now() });
    const saved = await this.#save(fill ? fill(blank) : blank);
    if (saved) this.#ports.open(id);
    return saved;
  }

  async openBrief(id: BriefId): Promise<void> {
    await this.flush();
    this.#ports.open(id);
  }

  /** Deletes the brief at hand; one step of the history, so it can be taken back. */
  async remove(): Promise<boolean> {
    const { brief } = this;
    if (!brief) return false;
    await this.flush();
    const removed = await this.#ports.library.commit('remove-brief', [
      { collection: 'briefs', id: brief.id, value: null },
    ]);
    if (removed) this.#ports.open(null);
    return removed;
  }

  setTitle(title: string): void {
    this.#type((brief) => ({ ...brief, title }));
  }
  setHeading(section: string, heading: string): void {
    this.#type((brief) => setHeading(brief, section, heading));
  }
  setText(item: string, text: string): void {
    this.#type((brief) => setText(brief, item, text));
  }

  setLanguage(language: FrameLanguage): Promise<boolean> {
    return this.#change((brief) => reframed(brief, language));
  }

  /** Where an insertion goes: behind the focused item, at the end of the focused section, or last. */
  get caret(): Place | null {
    const { brief, focused } = this;
    if (!brief) return null;
    const at = focused === null ? null : placeOf(brief, focused);
    if (at) return { section: at.section, index: at.index + 1 };
    const section = brief.sections.find(({ id }) => id === focused);
    return section ? { section: section.id, index: section.items.length } : endOf(brief);
  }

  /** Inserts at `place`, or at the caret; the caret goes behind it. `articles` are the sources that the item stands on. */
  insert(item: SectionItem, articles: readonly ArticleId[], place: Place | null = this.caret): Promise<boolean> {
    const section = crypto.randomUUID();
    return this.#change((brief) => {
      this.#focused = item.id;
      if (place) return insertItem(brief, item, place, articles);
      const headed = addSection(brief, { id: section, heading: '', items: [] }, null);
      return insertItem(headed, item, { section, index: 0 }, articles);
    });
  }

  addText(place: Place | null = this.caret): Promise<boolean> {
    const id = crypto.randomUUID();
    this.#toFocus = id;
    return this.insert({ kind: 'text', id, text: '' }, [], place);
  }

  addHeading(): Promise<boolean> {
    const id = crypto.randomUUID();
    this.#toFocus = id;
    return this.#change((brief) => addSection(brief, { id, heading: '', items: [] }, this.caret?.section ?? null));
  }

  removeHeading(section: string): Promise<boolean> {
    return this.#change((brief) => removeHeading(brief, section));
  }

  move(item: string, place: Place): Promise<boolean> {
    this.#toFocus = item;
    return this.#change((brief) => moveItem(brief, item, place));
  }

  /** Moves the focused item, or the focused section with all that stands under it, one line up (-1) or down (1). */
  async moveFocused(step: -1 | 1): Promise<boolean> {
    const { brief, focused } = this;
    if (!brief || focused === null) return false;
    this.#toFocus = focused;
    return this.#change((current) =>
      placeOf(current, focused) ? moveItemBy(current, focused, step) : moveSectionBy(current, focused, step),
    );
  }

  /** Takes an item out; the one that moves into its place is focused. */
  removeItem(item: string): Promise<boolean> {
    return this.#change((brief) => {
      const items = itemsOf(brief);
      const at = items.findIndex(({ id }) => id === item);
      this.#focused = this.#toFocus = (items[at + 1] ?? items[at - 1])?.id ?? null;
      return removeItem(brief, item);
    });
  }

  /** Saves what was typed; resolves false when it could not be saved, and then it stays a draft. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#burst);
    return this.#draft === null || !this.#unsaved || this.#save(this.#draft);
  }

  #type(change: (brief: Brief) => Brief): void {
    const { brief } = this;
    if (!brief) return;
    this.#draft = change(brief);
    this.#unsaved = true;
    clearTimeout(this.#burst);
    this.#burst = setTimeout(() => void this.flush(), burstMilliseconds);
  }

  /** Saves what was typed as a step of its own, then the change as the next. */
  async #change(change: (brief: Brief) => Brief): Promise<boolean> {
    await this.flush();
    const { brief } = this;
    if (!brief) return false;
    const changed = change(brief);
    return changed === brief || this.#save(changed);
  }

  async #save(changed: Brief): Promise<boolean> {
    const value = { ...changed, modified: now() };
    this.#draft = value;
    this.#unsaved = false;
    const saved = await this.#ports.library.commit('brief', [{ collection: 'briefs', id: value.id, value }]);
    if (!saved) this.#unsaved = true;
    else if (this.#draft === value) this.#draft = null;
    return saved;
  }
}

function now(): string {
  return new Date().toISOString();
}
