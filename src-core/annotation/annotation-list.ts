import type { Annotation, AnnotationId, Ink, Note } from '#core/annotation/annotation.ts';
import { inks } from '#core/annotation/annotation.ts';
import type { Resolution } from '#core/annotation/resolve.ts';
import type { Article, ArticleId, TextRange } from '#core/article/article.ts';

/**
 * One row of a list of annotations: a highlight or a link with the notes on it, or a note that stands for itself, on an
 * article as a whole or on something that is gone.
 */
export interface AnnotationEntry {
  readonly id: AnnotationId;
  readonly annotation: Annotation;
  /** In the order in which they were made; of a note that stands for itself, that note. */
  readonly notes: readonly Note[];
  readonly articleId: ArticleId;
  /** Null where the article is no longer in the library. */
  readonly article: Article | null;
  /** The article of a link's other end, as `article`; null where there is none. */
  readonly other: Article | null;
  readonly ink: Ink | null;
  readonly tags: readonly string[];
  /** ISO 8601 instant of the latest of what the row holds: made, not changed, so that a change of colour keeps its place. */
  readonly made: string;
  /** The reader's calendar day of that instant, `YYYY-MM-DD`. */
  readonly day: string;
  readonly inBrief: boolean;
}

export interface EntrySources {
  readonly annotations: readonly Annotation[];
  readonly articles: readonly Article[];
  /** Annotations that stand in a brief. */
  readonly inBriefs: ReadonlySet<AnnotationId>;
  /** The reader's calendar day of an ISO 8601 instant, `YYYY-MM-DD`. */
  readonly dayOf: (instant: string) => string;
}

/** The rows of all annotations, in the order in which the annotations are given. */
export function entriesOf({ annotations, articles, inBriefs, dayOf }: EntrySources): readonly AnnotationEntry[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const known = new Set(annotations.filter(({ motivation }) => motivation !== 'commenting').map(({ id }) => id));
  const notesOn = new Map<AnnotationId, Note[]>();
  for (const annotation of annotations) {
    if (annotation.motivation !== 'commenting' || annotation.target.kind !== 'annotation') continue;
    const { annotation: on } = annotation.target;
    if (known.has(on)) notesOn.set(on, [...(notesOn.get(on) ?? []), annotation]);
  }
  return annotations.flatMap((annotation): readonly AnnotationEntry[] => {
    const isNote = annotation.motivation === 'commenting';
    if (isNote && annotation.target.kind === 'annotation' && known.has(annotation.target.annotation)) return [];
    const notes = isNote ? [annotation] : (notesOn.get(annotation.id) ?? []).sort(byCreation);
    const made = notes.reduce((latest, { created }) => (created > latest ? created : latest), annotation.created);
    const articleId = annotation.target.article;
    return [
      {
        id: annotation.id,
        annotation,
        notes,
        articleId,
        article: byId.get(articleId) ?? null,
        other: annotation.motivation === 'linking' ? (byId.get(annotation.body.article) ?? null) : null,
        ink: annotation.motivation === 'highlighting' ? annotation.ink : null,
        tags: annotation.motivation === 'linking' ? [] : (annotation.tags ?? []),
        made,
        day: dayOf(made),
        inBrief: [annotation, ...notes].some(({ id }) => inBriefs.has(id)),
      },
    ];
  });
}

function byCreation(one: Note, other: Note): number {
  return one.created.localeCompare(other.created);
}

/** Where the target of a row stands; `whole` of a note on an article as a whole, which has no place in the text. */
export type EntryState = Resolution['state'] | 'whole';

export const facets = ['ink', 'tag', 'note', 'brief', 'date', 'publisher', 'article', 'state', 'kind'] as const;
export type FacetName = (typeof facets)[number];

/** What is chosen in each facet; nothing chosen means all. Values are as `valuesOf` gives them. */
export type Filters = Readonly<Partial<Record<FacetName, ReadonlySet<string>>>>;

