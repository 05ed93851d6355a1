import { createContext } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { AnnotationId, Highlight, Ink, Note } from '#core/annotation/annotation.ts';
import type { Article, ArticleId, TextRange } from '#core/article/article.ts';
import { wordsOf } from '#core/text/words.ts';
import { inkNames } from '../app/ink-names.ts';
import type { Navigation } from '../app/navigation.svelte.ts';
import type { Toasts } from '../app/toasts.svelte.ts';
import { language } from '../i18n/language.svelte.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { Acts } from './acts.ts';
import { adjusting } from './annotation-changes.ts';
import type { ArticleFind } from './article-find.svelte.ts';
import { currentBrief, withAnnotation } from '../annotating/brief-additions.ts';
import { keyOfHeld, keyOfTarget, type Held, type HeldHighlight, type NoteTarget } from './held.ts';
import { HighlightActs } from './highlight-acts.ts';
import { HighlightPainter } from './highlight-painter.ts';
import { removeNote, saveNote } from './note-acts.ts';
import { now } from './now.ts';
import type { PaneView } from './pane-view.ts';
import { Resizing } from './resizing.svelte.ts';
import { TypeAhead } from './type-ahead.ts';

export type { NoteTarget } from './held.ts';

/** What is held, written and shown in the reader, and what can be done with it. */
export class ReaderState {
  readonly painter = new HighlightPainter();
  /** Panes on the screen. */
  readonly views = new SvelteMap<ArticleId, PaneView>();
  /** What is looked for in each of them. */
  readonly finds = new SvelteMap<ArticleId, ArticleFind>();
  /** Articles shown with the lines that were set aside. */
  readonly originals = new SvelteSet<ArticleId>();
  readonly acts: Acts;
  readonly highlights: HighlightActs;
  readonly resizing: Resizing;
  readonly typeAhead = new TypeAhead();
  readonly #library: LibraryStore;
  readonly #navigation: Navigation;
  #held = $state.raw<Held | null>(null);
  #made = $state.raw<HeldHighlight | null>(null);
  #writing = $state.raw<NoteTarget | null>(null);
  #tagging = $state.raw<NoteTarget | null>(null);
  #noteShown = $state<AnnotationId | null>(null);
  #latestInk = $state<Ink>(1);
  #moved = $state(0);
  #laidOut = $state(0);

  constructor(parts: { library: LibraryStore; navigation: Navigation; toasts: Toasts }) {
    this.#library = parts.library;
    this.#navigation = parts.navigation;
    this.acts = new Acts(parts.library, parts.toasts);
    this.highlights = new HighlightActs(parts.library, this.acts);
    this.resizing = new Resizing(parts.library, this.acts, this.highlights);
  }

  /** Null too while the article's pane is not on the desk: nobody sees then what is held. */
  get held(): Held | null {
    return this.#held !== null && this.views.has(this.#held.article) ? this.#held : null;
  }
  /**
   * What the keys act on: what is held, else the highlight that was made or written on last, until the reader turns to
   * something else. It may still be on its way to the journal; acts wait for those before them.
   */
  get atHand(): Held | null {
    if (this.held !== null) return this.held;
    return this.#made !== null && this.views.has(this.#made.article) ? this.#made : null;
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
    const { held } = this;
    if (held?.kind !== 'words') return 0;
    const text = this.#library.article(held.article)?.text ?? '';
    return wordsOf(text.slice(held.range.start, held.range.end)).length;
  }

  /** The highlight that is at hand, if it still exists. */
  get heldHighlight(): Highlight | null {
    const held = this.atHand;
    return held?.kind === 'highlight' ? this.highlights.find(held) : null;
  }

  /** Where what is held stands in its article's text. */
  get heldRange(): TextRange | null {
    return this.held === null ? null : this.rangeAtHand;
  }

  /** Where what is at hand stands in its article's text; null too while its highlight is on its way to the journal. */
  get rangeAtHand(): TextRange | null {
    const { atHand } = this;
    if (atHand?.kind === 'words') return atHand.range;
    const highlight = this.heldHighlight;
    return highlight === null ? null : (this.resizing.previewOf(highlight.id) ?? this.rangeOf(highlight));
  }

