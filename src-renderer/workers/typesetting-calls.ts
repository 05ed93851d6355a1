import type { BriefDocument } from '#core/brief/brief.ts';

export type TypesettingCall =
  | { readonly kind: 'pages'; readonly document: BriefDocument }
  | { readonly kind: 'pdf'; readonly document: BriefDocument };

/** A page drawn as SVG; `index` counts from 0. */
export interface DrawnPage {
  readonly index: number;
  readonly total: number;
  readonly svg: string;
}

export type TypesettingAnswer =
  | { readonly kind: 'pages'; readonly total: number; readonly missing: readonly string[] }
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array<ArrayBuffer> };
