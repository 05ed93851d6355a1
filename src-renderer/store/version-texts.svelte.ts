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

  /**
   * Reads the old texts that annotations, or steps that may bring some back, were made on; keeps those of today's texts that are
   * missing, and lets go of the texts that nothing stands on. Without a working store there are none.
   */
  async open({ annotations }: RecordMaps, history: History, articles: readonly Article[]): Promise<void> {
    try {
      const { store } = this.#ports;
      const today = new Map(articles.map(({ version, text }) => [version, text]));
      const wanted = versionsIn([...annotations.values(), ...annotationsIn(history)]);
      const kept = new Set(await store.textVersions());
      this.#old = textMap(
        await store.textsOf([...wanted].filter((version) => kept.has(version) && !today.has(version))),
      );
      const missing = [...wanted].flatMap((version) => {
        const text = kept.has(version) ? undefined : today.get(version);
        return text === undefined ? [] : [{ version, text }];
      });
      const dropped = [...kept].filter((version) => !wanted.has(version));
      if (missing.length + dropped.length > 0) await store.changeTexts(missing, dropped);
      for (const version of wanted) if (kept.has(version) || today.has(version)) this.#kept.add(version);
    } catch {
      // A cache: without it, targets are found by their quotes alone.
    }
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
