import { adjustArticle } from '#core/article/adjust.ts';
import type { Annotation, AnnotationId, Highlight, Link, Note } from '#core/annotation/annotation.ts';
import type { Article, ArticleId } from '#core/article/article.ts';
import type { Brief } from '#core/brief/brief.ts';
import type { Host, ImportOutcome, LibraryState, SaveFailure, SaveResult } from '#core/host.ts';
import { changesSchema, isOfRecordLength, type JournalEntry } from '#core/library/change.ts';
import type {
  Adjustment,
  Change,
  Desk,
  InterfaceSettings,
  ParagraphDirection,
  SavedSearch,
} from '#core/library/records.ts';
import { History } from './history.svelte.ts';
import type { StepName } from '#core/library/step.ts';
import type { LibraryStore, SaveState } from './library-store.ts';
import { batchesOf, readDropped } from './dropped-files.ts';
import { PendingDrafts } from './pending-drafts.ts';
import { countsOf, inverseOf, withChanges, type RecordMaps } from './record-maps.ts';
import { WorkingStore, type RebuildReason } from './working-store.ts';

const emptyDesk: Desk = { mode: 'library', panes: [], activePane: 0, compared: [], brief: null };

/** The library of this window: articles from main, records from the working store, saves to the journal and then there. */
export class Library implements LibraryStore {
  readonly #host: Host;
  readonly #store: WorkingStore;
  readonly #history = new History();
  readonly #adjusted = new Map<ArticleId, { key: string; from: Article; article: Article }>();
  #queue: Promise<unknown> = Promise.resolve();
  #originals = $state.raw<readonly Article[]>([]);
  #records: RecordMaps;
  #saveState = $state.raw<SaveState>({ kind: 'saved', at: null });
  /** Records whose latest save failed, as `collection/id`. */
  #unsaved: ReadonlySet<string> = new Set();

  readonly drafts = new PendingDrafts();
  /** What main said of the library at start. */
  readonly state: LibraryState;
  /** Why the working store was built again at this start, or null. */
  readonly rebuilt: RebuildReason | null;

  readonly #articles = $derived.by(() => this.#originals.map((article) => this.#adjust(article)));
  readonly #annotations = $derived.by(() => [...this.#records.annotations.values()]);
  readonly #dismissed = $derived.by(
    () => new Set([...this.#records.dismissals.values()].map(({ finding }) => finding)),
  );
  readonly #briefs = $derived.by(() => [...this.#records.briefs.values()]);
  readonly #searches = $derived.by(() =>
    [...this.#records.searches.values()].sort((one, other) => one.created.localeCompare(other.created)),
  );
  readonly #byArticle = $derived.by(() => groupByArticle(this.#annotations));

  /** Opens the library of `host`: checks the working store against the journal and reads every article. */
  static async open(host: Host, databaseName?: string): Promise<Library> {
    const state = await host.openLibrary();
    const store = new WorkingStore(host, databaseName);
    const [{ records, rebuilt, refused }, articles] = await Promise.all([store.open(state), host.articles()]);
    return new Library({ host, store, state, records, rebuilt, refused, articles });
  }

  private constructor(parts: {
    host: Host;
    store: WorkingStore;
    state: LibraryState;
    records: RecordMaps;
    rebuilt: RebuildReason | null;
    refused: SaveFailure | null;
    articles: readonly Article[];
  }) {
    this.#host = parts.host;
    this.#store = parts.store;
    this.#records = $state.raw(parts.records);
    this.#originals = parts.articles;
    this.state = parts.state;
    this.rebuilt = parts.rebuilt;
    if (parts.refused !== null) this.#saveState = { kind: 'failed', failure: parts.refused };
  }

  get articles(): readonly Article[] {
    return this.#articles;
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
    return this.#history.latest !== undefined;
  }
  get canRedo(): boolean {
    return this.#history.latestUndone !== undefined;
  }

  article(id: ArticleId): Article | undefined {
    return this.#articles.find((article) => article.id === id);
  }
  highlightsOf(article: ArticleId): readonly Highlight[] {
    return this.#byArticle.get(article)?.highlights ?? [];
  }
  notesOf(article: ArticleId): readonly Note[] {
    return this.#byArticle.get(article)?.notes ?? [];
  }
  linksOf(article: ArticleId): readonly Link[] {
    return this.#byArticle.get(article)?.links ?? [];
  }
  directionsOf(article: ArticleId): readonly ParagraphDirection[] {
    return [...this.#records.directions.values()].filter((direction) => direction.article === article);
  }
  noteOn(annotation: AnnotationId): Note | undefined {
    return this.#annotations.find(
      (note): note is Note =>
        note.motivation === 'commenting' && note.target.kind === 'annotation' && note.target.annotation === annotation,
    );
  }

  commit(name: StepName, changes: readonly Change[], joins?: string): Promise<boolean> {
    return this.#inTurn(async () => {
      const forward = plain(changes);
      const inverse = inverseOf(this.#records, forward);
      const saved = await this.#save(forward);
      if (saved) this.#history.add({ name, forward, inverse, joins });
      return saved;
    });
  }

