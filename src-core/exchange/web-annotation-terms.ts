/**
 * The words of the file that are not in the W3C context. The context of ours stands in the file itself and nothing of it is
 * fetched. `textVersion` names the text that the selectors were taken from, `utf16` the offsets in it where code points of the
 * present text cannot say them, `relation` what a link says.
 */
export const ownTerms = {
  textVersion: 'warraq:textVersion',
  utf16: 'warraq:utf16',
  relation: 'warraq:relation',
} as const;

const modelContext = 'http://www.w3.org/ns/anno.jsonld';
export const fileContext: readonly unknown[] = [modelContext, { warraq: 'urn:warraq:terms#' }];

/** The style class of an ink, which the annotation's own style sheet colours. */
export const inkClass = 'warraq-ink-';
