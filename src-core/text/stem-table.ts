import { foldWord } from './fold.ts';

/** Characters that folding may change: all but white space, strokes and the letters that fold to themselves. */
const folding = /[^\s|/\u0621\u0627\u0628\u062A-\u063A\u0641-\u0648\u064A]/gu;

/** A table of Arabic words, folded as `foldWord` does, a kind of letter at a time, since start-up waits for it. */
export function foldTable(table: string): string {
  let folded = table;
  for (const character of new Set(table.match(folding))) folded = folded.replaceAll(character, foldWord(character));
  return folded;
}
