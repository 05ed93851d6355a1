import { untrack } from 'svelte';
import type { Highlight, PassageTarget } from '#core/annotation/annotation.ts';
import type { Resolution } from '#core/annotation/resolve.ts';
import type { Article } from '#core/article/article.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { isUnchanged } from '../store/resolved-targets.ts';
import { resolveTargets } from '../workers/resolving-client.ts';
import { partHighlights, type ResolvedHighlights } from './standing.ts';

/** So many targets are looked for in the window, in an article up to so many units long; with more the worker is quicker. */
const fewTargets = 40;
const shortText = 30_000;

type Library = Pick<LibraryStore, 'highlightsOf' | 'resolve' | 'keepResolved' | 'textOf'>;
type Resolutions = ReadonlyMap<PassageTarget, Resolution>;

/**
 * Where the highlights of an article stand. Those described on the very text that is shown are where they were; the others
 * are looked for, in a worker where that takes long, and are neither standing nor lost until their answer is there.
 */
export class Resolving {
  readonly #article: () => Article;
  readonly #library: Library;
  readonly #asked: () => readonly Highlight[];
  #latest: readonly Highlight[] = [];
  /** The same list as before while it holds the same highlights: every save of anything makes a new one. */
  readonly #highlights = $derived.by(() => {
    const highlights = this.#asked();
    if (!isSame(highlights, this.#latest)) this.#latest = highlights;
    return this.#latest;
  });
  /** Resolutions of targets that had to be looked for, in the text of one version. */
  #known = $state.raw<{ readonly version: string; readonly resolutions: Resolutions }>({
    version: '',
    resolutions: new Map(),
  });

  readonly #unsure = $derived.by(() => {
    const article = this.#article();
    return this.#highlights.flatMap(({ target }) => (isUnchanged(target, article) ? [] : [target]));
  });
  /** Looked for at once where that is quick. */
  readonly #atOnce = $derived.by((): Resolutions => {
    const article = this.#article();
    if (this.#unsure.length > fewTargets || article.text.length > shortText) return new Map();
    return new Map(this.#unsure.flatMap((target) => this.#found(target)));
  });
  readonly found: ResolvedHighlights = $derived.by(() => {
    const article = this.#article();
    const known = this.#known.version === article.version ? this.#known.resolutions : new Map<never, never>();
    return partHighlights(this.#highlights, ({ target }) => {
      const { start, end } = target.position;
      if (isUnchanged(target, article)) return { state: 'anchored', range: { start, end } };
      return this.#atOnce.get(target) ?? known.get(target);
    });
  });

  /** To be made while a component is; it looks for as long as that lives. */
  constructor(article: () => Article, library: Library) {
    this.#article = article;
    this.#library = library;
    this.#asked = () => library.highlightsOf(article().id);
    $effect(() => this.#lookFor(this.#article(), this.#unsure));
  }

  #found(target: PassageTarget): (readonly [PassageTarget, Resolution])[] {
    const resolution = this.#library.resolve(target);
    return resolution === null ? [] : [[target, resolution]];
  }

  /** The texts that targets were described in, as far as they are known. */
  #texts(targets: readonly PassageTarget[]): ReadonlyMap<string, string> {
    const versions = new Set(targets.map(({ version }) => version));
    return new Map(
      [...versions].flatMap((version) => {
        const text = this.#library.textOf(version);
        return text === null ? [] : [[version, text]];
      }),
    );
  }

  /** Asks the worker for what is not known yet. Returns how to give that up. */
  #lookFor(article: Article, targets: readonly PassageTarget[]): (() => void) | undefined {
    const known = untrack(() => (this.#known.version === article.version ? this.#known.resolutions : null));
    const atOnce = this.#atOnce;
    const missing = targets.filter((target) => !atOnce.has(target) && known?.has(target) !== true);
    if (missing.length === 0) return undefined;
    const abort = new AbortController();
    const take = (found: readonly Resolution[]): void => {
      if (abort.signal.aborted) return;
      const resolutions = new Map(known);
      missing.forEach((target, index) => {
        const resolution = found[index];
        if (resolution === undefined) return;
        resolutions.set(target, resolution);
        this.#library.keepResolved(article, target, resolution);
      });
      this.#known = { version: article.version, resolutions };
    };
    resolveTargets(article, missing, this.#texts(missing), abort.signal).then(take, (failure: unknown) => {
      if (abort.signal.aborted) return;
      // Slower, but the highlights are not withheld because a worker could not start.
      reportError(failure);
      this.#known = {
        version: article.version,
        resolutions: new Map(missing.flatMap((target) => this.#found(target))),
      };
    });
    return () => {
      abort.abort();
    };
  }
}

function isSame(one: readonly Highlight[], other: readonly Highlight[]): boolean {
  return one.length === other.length && one.every((highlight, index) => highlight === other[index]);
}
