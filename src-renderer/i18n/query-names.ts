import type { FieldName } from '#core/search/query-fields.ts';
import { m } from './messages.ts';

/** The fields of the query language by the names that go with the interface's language. The core takes those of both. */
export const queryNames = {
  headline: () => m.search_name_headline(),
  body: () => m.search_name_body(),
  publisher: () => m.search_name_publisher(),
  note: () => m.search_name_note(),
  highlight: () => m.search_name_highlight(),
  tag: () => m.search_name_tag(),
  date: () => m.search_name_date(),
  language: () => m.search_name_language(),
  collection: () => m.search_name_collection(),
} satisfies Record<FieldName, () => string>;
