import type { AnnotationId } from '#core/annotation/annotation.ts';
import type { ArticleId } from '#core/article/article.ts';
import { percentEncoded } from '#core/text/percent-encoding.ts';

/** What a note points at: an article, or a highlight or note and with it its passage. */
export type Mention =
  | { readonly kind: 'article'; readonly article: ArticleId }
  | { readonly kind: 'annotation'; readonly annotation: AnnotationId };

const scheme = 'warraq:';
const address = /^warraq:(article|annotation)\/([^\s()<>]+)$/u;

/** The address of a mention's link: `warraq:article/<id>` or `warraq:annotation/<id>`, with what Markdown would misread escaped. */
export function mentionAddress(mention: Mention): string {
  const id = mention.kind === 'article' ? mention.article : mention.annotation;
  return `${scheme}${mention.kind}/${percentEncoded(id).replace(/[()']/gu, percent)}`;
}

/** What a link's address mentions; null where it is no address of ours. */
export function parseMention(link: string): Mention | null {
  const [, kind, encoded] = address.exec(link) ?? [];
  if (encoded === undefined) return null;
  const id = decoded(encoded);
  if (id === null) return null;
  return kind === 'article'
    ? { kind: 'article', article: id as ArticleId }
    : { kind: 'annotation', annotation: id as AnnotationId };
}

/** A mention as it stands in a note: a Markdown link whose words read as `label`. */
export function mentionLink(mention: Mention, label: string): string {
  return `[${literal(label)}](${mentionAddress(mention)})`;
}

/** Markdown that reads as these words, on one line. */
function literal(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\[\]*_`~<>!]/gu, '\\$&');
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function decoded(id: string): string | null {
  try {
    return decodeURIComponent(id);
  } catch {
    return null;
  }
}
