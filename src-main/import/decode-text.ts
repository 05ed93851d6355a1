export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256';

export type DecodedText =
  | { readonly ok: true; readonly text: string; readonly encoding: TextEncoding }
  | { readonly ok: false; readonly failure: 'empty' | 'binary' | 'encoding' | 'unsupported' };

/** Text has none of the control characters but these: tab, line feed, form feed, carriage return, end of file, escape. */
const textControls = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1a, 0x1b]);
/** Stray control characters that scraped text may have, as a share of its bytes. */
const controlShare = 0.005;

/**
 * The text of a file's bytes: UTF-8 or UTF-16 by its mark, strict UTF-8, UTF-16 without a mark, and windows-1256 where
 * that gives Arabic words. Nothing is guessed beyond these and no byte is replaced.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { ok: false, failure: 'empty' };
  const marked = markOf(bytes);
  if (marked !== null) return readable(strictly(bytes, marked), marked);
  if (bytes.includes(0)) {
    const wide = wideEncoding(bytes);
    return wide === null ? { ok: false, failure: 'binary' } : readable(strictly(bytes, wide), wide);
  }
  const text = strictly(bytes, 'utf-8');
  if (text !== null) return readable(text, 'utf-8');
  if (controls(bytes) > controlShare * bytes.length) return { ok: false, failure: 'binary' };
  const arabic = mostlyUtf8(bytes) ? null : strictly(bytes, 'windows-1256');
  return readable(arabic !== null && isArabicProse(arabic) ? arabic : null, 'windows-1256');
}

function readable(text: string | null, encoding: TextEncoding): DecodedText {
  if (text === null) return { ok: false, failure: 'encoding' };
  if (text.trim() === '') return { ok: false, failure: 'empty' };
  const units = Uint16Array.from(text, (character) => character.charCodeAt(0));
  if (units.includes(0) || controls(units) > controlShare * units.length) return { ok: false, failure: 'binary' };
  if (/^\s*(?:<!doctype\s|<html[\s>]|<\?xml\s|\{\\rtf|%PDF-)/iu.test(text))
    return { ok: false, failure: 'unsupported' };
  return { ok: true, text, encoding };
}

function markOf(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function strictly(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 text of these scripts has its zero bytes, of spaces and line feeds at least, on one side of the pairs only. */
function wideEncoding(bytes: Uint8Array): TextEncoding | null {
  if (bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  for (const [index, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const stray = Math.min(even, odd);
  const text = stray * 50 > even + odd ? null : strictly(bytes, encoding);
  return text !== null && isProse(text) ? encoding : null;
}

function controls(units: Uint8Array | Uint16Array): number {
  let count = 0;
  for (const unit of units) if (unit < 0x20 && !textControls.has(unit)) count += 1;
  return count;
}

/** Whether nine tenths of what lies beyond ASCII is sound UTF-8: such a file is damaged UTF-8, not another encoding. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let sound = 0;
  let broken = 0;
  for (const character of text) {
    if (character === '\uFFFD') broken += 1;
    else if (character > '\u007F') sound += 1;
  }
  return sound > 9 * broken;
}

/** Whether nearly every character is a letter, mark, digit, space or punctuation of the Latin or Arabic script. */
function isProse(text: string): boolean {
  const characters = Array.from(text).length;
  const known = text.match(/[\p{Script=Arabic}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/gu)?.length ?? 0;
  return known > 0.95 * characters;
}

/**
 * Whether the letters are Arabic in whole words. Other encodings of one byte, read as windows-1256, put accented Latin
 * letters inside Arabic words.
 */
function isArabicProse(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  const arabic = words.filter((word) => /^\p{Script=Arabic}{1,30}$/u.test(word)).length;
  const mixed = words.filter((word) => /\p{Script=Arabic}/u.test(word) && /\p{Script=Latin}/u.test(word)).length;
  return arabic > 0.6 * words.length && mixed <= 0.02 * words.length;
}
