import type { Annotation } from '#core/annotation/annotation.ts';
import type { Article, ArticleId } from '#core/article/article.ts';
import type { History } from '#core/library/history.ts';
import type { RecordMaps } from '#core/library/record-maps.ts';
import type { Change } from '#core/library/records.ts';
import { passagesOf } from './annotation-groups.ts';
import type { StoredText } from './database.ts';
import type { WorkingStore } from './working-store.ts';

interface Ports {
  readonly store: WorkingStore;
  /** Articles as they are shown. */
  readonly article: (id: ArticleId) => Article | undefined;
  readonly annotationsOf: (id: ArticleId) => readonly Annotation[];
}

/**
 * Canonical texts that annotations were made on, so that a target can be carried over from the text it was described in. A
 * text is kept from the save of the first annotation on it, for it may have changed by the next start.
 */
export class VersionTexts {
  readonly #ports: Ports;
  /** Versions whose texts the working store holds. */
  readonly #kept = new Set<string>();
  /** Texts that are no article's any more. */
  #old = $state.raw<ReadonlyMap<string, string>>(new Map());

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** The text of a version that an annotation stands on and no article has now, or null. */
  textOf(version: string): string | null {
    return this.#old.get(version) ?? null;
  }

  /** Reads the old texts that annotations were made on, and keeps those of today's that are missing. */
  async open({ annotations }: RecordMaps, articles: readonly Article[]): Promise<void> {
    const today = new Map(articles.map(({ version, text }) => [version, text]));
    const wanted = versionsIn([...annotations.values()]);
    await this.#attempt(async (store) => {
      for (const version of await store.textVersions()) this.#kept.add(version);
      await this.#read([...wanted].filter((version) => !today.has(version)));
      const missing = [...wanted].flatMap((version) => {
        const text = this.#kept.has(version) ? undefined : today.get(version);
        return text === undefined ? [] : [{ version, text }];
      });
      if (missing.length > 0) await store.changeTexts(missing, []);
      this.kept(missing);
    });
  }

  /** Lets go of the texts that nothing stands on, neither an annotation nor a step that may bring one back. */
  async prune({ annotations }: RecordMaps, history: History): Promise<void> {
    const inSteps = versionsIn(annotationsIn(history));
    const inRecords = versionsIn([...annotations.values()]);
    await this.#attempt(async (store) => {
      await this.#read([...inSteps].filter((version) => !inRecords.has(version)));
      const dropped = [...this.#kept].filter((version) => !inSteps.has(version) && !inRecords.has(version));
      if (dropped.length > 0) await store.changeTexts([], dropped);
      for (const version of dropped) this.#kept.delete(version);
    });
  }

  /**
   * Texts to keep with a save: of the annotations that it makes, and of articles whose text it changes under annotations.
   * Call it before the change is shown. Those of the second kind can be had from `textOf` at once.
   */
  before(changes: readonly Change[]): readonly StoredText[] {
    const texts = new Map<string, string>();
    const take = (annotation: Annotation): void => {
      for (const { article: id, version } of passagesOf(annotation)) {
        const article = this.#ports.article(id);
        if (article?.version === version) texts.set(version, article.text);
      }
    };
    const changing = new Set(
      changes.flatMap((change) => (change.collection === 'adjustments' ? [articleOf(change)] : [])),
    );
    for (const id of changing) for (const annotation of this.#ports.annotationsOf(id)) take(annotation);
    if (texts.size > 0) this.#old = new Map([...this.#old, ...texts]);
    for (const { collection, value } of changes) if (collection === 'annotations' && value !== null) take(value);
    return [...texts].flatMap(([version, text]) => (this.#kept.has(version) ? [] : [{ version, text }]));
  }

  async #read(versions: readonly string[]): Promise<void> {
    const kept = versions.filter((version) => this.#kept.has(version) && !this.#old.has(version));
    if (kept.length > 0) this.#old = new Map([...this.#old, ...textMap(await this.#ports.store.textsOf(kept))]);
  }

  /** Without a working store there are no texts, and targets are found by their quotes alone. */
  async #attempt(work: (store: WorkingStore) => Promise<void>): Promise<void> {
    await work(this.#ports.store).catch(() => undefined);
  }

  /** The working store has taken these. */
  kept(texts: readonly StoredText[]): void {
    for (const { version } of texts) this.#kept.add(version);
  }
}

/** The article of an adjustment, which its id begins with: a removal has no value to ask. */
function articleOf({ id }: Change): ArticleId {
  return id.slice(0, id.lastIndexOf('#')) as ArticleId;
}

function annotationsIn({ done, undone }: History): readonly Annotation[] {
  return [...done, ...undone].flatMap(({ changes }) =>
    changes.flatMap((change) => (change.collection === 'annotations' && change.value !== null ? [change.value] : [])),
  );
}

function versionsIn(annotations: readonly Annotation[]): ReadonlySet<string> {
  return new Set(annotations.flatMap((annotation) => passagesOf(annotation).map(({ version }) => version)));
}

function textMap(texts: readonly StoredText[]): ReadonlyMap<string, string> {
  return new Map(texts.map(({ version, text }) => [version, text]));
}
