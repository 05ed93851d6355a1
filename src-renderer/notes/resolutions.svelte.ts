import type { AnnotationEntry, EntryState } from '#core/annotation/annotation-list.ts';
import type { PassageTarget } from '#core/annotation/annotation.ts';
import type { Resolution } from '#core/annotation/resolve.ts';
import type { Article, TextRange } from '#core/article/article.ts';
import type { LibraryStore } from '../store/library-store.ts';

/** Milliseconds of one slice: the rest of a frame stays for keys and painting. */
const slice = 6;

/** From the best to the worst: of a link, the worse end is its state. */
const worst: readonly Resolution['state'][] = ['anchored', 'moved', 'ambiguous', 'orphan'];

/**
 * Where annotations stand in the texts as they are now: at once for those that are shown, the rest in slices that never hold
 * up the window.
 */
export class Resolutions {
  /** By the end of an annotation: what was resolved last, which stands until it is resolved anew. */
  readonly #known = new Map<string, Known>();
  readonly #library: Pick<LibraryStore, 'resolve'>;
  /** How many resolutions were found anew, those for rows on the page among them, and how many of them the last round told of. */
  #found = 0;
  #told = 0;
  #complete = $state(false);
  #round = $state(0);

  constructor(library: Pick<LibraryStore, 'resolve'>) {
    this.#library = library;
  }

  /** Whether every row was resolved once, so that their states can be counted. */
  get complete(): boolean {
    return this.#complete;
  }

  /** Where the passages of a row stand now, in the order of its ends; an article that is gone has none. */
  of(entry: AnnotationEntry): readonly Resolution[] {
    return endsOf(entry).map((end) => this.#resolve(end));
  }

  /** The state of a row, undefined until it was resolved; it is asked again when a round of slices ends. */
  readonly stateOf = (entry: AnnotationEntry): EntryState | undefined => {
    if (this.#round < 0) return undefined;
    const { annotation } = entry;
    if (annotation.motivation === 'commenting') return annotation.target.kind === 'article' ? 'whole' : 'orphan';
    const states = endsOf(entry).map(({ key, article }) =>
      article === null ? 'orphan' : this.#known.get(key)?.resolution.state,
    );
    return states.includes(undefined) ? undefined : worst.findLast((state) => states.includes(state));
  };

  /** Where a row's first passage stands, as far as it was resolved; null where it stands nowhere or that is not known. */
  readonly rangeOf = (entry: AnnotationEntry): TextRange | null => {
    if (this.#round < 0) return null;
    const known = this.#known.get(entry.id);
    return known !== undefined && 'range' in known.resolution ? known.resolution.range : null;
  };

  /** Resolves rows in slices; returns how to stop. */
  follow(entries: readonly AnnotationEntry[]): () => void {
    let stopped = false;
    const work = async (): Promise<void> => {
      let began = performance.now();
      for (const end of entries.flatMap(endsOf)) {
        this.#resolve(end);
        if (performance.now() - began < slice) continue;
        await new Promise((resolve) => setTimeout(resolve));
        if (stopped) return;
        began = performance.now();
      }
      this.#complete = true;
      if (this.#found === this.#told) return;
      this.#told = this.#found;
      this.#round += 1;
    };
    // Not in the effect that calls it: what is read here must not make it run again.
    const timer = setTimeout(() => void work());
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }

  #resolve({ key, target, article }: End): Resolution {
    if (article === null) return nowhere;
    const known = this.#known.get(key);
    if (known?.article === article && known.target === target) return known.resolution;
    const resolution = this.#library.resolve(target) ?? nowhere;
    this.#known.set(key, { target, article, resolution });
    this.#found += 1;
    return resolution;
  }
}

interface End {
  readonly key: string;
  readonly target: PassageTarget;
  readonly article: Article | null;
}

interface Known {
  readonly target: PassageTarget;
  readonly article: Article;
  readonly resolution: Resolution;
}

const nowhere: Resolution = { state: 'orphan', reason: 'not-found' };

/** The passages of a row: none of a note, two of a link. */
function endsOf({ annotation, article, other }: AnnotationEntry): readonly End[] {
  if (annotation.motivation === 'commenting') return [];
  const { id, target } = annotation;
  if (annotation.motivation === 'highlighting') return [{ key: id, target, article }];
  return [
    { key: id, target, article },
    { key: `${id} body`, target: annotation.body, article: other },
  ];
}
