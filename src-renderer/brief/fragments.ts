import type { Highlight, Note } from '#core/annotation/annotation.ts';
import { noteText } from '#core/annotation/note-markdown.ts';
import { standsAt } from '#core/annotation/resolve.ts';
import type { Article, ArticleId, TextRange } from '#core/article/article.ts';
import { paragraphNumberAt } from '#core/article/paragraph.ts';
import type { Brief, SectionItem } from '#core/brief/brief.ts';
import { itemsOf } from '#core/brief/outline.ts';
import type { Finding } from '#core/comparison/comparison.ts';
import type { LibraryStore } from '../store/library-store.ts';

/** Something of the library that can go into a brief. `text` is what it is filtered by and shows. */
export type Fragment = { readonly key: string; readonly text: string } & (
  | {
      readonly kind: 'highlight';
      readonly article: Article;
      readonly highlight: Highlight;
      readonly paragraph: number | null;
      readonly note: Note | null;
    }
  | { readonly kind: 'note'; readonly article: Article; readonly note: Note }
  | { readonly kind: 'finding'; readonly finding: Finding }
);

type Annotations = Pick<LibraryStore, 'highlightsOf' | 'noteOn' | 'notesOf' | 'resolve'>;

/** The highlights of the articles in the order of the text, each with the note on it. */
export function highlightFragments(articles: readonly Article[], library: Annotations): readonly Fragment[] {
  return articles.flatMap((article) =>
    library
      .highlightsOf(article.id)
      .map((highlight) => ({ highlight, range: standsAt(library.resolve(highlight.target)) }))
      .toSorted((a, b) => startOf(a) - startOf(b))
      .map(({ highlight, range }): Fragment => ({
        kind: 'highlight',
        key: highlight.id,
        text: range ? article.text.slice(range.start, range.end) : highlight.target.quote.exact,
        article,
        highlight,
        paragraph: range ? paragraphNumberAt(article, range.start) : null,
        note: library.noteOn(highlight.id) ?? null,
      })),
  );
}

/** The notes on the articles, and the highlights that have a note. */
export function noteFragments(articles: readonly Article[], library: Annotations): readonly Fragment[] {
  return articles.flatMap((article) => {
    const noted = highlightFragments([article], library).filter((f) => f.kind === 'highlight' && f.note !== null);
    const onArticle = library
      .notesOf(article.id)
      .filter(({ target }) => target.kind === 'article')
      .map((note): Fragment => ({ kind: 'note', key: note.id, text: noteText(note), article, note }));
    return [...onArticle, ...noted];
  });
}

export function findingFragments(findings: readonly Finding[]): readonly Fragment[] {
  return findings.map((finding) => ({ kind: 'finding', key: finding.id, text: finding.label, finding }));
}

/** The item that a fragment becomes; `id` is the caller's. */
export function itemOf(fragment: Fragment, id: string): SectionItem {
  if (fragment.kind === 'finding') return { kind: 'finding', id, finding: fragment.finding };
  if (fragment.kind === 'note') return { kind: 'note', id, annotation: fragment.note.id };
  return { kind: 'highlight', id, annotation: fragment.highlight.id };
}

/** The articles that a fragment stands on. */
export function articlesOf(fragment: Fragment): readonly ArticleId[] {
  if (fragment.kind === 'finding') return [...new Set(fragment.finding.evidence.map(({ article }) => article))];
  return [fragment.article.id];
}

/** Keys of the fragments that the brief holds already. */
export function usedKeys(brief: Brief | null): ReadonlySet<string> {
  const items = brief ? itemsOf(brief) : [];
  return new Set(
    items.flatMap((item) =>
      item.kind === 'finding' ? [item.finding.id] : item.kind === 'text' ? [] : [item.annotation],
    ),
  );
}

function startOf({ highlight, range }: { highlight: Highlight; range: TextRange | null }): number {
  return range?.start ?? highlight.target.position.start;
}
