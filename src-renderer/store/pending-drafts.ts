/** What the reader has typed and no save has taken up yet; saved together before the window closes. */
export class PendingDrafts {
  readonly #flushes = new Set<() => Promise<unknown>>();

  /** `flush` saves what waits, and resolves when that is done. Returns what takes it out again. */
  add(flush: () => Promise<unknown>): () => void {
    this.#flushes.add(flush);
    return () => {
      this.#flushes.delete(flush);
    };
  }

  /** Saves everything that waits; one failure does not keep the others. */
  async flush(): Promise<void> {
    await Promise.allSettled([...this.#flushes].map((flush) => flush()));
  }
}