export interface FacetContext {
  /** As `recentDays` gives them. */
  readonly recent: readonly RecentDays[];
  /** Undefined where it is not known yet: then the row is in no state. */
  readonly stateOf: (entry: AnnotationEntry) => EntryState | undefined;
}

/** The value of a publisher that is not stated; no publisher's name is empty. */
export const noPublisher = '';

/** A value of the facet `date` that reaches back from today, first and last day included. */
export interface RecentDays {
  readonly value: 'today' | 'days-7' | 'days-30';
  readonly from: string;
  readonly to: string;
}

/** What `today`, `days-7` and `days-30` mean on a day of the reader's calendar, `YYYY-MM-DD`. */
export function recentDays(today: string): readonly RecentDays[] {
  return [
    { value: 'today', from: today, to: today },
    { value: 'days-7', from: dayBefore(today, 6), to: today },
    { value: 'days-30', from: dayBefore(today, 29), to: today },
  ];
}

/**
 * What a row is to a facet: an ink's number, each of its tags, `with` or `without` a note, `in` or `out` of the briefs,
 * `today`, `days-7`, `days-30` and the month `YYYY-MM` of its day, its publisher, its article's id, its state, its kind.
 */
function valuesOf(facet: FacetName, entry: AnnotationEntry, context: FacetContext): readonly string[] {
  switch (facet) {
    case 'ink':
      return entry.ink === null ? [] : [String(entry.ink)];
    case 'tag':
      return entry.tags;
    case 'note':
      return [entry.notes.length > 0 ? 'with' : 'without'];
    case 'brief':
      return [entry.inBrief ? 'in' : 'out'];
    case 'date':
      return datesOf(entry.day, context.recent);
    case 'publisher':
      return [...new Set(articlesOf(entry).map(({ publisher }) => publisher ?? noPublisher))];
    case 'article':
      return articleIdsOf(entry);
    case 'state': {
      const state = context.stateOf(entry);
      return state === undefined ? [] : [state];
    }
    case 'kind':
      return [entry.annotation.motivation];
  }
}

/** The articles of a row that are in the library: of a link, those of both ends. */
function articlesOf({ article, other }: AnnotationEntry): readonly Article[] {
  return [article, other === article ? null : other].filter((each) => each !== null);
}

function articleIdsOf({ annotation, articleId }: AnnotationEntry): readonly ArticleId[] {
  return annotation.motivation === 'linking' ? [...new Set([articleId, annotation.body.article])] : [articleId];
}

function datesOf(day: string, recent: readonly RecentDays[]): readonly string[] {
  const values: string[] = recent.filter(({ from, to }) => day >= from && day <= to).map(({ value }) => value);
  return [...values, day.slice(0, 7)];
}

function dayBefore(day: string, days: number): string {
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() - days);
  return instant.toISOString().slice(0, 10);
}

export interface Filtered {
  readonly entries: readonly AnnotationEntry[];
  /** How many rows each value of each facet would leave, given what is chosen in the other facets. */
  readonly counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
}

/** The rows that have one of the chosen values in every facet in which something is chosen. */
export function filterEntries(entries: readonly AnnotationEntry[], filters: Filters, context: FacetContext): Filtered {
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map<string, number>()])) as Record<
    FacetName,
    Map<string, number>
  >;
  const chosen = facets.filter((facet) => (filters[facet]?.size ?? 0) > 0);
  const kept = entries.filter((entry) => {
    const failed = chosen.filter((facet) => !valuesOf(facet, entry, context).some((each) => filters[facet]?.has(each)));
    // A row that only one facet keeps out counts in that facet: choosing its value there would bring it in.
    const counted = failed.length === 0 ? facets : failed.length === 1 ? failed : [];
    for (const facet of counted)
      for (const value of valuesOf(facet, entry, context))
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    return failed.length === 0;
  });
  return { entries: kept, counts };
}

export type EntryOrder = 'place' | 'newest' | 'published';
export const entryOrders: readonly EntryOrder[] = ['place', 'newest', 'published'];

