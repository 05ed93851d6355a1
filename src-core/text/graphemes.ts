/** How a UTF-16 unit stands to the one before it, as far as that can be told without a segmenter. */
const unknown = 0;
/** Begins a grapheme, whatever stands before it, a prepended sign apart. */
const base = 1;
/** Belongs to what stands before it. */
const mark = 2;
/** Alone, always. */
const lineFeed = 3;
/** Surrogates, joiners, Hangul, scripts with conjuncts, pictographs and the rest: for the segmenter. */
const complex = 4;

const bases =
  /^(?=\p{Gr_Base})[\p{Script=Arabic}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Nd}\p{P}\p{Sm}\p{Sc}\p{Zs}]$/u;
/** Not marks of scripts with conjuncts: after some of these, a letter joins. */
const marks = /^[\u0300-\u036F\u0483-\u0489\u0591-\u05C7\u0610-\u061A\u064B-\u06ED\u08CA-\u08E1\u08E3-\u08FF]$/;
const nonspacing = /^\p{Mn}$/u;
const pictograph = /^[\p{ExtPict}\p{Mc}]$/u;
/** Signs of BMP that join what follows: Arabic number signs and format characters, and one letter of Malayalam. */
const prepended = /^[\p{Cf}\u0D4E]$/u;
/** Of what lies beyond BMP, these join nothing that follows but by a joiner. */
const selfContained = /^[\p{So}\p{Sk}\p{M}]$/u;

const classes = new Uint8Array(0x1_0000);

function classOf(code: number): number {
  const known = classes[code] ?? complex;
  if (known !== unknown) return known;
  const found = classify(String.fromCharCode(code));
  classes[code] = found;
  return found;
}

function classify(unit: string): number {
  if (unit === '\n') return lineFeed;
  if (marks.test(unit) && nonspacing.test(unit)) return mark;
  return bases.test(unit) && !pictograph.test(unit) ? base : complex;
}

/** Whether a base at `offset` begins a grapheme, with a unit before it that only the segmenter can place. */
function parts(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  if (before < 0xd800 || before > 0xdfff) return !prepended.test(String.fromCharCode(before));
  const character = String.fromCodePoint(text.codePointAt(offset - 2) ?? 0);
  return character.length === 2 && selfContained.test(character);
}

const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/**
 * Calls `visit` with the start and end of each grapheme cluster (UAX 29) of a text, in order. The segmenter's time grows
 * faster than its text, so that it is given only what cannot be told from two neighbouring units.
 */
export function eachGrapheme(text: string, visit: (start: number, end: number) => void): void {
  let start = 0;
  while (start < text.length) {
    let end = start + 1;
    const first = classOf(text.charCodeAt(start));
    if (first !== complex && first !== lineFeed) {
      while (end < text.length && classOf(text.charCodeAt(end)) === mark) end += 1;
    }
    const alone = first === lineFeed || end === text.length || classOf(text.charCodeAt(end)) !== complex;
    if (first !== complex && alone) {
      visit(start, end);
    } else {
      end = endOfStretch(text, end);
      for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
        visit(start + index, start + index + segment.length);
      }
    }
    start = end;
  }
}

function endOfStretch(text: string, from: number): number {
  for (let end = from; end < text.length; end += 1) {
    const next = classOf(text.charCodeAt(end));
    if (next === lineFeed && text.charAt(end - 1) !== '\r') return end;
    if (next === base && (classOf(text.charCodeAt(end - 1)) !== complex || parts(text, end))) return end;
  }
  return text.length;
}
