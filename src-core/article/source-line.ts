import { withoutEdges } from '#core/text/edges.ts';
import { foldWord } from '#core/text/fold.ts';

/** A line of a file with what its shape says about it. */
export interface Line {
  /** 1-based. */
  readonly line: number;
  /** Exactly as it stands in the file, without its line end. */
  readonly text: string;
  /** Without the white space around it, and with single spaces inside. */
  readonly trimmed: string;
  /** Folded, in single spaces, without punctuation at its edges: what phrases are compared with. */
  readonly key: string;
  /** Of a long line, the words up to `longestRead`. */
  readonly words: number;
  /** Ends in a full stop, question or exclamation mark or dots, with or without closing marks after it. */
  readonly endsSentence: boolean;
  /** Ends in a full stop as a statement does; two or more dots are a headline's pause. */
  readonly endsStatement: boolean;
  readonly bulleted: boolean;
  /** Longer than `longestRead`: text whatever it says. It has no key, and no pattern reads it. */
  readonly isLong: boolean;
}

/**
 * Longest line, in UTF-16 units, that can be anything but text: twice the longest notice that pages print about cookies
 * or opinions. What comes from outside may be one line of megabytes, and patterns are not to look at such a line.
 */
const longestRead = 1500;
/** A line's last units, which tell how it ends: closing marks hardly ever come in tens. */
const ending = 32;

const lineEnd = /\r\n|\n|\r/u;
const wordLike = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u0640'’.,٫٬:/-]*/gu;
const sentenceEnd = /[.!?؟…۔][\s"'”’»)\]]*$/u;
const statementEnd = /(?<![.…])[.۔][\s"'”’»)\]]*$/u;
const quotedEnd = /[.!?؟…۔]?["”’»]\s*[.۔]?$/u;
const bullet = /^(?:[•●▪◦‣∙○■□◾▶►➤➢✓✔*–—-]|[\p{Nd}]{1,2}[.)-])\s+\S/u;
const startEdge = /[^\p{L}\p{N}©#@]/u;
const endEdge = /[^\p{L}\p{N}+]/u;

/** What phrases are compared with: folded, single spaces, bare at the edges. */
export function phraseKey(text: string): string {
  return withoutEdges(foldWord(text).replace(/\s+/gu, ' '), startEdge, endEdge);
}

/** Reads the shape of one line. */
export function lineOf(text: string, line: number): Line {
  const trimmed = text.trim().replace(/\s+/gu, ' ');
  const isLong = trimmed.length > longestRead;
  const end = trimmed.slice(-ending);
  return {
    line,
    text,
    trimmed,
    key: isLong ? '' : phraseKey(trimmed),
    words: trimmed.slice(0, longestRead).match(wordLike)?.length ?? 0,
    endsSentence: sentenceEnd.test(end),
    endsStatement: statementEnd.test(end) && !quotedHeadline(end),
    bulleted: bullet.test(trimmed),
    isLong,
  };
}

/** A quotation alone, closed without a full stop, is a headline's rather than a statement's. */
function quotedHeadline(end: string): boolean {
  return quotedEnd.test(end) && !/[.۔]/u.test(end.slice(-3));
}

/** The lines of a file that are not blank, by any of the three line ends. */
export function linesOf(text: string): readonly Line[] {
  return text
    .split(lineEnd)
    .map((line, index) => lineOf(line, index + 1))
    .filter(({ trimmed }) => trimmed !== '');
}
