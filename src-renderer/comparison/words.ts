import type { Evidence, Finding } from '#core/comparison/comparison.ts';
import type { Witness } from './witness.ts';

/** UTF-16 units up to which a passage fits in a cell of a table. */
const cellLength = 80;

/** What a source says on a point in its own words; the value that was read from it where those are a whole passage. */
export function ownWords(witness: Witness, evidence: Evidence): string {
  const words = passageWords(witness, evidence);
  return words !== '' && words.length <= cellLength ? words : evidence.value;
}

/** What may stand between quotation marks, and what was only read from it and may not. */
export interface Quoted {
  /** Verbatim at the passage, or the headline where headlines are compared. */
  readonly words: string;
  /** The value that was read from the words where it does not stand in them; null where they say it themselves. */
  readonly value: string | null;
}

/** The words of a source on a point: the value itself where it stands verbatim at the passage, otherwise the passage. */
export function quotedWords(witness: Witness, finding: Finding, evidence: Evidence): Quoted {
  const { value } = evidence;
  if (finding.kind === 'headline' && value === witness.article.headline) return { words: value, value: null };
  const words = passageWords(witness, evidence);
  if (words.length <= cellLength) return { words, value: null };
  return value !== '' && words.includes(value) ? { words: value, value: null } : { words, value };
}

function passageWords({ article }: Witness, { start, end }: Evidence): string {
  return article.text.slice(start, end).replace(/\s+/gu, ' ').trim();
}
