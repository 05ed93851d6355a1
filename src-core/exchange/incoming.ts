import type { AnnotationId, Ink, LinkRelation } from '#core/annotation/annotation.ts';
import type { TextQuoteSelector } from '#core/annotation/selector.ts';

/** What a file says of the text that it annotates, as far as it says anything. */
export interface SourceHints {
  /** Names and addresses: IRIs of articles, URLs of pages. */
  readonly iris: readonly string[];
  /** SHA-256 of the source file, in hex. */
  readonly hash: string | null;
  /** Name of the source file. */
  readonly file: string | null;
  readonly titles: readonly string[];
}

export const noHints: SourceHints = { iris: [], hash: null, file: null, titles: [] };

interface Offsets {
  readonly start: number;
  readonly end: number;
}

export interface IncomingPassage {
  readonly source: SourceHints;
  readonly quote: TextQuoteSelector | null;
  /** Code points of the source's text. */
  readonly points: Offsets | null;
  /** UTF-16 units of the text that `version` names, where the app wrote the file and code points could not say it. */
  readonly units: Offsets | null;
  /** `Article.version`, where the app wrote the file. */
  readonly version: string | null;
}

interface Dated {
  readonly id: AnnotationId;
  /** ISO 8601 instants, or null where the file has none. */
  readonly created: string | null;
  readonly modified: string | null;
}

export interface IncomingHighlight extends Dated {
  readonly motivation: 'highlighting';
  readonly passage: IncomingPassage;
  readonly ink: Ink;
  readonly tags: readonly string[];
}

export interface IncomingNote extends Dated {
  readonly motivation: 'commenting';
  /** The highlight that it stands on; null for the text as a whole. */
  readonly on: AnnotationId | null;
  readonly source: SourceHints;
  /** Markdown. */
  readonly body: string;
  readonly tags: readonly string[];
}

export interface IncomingLink extends Dated {
  readonly motivation: 'linking';
  readonly target: IncomingPassage;
  readonly body: IncomingPassage;
  readonly relation: LinkRelation;
}

/** One annotation of a file, read but not placed. */
export type Incoming = IncomingHighlight | IncomingNote | IncomingLink;

/** The id of the note that a foreign annotation carries besides its passage. */
export function noteIdOf(highlight: AnnotationId): AnnotationId {
  return `${highlight}#note` as AnnotationId;
}

/** Longer ids are not kept; the end tells them apart better than the beginning. */
const idLength = 190;
const tagLength = 200;
const tagCount = 500;

/** A file's own name for an annotation, as long as ids may be. */
export function keptId(id: string): AnnotationId {
  return (id.length <= idLength ? id : id.slice(-idLength)) as AnnotationId;
}

/** Tags as records hold them: without `#`, each once, none empty. */
export function keptTags(tags: readonly string[]): readonly string[] {
  const kept = tags.map((tag) => tag.trim().replace(/^#+/u, '').slice(0, tagLength)).filter((tag) => tag !== '');
  return [...new Set(kept)].slice(0, tagCount);
}

/** An instant as records hold it; null for what is no date. */
export function keptInstant(text: string | null): string | null {
  if (text === null) return null;
  // Six digits behind the second are more than Date promises to read.
  const time = Date.parse(text.replace(/(\.\d{3})\d+/u, '$1'));
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
