import { fold } from '#core/text/fold.ts';

/** A line of a file with what its shape says about it. */
export interface Line {
  /** 1-based. */
  readonly line: number;
  /** Exactly as it stands in the file, without its line end. */
  readonly text: string;
  /** Without the white space around it. */
  readonly trimmed: string;
  /** Folded, in single spaces, without punctuation at its edges: what phrases are compared with. */
  readonly key: string;
  readonly words: number;
  /** Ends in a full stop, question or exclamation mark or dots, with or without closing marks after it. */
  readonly endsSentence: boolean;
  /** Ends in a full stop as a statement does; two or more dots are a headline's pause. */
  readonly endsStatement: boolean;
  readonly bulleted: boolean;
}

const lineEnd = /\r\n|\n|\r/u;
const wordLike = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u0640'’.,٫٬:/-]*/gu;
const sentenceEnd = /[.!?؟…۔][\s"'”’»)\]]*$/u;
const statementEnd = /(?<![.…])[.۔][\s"'”’»)\]]*$/u;
const quotedEnd = /[.!?؟…۔]?["”’»]\s*[.۔]?$/u;
const bullet = /^(?:[•●▪◦‣∙○■□◾▶►➤➢✓✔*–—-]|[\p{Nd}]{1,2}[.)-])\s+\S/u;
const edges = /^[^\p{L}\p{N}©#@]+|[^\p{L}\p{N}+]+$/gu;

/** What phrases are compared with: folded, single spaces, bare at the edges. */
export function phraseKey(text: string): string {
  return fold(text).text.replace(/\s+/gu, ' ').replace(edges, '');
}

/** Reads the shape of one line. */
export function lineOf(text: string, line: number): Line {
  const trimmed = text.trim();
  return {
    line,
    text,
    trimmed,
    key: phraseKey(trimmed),
    words: trimmed.match(wordLike)?.length ?? 0,
    endsSentence: sentenceEnd.test(trimmed),
    endsStatement: statementEnd.test(trimmed) && !quotedHeadline(trimmed),
    bulleted: bullet.test(trimmed),
  };
}

/** A quotation alone, closed without a full stop, is a headline's rather than a statement's. */
function quotedHeadline(trimmed: string): boolean {
  return quotedEnd.test(trimmed) && !/[.۔]/u.test(trimmed.slice(-3));
}

/** The lines of a file that are not blank, by any of the three line ends. */
export function linesOf(text: string): readonly Line[] {
  return text
    .split(lineEnd)
    .map((line, index) => lineOf(line, index + 1))
    .filter(({ trimmed }) => trimmed !== '');
}
