import type { Article, ArticleId } from '#core/article/article.ts';
import { foldWord } from '#core/text/fold.ts';
import type { SourceHints } from './incoming.ts';
import { articleOfIri } from './iri.ts';

/** Finds the articles that a file means; made once for an import. */
export class SourceFinder {
  readonly #articles: readonly Article[];
  readonly #byId: ReadonlyMap<ArticleId, Article>;
  readonly #byAddress = new Map<string, readonly Article[]>();
  #addresses: ReadonlyMap<Article, ReadonlySet<string>> | null = null;

  constructor(articles: readonly Article[]) {
    this.#articles = articles;
    this.#byId = new Map(articles.map((article) => [article.id, article]));
  }

  /** The articles that are named, by the surest sign that any of them shows: id, hash, file name, address, title. */
  named({ iris, hash, file, titles }: SourceHints): readonly Article[] {
    const signs: readonly (() => readonly Article[])[] = [
      () => iris.flatMap((iri) => this.#byId.get(articleOfIri(iri) ?? ('' as ArticleId)) ?? []),
      () => (hash === null ? [] : this.#articles.filter((article) => article.sourceHash === hash.toLowerCase())),
      () => this.#ofFile([...(file === null ? [] : [file]), ...iris.map(fileOf)]),
      () => unique(iris.flatMap((iri) => this.#ofAddress(iri))),
      () => this.#titled(titles),
    ];
    for (const sign of signs) {
      const found = sign();
      if (found.length > 0) return found;
    }
    return [];
  }

  #ofFile(names: readonly string[]): readonly Article[] {
    const wanted = new Set(names.map((name) => name.normalize('NFC').toLowerCase()).filter((name) => name !== ''));
    return this.#articles.filter(({ file }) => wanted.has(file.normalize('NFC').toLowerCase()));
  }

  /** Articles whose file holds the address in one of its lines. */
  #ofAddress(iri: string): readonly Article[] {
    const address = addressOf(iri);
    if (address === null) return [];
    let found = this.#byAddress.get(address);
    if (found === undefined) {
      const all = (this.#addresses ??= new Map(this.#articles.map((article) => [article, addressesIn(article)])));
      found = this.#articles.filter((article) => all.get(article)?.has(address) === true);
      this.#byAddress.set(address, found);
    }
    return found;
  }

  #titled(titles: readonly string[]): readonly Article[] {
    const wanted = new Set(titles.map(plainTitle).filter((title) => title !== ''));
    if (wanted.size === 0) return [];
    return this.#articles.filter(({ headline }) => headline !== null && wanted.has(plainTitle(headline)));
  }
}

function addressesIn(article: Article): ReadonlySet<string> {
  const found = article.lines.flatMap(({ text }) => text.match(/https?:\/\/[^\s<>"]+/giu) ?? []);
  return new Set(found.flatMap((address) => addressOf(address.replace(/[.,;:!?)\]»”]+$/u, '')) ?? []));
}

/** A page's address without what does not tell pages apart: scheme, `www.`, fragment, the last slash. */
function addressOf(iri: string): string | null {
  const rest = /^https?:\/\/(?:www\.)?(?<rest>[^#]+)/iu.exec(iri)?.groups?.['rest'];
  if (rest === undefined) return null;
  const readable = decoded(rest).replace(/\/+$/u, '');
  // A site's front page names no article.
  return readable.includes('/') ? readable.toLowerCase() : null;
}

function fileOf(iri: string): string {
  return /^https?:/iu.test(iri) ? '' : decoded(/[^/\\]*$/u.exec(iri)?.[0] ?? '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A title's words, folded. */
function plainTitle(title: string): string {
  return (title.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(foldWord).join(' ');
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}
