import type { Annotation, AnnotationId, Highlight, Link, Note, PassageTarget } from '#core/annotation/annotation.ts';
import type { Article, ArticleId } from '#core/article/article.ts';
import { codePointsOf, type CodePoints } from './code-points.ts';
import { inkColours } from './ink-colour.ts';
import { annotationIri, articleIri } from './iri.ts';
import { fileContext, inkClass, ownTerms } from './web-annotation-terms.ts';

export interface AnnotationsToWrite {
  /** Every article that annotations may name. */
  readonly articles: readonly Article[];
  readonly annotations: readonly Annotation[];
  /** The articles whose annotations go into the file; null for all. A link goes with either end. */
  readonly chosen: ReadonlySet<ArticleId> | null;
  /** ISO 8601 instant of the export. */
  readonly generated: string;
}

/**
 * Writes annotations in the W3C Web Annotation model as JSON-LD: an AnnotationCollection for each article, alone in the file or
 * several in its `@graph`. Null when there is nothing to write. `readExchange` reads it back equal.
 *
 * Source: https://www.w3.org/TR/annotation-model/
 */
export function writeWebAnnotations({ articles, annotations, chosen, generated }: AnnotationsToWrite): object | null {
  const writer = new Writer(articles, annotations);
  const groups = new Map<ArticleId, Annotation[]>(articles.map(({ id }) => [id, []]));
  for (const annotation of annotations) {
    const home = homeOf(annotation, chosen);
    if (home === null) continue;
    const group = groups.get(home);
    if (group === undefined) groups.set(home, [annotation]);
    else group.push(annotation);
  }
  const written = [...groups].filter(([, group]) => group.length > 0);
  const collections = written.map(([article, group]) => writer.collection(article, group, generated));
  const [only] = collections;
  if (only === undefined) return null;
  return collections.length === 1
    ? { '@context': fileContext, ...only }
    : { '@context': fileContext, '@graph': collections };
}

/** The article that an annotation is filed under, or null where it was not chosen. */
function homeOf(annotation: Annotation, chosen: ReadonlySet<ArticleId> | null): ArticleId | null {
  const { article } = annotation.target;
  if (chosen === null || chosen.has(article)) return article;
  const other = annotation.motivation === 'linking' ? annotation.body.article : null;
  return other !== null && chosen.has(other) ? other : null;
}

class Writer {
  readonly #articles: ReadonlyMap<ArticleId, Article>;
  readonly #highlights: ReadonlyMap<AnnotationId, Highlight>;
  readonly #points = new Map<ArticleId, CodePoints>();

  constructor(articles: readonly Article[], annotations: readonly Annotation[]) {
    this.#articles = new Map(articles.map((article) => [article.id, article]));
    this.#highlights = new Map(
      annotations.flatMap((annotation) =>
        annotation.motivation === 'highlighting' ? [[annotation.id, annotation] as const] : [],
      ),
    );
  }

  collection(article: ArticleId, annotations: readonly Annotation[], generated: string): object {
    const id = `${articleIri(article)}:annotations`;
    return {
      id,
      type: 'AnnotationCollection',
      label: this.#articles.get(article)?.headline ?? this.#articles.get(article)?.file ?? article,
      generator: { id: 'urn:warraq:app', type: 'Software', name: 'Warraq' },
      generated,
      total: annotations.length,
      first: {
        id: `${id}:page:1`,
        type: 'AnnotationPage',
        partOf: id,
        startIndex: 0,
        items: annotations.map((annotation) => this.#annotation(annotation)),
      },
    };
  }

  #annotation(annotation: Annotation): object {
    const common = {
      id: annotationIri(annotation.id),
      type: 'Annotation',
      motivation: annotation.motivation,
      created: annotation.created,
      modified: annotation.modified,
    };
    switch (annotation.motivation) {
      case 'highlighting':
        return { ...common, ...this.#highlight(annotation) };
      case 'commenting':
        return { ...common, body: noteBodies(annotation), target: this.#noteTarget(annotation) };
      case 'linking':
        return { ...common, ...this.#link(annotation) };
    }
  }

  #highlight({ ink, tags, target }: Highlight): object {
    const styleClass = `${inkClass}${String(ink)}`;
    return {
      stylesheet: { type: 'CssStylesheet', value: `.${styleClass} { background-color: ${inkColours[ink]}; }` },
      ...(tags === undefined || tags.length === 0 ? {} : { body: tagBodies(tags) }),
      target: { ...this.#passage(target), styleClass },
    };
  }

  #link({ target, body, relation }: Link): object {
    return {
      [ownTerms.relation]: relation,
      body: { ...this.#passage(body), purpose: 'linking' },
      target: this.#passage(target),
    };
  }

  /** A note on a highlight has two targets: the highlight, and for those who do not follow that, its passage. */
  #noteTarget({ target }: Note): unknown {
    if (target.kind === 'article') return this.#source(target.article);
    const highlight = this.#highlights.get(target.annotation);
    const passage =
      highlight === undefined
        ? { type: 'SpecificResource', source: this.#source(target.article) }
        : this.#passage(highlight.target);
    return [annotationIri(target.annotation), passage];
  }

  #passage(target: PassageTarget): object {
    const { exact, prefix, suffix } = target.quote;
    const points = this.#position(target);
    return {
      type: 'SpecificResource',
      source: this.#source(target.article),
      [ownTerms.textVersion]: target.version,
      ...(points === null ? { [ownTerms.utf16]: [target.position.start, target.position.end] } : {}),
      selector: [
        {
          type: 'TextQuoteSelector',
          exact,
          ...(prefix === '' ? {} : { prefix }),
          ...(suffix === '' ? {} : { suffix }),
        },
        ...(points === null ? [] : [points]),
      ],
    };
  }

  /** The position in code points, or null where the present text is not the one described, or cannot give it back. */
  #position({ article: id, version, position }: PassageTarget): object | null {
    const article = this.#articles.get(id);
    if (article?.version !== version || position.end > article.text.length) return null;
    let points = this.#points.get(id);
    if (points === undefined) this.#points.set(id, (points = codePointsOf(article.text)));
    const [start, end] = [points.toPoints(position.start), points.toPoints(position.end)];
    const isExact = points.toUnits(start) === position.start && points.toUnits(end) === position.end;
    return isExact ? { type: 'TextPositionSelector', start, end } : null;
  }

  #source(id: ArticleId): object {
    const article = this.#articles.get(id);
    if (article === undefined) return { id: articleIri(id), type: 'Text' };
    const { iso } = article.datePublished;
    return {
      id: articleIri(id),
      type: 'Text',
      format: 'text/plain',
      ...(article.inLanguage === 'und' ? {} : { language: article.inLanguage }),
      textDirection: article.dir,
      'schema:name': article.file,
      ...(article.sourceHash === '' ? {} : { 'schema:sha256': article.sourceHash }),
      ...(article.headline === null ? {} : { 'schema:headline': article.headline }),
      ...(article.publisher === null ? {} : { 'schema:publisher': article.publisher }),
      ...(iso === null ? {} : { 'schema:datePublished': iso }),
    };
  }
}

function noteBodies({ body, tags }: Note): readonly object[] {
  const text = { type: 'TextualBody', value: body, format: 'text/markdown', purpose: 'commenting' };
  return [text, ...tagBodies(tags ?? [])];
}

function tagBodies(tags: readonly string[]): readonly object[] {
  return tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' }));
}
