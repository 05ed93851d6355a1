import type { Resolution } from '#core/annotation/resolve.ts';
import { wordsIn, type Edit } from './anchor-edits.ts';
import type { Span } from './revision.ts';

export type Verdict = 'ok' | 'wrong' | 'uncertain' | 'orphan';

const leastOverlap = 0.5;

function overlap(one: Span, other: Span): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared <= 0 ? 0 : shared / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

/**
 * Right: the found span and the true one, carried through the edit, have at least half of their union in common, or nothing is
 * found of a passage that is gone. Wrong: another span. Uncertain: several places are offered.
 */
export function judge(found: Resolution | Span | null, truth: Span | null, edit: Edit): Verdict {
  if (found === null || ('state' in found && found.state === 'orphan')) return truth === null ? 'ok' : 'orphan';
  if ('state' in found && found.state === 'ambiguous') {
    const offered = truth !== null && found.candidates.some((each) => overlap(each, truth) >= leastOverlap);
    return edit.expects === 'place-or-both' && offered ? 'ok' : 'uncertain';
  }
  const range = 'state' in found ? found.range : found;
  return truth !== null && overlap(range, truth) >= leastOverlap ? 'ok' : 'wrong';
}

/** A passage of so many words; one with a digit where the edit changes a digit. */
export function passageIn(text: string, length: number, random: () => number, edit: Edit): Span | null {
  const words = wordsIn(text);
  if (words.length <= length) return null;
  for (let tries = 0; tries < 50; tries += 1) {
    const first = Math.floor(random() * (words.length - length + 1));
    const span = { start: words[first]?.start ?? 0, end: words[first + length - 1]?.end ?? 0 };
    if (edit.name !== 'a digit changed' || /\p{Nd}/u.test(text.slice(span.start, span.end))) return span;
  }
  return null;
}
