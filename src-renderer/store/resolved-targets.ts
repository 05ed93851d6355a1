import type { PassageTarget } from '#core/annotation/annotation.ts';
import { resolverOf, type Resolution } from '#core/annotation/resolve.ts';
import type { Article, ArticleId } from '#core/article/article.ts';

interface Ports {
  /** Articles as they are shown. */
  readonly article: (id: ArticleId) => Article | undefined;
  readonly textOf: (version: string) => string | null;
}

interface Answer {
  /** The text that the target was described in, as far as it was known. */
  readonly text: string | null;
  readonly resolution: Resolution;
}

interface Resolver {
  readonly resolve: (target: PassageTarget) => Resolution;
  /** Versions that it asked for and was not given: it takes their targets for described in an unknown text. */
  readonly missing: Set<string>;
}

/** Whether a target was described on this very text and holds there, so that nothing has to be looked for. */
export function isUnchanged({ version, position, quote }: PassageTarget, article: Article): boolean {
  if (version !== article.version || quote.exact === '') return false;
  return article.text.startsWith(quote.exact, position.start) && position.end - position.start === quote.exact.length;
}

/** Where targets stand in the articles as they are now; an article is read once, and a target looked for once in it. */
export class ResolvedTargets {
  readonly #ports: Ports;
  readonly #resolvers = new WeakMap<Article, Resolver>();
  readonly #answers = new WeakMap<Article, WeakMap<PassageTarget, Answer>>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Null where the target's article is not in the library. */
  of(target: PassageTarget): Resolution | null {
    const article = this.#ports.article(target.article);
    if (article === undefined) return null;
    const known = this.known(target);
    if (known !== null) return known;
    const resolution = this.#resolverOf(article, target.version).resolve(target);
    this.keep(article, target, resolution);
    return resolution;
  }

  /** The same, without looking for it: null also where it has not been looked for yet. */
  known(target: PassageTarget): Resolution | null {
    const article = this.#ports.article(target.article);
    if (article === undefined) return null;
    const answer = this.#answers.get(article)?.get(target);
    if (answer !== undefined && answer.text === this.#textOf(article, target)) return answer.resolution;
    if (!isUnchanged(target, article)) return null;
    const { start, end } = target.position;
    const resolution: Resolution = { state: 'anchored', range: { start, end } };
    this.keep(article, target, resolution);
    return resolution;
  }

  /** Takes over where a target was found in an article by someone else who looked for it. */
  keep(article: Article, target: PassageTarget, resolution: Resolution): void {
    const answers = this.#answers.get(article) ?? new WeakMap<PassageTarget, Answer>();
    this.#answers.set(article, answers);
    answers.set(target, { text: this.#textOf(article, target), resolution });
  }

  #textOf(article: Article, { version }: PassageTarget): string | null {
    return version === article.version ? article.text : this.#ports.textOf(version);
  }

  /** An old text that has come since the article was read makes another resolver of it, once. */
  #resolverOf(article: Article, version: string): Resolver {
    const made = this.#resolvers.get(article);
    if (made !== undefined && !(made.missing.has(version) && this.#ports.textOf(version) !== null)) return made;
    const missing = new Set<string>();
    const textOf = (asked: string): string | null => {
      const text = this.#ports.textOf(asked);
      if (text === null) missing.add(asked);
      return text;
    };
    const resolver = { resolve: resolverOf(article, { textOf }), missing };
    this.#resolvers.set(article, resolver);
    return resolver;
  }
}
