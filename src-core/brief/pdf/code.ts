/** A part of a left-to-right run that PDFium keeps together, drawn at `x` units from the run's start. */
export interface Piece {
  readonly drawing: number;
  readonly text: string;
  readonly width: number;
  readonly x: number;
}

/** One code of a line: what it shows, what it reads as, and how far the next code stands. */
export interface Code {
  readonly drawing: number;
  /** In the order in which extractors take characters: reversed where the line runs right to left. */
  readonly text: string;
  /** In units of the typefaces; never 0. */
  readonly width: number;
  /** `#rrggbb` */
  readonly color: string;
  /** What is drawn where the code itself shows nothing; see `setApart`. */
  readonly pieces: readonly Piece[] | null;
}

/** A code while its line is being put together. */
export interface Draft {
  drawing: number;
  text: string;
  width: number;
  readonly color: string;
  readonly level: number;
  /** Written by itself, which PDFium drops as it shows nothing. */
  readonly alone: boolean;
}

const hasMark = /\p{Mn}/u;
export const isSpace = (code: Draft | undefined): boolean => code !== undefined && /^\s/u.test(code.text);
export const isMarked = (code: Draft | undefined): boolean =>
  code !== undefined && !isSpace(code) && hasMark.test(code.text);

/** Ends a line that runs right to left where pdf.js would not see its start; a letter to it, as the mark alone is none. */
export const lineEnd = '\u061c ';

/** A draft as it goes out, by itself where it has to. */
export function plainCode({ drawing, text, width, color, alone }: Draft): Code {
  return { drawing, text, width, color, pieces: alone ? [] : null };
}
