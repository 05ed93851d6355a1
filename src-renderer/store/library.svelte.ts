import type { Annotation, AnnotationId, Highlight, Link, Note, PassageTarget } from '#core/annotation/annotation.ts';
import type { Resolution } from '#core/annotation/resolve.ts';
import type { Article, ArticleId } from '#core/article/article.ts';
import type { Brief } from '#core/brief/brief.ts';
import type { Host, ImportOutcome, LibraryState, SaveFailure, SaveResult } from '#core/host.ts';
import { changesSchema, isOfRecordLength, mostChangesInSave, type JournalEntry } from '#core/library/change.ts';
import { advanced, emptyHistory, type History } from '#core/library/history.ts';
import { inverseOf, withChanges, type RecordMaps } from '#core/library/record-maps.ts';
import type {
  Adjustment,
  Change,
  Desk,
  InterfaceSettings,
  ParagraphDirection,
  SavedSearch,
} from '#core/library/records.ts';
import type { StepMark, StepName } from '#core/library/step.ts';
import { AdjustedArticles } from './adjusted-articles.ts';
import { byArticle, groupByArticle, notesByHighlight, type AnnotationGroups } from './annotation-groups.ts';
import type { LibraryStore, MovedStep, SaveState } from './library-store.ts';
import { batchesOf, readDropped } from './dropped-files.ts';
import { PendingDrafts } from './pending-drafts.ts';
import { ResolvedTargets } from './resolved-targets.ts';
import { VersionTexts } from './version-texts.svelte.ts';
import { WorkingStore, type Contents, type OpenedStore, type RebuildReason } from './working-store.ts';

/** One list for all that have nothing, so that nothing stays the same thing. */
const none: readonly never[] = [];
const emptyDesk: Desk = { mode: 'library', panes: [], activePane: 0, compared: [], brief: null };

