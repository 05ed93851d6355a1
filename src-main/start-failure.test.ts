import { describe, expect, it } from 'vitest';
import { NewerLibraryError } from '#main/journal/manifest.ts';
import { startFailureText } from './start-failure.ts';
import { wordsIn } from './words.ts';

const withCode = (code: string): unknown => Object.assign(new Error(`${code}: raw words`), { code });

describe.each(['ar', 'en'] as const)('why the app cannot start, in %s', (language) => {
  const words = wordsIn(language);

  it.each<[unknown, string]>([
    [new NewerLibraryError('newer'), words.newerLibrary],
    [withCode('EROFS'), words.closedFolder],
    [withCode('EACCES'), words.closedFolder],
    [withCode('ENOSPC'), words.fullDisk],
    [withCode('ELOOP'), 'ELOOP: raw words'],
  ])('%s', (error, text) => {
    expect(startFailureText(error, words)).toBe(text);
  });
});