  hold(held: Held | null): void {
    this.#held = held;
    this.#made = null;
    this.resizing.endStretch();
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
    return this.highlights.rangeOf(highlight);
  }

  /**
   * Highlights the words held, or gives the highlight at hand another ink. Resolves the highlight, or null where nothing is
   * held or it could not be saved; then the words are held again.
   */
  apply(ink: Ink): Promise<Highlight | null> {
    this.#latestInk = ink;
    const held = this.atHand;
    if (held === null) return Promise.resolve(null);
    if (held.kind === 'highlight') return this.acts.inTurn(() => this.highlights.recolour(held, ink));
    const existing = this.highlights.ofWords(held);
    const made: HeldHighlight = {
      kind: 'highlight',
      article: held.article,
      highlight: existing?.id ?? (crypto.randomUUID() as AnnotationId),
    };
    this.letGo(made);
    return this.acts.inTurn(async () => {
      const saved =
        existing === null ? await this.highlights.make(made, held, ink) : await this.highlights.recolour(made, ink);
      if (saved === null) this.#takeAgain(held, made);
      return saved;
    });
  }

  /** Removes the highlight at hand, or those within the words held, else those that the words touch, with their notes. */
  async removeHeld(): Promise<void> {
    const held = this.atHand;
    if (held === null) return;
    this.letGo();
    const removed = await this.acts.inTurn(() => {
      if (held.kind === 'words') return this.highlights.remove(this.highlights.meantBy(held));
      const highlight = this.highlights.find(held);
      return this.highlights.remove(highlight === null ? [] : [highlight]);
    });
    if (!removed) this.#takeAgain(held);
  }

  async removeHighlights(highlights: readonly Highlight[]): Promise<void> {
    this.letGo();
    await this.acts.inTurn(() => this.highlights.remove(highlights));
  }

  /** Takes the place where a moved highlight was found for its own. */
  async keepHere(highlight: Highlight): Promise<void> {
    const range = this.rangeOf(highlight);
    if (range === null) return;
    await this.acts.inTurn(() => this.highlights.moveTo('reattach-highlight', highlight, range));
  }

  /** Opens the note of what is at hand; words become a highlight first. With nothing at hand, the active article's own note. */
  async write(): Promise<void> {
    const held = this.atHand;
    if (held === null) {
      const article = this.#navigation.panes[this.#navigation.activePane]?.article;
      if (article !== undefined) this.writeOn({ kind: 'article', article });
      return;
    }
    const passage = keyOfHeld(held);
    this.typeAhead.begin(passage);
    const highlight = await this.#asHighlight(held);
    // The words are held again by now.
    if (highlight === null) this.typeAhead.wait(this.held === null ? passage : keyOfHeld(this.held));
    else this.writeOn({ kind: 'annotation', annotation: highlight.id, article: held.article }, passage);
  }