/** The library of this window: articles from main, records from the working store, saves to the journal and then there. */
export class Library implements LibraryStore {
  readonly #host: Host;
  readonly #store: WorkingStore;
  readonly #texts: VersionTexts;
  readonly #resolved = new ResolvedTargets({
    article: (id) => this.article(id),
    textOf: (version) => this.textOf(version),
  });
  readonly #adjusted = new AdjustedArticles();
  #queue: Promise<unknown> = Promise.resolve();
  #originals = $state.raw<readonly Article[]>([]);
  #records: RecordMaps;
  #history = $state.raw(emptyHistory);
  /** The groups as they were last, for the lists that stay the same. */
  #groupsBefore: AnnotationGroups = new Map();
  #onMoved: (step: MovedStep) => void = () => undefined;
  #saveState = $state.raw<SaveState>({ kind: 'saved', at: null });
  /** Records whose latest save failed, as `collection/id`. */
  #unsaved: ReadonlySet<string> = new Set();

  readonly drafts = new PendingDrafts();
  /** What main said of the library at start. */
  readonly state: LibraryState;
  /** Why the working store was built again at this start, or null. */
  readonly rebuilt: RebuildReason | null;

  // Each collection by itself: a save changes one, and only what is made of that one is made anew.
  readonly #annotationMap = $derived.by(() => this.#records.annotations);
  readonly #adjustmentMap = $derived.by(() => this.#records.adjustments);
  readonly #directionMap = $derived.by(() => this.#records.directions);
  readonly #holdingMap = $derived.by(() => this.#records.holdings);
  readonly #dismissalMap = $derived.by(() => this.#records.dismissals);
  readonly #briefMap = $derived.by(() => this.#records.briefs);
  readonly #searchMap = $derived.by(() => this.#records.searches);

  readonly #adjustments = $derived(byArticle(this.#adjustmentMap.values()));
  readonly #allArticles = $derived(
    this.#originals.map((article) => this.#adjusted.of(article, this.#adjustments.get(article.id) ?? none)),
  );
  readonly #articles = $derived(this.#allArticles.filter(({ id }) => this.#holds(id)));
  readonly #removed = $derived(this.#allArticles.filter(({ id }) => !this.#holds(id)));
  readonly #articleById = $derived(new Map(this.#articles.map((article) => [article.id, article])));
  readonly #textByVersion = $derived(new Map(this.#allArticles.map(({ version, text }) => [version, text])));
  readonly #annotations = $derived([...this.#annotationMap.values()]);
  readonly #groups = $derived.by(() => {
    const groups = groupByArticle(this.#annotations, this.#groupsBefore);
    this.#groupsBefore = groups;
    return groups;
  });
  readonly #noteByHighlight = $derived(notesByHighlight(this.#annotations));
  readonly #directions = $derived(byArticle(this.#directionMap.values()));
  readonly #dismissed = $derived(new Set([...this.#dismissalMap.values()].map(({ finding }) => finding)));
  readonly #briefs = $derived([...this.#briefMap.values()]);
  readonly #searches = $derived(
    [...this.#searchMap.values()].sort((one, other) => one.created.localeCompare(other.created)),
  );

  /** Opens the library of `host`: checks the working store against the journal and reads every article. */
  static async open(host: Host, databaseName?: string): Promise<Library> {
    const state = await host.openLibrary();
    const store = new WorkingStore(host, databaseName);
    const [opened, articles] = await Promise.all([store.open(state), host.articles()]);
    const library = new Library({ host, store, state, opened, articles });
    await library.#texts.open(opened.records, library.articles);
    // Whatever is asked for waits for the history, but nobody waits for it to see the library.
    void library.#inTurn(async () => {
      library.#history = await opened.history().catch(lostHistory);
      await library.#texts.prune(library.#records, library.#history);
    });
    return library;
  }

  private constructor(parts: {
    host: Host;
    store: WorkingStore;
    state: LibraryState;
    opened: OpenedStore;
    articles: readonly Article[];
  }) {
    const { records, rebuilt, refused } = parts.opened;
    this.#host = parts.host;
    this.#store = parts.store;
    this.#records = $state.raw(records);
    this.#originals = parts.articles;
    this.state = parts.state;
    this.rebuilt = rebuilt;
    if (refused !== null) this.#saveState = { kind: 'failed', failure: refused };
    this.#texts = new VersionTexts({
      store: parts.store,
      article: (id) => this.article(id),
      annotationsOf: (id) => [...this.highlightsOf(id), ...this.linksOf(id)],
    });
  }

  get articles(): readonly Article[] {
    return this.#articles;
  }
  get removedArticles(): readonly Article[] {
    return this.#removed;
  }
  get annotations(): readonly Annotation[] {
    return this.#annotations;
  }
  get dismissed(): ReadonlySet<string> {
    return this.#dismissed;
  }
  get briefs(): readonly Brief[] {
    return this.#briefs;
  }
  get searches(): readonly SavedSearch[] {
    return this.#searches;
  }
  get desk(): Desk {
    return this.#records.workspace.get('desk') ?? emptyDesk;
  }
  get settings(): InterfaceSettings {
    return (
      this.#records.settings.get('interface') ?? {
        language: this.state.systemLanguage,
        theme: 'system',
        readingSize: 19,
      }
    );
  }
  get saveState(): SaveState {
    return this.#saveState;
  }
  get canUndo(): boolean {
    return this.nextUndo !== null;
  }
  get canRedo(): boolean {
    return this.nextRedo !== null;
  }
  get nextUndo(): StepName | null {
    return this.#history.done.at(-1)?.name ?? null;
  }
  get nextRedo(): StepName | null {
    return this.#history.undone.at(-1)?.name ?? null;
  }

  article(id: ArticleId): Article | undefined {
    return this.#articleById.get(id);
  }
  textOf(version: string): string | null {
    return this.#textByVersion.get(version) ?? this.#texts.textOf(version);
  }
  resolve(target: PassageTarget): Resolution | null {
    return this.#resolved.of(target);
  }
  /** The same as far as it is known without looking for it. */
  resolveKnown(target: PassageTarget): Resolution | null {
    return this.#resolved.known(target);
  }
  keepResolved(article: Article, target: PassageTarget, resolution: Resolution): void {
    this.#resolved.keep(article, target, resolution);
  }
  highlightsOf(article: ArticleId): readonly Highlight[] {
    return this.#groups.get(article)?.highlights ?? none;
  }
  notesOf(article: ArticleId): readonly Note[] {
    return this.#groups.get(article)?.notes ?? none;
  }
  linksOf(article: ArticleId): readonly Link[] {
    return this.#groups.get(article)?.links ?? none;
  }
  directionsOf(article: ArticleId): readonly ParagraphDirection[] {
    return this.#directions.get(article) ?? none;
  }
  noteOn(annotation: AnnotationId): Note | undefined {
    return this.#noteByHighlight.get(annotation);
  }

  commit(name: StepName, changes: readonly Change[], joins?: string): Promise<boolean> {
    const mark: StepMark = joins === undefined ? { of: 'do', name } : { of: 'do', name, joins };
    return this.#inTurn(() => this.#save(plain(changes), mark));
  }

  commitInTurn(name: StepName, changesNow: () => readonly Change[]): Promise<boolean> {
    return this.#inTurn(() => {
      const changes = changesNow();
      return changes.length === 0 ? Promise.resolve(true) : this.#save(plain(changes), { of: 'do', name });
    });
  }

  keep(changes: readonly Change[]): Promise<boolean> {
    return this.#inTurn(() => this.#save(plain(changes)));
  }

  undo(): Promise<StepName | null> {
    return this.#move('undo');
  }

  redo(): Promise<StepName | null> {
    return this.#move('redo');
  }

  /** Calls `listener` after each undo and redo, wherever it was asked for; a later listener takes the place of an earlier. */
  onMoved(listener: (step: MovedStep) => void): void {
    this.#onMoved = listener;
  }

  async importChosen(): Promise<readonly ImportOutcome[]> {
    return this.#took(await this.#host.importChosen());
  }

  async importDropped(files: readonly File[]): Promise<readonly ImportOutcome[]> {
    const outcomes: ImportOutcome[] = [];
    const unread: ImportOutcome[] = [];
    for (const batch of batchesOf(files)) {
      const { readable, failed } = await readDropped(batch);
      if (readable.length > 0) outcomes.push(...(await this.#host.importDropped(readable)));
      unread.push(...failed);
    }
    return this.#took([...outcomes, ...unread]);
  }

  /** The reader's adjustments of one article, by line. */
  adjustmentsOf(article: ArticleId): ReadonlyMap<number, Adjustment> {
    const own = this.#adjustments.get(article) ?? none;
    return new Map(own.map((adjustment) => [adjustment.line, adjustment]));
  }

  /** Saves what was typed, and resolves when everything that was asked for is done: whether nothing was left unsaved. */
  async settle(): Promise<boolean> {
    const allSaved = await this.drafts.flush();
    await this.#queue;
    return allSaved;
  }

  /** Lets go of the working store, once what was asked for is done. */
  async close(): Promise<void> {
    await this.#queue;
    this.#store.close();
  }

  /** One save at a time, in the order they were asked for. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  #move(of: 'undo' | 'redo'): Promise<StepName | null> {
    return this.#inTurn(async () => {
      const step = this.#history[of === 'undo' ? 'done' : 'undone'].at(-1);
      if (step === undefined) return null;
      const { name, seq, changes } = step;
      const before = inverseOf(this.#records, changes);
      if (!(await this.#save(changes, { of, name, step: seq }))) return null;
      this.#onMoved({ name, changes, before });
      return name;
    });
  }

  /** Journal, then working store, then what the screens see. Without a mark it is no step. */
  async #save(changes: readonly Change[], mark?: StepMark): Promise<boolean> {
    if (changes.length === 0) return true;
    // The desk is saved with every scroll; a flicker of "saving" for it would only disturb.
    const quietly = mark === undefined;
    if (!quietly) this.#saveState = { kind: 'saving' };
    const result = await this.#sendToJournal(changes, mark);
    const names = changes.map(({ collection, id }) => `${collection}/${id}`);
    if (!result.ok) {
      this.#unsaved = new Set([...this.#unsaved, ...names]);
      this.#saveState = { kind: 'failed', failure: result.failure };
      return false;
    }
    const { entry } = result;
    const records = withChanges(this.#records, entry.changes);
    const history = advanced(this.#history, this.#records, entry);
    const stored = await this.#applyToStore(entry, { records, history });
    this.#records = records;
    this.#history = history;
    // The desk goes on being saved behind a highlight that failed; only what failed, or the reader's next step, ends that.
    if (quietly && [...this.#unsaved].some((name) => !names.includes(name))) return true;
    this.#unsaved = new Set();
    this.#saveState = { kind: stored ? 'saved' : 'journal-only', at: entry.time };
    return true;
  }

  async #sendToJournal(changes: readonly Change[], mark: StepMark | undefined): Promise<SaveResult> {
    const failed = (failure: SaveFailure): SaveResult => ({ ok: false, failure });
    if (!changes.every(isOfRecordLength)) return failed('too-large');
    try {
      return await (mark === undefined ? this.#host.save(changes) : this.#host.save(changes, mark));
    } catch (error) {
      // A broken contract or a main that is gone: told as what it is, besides that nothing was saved.
      reportError(error);
      return failed('io');
    }
  }

  async #applyToStore(entry: JournalEntry, after: Contents): Promise<boolean> {
    const texts = this.#texts.before(entry.changes);
    try {
      await this.#store.applyFresh(entry, after, texts);
      this.#texts.kept(texts);
      return true;
    } catch {
      return false;
    }
  }

  #holds(article: ArticleId): boolean {
    return this.#holdingMap.get(article)?.held ?? true;
  }

  removeArticles(articles: readonly ArticleId[]): Promise<boolean> {
    return this.#hold('remove-articles', articles, false);
  }

  bringBack(articles: readonly ArticleId[]): Promise<boolean> {
    return this.#hold('bring-back-articles', articles, true);
  }

  /** Says whether the library holds articles, in one step; true too where nothing had to be said. */
  async #hold(step: StepName, articles: readonly ArticleId[], held: boolean): Promise<boolean> {
    const changes = articles.map((article): Change => ({
      collection: 'holdings',
      id: article,
      value: { article, held },
    }));
    for (let from = 0; from < changes.length; from += mostChangesInSave)
      if (!(await this.commit(step, changes.slice(from, from + mostChangesInSave)))) return false;
    return true;
  }

  /** Takes what main has imported into the library: what is new, and what is known and was removed. */
  async #took(outcomes: readonly ImportOutcome[]): Promise<readonly ImportOutcome[]> {
    const known = new Set(this.#originals.map((article) => article.id));
    const articles = outcomes.flatMap((outcome) => (outcome.ok ? outcome.articles : []));
    const imported = new Set(articles.map(({ id }) => id));
    const added = articles.filter(({ id }) => {
      const isNew = !known.has(id);
      known.add(id);
      return isNew;
    });
    const back = this.removedArticles.filter(({ id }) => imported.has(id));
    if (added.length > 0) this.#originals = [...this.#originals, ...added];
    // Main has the files: where this cannot be saved the articles are there all the same, but cannot be taken back.
    await this.#hold(
      'import',
      [...added, ...back].map(({ id }) => id),
      true,
    );
    const backIds = new Set(back.map(({ id }) => id));
    // Of a file whose articles come back nobody would say that the library has it already.
    return outcomes.map((outcome) =>
      outcome.ok && outcome.articles.some(({ id }) => backIds.has(id)) ? { ...outcome, known: false } : outcome,
    );
  }
}

/** Main is gone, or the disk can no longer be read: without its history the library is still there. */
function lostHistory(error: unknown): History {
  reportError(error);
  return emptyHistory;
}

/** Changes as plain JSON, checked before they leave the window: a broken one is a fault of ours and throws. */
function plain(changes: readonly Change[]): readonly Change[] {
  const copy = JSON.parse(JSON.stringify(changes)) as readonly Change[];
  // A record that is too long is no such fault: the reader wrote it, and the save tells them.
  if (copy.every(isOfRecordLength)) changesSchema.parse(copy);
  return copy;
}
