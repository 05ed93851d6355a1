import { createContext } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { AnnotationId, Highlight, Ink, Note } from '#core/annotation/annotation.ts';
import { describePassage } from '#core/annotation/describe.ts';
import { resolvePassage } from '#core/annotation/resolve.ts';
import type { Article, ArticleId, TextRange } from '#core/article/article.ts';
import { wordsOf } from '#core/text/words.ts';
import type { Navigation } from '../app/navigation.svelte.ts';
import type { Toasts } from '../app/toasts.svelte.ts';
import { undoableToast } from '../app/undo.ts';
import { language } from '../i18n/language.svelte.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { keeping, newHighlight, newNote, removing } from './annotation-changes.ts';
import { currentBrief, withAnnotation } from './brief-additions.ts';
import { HighlightPainter } from './highlight-painter.ts';
import { now } from './now.ts';
import type { PaneView } from './pane-view.ts';

/** What the reader has taken hold of: words of a text, or a highlight. */
export type Held =
  | { readonly kind: 'words'; readonly article: ArticleId; readonly range: TextRange }
  | { readonly kind: 'highlight'; readonly article: ArticleId; readonly highlight: AnnotationId };

/** Whose note is being written. */
export type NoteTarget = Note['target'];

/** What is held, written and shown in the reader, and what can be done with it. */
export class ReaderState {
  readonly painter = new HighlightPainter();
  /** Panes on the screen. */
  readonly views = new SvelteMap<ArticleId, PaneView>();
  /** Articles shown with the lines that were set aside. */
  readonly originals = new SvelteSet<ArticleId>();
  readonly #library: LibraryStore;
  readonly #navigation: Navigation;
  readonly #toasts: Toasts;
  #held = $state.raw<Held | null>(null);
  #made = $state.raw<Held | null>(null);
  #writing = $state.raw<NoteTarget | null>(null);
  #latestInk = $state<Ink>(1);
  #moved = $state(0);
  #laidOut = $state(0);

  constructor(parts: { library: LibraryStore; navigation: Navigation; toasts: Toasts }) {
    this.#library = parts.library;
    this.#navigation = parts.navigation;
    this.#toasts = parts.toasts;
  }

  get held(): Held | null {
    return this.#held;
  }
  /** What the keys act on: what is held, else the highlight made last, until the reader turns to something else. */
  get atHand(): Held | null {
    return this.#held ?? this.#made;
  }
  get writing(): NoteTarget | null {
    return this.#writing;
  }
  /** Makes what calls it run again whenever passages may stand elsewhere on the screen. */
  followMoves(): number {
    return this.#moved;
  }

  /** Makes what calls it run again whenever pages were laid out anew and passages may stand elsewhere on them. */
  followLayout(): number {
    return this.#laidOut;
  }
  get heldWordCount(): number {
    const held = this.#held;
    if (held?.kind !== 'words') return 0;
    const text = this.#library.article(held.article)?.text ?? '';
    return wordsOf(text.slice(held.range.start, held.range.end)).length;
  }

  /** The highlight that is at hand, if it still exists. */
  get heldHighlight(): Highlight | null {
    const held = this.atHand;
    if (held?.kind !== 'highlight') return null;
    return this.#library.highlightsOf(held.article).find(({ id }) => id === held.highlight) ?? null;
  }

  /** Where what is held stands in its article's text. */
  get heldRange(): TextRange | null {
    const held = this.#held;
    if (held === null) return null;
    if (held.kind === 'words') return held.range;
    const highlight = this.heldHighlight;
    return highlight === null ? null : this.rangeOf(highlight);
  }

  hold(held: Held | null): void {
    this.#held = held;
    this.#made = null;
  }

  /** Passages may have moved on the screen: a pane was scrolled or the desk laid out anew. */
  noticeMove(): void {
    this.#moved += 1;
  }

  noticeLayout(): void {
    this.#laidOut += 1;
    this.#moved += 1;
  }

  rangeOf(highlight: Highlight): TextRange | null {
    const article = this.#library.article(highlight.target.article);
    if (article === undefined) return null;
    const resolution = resolvePassage(highlight.target, article);
    return 'range' in resolution ? resolution.range : null;
  }

