import { createContext } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { AnnotationId, Highlight, Ink, Note } from '#core/annotation/annotation.ts';
import { describePassage } from '#core/annotation/describe.ts';
import { resolvePassage } from '#core/annotation/resolve.ts';
import type { Article, ArticleId, TextRange } from '#core/article/article.ts';
import type { Change } from '#core/library/records.ts';
import { wordsOf } from '#core/text/words.ts';
import { inkNames } from '../app/ink-names.ts';
import type { Navigation } from '../app/navigation.svelte.ts';
import { saveStateText } from '../app/save-state-text.ts';
import type { Toasts } from '../app/toasts.svelte.ts';
import { undoableToast } from '../app/undo.ts';
import { language } from '../i18n/language.svelte.ts';
import { m } from '../i18n/messages.ts';
import type { StepName } from '#core/library/step.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { adjusting, keeping, newHighlight, newNote, removing } from './annotation-changes.ts';
import type { ArticleFind } from './article-find.svelte.ts';
import { currentBrief, withAnnotation } from './brief-additions.ts';
import { HighlightPainter } from './highlight-painter.ts';
import { now } from './now.ts';
import type { PaneView } from './pane-view.ts';

/** Words of a text that the reader has taken hold of. */
export interface HeldWords {
  readonly kind: 'words';
  readonly article: ArticleId;
  readonly range: TextRange;
}

export interface HeldHighlight {
  readonly kind: 'highlight';
  readonly article: ArticleId;
  readonly highlight: AnnotationId;
}

export type Held = HeldWords | HeldHighlight;

/** Whose note is being written. */
export type NoteTarget = Note['target'];

/** What is held, written and shown in the reader, and what can be done with it. */
export class ReaderState {
  readonly painter = new HighlightPainter();
  /** Panes on the screen. */
  readonly views = new SvelteMap<ArticleId, PaneView>();
  /** What is looked for in each of them. */
  readonly finds = new SvelteMap<ArticleId, ArticleFind>();
  /** Articles shown with the lines that were set aside. */
  readonly originals = new SvelteSet<ArticleId>();
  readonly #library: LibraryStore;
  readonly #navigation: Navigation;
  readonly #toasts: Toasts;
  #held = $state.raw<Held | null>(null);
  #made = $state.raw<HeldHighlight | null>(null);
  #writing = $state.raw<NoteTarget | null>(null);
  #tagging = $state.raw<NoteTarget | null>(null);
  #noteShown = $state<AnnotationId | null>(null);
  #latestInk = $state<Ink>(1);
  #moved = $state(0);
  #laidOut = $state(0);
  #acts: Promise<unknown> = Promise.resolve();

