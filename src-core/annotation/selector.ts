/** TextPositionSelector of the W3C Web Annotation model, in UTF-16 units of the canonical text. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** TextQuoteSelector of the W3C Web Annotation model, taken from the canonical text. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}
