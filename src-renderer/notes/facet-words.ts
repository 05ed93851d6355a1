import { noPublisher, type EntryState, type FacetName, type Grouping } from '#core/annotation/annotation-list.ts';
import type { Annotation, Ink, LinkRelation } from '#core/annotation/annotation.ts';
import { displayHeadline } from '#core/article/paragraph.ts';
import { inkNames } from '../app/ink-names.ts';
import { formatDate } from '../i18n/format.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';

export const facetTitles: Record<FacetName, () => string> = {
  ink: () => m.notes_facet_ink(),
  tag: () => m.notes_facet_tag(),
  note: () => m.notes_facet_note(),
  brief: () => m.notes_facet_brief(),
  date: () => m.notes_facet_date(),
  publisher: () => m.notes_facet_publisher(),
  article: () => m.notes_facet_article(),
  state: () => m.notes_facet_state(),
  kind: () => m.notes_facet_kind(),
};

export const stateNames: Record<EntryState, () => string> = {
  anchored: () => m.notes_state_anchored(),
  moved: () => m.notes_state_moved(),
  ambiguous: () => m.notes_state_ambiguous(),
  orphan: () => m.notes_state_orphan(),
  whole: () => m.notes_state_whole(),
};

export const kindNames: Record<Annotation['motivation'], () => string> = {
  highlighting: () => m.notes_kind_highlighting(),
  commenting: () => m.notes_kind_commenting(),
  linking: () => m.notes_kind_linking(),
};

export const relationNames: Record<LinkRelation, () => string> = {
  same: () => m.links_same(),
  contradicts: () => m.links_contradicts(),
  explains: () => m.links_explains(),
  quotes: () => m.links_quotes(),
};

const fixed: Readonly<Record<string, () => string>> = {
  'note with': () => m.notes_note_with(),
  'note without': () => m.notes_note_without(),
  'brief in': () => m.notes_brief_in(),
  'brief out': () => m.notes_brief_out(),
  'date today': () => m.notes_date_today(),
  'date days-7': () => m.notes_date_days_7(),
  'date days-30': () => m.notes_date_days_30(),
};

/** A value of a facet, as `valuesOf` gives it, in the reader's words. */
export function valueName(facet: FacetName, value: string, library: LibraryStore): string {
  switch (facet) {
    case 'ink':
      return inkNames[Number(value) as Ink]();
    case 'tag':
      return value;
    case 'publisher':
      return value === noPublisher ? m.notes_publisher_unknown() : value;
    case 'article': {
      const article = library.articles.find(({ id }) => id === value);
      return article === undefined ? m.notes_article_gone() : displayHeadline(article).text;
    }
    case 'state':
      return stateNames[value as EntryState]();
    case 'kind':
      return kindNames[value as Annotation['motivation']]();
    case 'note':
    case 'brief':
    case 'date':
      return fixed[`${facet} ${value}`]?.() ?? formatDate(value);
  }
}

/** The heading of a group of rows; null is the value of those that have none. */
export function groupName(grouping: Exclude<Grouping, 'none'>, value: string | null, library: LibraryStore): string {
  if (value !== null) return valueName(grouping === 'month' ? 'date' : grouping, value, library);
  if (grouping === 'ink') return m.notes_group_rest_ink();
  return grouping === 'tag' ? m.notes_group_rest_tag() : m.notes_publisher_unknown();
}