  constructor(parts: { library: LibraryStore; navigation: Navigation; toasts: Toasts }) {
    this.#library = parts.library;
    this.#navigation = parts.navigation;
    this.#toasts = parts.toasts;
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
    return held?.kind === 'highlight' ? this.#highlight(held) : null;
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

  /**
   * Highlights the words held, or gives the highlight at hand another ink. Resolves the highlight, or null where nothing is
   * held or it could not be saved; then the words are held again.
   */
  apply(ink: Ink): Promise<Highlight | null> {
    this.#latestInk = ink;
    const held = this.atHand;
    if (held === null) return Promise.resolve(null);
    if (held.kind === 'highlight') return this.#inTurn(() => this.#recolour(held, ink));
    const existing = this.#highlightOfWords(held);
    const made: HeldHighlight = {
      kind: 'highlight',
      article: held.article,
      highlight: existing?.id ?? (crypto.randomUUID() as AnnotationId),
    };
    this.letGo(made);
    return this.#inTurn(async () => {
      const saved = existing === null ? await this.#make(made, held, ink) : await this.#recolour(made, ink);
      if (saved === null) this.#takeAgain(held, made);
      return saved;
    });
  }

  /** Removes the highlight at hand, or those that lie wholly within the words held, with their notes. */
  async removeHeld(): Promise<void> {
    const held = this.atHand;
    if (held === null) return;
    this.letGo();
    const removed = await this.#inTurn(() => {
      if (held.kind === 'words') return this.#remove(this.#highlightsWithin(held));
      const highlight = this.#highlight(held);
      return this.#remove(highlight === null ? [] : [highlight]);
    });
    if (!removed) this.#takeAgain(held);
  }

  async removeHighlights(highlights: readonly Highlight[]): Promise<void> {
    this.letGo();
    await this.#inTurn(() => this.#remove(highlights));
  }

  /** Opens the note of what is at hand; words become a highlight first. With nothing at hand, the active article's own note. */
  async write(): Promise<void> {
    const held = this.atHand;
    if (held === null) {
      const article = this.#navigation.panes[this.#navigation.activePane]?.article;
      if (article !== undefined) this.writeOn({ kind: 'article', article });
      return;
    }
    const highlight = await this.#asHighlight(held);
    if (highlight !== null) this.writeOn({ kind: 'annotation', annotation: highlight.id, article: held.article });
  }

  /** A highlight that is written on stays at hand. */
  writeOn(target: NoteTarget): void {
    const { article } = target;
    this.letGo(target.kind === 'annotation' ? { kind: 'highlight', article, highlight: target.annotation } : null);
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
    this.#writing = null;
  }

  /**
   * Saves the text of the note with this id; an empty one is removed, or never made. `writing` names one stretch of writing
   * for undo. Resolves false when it could not be saved.
   */
  async saveNote(target: NoteTarget, id: AnnotationId, body: string, writing: string): Promise<boolean> {
    const instant = now();
    const existing = this.#library.annotations.find(
      (each): each is Note => each.id === id && each.motivation === 'commenting',
    );
    if (body.trim() === '') {
      return existing === undefined || this.#library.commit('remove-note', [removing(id)], writing);
    }
    if (existing?.body === body) return true;
    const note = existing === undefined ? newNote(id, target, body, instant) : { ...existing, body, modified: instant };
    return this.#library.commit('note', [keeping(note)], writing);
  }

  async removeNote(note: Note): Promise<void> {
    this.stopWriting();
    if (await this.#save('remove-note', [removing(note.id)])) this.#tellUndoable(m.reader_removed_note());
  }

  /** Adds what is at hand to the current brief; words become a highlight first, and it stays at hand. */
  async addToBrief(): Promise<void> {
    const held = this.atHand;
    if (held === null) return;
    const isNew = held.kind === 'words' && this.#highlightOfWords(held) === null;
    const highlight = await this.#asHighlight(held);
    if (highlight === null) return;
    this.letGo({ kind: 'highlight', article: held.article, highlight: highlight.id });
    await this.#inTurn(async () => {
      const current = currentBrief(this.#library.briefs, this.#navigation.brief);
      const brief = withAnnotation(current, highlight, {
        id: () => crypto.randomUUID(),
        now: now(),
        title: m.reader_new_brief(),
        language: language(),
      });
      if (brief === null) {
        this.#toasts.show({ text: m.reader_already_in_brief({ title: current?.title ?? '' }) });
      } else if (await this.#save('brief', [{ collection: 'briefs', id: brief.id, value: brief }])) {
        const { title } = brief;
        const ink = inkNames[highlight.ink]();
        this.#tellUndoable(isNew ? m.reader_highlighted_and_added({ ink, title }) : m.reader_added_to_brief({ title }));
      }
    });
  }

  /** Brings a line of the original back into the body. */
  async restoreLine(article: Article, line: number): Promise<void> {
    if (await this.#save('restore-line', [adjusting(article.id, line, 'body')])) {
      this.#tellUndoable(m.reader_line_restored());
    }
  }

  /** Takes a line out of the body; it stays in the original. */
  async setLineAside(article: Article, line: number): Promise<void> {
    if (await this.#save('set-line-aside', [adjusting(article.id, line, 'removed')])) {
      this.#tellUndoable(m.reader_line_set_aside());
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

  /** One act after the other, in the order of the keys: each finds what the one before it has saved. */
  #inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const turn = this.#acts.then(act);
    this.#acts = turn.catch(() => undefined);
    return turn;
  }

  /** Saves a step, or tells why it could not be saved and what became of what was asked. */
  async #save(step: StepName, changes: readonly Change[], kept = m.reader_nothing_changed()): Promise<boolean> {
    const saved = await this.#library.commit(step, changes);
    if (!saved) {
      const failure = saveStateText(this.#library.saveState, Date.now());
      this.#toasts.show({ text: m.reader_not_saved({ failure, kept }), tone: 'problem' });
    }
    return saved;
  }

  #tellUndoable(text: string): void {
    this.#toasts.show(undoableToast(text, this.#library, this.#toasts));
  }

  async #make({ highlight: id }: HeldHighlight, words: HeldWords, ink: Ink): Promise<Highlight | null> {
    const article = this.#library.article(words.article);
    if (article === undefined) return null;
    const highlight = newHighlight(id, describePassage(article, words.range), ink, now());
    return (await this.#save('highlight', [keeping(highlight)], m.reader_selection_kept())) ? highlight : null;
  }

  async #recolour(held: HeldHighlight, ink: Ink): Promise<Highlight | null> {
    const highlight = this.#highlight(held);
    if (highlight === null || highlight.ink === ink) return highlight;
    const recoloured: Highlight = { ...highlight, ink, modified: now() };
    return (await this.#save('recolour', [keeping(recoloured)])) ? recoloured : null;
  }

  async #remove(highlights: readonly Highlight[]): Promise<boolean> {
    if (highlights.length === 0) return true;
    const notes = highlights.flatMap(({ id }) => this.#library.noteOn(id) ?? []);
    const changes = [...highlights, ...notes].map(({ id }) => removing(id));
    if (!(await this.#save('remove-highlight', changes))) return false;
    this.#tellUndoable(notes.length > 0 ? m.reader_removed_with_note() : m.reader_removed_highlight());
    return true;
  }

  /** What is held as a highlight that is saved: words become one, and one that is on its way is waited for. */
  #asHighlight(held: Held): Promise<Highlight | null> {
    if (held.kind === 'highlight') return this.#inTurn(() => Promise.resolve(this.#highlight(held)));
    const existing = this.#highlightOfWords(held);
    return existing === null ? this.apply(this.#latestInk) : Promise.resolve(existing);
  }

  #highlight({ article, highlight }: HeldHighlight): Highlight | null {
    return this.#library.highlightsOf(article).find(({ id }) => id === highlight) ?? null;
  }

  #highlightOfWords(words: HeldWords): Highlight | null {
    return (
      this.#highlightsWithin(words).find((highlight) => {
        const range = this.rangeOf(highlight);
        return range?.start === words.range.start && range.end === words.range.end;
      }) ?? null
    );
  }

  #highlightsWithin(words: HeldWords): readonly Highlight[] {
    return this.#library.highlightsOf(words.article).filter((highlight) => {
      const range = this.rangeOf(highlight);
      return range !== null && range.start >= words.range.start && range.end <= words.range.end;
    });
  }
}

export const [getReader, setReader] = createContext<ReaderState>();
