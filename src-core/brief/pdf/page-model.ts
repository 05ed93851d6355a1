import type { Direction } from '#core/article/article.ts';
import type { FrameLanguage } from '#core/brief/brief.ts';
import type { Drawings } from './drawings.ts';
import type { Code } from './code.ts';

/** Lengths are in points, from the top left corner of the page, y downwards. Colours are `#rrggbb`. */
export type PageItem =
  | {
      readonly kind: 'line';
      /** Where the first code stands and the line's baseline. */
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly codes: readonly Code[];
      /** What the line says, in reading order. */
      readonly reading: string;
      /** Index into `TypesetBrief.structure`; null for what is no content, such as a page number. */
      readonly node: number | null;
    }
  | {
      readonly kind: 'rectangle';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius: number;
      readonly fill: string;
    }
  | {
      readonly kind: 'rhombus';
      /** Its middle, and from there to a corner. */
      readonly x: number;
      readonly y: number;
      readonly reach: number;
      readonly fill: string;
      readonly stroke: string;
    };

export interface TypesetPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
}

export type StructureRole =
  'Document' | 'Sect' | 'H1' | 'H2' | 'H3' | 'P' | 'BlockQuote' | 'Table' | 'TR' | 'TH' | 'TD' | 'L' | 'LI' | 'Caption';

/** One element of the structure tree; its children are the nodes that name it as their parent, in their order. */
export interface StructureNode {
  readonly role: StructureRole;
  readonly parent: number | null;
  readonly direction: Direction;
}

export interface Bookmark {
  readonly title: string;
  /** 1 for a section, 2 for what stands under it. */
  readonly level: number;
  /** Index of the page, and how far down it. */
  readonly page: number;
  readonly y: number;
}

/** A brief as pages: plain data, the same for the live pages on screen and for the file. */
export interface TypesetBrief extends Drawings {
  readonly title: string;
  readonly language: FrameLanguage;
  readonly direction: Direction;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly pages: readonly TypesetPage[];
  readonly structure: readonly StructureNode[];
  readonly bookmarks: readonly Bookmark[];
  /** Characters that no typeface has; each is drawn as a box with its number and kept in the text. */
  readonly missing: readonly string[];
}
