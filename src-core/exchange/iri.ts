import type { AnnotationId } from '#core/annotation/annotation.ts';
import type { ArticleId } from '#core/article/article.ts';
import { percentEncoded } from '#core/text/percent-encoding.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const absolute = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu;
const uuidStart = 'urn:uuid:';
const annotationStart = 'urn:warraq:annotation:';
const articleStart = 'urn:warraq:article:';

/** The IRI of an annotation; one that came with an IRI of its own keeps it. `annotationOfIri` gives the id back. */
export function annotationIri(id: AnnotationId): string {
  if (uuid.test(id)) return uuidStart + id;
  const isOwn = id.startsWith(uuidStart) || id.startsWith(annotationStart);
  return absolute.test(id) && !isOwn ? id : annotationStart + percentEncoded(id);
}

export function annotationOfIri(iri: string): AnnotationId {
  if (iri.startsWith(annotationStart)) return decoded(iri.slice(annotationStart.length)) as AnnotationId;
  const bare = iri.startsWith(uuidStart) ? iri.slice(uuidStart.length) : iri;
  return (uuid.test(bare) ? bare : iri) as AnnotationId;
}

/** Whether an IRI is one that the app gives to its own annotations. */
export function namesOwnAnnotation(iri: string): boolean {
  return iri.startsWith(uuidStart) || iri.startsWith(annotationStart);
}

export function articleIri(id: ArticleId): string {
  return articleStart + percentEncoded(id);
}

/** The article that an IRI names, or null where it is none of ours. */
export function articleOfIri(iri: string): ArticleId | null {
  return iri.startsWith(articleStart) ? (decoded(iri.slice(articleStart.length)) as ArticleId) : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
