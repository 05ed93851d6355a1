import { mergeSegments } from './merge-segments.ts';
import { segmentLimit, type Segment } from './segment.ts';

/** Segments of about the same size that are kept before they are made one. */
const mergeFactor = 8;

/** Below this share of live documents a segment is written anew without the others. */
const leastLive = 0.5;

/** Documents from which on a segment is worth merging with others of its kind while nobody waits. */
const largeSegment = 1_000;

interface Place {
  readonly segment: Segment;
  readonly number: number;
}

/** The segments of an index, and where each document is. Merging is that of log-structured trees, in tiers of eight. */
export class SegmentSet {
  #segments: readonly Segment[];
  /** Made when it is first asked for: answering a search needs no document by its id. */
  #places: Map<string, Place> | null = null;
  #size: number;

  constructor(segments: readonly Segment[]) {
    this.#segments = segments;
    this.#size = segments.reduce((sum, segment) => sum + liveIn(segment), 0);
  }

  /** A new list whenever a segment came or went. */
  get segments(): readonly Segment[] {
    return this.#segments;
  }
  /** Documents that can be found. */
  get size(): number {
    return this.#size;
  }
  ids(): Iterable<string> {
    return this.#placed().keys();
  }
  versionOf(id: string): string | null {
    const place = this.#placed().get(id);
    return place?.segment.documents.versions[place.number] ?? null;
  }

  remove(id: string): void {
    const places = this.#placed();
    const place = places.get(id);
    if (place === undefined) return;
    place.segment.live[place.number] = 0;
    places.delete(id);
    this.#size -= 1;
  }

  /** Adds a segment; its documents take the place of older ones of the same ids, also of those within it. */
  append(segment: Segment): void {
    const places = this.#placed();
    for (const [number, id] of segment.documents.ids.entries()) {
      this.remove(id);
      places.set(id, { segment, number });
      this.#size += 1;
    }
    this.#segments = [...this.#segments, segment];
  }

  /**
   * Merges segments of about the same size once there are eight of them, and writes those anew that are mostly gone. The work
   * is in proportion to what is merged: each document is merged a few times in all.
   */
  merge(): void {
    for (let group = this.#mergeable(); group.length > 0; group = this.#mergeable()) this.#mergeGroup(group);
  }

  /** Makes the large segments as few as the documents allow, for when nobody waits: each is one more to look into. */
  mergeLarge(): void {
    const large = this.#segments.filter((segment) => liveIn(segment) >= largeSegment);
    const group = fit(large.sort((one, other) => one.live.length - other.live.length));
    if (group.length > 1) this.#mergeGroup(group);
  }

  #mergeGroup(group: readonly Segment[]): void {
    const merged = mergeSegments(group);
    const kept = this.#segments.filter((segment) => !group.includes(segment));
    this.#segments = merged.live.length > 0 ? [...kept, merged] : kept;
    if (this.#places === null) return;
    for (const [number, id] of merged.documents.ids.entries()) this.#places.set(id, { segment: merged, number });
  }

  #mergeable(): readonly Segment[] {
    const stale = this.#segments.find((segment) => liveIn(segment) < leastLive * segment.live.length);
    if (stale) return [stale];
    const tiers = new Map<number, Segment[]>();
    for (const segment of this.#segments) {
      const tier = Math.floor(Math.log(Math.max(1, segment.live.length)) / Math.log(mergeFactor));
      tiers.set(tier, [...(tiers.get(tier) ?? []), segment]);
    }
    for (const [, group] of [...tiers].sort(([one], [other]) => one - other)) {
      const fitting = group.length < mergeFactor ? [] : fit(group);
      if (fitting.length > 1) return fitting;
    }
    return [];
  }

  #placed(): Map<string, Place> {
    if (this.#places !== null) return this.#places;
    this.#places = new Map();
    for (const segment of this.#segments) {
      for (const [number, id] of segment.documents.ids.entries()) {
        if (segment.live[number] === 1) this.#places.set(id, { segment, number });
      }
    }
    return this.#places;
  }
}

function liveIn({ live }: Segment): number {
  let count = 0;
  for (const isLive of live) count += isLive;
  return count;
}

/** As many segments, in order, as one may hold. */
function fit(segments: readonly Segment[]): readonly Segment[] {
  const fitting: Segment[] = [];
  let size = 0;
  for (const segment of segments) {
    size += liveIn(segment);
    if (size > segmentLimit) break;
    fitting.push(segment);
  }
  return fitting;
}
