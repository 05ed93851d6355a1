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

/** Where targets stand in the articles as they are now; an article is read once, and a target looked for once in it. */
export class ResolvedTargets {
  readonly #ports: Ports;
  readonly #resolvers = new WeakMap<Article, (target: PassageTarget) => Resolution>();
  readonly #answers = new WeakMap<Article, WeakMap<PassageTarget, Answer>>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Null where the target's article is not in the library. */
  of(target: PassageTarget): Resolution | null {
    const { article: articleOf, textOf } = this.#ports;
    const article = articleOf(target.article);
    if (article === undefined) return null;
    const text = target.version === article.version ? article.text : textOf(target.version);
    const answers = this.#answers.get(article) ?? new WeakMap<PassageTarget, Answer>();
    this.#answers.set(article, answers);
    const known = answers.get(target);
    if (known?.text === text) return known.resolution;
    // An old text that has come since the article was read: the resolver took it for lost.
    if (known !== undefined) this.#resolvers.delete(article);
    const resolution = this.#resolverOf(article)(target);
    answers.set(target, { text, resolution });
    return resolution;
  }

  #resolverOf(article: Article): (target: PassageTarget) => Resolution {
    const made = this.#resolvers.get(article) ?? resolverOf(article, { textOf: this.#ports.textOf });
    this.#resolvers.set(article, made);
    return made;
  }
}
