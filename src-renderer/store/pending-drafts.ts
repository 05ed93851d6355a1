/** Saves what waits; resolves false when it could not be kept. */
export type Flush = () => Promise<unknown>;

/** What the reader has typed and no save has taken up yet; saved together before the window closes. */
export class PendingDrafts {
  readonly #flushes = new Set<Flush>();

  /** Returns what takes `flush` out again, when its words are kept. */
  add(flush: Flush): () => void {
    this.#flushes.add(flush);
    return () => {
      this.#flushes.delete(flush);
    };
  }

  /** Saves everything that waits; one failure does not keep the others. Resolves whether all of it was kept. */
  async flush(): Promise<boolean> {
    const results = await Promise.allSettled([...this.#flushes].map((flush) => flush()));
    return results.every((result) => result.status === 'fulfilled' && result.value !== false);
  }
}
