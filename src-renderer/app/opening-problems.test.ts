import { expect, it } from 'vitest';
import type { LibraryState } from '#core/host.ts';
import { m } from '../i18n/messages.ts';
import { openingProblems } from './opening-problems.ts';

const sound: LibraryState = {
  libraryId: 'library',
  lastSeq: 3,
  damagedLines: 0,
  newerLines: 0,
  missingOriginals: [],
  recoveredOriginals: [],
  systemLanguage: 'en',
  platform: 'linux',
};

it('says nothing of a sound library', () => {
  expect(openingProblems({ state: sound, rebuilt: null })).toEqual([]);
});

it('names damage first, and hides none of it behind a rebuild', () => {
  const state = { ...sound, damagedLines: 2, missingOriginals: ['a.txt', 'تقرير.txt'] };
  const [damage, missing, rebuilt] = openingProblems({ state, rebuilt: 'missing' });
  expect([damage, rebuilt]).toEqual([m.app_damaged_lines({ count: 2 }), m.app_rebuilt()]);
  expect(missing).toMatch(/a\.txt.*تقرير\.txt/u);
});