  /** A highlight that is written on stays at hand. `passage` is the key of the words that it was made of. */
  writeOn(target: NoteTarget, passage = keyOfTarget(target)): void {
    const { article } = target;
    this.letGo(target.kind === 'annotation' ? { kind: 'highlight', article, highlight: target.annotation } : null);
    if (this.#writing === null || keyOfTarget(this.#writing) !== keyOfTarget(target)) this.typeAhead.begin(passage);
    this.#writing = target;
    this.#tagging = null;
  }

  /** Whose tags are being written. */
  get tagging(): NoteTarget | null {
    return this.#tagging;
  }

  /** Whose card is open, to write its note or its tags. */
  get openCard(): NoteTarget | null {
    return this.#writing ?? this.#tagging;
  }

  /** Opens the tags of what is at hand; words become a highlight first. With nothing at hand, those of the active article's note. */
  async tag(): Promise<void> {
    const held = this.atHand;
    const article = this.#navigation.panes[this.#navigation.activePane]?.article;
    if (held === null && article !== undefined) this.tagOn({ kind: 'article', article });
    const highlight = held === null ? null : await this.#asHighlight(held);
    if (held !== null && highlight !== null)
      this.tagOn({ kind: 'annotation', annotation: highlight.id, article: held.article });
  }

  /** A highlight that is tagged stays at hand. */
  tagOn(target: NoteTarget): void {
    this.writeOn(target);
    this.typeAhead.end();
    this.#writing = null;
    this.#tagging = target;
  }

  stopTagging(): void {
    this.#tagging = null;
  }

  /** The note that was asked for, which is open even where notes are numbers. */
  get noteShown(): AnnotationId | null {
    return this.#noteShown;
  }

  showNote(note: AnnotationId | null): void {
    this.#noteShown = note;
  }

  stopWriting(): void {
    this.typeAhead.end();
    this.#writing = null;
  }

  /** As `saveNote` of note-acts. */
  saveNote(target: NoteTarget, id: AnnotationId, body: string, writing: string): Promise<boolean> {
    return saveNote(this.#library, { target, id, body }, writing);
  }

  async removeNote(note: Note): Promise<void> {
    this.stopWriting();
    await removeNote(this.acts, note);
  }

  /** Adds what is at hand to the current brief; words become a highlight first, and it stays at hand. */
  async addToBrief(): Promise<void> {
    const held = this.atHand;
    if (held === null) return;
    const isNew = held.kind === 'words' && this.highlights.ofWords(held) === null;
    const highlight = await this.#asHighlight(held);
    if (highlight === null) return;
    this.letGo({ kind: 'highlight', article: held.article, highlight: highlight.id });
    await this.acts.inTurn(async () => {
      const current = currentBrief(this.#library.briefs, this.#navigation.brief);
      const brief = withAnnotation(current, highlight, {
        id: () => crypto.randomUUID(),
        now: now(),
        title: m.reader_new_brief(),
        language: language(),
      });
      if (brief === null) {
        this.acts.tell(m.reader_already_in_brief({ title: current?.title ?? '' }));
      } else if (await this.acts.save('brief', [{ collection: 'briefs', id: brief.id, value: brief }])) {
        const { title } = brief;
        const ink = inkNames[highlight.ink]();
        this.acts.tellUndoable(
          isNew ? m.reader_highlighted_and_added({ ink, title }) : m.reader_added_to_brief({ title }),
        );
      }
    });
  }

  /** Brings a line of the original back into the body. */
  async restoreLine(article: Article, line: number): Promise<void> {
    if (await this.acts.save('restore-line', [adjusting(article.id, line, 'body')])) {
      this.acts.tellUndoable(m.reader_line_restored());
    }
  }

  /** Takes a line out of the body; it stays in the original. */
  async setLineAside(article: Article, line: number): Promise<void> {
    if (await this.acts.save('set-line-aside', [adjusting(article.id, line, 'removed')])) {
      this.acts.tellUndoable(m.reader_line_set_aside());
    }
  }

  toggleOriginal(article: ArticleId): void {
    if (!this.originals.delete(article)) this.originals.add(article);
  }

  /** What is held is done with, and the browser's own selection goes with it; a highlight that came of it stays at hand. */
  letGo(made: HeldHighlight | null = null): void {
    this.#held = null;
    this.#made = made;
    document.getSelection()?.removeAllRanges();
  }

  /** What could not be saved is held again, unless the reader holds something else by now. */
  #takeAgain(held: Held, made: HeldHighlight | null = null): void {
    if (this.#held !== null || this.#made !== made) return;
    this.hold(held);
    if (held.kind === 'words') this.views.get(held.article)?.select(held.range);
  }

  /** What is held as a highlight that is saved: words become one, and one that is on its way is waited for. */
  #asHighlight(held: Held): Promise<Highlight | null> {
    if (held.kind === 'highlight') return this.acts.inTurn(() => Promise.resolve(this.highlights.find(held)));
    const existing = this.highlights.ofWords(held);
    return existing === null ? this.apply(this.#latestInk) : Promise.resolve(existing);
  }
}

export const [getReader, setReader] = createContext<ReaderState>();
