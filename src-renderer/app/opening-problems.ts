import { isolate } from '../i18n/format.ts';
import { m } from '../i18n/messages.ts';
import type { Library } from '../store/library.svelte.ts';

/** What the reader must hear of the library at its start, the gravest first; empty when all is well. */
export function openingProblems({ state, rebuilt }: Pick<Library, 'state' | 'rebuilt'>): readonly string[] {
  const { damagedLines, newerLines, missingOriginals, recoveredOriginals } = state;
  const names = missingOriginals.map(isolate).join(', ');
  return [
    ...(damagedLines > 0 ? [m.app_damaged_lines({ count: damagedLines })] : []),
    ...(newerLines > 0 ? [m.app_newer_lines({ count: newerLines })] : []),
    ...(missingOriginals.length > 0 ? [m.app_missing_originals({ names })] : []),
    ...(recoveredOriginals.length > 0
      ? [m.app_recovered_originals({ names: recoveredOriginals.map(isolate).join(', ') })]
      : []),
    ...(rebuilt === null ? [] : [m.app_rebuilt()]),
  ];
}
