import type { Annotation } from '#core/annotation/annotation.ts';
import type { Article, ArticleId, Direction, TextRange } from '#core/article/article.ts';
import { paragraphNumberAt } from '#core/article/paragraph.ts';
import type { Brief, SectionItem } from '#core/brief/brief.ts';
import { siglumOf } from '#core/brief/siglum.ts';
import type { Finding } from '#core/comparison/comparison.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { rangeOf } from './fragments.ts';

/** Exact words of a source with their citation, as `[أ، ف 3]` in the brief's language. */
export interface Cited {
  readonly words: string;
  readonly citation: string;
  readonly inLanguage: string;
  readonly dir: Direction;
}

/** What an item of the outline shows; `lost` when the source no longer has the words, which are then the old quotation. */
export type Evidence =
  | { readonly kind: 'quotation'; readonly cited: Cited; readonly note: string | null; readonly lost: boolean }
  | { readonly kind: 'note'; readonly text: string; readonly citation: string }
  | { readonly kind: 'finding'; readonly finding: Finding; readonly cited: readonly Cited[] }
  | { readonly kind: 'missing' };

type Sources = Pick<LibraryStore, 'annotations' | 'article' | 'noteOn'>;

/** Resolves an item that stands on a source; the citation cannot be edited apart from the words, because neither can. */
export function evidenceOf(item: Exclude<SectionItem, { kind: 'text' }>, brief: Brief, library: Sources): Evidence {
  if (item.kind === 'finding') {
    const cited = item.finding.evidence.flatMap((piece) => {
      const article = library.article(piece.article);
      if (!article) return [];
      return [citedIn(brief, article, item.finding.kind === 'headline' ? null : piece, piece.value)];
    });
    return { kind: 'finding', finding: item.finding, cited };
  }
  const annotation = library.annotations.find(({ id }) => id === item.annotation);
  const article = annotation && library.article(annotation.target.article);
  if (!annotation || !article) return { kind: 'missing' };
  if (annotation.motivation === 'commenting') {
    const siglum = siglumIn(brief, article.id);
    return {
      kind: 'note',
      text: annotation.body,
      citation: m.brief_cite_article({ siglum }, { locale: brief.language }),
    };
  }
  const range = rangeOf(annotation, article);
  const words = range ? article.text.slice(range.start, range.end) : annotation.target.quote.exact;
  const cited = citedIn(brief, article, range ?? annotation.target.position, words);
  return { kind: 'quotation', cited, note: library.noteOn(annotation.id)?.body ?? null, lost: range === null };
}

/** The siglum of a source in this brief; empty for an article that is none of its sources. */
export function siglumIn(brief: Brief, article: ArticleId): string {
  const index = brief.articles.indexOf(article);
  return index < 0 ? '' : siglumOf(index, brief.language);
}

/** The words of an item in one line, for its accessible name. */
export function wordsOfItem(item: SectionItem, annotations: readonly Annotation[]): string {
  if (item.kind === 'text') return item.text;
  if (item.kind === 'finding') return item.finding.label;
  const annotation = annotations.find(({ id }) => id === item.annotation);
  if (!annotation) return '';
  return annotation.motivation === 'commenting' ? annotation.body : annotation.target.quote.exact;
}

/** Without a range the words are the headline, which is not part of the canonical text. */
function citedIn(brief: Brief, article: Article, range: TextRange | null, words: string): Cited {
  const siglum = siglumIn(brief, article.id);
  const locale = { locale: brief.language };
  const citation = range
    ? m.brief_cite({ siglum, number: paragraphNumberAt(article, range.start) }, locale)
    : m.brief_cite_headline({ siglum }, locale);
  return { words, citation, inLanguage: article.inLanguage, dir: article.dir };
}
