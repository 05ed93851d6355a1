import type { TextRange } from '#core/article/article.ts';

const openers = new Set(['«', '“', '„', '‟']);
const closers = new Set(['»']);
/** Marks that print uses on both sides: straight ones, and ” typed for the opening too. */
const either = new Set(['"', '”', '＂']);
const space = /\s/u;
const letterOrDigit = /[\p{L}\p{N}\p{M}\u0640]/u;
const colon = /[:،,(]/u;

/**
 * The quotations of one line with their marks, where both marks can be told: a mark that stands alone opens nothing.
 * Marks that print uses on both sides are read by what stands beside them.
 */
export function quotedRanges(line: string): readonly TextRange[] {
  const ranges: TextRange[] = [];
  let open: number | null = null;
  for (let offset = 0; offset < line.length; offset += 1) {
    const character = line.charAt(offset);
    // „…“ closes with what opens elsewhere.
    const closesLow = character === '“' && open !== null && line.charAt(open) === '„';
    const side = closesLow ? 'closes' : sideOf(line, offset, character, open !== null);
    if (side === 'opens') open = offset;
    if (side === 'closes' && open !== null) {
      ranges.push({ start: open, end: offset + 1 });
      open = null;
    }
  }
  return ranges;
}

function sideOf(line: string, offset: number, character: string, isOpen: boolean): 'opens' | 'closes' | null {
  if (openers.has(character)) return 'opens';
  if (closers.has(character)) return 'closes';
  if (!either.has(character)) return null;
  const before = offset === 0 ? ' ' : line.charAt(offset - 1);
  const after = offset + 1 === line.length ? ' ' : line.charAt(offset + 1);
  const canOpen = space.test(before) || colon.test(before) || before === '\u0640';
  const canClose = !letterOrDigit.test(after);
  if (canOpen && !canClose) return 'opens';
  if (canClose && !canOpen) return 'closes';
  return isOpen ? 'closes' : canOpen ? 'opens' : null;
}