  /** Highlights the words held, or gives the highlight held another ink. Resolves the highlight, or null if none was made. */
  async apply(ink: Ink): Promise<Highlight | null> {
    this.#latestInk = ink;
    const existing = this.heldHighlight ?? this.#highlightOfHeldWords();
    if (existing !== null) return this.#recolour(existing, ink);
    const held = this.#held;
    const article = held === null ? undefined : this.#library.article(held.article);
    if (held?.kind !== 'words' || article === undefined) return null;
    const target = describePassage(article, held.range);
    const highlight = newHighlight(crypto.randomUUID(), target, ink, now());
    this.letGo();
    if (!(await this.#library.commit('highlight', [keeping(highlight)]))) return null;
    this.#made = { kind: 'highlight', article: article.id, highlight: highlight.id };
    return highlight;
  }

  /** Removes the highlight held, or those that lie wholly within the words held, with their notes. */
  async removeHeld(): Promise<void> {
    const highlights = this.heldHighlight === null ? this.#highlightsWithinHeldWords() : [this.heldHighlight];
    await this.removeHighlights(highlights);
  }

  async removeHighlights(highlights: readonly Highlight[]): Promise<void> {
    if (highlights.length === 0) return;
    const notes = highlights.flatMap(({ id }) => this.#library.noteOn(id) ?? []);
    this.letGo();
    const changes = [...highlights, ...notes].map(({ id }) => removing(id));
    if (!(await this.#library.commit('remove-highlight', changes))) return;
    const text = notes.length > 0 ? m.reader_removed_with_note() : m.reader_removed_highlight();
    this.#toasts.show(undoableToast(text, this.#library, this.#toasts));
  }

  /** Opens the note of what is held; words become a highlight first. With nothing held, the active article's own note. */
  async write(): Promise<void> {
    const held = this.atHand;
    if (held === null) {
      const article = this.#navigation.panes[this.#navigation.activePane]?.article;
      if (article !== undefined) this.writeOn({ kind: 'article', article });
      return;
    }
    const highlight = this.heldHighlight ?? this.#highlightOfHeldWords() ?? (await this.apply(this.#latestInk));
    if (highlight !== null) this.writeOn({ kind: 'annotation', annotation: highlight.id, article: held.article });
  }

  writeOn(target: NoteTarget): void {
    this.letGo();
    this.#writing = target;
  }

  stopWriting(): void {
    this.#writing = null;
  }

  /** Saves a note's text; an empty one is removed, or never made. `writing` names one stretch of writing for undo. */
  async saveNote(target: NoteTarget, existing: Note | undefined, body: string, writing: string): Promise<boolean> {
    const instant = now();
    if (body.trim() === '') {
      return existing === undefined || this.#library.commit('remove-note', [removing(existing.id)], writing);
    }
    if (existing?.body === body) return true;
    const note =
      existing === undefined
        ? newNote(crypto.randomUUID(), target, body, instant)
        : { ...existing, body, modified: instant };
    return this.#library.commit('note', [keeping(note)], writing);
  }

  async removeNote(note: Note): Promise<void> {
    this.stopWriting();
    if (!(await this.#library.commit('remove-note', [removing(note.id)]))) return;
    this.#toasts.show(undoableToast(m.reader_removed_note(), this.#library, this.#toasts));
  }

  /** Adds what is held to the current brief; words become a highlight first. */
  async addToBrief(): Promise<void> {
    const highlight = this.heldHighlight ?? this.#highlightOfHeldWords() ?? (await this.apply(this.#latestInk));
    if (highlight === null) return;
    const current = currentBrief(this.#library.briefs, this.#navigation.brief);
    const brief = withAnnotation(current, highlight, {
      id: () => crypto.randomUUID(),
      now: now(),
      title: m.reader_new_brief(),
      language: language(),
    });
    this.letGo();
    if (brief === null) {
      this.#toasts.show({ text: m.reader_already_in_brief({ title: current?.title ?? '' }) });
      return;
    }
    if (!(await this.#library.commit('brief', [{ collection: 'briefs', id: brief.id, value: brief }]))) return;
    this.#toasts.show(undoableToast(m.reader_added_to_brief({ title: brief.title }), this.#library, this.#toasts));
  }

  /** Brings a line of the original back into the body. */
  async restoreLine(article: Article, line: number): Promise<void> {
    const value = { article: article.id, line, disposition: 'body' } as const;
    const change = { collection: 'adjustments', id: `${article.id}#${String(line)}`, value } as const;
    if (!(await this.#library.commit('restore-line', [change]))) return;
    this.#toasts.show(undoableToast(m.reader_line_restored(), this.#library, this.#toasts));
  }

  toggleOriginal(article: ArticleId): void {
    if (!this.originals.delete(article)) this.originals.add(article);
  }

  async #recolour(highlight: Highlight, ink: Ink): Promise<Highlight | null> {
    const held = this.#held;
    if (held?.kind === 'words') this.letGo();
    if (highlight.ink === ink) return highlight;
    const recoloured: Highlight = { ...highlight, ink, modified: now() };
    return (await this.#library.commit('recolour', [keeping(recoloured)])) ? recoloured : null;
  }

  #highlightOfHeldWords(): Highlight | null {
    const held = this.#held;
    if (held?.kind !== 'words') return null;
    return (
      this.#highlightsWithinHeldWords().find((highlight) => {
        const range = this.rangeOf(highlight);
        return range?.start === held.range.start && range.end === held.range.end;
      }) ?? null
    );
  }

  #highlightsWithinHeldWords(): readonly Highlight[] {
    const held = this.#held;
    if (held?.kind !== 'words') return [];
    return this.#library.highlightsOf(held.article).filter((highlight) => {
      const range = this.rangeOf(highlight);
      return range !== null && range.start >= held.range.start && range.end <= held.range.end;
    });
  }

  /** What is held is done with; the browser's own selection goes with it. */
  letGo(): void {
    this.#held = null;
    this.#made = null;
    document.getSelection()?.removeAllRanges();
  }
}

export const [getReader, setReader] = createContext<ReaderState>();
