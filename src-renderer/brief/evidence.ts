import type { Annotation } from '#core/annotation/annotation.ts';
import { noteText } from '#core/annotation/note-markdown.ts';
import type { ArticleId, Direction } from '#core/article/article.ts';
import type { Brief, BriefDocument, CitedQuotation, DocumentItem, SectionItem } from '#core/brief/brief.ts';
import { frameTextOf } from '#core/brief/frame-text.ts';
import { siglumOf } from '#core/brief/siglum.ts';
import type { Verdict } from '#core/comparison/comparison.ts';
import type { LibraryStore } from '../store/library-store.ts';

/** Exact words of a source with their citation, as `[أ، ف 3]` in the brief's language. */
export interface Cited {
  readonly words: string;
  readonly citation: string;
  readonly inLanguage: string;
  readonly dir: Direction;
}

/** What an item of the outline shows; `lost` is what the source no longer has, in the words that were quoted. */
export type Evidence =
  | { readonly kind: 'quotation'; readonly cited: Cited; readonly note: string | null }
  | { readonly kind: 'note'; readonly text: string; readonly citation: string }
  | { readonly kind: 'finding'; readonly label: string; readonly verdict: Verdict; readonly cited: readonly Cited[] }
  | { readonly kind: 'lost'; readonly words: string | null; readonly note: string | null };

type Frame = Pick<BriefDocument, 'language' | 'sources'>;
type Sources = Pick<LibraryStore, 'article'>;

/**
 * An item as the pages have it, so that outline and file say the same; the citation cannot be edited apart from the
 * words, because neither can. Null for what stands on no source.
 */
export function evidenceOf(item: DocumentItem | undefined, frame: Frame, library: Sources): Evidence | null {
  const frameText = frameTextOf(frame.language);
  const citedIn = (quotation: CitedQuotation) => citedOf(quotation, frame, library);
  switch (item?.kind) {
    case 'quotation':
      return { kind: 'quotation', cited: citedIn(item.quotation), note: item.note };
    case 'note':
      return { kind: 'note', text: item.text, citation: frameText.citeSource(siglumFor(item.article, frame)) };
    case 'finding': {
      const { label, verdict, evidence } = item.finding;
      return { kind: 'finding', label, verdict, cited: evidence.map(citedIn) };
    }
    case 'orphan':
      return { kind: 'lost', words: item.text, note: item.note };
    default:
      return null;
  }
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
  return annotation.motivation === 'commenting' ? noteText(annotation) : annotation.target.quote.exact;
}

function citedOf({ passage, text, paragraph }: CitedQuotation, frame: Frame, library: Sources): Cited {
  const source = frame.sources.find(({ article }) => article === passage.article);
  return {
    words: text,
    citation: frameTextOf(frame.language).cite(siglumFor(passage.article, frame), paragraph),
    inLanguage: library.article(passage.article)?.inLanguage ?? 'und',
    dir: source?.dir ?? 'rtl',
  };
}

function siglumFor(article: ArticleId, { sources }: Frame): string {
  return sources.find((source) => source.article === article)?.siglum ?? '';
}