  keep(changes: readonly Change[]): Promise<boolean> {
    return this.#inTurn(() => this.#save(plain(changes), 'quietly'));
  }

  undo(): Promise<StepName | null> {
    return this.#inTurn(async () => {
      const step = this.#history.latest;
      if (step === undefined || !(await this.#save(step.inverse))) return null;
      this.#history.tookBack();
      return step.name;
    });
  }

  redo(): Promise<StepName | null> {
    return this.#inTurn(async () => {
      const step = this.#history.latestUndone;
      if (step === undefined || !(await this.#save(step.forward))) return null;
      this.#history.didAgain();
      return step.name;
    });
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
    const own = [...this.#records.adjustments.values()].filter((adjustment) => adjustment.article === article);
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

  /** Journal, then working store, then what the screens see. */
  async #save(changes: readonly Change[], manner: 'openly' | 'quietly' = 'openly'): Promise<boolean> {
    if (changes.length === 0) return true;
    // The desk is saved with every scroll; a flicker of "saving" for it would only disturb.
    if (manner === 'openly') this.#saveState = { kind: 'saving' };
    const result = await this.#sendToJournal(changes);
    const names = changes.map(({ collection, id }) => `${collection}/${id}`);
    if (!result.ok) {
      this.#unsaved = new Set([...this.#unsaved, ...names]);
      this.#saveState = { kind: 'failed', failure: result.failure };
      return false;
    }
    const { entry } = result;
    const records = withChanges(this.#records, entry.changes);
    const stored = await this.#applyToStore(entry, records);
    this.#records = records;
    // The desk goes on being saved behind a highlight that failed; only what failed, or the reader's next step, ends that.
    if (manner === 'quietly' && [...this.#unsaved].some((name) => !names.includes(name))) return true;
    this.#unsaved = new Set();
    this.#saveState = { kind: stored ? 'saved' : 'journal-only', at: entry.time };
    return true;
  }

  async #sendToJournal(changes: readonly Change[]): Promise<SaveResult> {
    const failed = (failure: SaveFailure): SaveResult => ({ ok: false, failure });
    if (!changes.every(isOfRecordLength)) return failed('too-large');
    try {
      return await this.#host.save(changes);
    } catch (error) {
      // A broken contract or a main that is gone: told as what it is, besides that nothing was saved.
      reportError(error);
      return failed('io');
    }
  }

  async #applyToStore(entry: JournalEntry, records: RecordMaps): Promise<boolean> {
    try {
      await this.#store.applyFresh(entry, countsOf(records));
      return true;
    } catch {
      return false;
    }
  }

  #took(outcomes: readonly ImportOutcome[]): readonly ImportOutcome[] {
    const known = new Set(this.#originals.map((article) => article.id));
    const added = outcomes
      .flatMap((outcome) => (outcome.ok ? outcome.articles : []))
      .filter(({ id }) => {
        const isNew = !known.has(id);
        known.add(id);
        return isNew;
      });
    if (added.length > 0) this.#originals = [...this.#originals, ...added];
    return outcomes;
  }

  /** The article with the reader's adjustments; the same object as long as neither has changed. */
  #adjust(original: Article): Article {
    const adjustments: readonly Adjustment[] = [...this.#records.adjustments.values()].filter(
      ({ article }) => article === original.id,
    );
    if (adjustments.length === 0) return original;
    const key = JSON.stringify(adjustments);
    const known = this.#adjusted.get(original.id);
    if (known?.key === key && known.from === original) return known.article;
    const article = adjustArticle(original, adjustments);
    this.#adjusted.set(original.id, { key, from: original, article });
    return article;
  }
}

/** Changes as plain JSON, checked before they leave the window: a broken one is a fault of ours and throws. */
function plain(changes: readonly Change[]): readonly Change[] {
  const copy = JSON.parse(JSON.stringify(changes)) as readonly Change[];
  // A record that is too long is no such fault: the reader wrote it, and the save tells them.
  if (copy.every(isOfRecordLength)) changesSchema.parse(copy);
  return copy;
}

interface ArticleAnnotations {
  readonly highlights: Highlight[];
  readonly notes: Note[];
  readonly links: Link[];
}

function groupByArticle(annotations: readonly Annotation[]): Map<ArticleId, ArticleAnnotations> {
  const groups = new Map<ArticleId, ArticleAnnotations>();
  const groupOf = (article: ArticleId): ArticleAnnotations => {
    let group = groups.get(article);
    if (group === undefined) groups.set(article, (group = { highlights: [], notes: [], links: [] }));
    return group;
  };
  for (const annotation of annotations) {
    const { article } = annotation.target;
    if (annotation.motivation === 'highlighting') groupOf(article).highlights.push(annotation);
    else if (annotation.motivation === 'linking')
      for (const end of new Set([article, annotation.body.article])) groupOf(end).links.push(annotation);
    else if (annotation.target.kind === 'article') groupOf(article).notes.push(annotation);
  }
  return groups;
}
