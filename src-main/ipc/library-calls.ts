import type { LibraryState } from '#core/host.ts';
import type { Corpus } from '#main/import/corpus.ts';
import type { Journal } from '#main/journal/journal.ts';
import type { Answers } from './register.ts';

export interface Library {
  readonly id: string;
  readonly journal: Journal;
  readonly corpus: Corpus;
}

type Surroundings = Pick<LibraryState, 'systemLanguage' | 'platform'>;

/** The calls on what is kept: the journal and the articles. `onUnreadable` hears of sources that cannot be read. */
export function libraryCalls(
  { id, journal, corpus }: Library,
  surroundings: Surroundings,
  onUnreadable: (names: readonly string[]) => void,
): Pick<Answers, 'openLibrary' | 'articles' | 'entriesAfter' | 'save'> {
  return {
    openLibrary: () =>
      Promise.resolve({
        libraryId: id,
        lastSeq: journal.lastSeq,
        damagedLines: journal.damagedLines,
        ...surroundings,
      }),
    articles: async () => {
      const { articles, unreadable } = await corpus.articles();
      if (unreadable.length > 0) onUnreadable(unreadable);
      return articles;
    },
    entriesAfter: (_asker, seq) => Promise.resolve(journal.entriesAfter(seq)),
    save: (_asker, changes) => journal.save(changes),
  };
}
