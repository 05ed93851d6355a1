import type { Annotation, PassageTarget } from '#core/annotation/annotation.ts';

/**
 * What to do with an annotation whose id the library has: nothing when it says the same, else the one that was changed later
 * wins. `modified` is the incoming one's own, null where its file has no date; then the library's stays.
 */
export function compareWithKept(
  kept: Annotation,
  incoming: Annotation,
  modified: string | null,
): 'same' | 'kept-is-newer' | 'incoming-is-newer' {
  if (said(kept) === said(incoming)) return 'same';
  const isNewer = modified !== null && Date.parse(modified) > Date.parse(kept.modified);
  return isNewer ? 'incoming-is-newer' : 'kept-is-newer';
}

/** All that a reader said with an annotation, without where in the present text it was found. */
function said(annotation: Annotation): string {
  switch (annotation.motivation) {
    case 'highlighting':
      return JSON.stringify(['highlighting', passage(annotation.target), annotation.ink, annotation.tags ?? []]);
    case 'commenting': {
      const { target } = annotation;
      const on = target.kind === 'annotation' ? target.annotation : '';
      return JSON.stringify(['commenting', target.article, on, annotation.body, annotation.tags ?? []]);
    }
    case 'linking':
      return JSON.stringify(['linking', passage(annotation.target), passage(annotation.body), annotation.relation]);
  }
}

function passage({ article, quote }: PassageTarget): readonly string[] {
  return [article, quote.exact];
}
