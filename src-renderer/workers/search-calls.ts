import type { SearchDocument } from '#core/search/document.ts';
import type { SearchAnswer, SearchRequest } from '#core/search/search.ts';

/** A document as far as the worker needs it to tell whether it has it. */
export type KnownDocument = Pick<SearchDocument, 'id' | 'version'>;

export type SearchCall =
  /** These documents exist and no others: the worker forgets the rest and tells which of them it lacks. */
  | { readonly kind: 'documents'; readonly documents: readonly KnownDocument[] }
  /** Adds documents, each in place of an earlier version of it. */
  | { readonly kind: 'add'; readonly documents: readonly SearchDocument[] }
  | { readonly kind: 'search'; readonly request: SearchRequest };

/** `keepFailure` says why the index could not be saved last time; null when it was. */
export type SearchCallAnswer = { readonly keepFailure: string | null } & (
  | {
      /** Ids of the documents that the index lacks, or has in another version. */
      readonly kind: 'lacking';
      readonly documents: readonly string[];
    }
  | { readonly kind: 'added' }
  | { readonly kind: 'found'; readonly answer: SearchAnswer }
);
