import type { PassageTarget } from '#core/annotation/annotation.ts';
import { describePassage } from '#core/annotation/describe.ts';
import type { Article, ArticleId } from '#core/article/article.ts';
import { codePointsOf, type CodePoints } from './code-points.ts';
import { SourceFinder } from './find-source.ts';
import type { IncomingPassage, SourceHints } from './incoming.ts';
import { articleOfIri } from './iri.ts';
import { QuotePlacer } from './place-quote.ts';

/**
 * Why a passage has no place: it has no quotation; its article is not here and none was chosen; the words stand nowhere, in
 * several places of an article, or in several articles.
 */
export type UnplacedReason = 'no-quote' | 'no-article' | 'not-found' | 'several-places' | 'several-articles';

export type Placed =
  | { readonly ok: true; readonly target: PassageTarget }
  | { readonly ok: false; readonly reason: UnplacedReason; readonly article: ArticleId | null };

/** Places what a file says on the articles of the library; reads each article once. */
export class ArticlePlacer {
  readonly #finder: SourceFinder;
  readonly #chosen: readonly Article[];
  readonly #placers = new Map<ArticleId, QuotePlacer>();
  readonly #points = new Map<ArticleId, CodePoints>();

  constructor(articles: readonly Article[], chosen: readonly ArticleId[]) {
    this.#finder = new SourceFinder(articles);
    const wanted = new Set(chosen);
    this.#chosen = articles.filter(({ id }) => wanted.has(id));
  }

  /** The article that a note is on: the one that is named, or the only one that was chosen. */
  article(source: SourceHints): ArticleId | null {
    const named = this.#finder.named(source);
    const candidates = named.length > 0 ? named : this.#chosen;
    const [only] = candidates;
    return only !== undefined && candidates.length === 1 ? only.id : null;
  }

  /** Reads the chosen articles, which a window may want to do one by one. */
  *prepare(): Generator<void, void> {
    for (const article of this.#chosen) yield void this.#placerOf(article);
  }

  place(passage: IncomingPassage): Placed {
    const named = this.#finder.named(passage.source);
    for (const article of named) {
      const target = this.#asWritten(passage, article);
      if (target !== null) return { ok: true, target };
    }
    // An article that is named is the only place: the same words in another paper are another passage.
    return this.#byQuote(passage, named.length > 0 ? named : this.#chosen);
  }

  /** The target that the app itself wrote, where the text is still the one that it describes or the file says its units. */
  #asWritten(passage: IncomingPassage, article: Article): PassageTarget | null {
    const { quote, version, units, points, source } = passage;
    const isOurs = source.iris.some((iri) => articleOfIri(iri) === article.id);
    if (!isOurs || quote === null || version === null) return null;
    const target = (position: { start: number; end: number }): PassageTarget => ({
      kind: 'passage',
      article: article.id,
      version,
      position: { type: 'TextPositionSelector', ...position },
      quote,
    });
    if (units !== null) return target(units);
    if (points === null || version !== article.version) return null;
    let converter = this.#points.get(article.id);
    if (converter === undefined) this.#points.set(article.id, (converter = codePointsOf(article.text)));
    const [start, end] = [converter.toUnits(points.start), converter.toUnits(points.end)];
    return article.text.slice(start, end) === quote.exact ? target({ start, end }) : null;
  }

  #byQuote({ quote }: IncomingPassage, articles: readonly Article[]): Placed {
    const [only] = articles;
    const looked = articles.length === 1 && only !== undefined ? only.id : null;
    const refused = (reason: UnplacedReason): Placed => ({ ok: false, reason, article: looked });
    if (only === undefined) return refused('no-article');
    if (quote === null) return refused('no-quote');
    // Among several articles, words that are only alike tell nothing.
    const changed = articles.length === 1 ? 'may-have-changed' : 'as-quoted';
    const places = articles.map((article) => ({ article, place: this.#placerOf(article).place(quote, changed) }));
    const found = places.flatMap(({ article, place }) =>
      place.found === 'one' ? [{ article, range: place.range }] : [],
    );
    const isUnsure = places.some(({ place }) => place.found === 'several');
    const [first] = found;
    if (found.length > 1 || (first !== undefined && isUnsure)) return refused('several-articles');
    if (first === undefined) return refused(isUnsure ? 'several-places' : 'not-found');
    return { ok: true, target: describePassage(first.article, first.range) };
  }

  #placerOf(article: Article): QuotePlacer {
    let placer = this.#placers.get(article.id);
    if (placer === undefined) this.#placers.set(article.id, (placer = new QuotePlacer(article)));
    return placer;
  }
}
