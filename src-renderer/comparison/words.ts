import type { Evidence } from '#core/comparison/comparison.ts';
import type { Witness } from './witness.ts';

/** UTF-16 units up to which a passage fits in a cell of a table. */
const cellLength = 80;

/** What a source says on a point in its own words; the value that was read from it where those are a whole passage. */
export function ownWords(witness: Witness, evidence: Evidence): string {
  const words = witness.article.text.slice(evidence.start, evidence.end).replace(/\s+/gu, ' ').trim();
  return words !== '' && words.length <= cellLength ? words : evidence.value;
}
