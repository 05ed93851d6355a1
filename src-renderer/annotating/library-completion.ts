import type { AnnotationId } from '#core/annotation/annotation.ts';
import { matchingMentions, mentionCandidates, type MentionCandidate } from '#core/annotation/mention-candidates.ts';
import { allTags, matchingTags } from '#core/annotation/tags.ts';
import type { Article, ArticleId } from '#core/article/article.ts';
import { siglumOf } from '#core/brief/siglum.ts';
import { inkNames } from '../app/ink-names.ts';
import type { Navigation } from '../app/navigation.svelte.ts';
import { language } from '../i18n/language.svelte.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { NoteCompletion } from './note-completion.ts';

interface Parts {
  readonly library: LibraryStore;
  readonly navigation: Navigation;
  /** The note that is written, which does not mention itself. */
  readonly self: AnnotationId;
  /** The article it is written on: offered after the others, since a note there seldom needs to name it. */
  readonly article: ArticleId;
  /** Tags that it has already. */
  readonly present: () => readonly string[];
  readonly ontag: (tag: string) => void;
}

/** Tags and passages offered at once. */
const most = { tags: 8, mentions: 12 } as const;

/** Completes a note from the whole library: what stands open comes first, the note's own article last. */
export function libraryCompletion({ library, navigation, self, article: own, present, ontag }: Parts): NoteCompletion {
  function inOrder(articles: readonly Article[]): readonly Article[] {
    const open = new Set(navigation.panes.map(({ article }) => article));
    const rank = ({ id }: Article): number => (id === own ? 2 : open.has(id) ? 0 : 1);
    return articles.toSorted((one, other) => rank(one) - rank(other));
  }

  function placeOf({ article, kind, ink }: MentionCandidate): string {
    const pane = navigation.panes.findIndex((each) => each.article === article);
    const source = pane >= 0 ? siglumOf(pane, language()) : (library.article(article)?.publisher ?? '');
    const what = ink !== null ? inkNames[ink]() : kind === 'note' ? m.annotating_note() : m.annotating_article();
    return source === '' ? what : `${what} · ${source}`;
  }

  return {
    tags: (typed) => matchingTags(allTags(library.annotations), typed, present()).slice(0, most.tags),
    mentions: (typed) =>
      matchingMentions(
        mentionCandidates(
          inOrder(library.articles),
          library.annotations.filter(({ id }) => id !== self),
        ),
        typed,
        most.mentions,
      ).map((candidate) => ({ ...candidate, place: placeOf(candidate) })),
    ontag,
  };
}
