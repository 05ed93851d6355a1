import type { Verdict } from '#core/comparison/comparison.ts';

/** A4 in points (ISO 216: 210 by 297 mm). */
export const pageSize = { width: 595.28, height: 841.89 } as const;

/** The column of text. It leaves 0.45 em and more below the last baseline before the page number. */
export const column = { x: 66, top: 74, width: pageSize.width - 132, bottom: pageSize.height - 72 } as const;

export const colors = {
  ink: '#221f1a',
  inkSecond: '#4b453c',
  inkThird: '#686053',
  accent: '#155a58',
  rule: '#e3ddcf',
  ruleStrong: '#cbc2af',
  paper: '#ffffff',
} as const;

/** Colour of the word and of the ground behind it, as on screen. */
export const verdictColors: Readonly<Record<Verdict, { readonly ink: string; readonly ground: string }>> = {
  agree: { ink: '#1b6170', ground: '#dcebee' },
  conflict: { ink: '#9c3714', ground: '#f8e4d9' },
  precision: { ink: '#5b4a82', ground: '#e8e3f0' },
  explained: { ink: '#5b4a82', ground: '#e8e3f0' },
  single: { ink: '#76560b', ground: '#f3e8c8' },
};

/** A size in points and the distance of its baselines. Arabic needs 1.7 and more: its descenders reach half an em. */
export interface TextStyle {
  readonly size: number;
  readonly leading: number;
}

export const styles = {
  body: { size: 11.5, leading: 21.5 },
  quotation: { size: 11.5, leading: 21.5 },
  note: { size: 10.5, leading: 19 },
  citation: { size: 9.5, leading: 17 },
  label: { size: 11.5, leading: 21.5 },
  pill: { size: 9, leading: 18 },
  table: { size: 9.5, leading: 16.5 },
  narrowTable: { size: 8.5, leading: 15 },
  sectionHeading: { size: 15, leading: 27 },
  subheading: { size: 12.5, leading: 23 },
  chapterHeading: { size: 19, leading: 33 },
  kicker: { size: 11, leading: 20 },
  siglum: { size: 9.5, leading: 16 },
  running: { size: 8.5, leading: 15 },
} as const satisfies Readonly<Record<string, TextStyle>>;

/** A long title is set smaller, so that the cover stays a cover. */
export function titleStyle(title: string): TextStyle {
  if (title.length <= 90) return { size: 27, leading: 44 };
  return title.length <= 260 ? { size: 20, leading: 34 } : { size: 13, leading: 24 };
}
