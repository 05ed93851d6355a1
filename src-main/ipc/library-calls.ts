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

/** The calls on what is kept: the journal and the articles. */
export function libraryCalls(
  { id, journal, corpus }: Library,
  surroundings: Surroundings,
): Pick<Answers, 'openLibrary' | 'articles' | 'entriesAfter' | 'save'> {
  return {
    openLibrary: async () => {
      // Which originals are gone shows when all are read; what was read is kept for `articles`.
      const { unreadable } = await corpus.articles();
      return {
        libraryId: id,
        lastSeq: journal.lastSeq,
        damagedLines: journal.damagedLines,
        newerLines: journal.newerLines,
        missingOriginals: unreadable,
        recoveredOriginals: corpus.recovered,
        ...surroundings,
      };
    },
    articles: async () => (await corpus.articles()).articles,
    entriesAfter: (_asker, seq) => Promise.resolve(journal.entriesAfter(seq)),
    save: (_asker, changes, step) => journal.save(changes, step),
  };
}