/**
 * Rows by their place (the articles in the order of the library, then down the text), by when they were made, or by the
 * day their article was published; the newest first, and within one day by place. `rangeOf` tells where a row stands now, or
 * null where that is not known; then the place where it was made counts.
 */
export function sortEntries(
  entries: readonly AnnotationEntry[],
  order: EntryOrder,
  articles: readonly Article[],
  rangeOf: (entry: AnnotationEntry) => TextRange | null,
): readonly AnnotationEntry[] {
  const places = new Map(articles.map(({ id }, index) => [id, index]));
  const keyed = entries.map((entry) => ({
    entry,
    article: places.get(entry.articleId) ?? articles.length,
    start: startOf(entry, rangeOf),
    published: entry.article?.datePublished.iso ?? '',
  }));
  type Keyed = (typeof keyed)[number];
  const byPlace = (one: Keyed, other: Keyed): number =>
    one.article - other.article || one.start - other.start || compare(one.entry.made, other.entry.made);
  const orders: Record<EntryOrder, (one: Keyed, other: Keyed) => number> = {
    place: byPlace,
    newest: (one, other) => compare(other.entry.made, one.entry.made) || byPlace(one, other),
    published: (one, other) => compare(other.published, one.published) || byPlace(one, other),
  };
  return keyed.sort(orders[order]).map(({ entry }) => entry);
}

/** A note on an article as a whole stands before its text. */
function startOf(entry: AnnotationEntry, rangeOf: (entry: AnnotationEntry) => TextRange | null): number {
  const { annotation } = entry;
  if (annotation.motivation === 'commenting') return -1;
  return rangeOf(entry)?.start ?? annotation.target.position.start;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

export type Grouping = 'none' | 'article' | 'ink' | 'tag' | 'publisher' | 'month';
export const groupings: readonly Grouping[] = ['none', 'article', 'ink', 'tag', 'publisher', 'month'];

export interface EntryGroup {
  /** The value that its rows share, as `valuesOf` gives it; null for those that have none. */
  readonly value: string | null;
  readonly entries: readonly AnnotationEntry[];
}

/**
 * Rows under what they share, each group in the order of the rows. A row with several tags, or a link between two articles,
 * stands in each of its groups. Inks come in the order of their keys, months with the newest first, tags and publishers by
 * name, articles as their first rows come; rows that have none are at the end.
 */
export function groupEntries(
  entries: readonly AnnotationEntry[],
  grouping: Grouping,
  language: string,
): readonly EntryGroup[] {
  if (grouping === 'none') return entries.length === 0 ? [] : [{ value: null, entries }];
  const groups = new Map<string | null, AnnotationEntry[]>();
  for (const entry of entries) {
    const values = groupValues(entry, grouping);
    for (const value of values.length === 0 ? [null] : values) {
      const group = groups.get(value);
      if (group === undefined) groups.set(value, [entry]);
      else group.push(entry);
    }
  }
  const { compare: byName } = new Intl.Collator(language, { numeric: true });
  const order: Record<Exclude<Grouping, 'none'>, (one: string, other: string) => number> = {
    article: () => 0,
    ink: (one, other) => inks.indexOf(Number(one) as Ink) - inks.indexOf(Number(other) as Ink),
    tag: byName,
    publisher: byName,
    month: (one, other) => compare(other, one),
  };
  return [...groups]
    .map(([value, own]) => ({ value, entries: own }))
    .sort(({ value: one }, { value: other }) => {
      if (one === null || other === null) return Number(one === null) - Number(other === null);
      return order[grouping](one, other);
    });
}

function groupValues(entry: AnnotationEntry, grouping: Exclude<Grouping, 'none'>): readonly string[] {
  switch (grouping) {
    case 'month':
      return [entry.day.slice(0, 7)];
    case 'publisher':
      return articlesOf(entry).flatMap(({ publisher }) => publisher ?? []);
    case 'article':
      return articleIdsOf(entry);
    case 'ink':
      return entry.ink === null ? [] : [String(entry.ink)];
    case 'tag':
      return entry.tags;
  }
}
