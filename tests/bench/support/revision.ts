export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text that is edited, with the place in the original of every unit. */
export class Revision {
  private readonly parts: string[] = [];
  private readonly origins: number[] = [];
  private readonly original: string;

  constructor(original: string) {
    this.original = original;
  }

  keep(start: number, end: number): void {
    this.parts.push(this.original.slice(start, end));
    for (let at = start; at < end; at += 1) this.origins.push(at);
  }

  /** `origin` is the unit that the new ones stand for; none for what is added. */
  put(text: string, origin = -1): void {
    this.parts.push(text);
    for (let at = 0; at < text.length; at += 1) this.origins.push(origin);
  }

  get text(): string {
    return this.parts.join('');
  }

  /** Where a span of the original is now: from the first to the last unit that is left of it. Null where none is. */
  carried({ start, end }: Span): Span | null {
    const inside = (origin: number): boolean => origin >= start && origin < end;
    const first = this.origins.findIndex(inside);
    return first < 0 ? null : { start: first, end: this.origins.findLastIndex(inside) + 1 };
  }
}

/** Replaces spans, which rise and do not overlap. */
export function replaced(text: string, changes: readonly (Span & { readonly by: string })[]): Revision {
  const revision = new Revision(text);
  let at = 0;
  for (const { start, end, by } of changes) {
    revision.keep(at, start);
    revision.put(by, start < end ? start : -1);
    at = end;
  }
  revision.keep(at, text.length);
  return revision;
}

/** The text's parts in another order. */
export function reordered(text: string, parts: readonly (Span | string)[]): Revision {
  const revision = new Revision(text);
  for (const part of parts) {
    if (typeof part === 'string') revision.put(part);
    else revision.keep(part.start, part.end);
  }
  return revision;
}
