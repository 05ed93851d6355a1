import type { Annotation, Highlight, Note } from '#core/annotation/annotation.ts';
import { fold } from '#core/text/fold.ts';

/** What bears tags: a highlight, or a note on an article as a whole. */
export type Tagged = Highlight | Note;

export interface TagCount {
  readonly tag: string;
  /** Annotations that bear it. */
  readonly count: number;
}

const collator = new Intl.Collator('ar', { numeric: true });

/** Equal for two spellings of one tag: «أمريكا» and «امريكا», `Iraq` and `iraq`. */
export function tagKey(tag: string): string {
  return fold(tidyTag(tag)).text;
}

/** A tag as it is kept of what was typed: without `#` at its start, with single spaces; empty where nothing is left. */
function tidyTag(typed: string): string {
  return typed
    .replace(/[,،;؛\s]+/gu, ' ')
    .trim()
    .replace(/^#+\s*/u, '');
}

/** The tags in what was typed or pasted: commas, semicolons and line ends part them. */
export function tagsIn(typed: string): readonly string[] {
  return typed
    .split(/[,،;؛\n]/u)
    .map(tidyTag)
    .filter((tag) => tag !== '');
}

/**
 * Every tag with how many annotations bear it, the most frequent first. Spellings that fold alike are one tag, shown as most
 * annotations spell it.
 */
export function allTags(annotations: readonly Annotation[]): readonly TagCount[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const annotation of annotations) {
    if (annotation.motivation === 'linking') continue;
    for (const tag of annotation.tags ?? []) {
      const key = tagKey(tag);
      const counts = spellings.get(key) ?? new Map<string, number>();
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
      spellings.set(key, counts);
    }
  }
  return [...spellings.values()]
    .map((counts): TagCount => {
      const [most] = [...counts].sort(([, one], [, other]) => other - one);
      return { tag: most?.[0] ?? '', count: [...counts.values()].reduce((sum, count) => sum + count, 0) };
    })
    .sort((one, other) => other.count - one.count || collator.compare(one.tag, other.tag));
}

/**
 * The tags that what is typed may mean, without those in `present`: first those that begin with it, then those with a word
 * that does, then those that hold it anywhere; spelling folded, each group in the order of `known`.
 */
export function matchingTags(
  known: readonly TagCount[],
  typed: string,
  present: readonly string[] = [],
): readonly TagCount[] {
  const wanted = tagKey(typed);
  const taken = new Set(present.map(tagKey));
  return known
    .map((each) => ({ each, key: tagKey(each.tag) }))
    .filter(({ key }) => !taken.has(key) && key.includes(wanted))
    .map(({ each, key }) => ({ each, rank: key.startsWith(wanted) ? 0 : ` ${key}`.includes(` ${wanted}`) ? 1 : 2 }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ each }) => each);
}

/** A tag in the spelling that it has already, where some known one folds alike. */
export function asKnown(tag: string, known: readonly TagCount[]): string {
  const key = tagKey(tag);
  return known.find((each) => tagKey(each.tag) === key)?.tag ?? tidyTag(tag);
}

/**
 * The annotation with one more tag, at the end, in the spelling that `known` gives it; itself where it bears the tag
 * already or nothing is left of it. `now` is an ISO 8601 instant.
 */
export function withTag<Bearer extends Tagged>(
  bearer: Bearer,
  tag: string,
  known: readonly TagCount[],
  now: string,
): Bearer {
  const tags = bearer.tags ?? [];
  const key = tagKey(tag);
  if (key === '' || tags.some((each) => tagKey(each) === key)) return bearer;
  return { ...bearer, tags: [...tags, asKnown(tag, known)], modified: now };
}

/** The annotation without a tag, however it is spelled; itself where it does not bear it. */
export function withoutTag<Bearer extends Tagged>(bearer: Bearer, tag: string, now: string): Bearer {
  const key = tagKey(tag);
  const tags = (bearer.tags ?? []).filter((each) => tagKey(each) !== key);
  return tags.length === (bearer.tags ?? []).length ? bearer : { ...bearer, tags, modified: now };
}

/**
 * The annotations that change when a tag is given another name, each with its new tags; where one bears both, they become
 * one. Empty where the new name is none.
 */
export function renameTag(
  annotations: readonly Annotation[],
  from: string,
  to: string,
  now: string,
): readonly Tagged[] {
  const name = tidyTag(to);
  if (name === '') return [];
  const [fromKey, toKey] = [tagKey(from), tagKey(name)];
  return annotations.flatMap((annotation): readonly Tagged[] => {
    if (annotation.motivation === 'linking') return [];
    const tags = annotation.tags ?? [];
    if (!tags.some((tag) => tagKey(tag) === fromKey)) return [];
    const renamed = tags.map((tag) => (tagKey(tag) === fromKey || tagKey(tag) === toKey ? name : tag));
    const unique = renamed.filter((tag, index) => renamed.indexOf(tag) === index);
    if (unique.length === tags.length && unique.every((tag, index) => tag === tags[index])) return [];
    return [{ ...annotation, tags: unique, modified: now }];
  });
}
