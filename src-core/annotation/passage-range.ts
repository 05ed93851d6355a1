import type { TextRange } from '#core/article/article.ts';
import type { Pairing } from '#core/annotation/align.ts';
import type { PassagePattern } from '#core/annotation/passage-pattern.ts';
import type { TokenSequence } from '#core/annotation/token-sequence.ts';
import { tokensOf } from '#core/annotation/tokens.ts';

interface Found {
  readonly range: TextRange;
  readonly first: number;
  readonly end: number;
}

/** The units of a text that a quote's tokens are paired with; null where none are, or where one that the quote cuts changed. */
export function rangeOf(pattern: PassagePattern, text: TokenSequence, pairing: Pairing): Found | null {
  if (pattern.first === pattern.end) return rangeBetween(pattern, text, pairing);
  const { sequence, from, to } = pattern;
  let head = pattern.first;
  while (head < pattern.end && (pairing.partner[head] ?? -1) < 0) head += 1;
  if (head === pattern.end) return null;
  let tail = pattern.end - 1;
  while ((pairing.partner[tail] ?? -1) < 0) tail -= 1;
  const first = pairing.partner[head] ?? 0;
  const last = pairing.partner[tail] ?? 0;
  const leading = (sequence.starts[pattern.first] ?? 0) - from;
  const trailing = to - (sequence.ends[pattern.end - 1] ?? 0);
  const cutBefore = leading < 0 ? cutIn(pattern.first, from) : null;
  const cutAfter = trailing < 0 ? cutIn(pattern.end - 1, to) : null;
  if (cutBefore === 'changed' || cutAfter === 'changed') return null;
  const start = cutBefore ?? text.starts[first] ?? 0;
  const end = cutAfter ?? text.ends[last] ?? 0;
  return {
    range: {
      start: cutBefore === null ? withLeading(text.text, start, sequence.text.slice(from, from + leading)) : start,
      end: cutAfter === null ? withTrailing(text.text, end, sequence.text.slice(to - trailing, to)) : end,
    },
    first,
    end: last + 1,
  };

  /** Where a place inside the pattern's token stands in the text's. */
  function cutIn(at: number, unit: number): number | 'changed' {
    const partner = pairing.partner[at] ?? -1;
    if (partner < 0 || pairing.same[at] !== 1) return 'changed';
    const own = sequence.text.slice(sequence.starts[at], sequence.ends[at]);
    const start = text.starts[partner] ?? 0;
    const other = text.text.slice(start, text.ends[partner]);
    const cut = unit - (sequence.starts[at] ?? 0);
    if (own === other) return start + cut;
    const letters = lettersIn(own.slice(0, cut));
    for (let units = 0; units <= other.length; units += 1) {
      if (lettersIn(other.slice(0, units)) >= letters && /^(?!\p{M})/u.test(other.slice(units))) return start + units;
    }
    return 'changed';
  }
}

function lettersIn(part: string): number {
  return tokensOf(part).reduce((sum, { key }) => sum + key.length, 0);
}

const punctuation = /\p{P}/u;

/** Takes in what the quote had before its first token, or as much punctuation as stands there. */
function withLeading(text: string, start: number, leading: string): number {
  if (text.slice(Math.max(0, start - leading.length), start) === leading) return start - leading.length;
  let at = start;
  while (start - at < leading.length && at > 0 && punctuation.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function withTrailing(text: string, end: number, trailing: string): number {
  if (text.startsWith(trailing, end)) return end + trailing.length;
  let at = end;
  while (at - end < trailing.length && punctuation.test(text.charAt(at))) at += 1;
  return at;
}

/** For a quote without words: its very units, once, between the tokens that stood beside it. */
function rangeBetween(
  { sequence, first, from, to }: PassagePattern,
  text: TokenSequence,
  pairing: Pairing,
): Found | null {
  const before = first > 0 ? (pairing.partner[first - 1] ?? -1) : -1;
  const after = first < sequence.length ? (pairing.partner[first] ?? -1) : -1;
  if (before < 0 && after < 0) return null;
  const next = after >= 0 ? after : before + 1;
  if (before >= 0 && next !== before + 1) return null;
  const start = next > 0 ? (text.ends[next - 1] ?? 0) : 0;
  const between = text.text.slice(start, next < text.length ? text.starts[next] : text.text.length);
  const exact = sequence.text.slice(from, to);
  const at = between.indexOf(exact);
  if (exact === '' || at < 0 || at !== between.lastIndexOf(exact)) return null;
  return { range: { start: start + at, end: start + at + exact.length }, first: next, end: next };
}
