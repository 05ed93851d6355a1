/** Milliseconds without a key after which a draft is saved. */
const rest = 700;
/** Milliseconds after which a draft is saved even while its writer goes on. */
const longest = 1_000;
/** Milliseconds after which words that could not be saved are tried again when their editor is gone. */
const tryAgainAfter = 3_000;

/** The text of a note while it is written: saved one save after the other, the latest words last, none lost. */
export class NoteDraft {
  #body = $state('');
  #failed = $state(false);
  #saved: string;
  /** When the first of the words that are not saved yet was written. */
  #since: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<void> = Promise.resolve();
  readonly #save: (body: string) => Promise<boolean>;

  /** `save` resolves false when the words could not be kept. */
  constructor(body: string, save: (body: string) => Promise<boolean>) {
    this.#body = body;
    this.#saved = body;
    this.#save = save;
  }

  get body(): string {
    return this.#body;
  }
  get failed(): boolean {
    return this.#failed;
  }

  write(body: string): void {
    this.#body = body;
    clearTimeout(this.#timer);
    // An emptied note is not removed under the writer's hands, only when the editor closes.
    if (body.trim() === '') return;
    this.#since ??= performance.now();
    const left = this.#since + longest - performance.now();
    this.#timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(rest, left)));
  }

  /** Goes on saving when the editor is gone, until the words are kept. */
  async keepTrying(): Promise<void> {
    while (!(await this.flush())) await new Promise((resolve) => setTimeout(resolve, tryAgainAfter));
  }

  /**
   * Saves what is not saved yet; the next save waits for it, so that a new note is made only once. Resolves whether the
   * words are kept.
   */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#since = null;
    this.#queue = this.#queue.then(async () => {
      const body = this.#body;
      if (body === this.#saved) return;
      this.#failed = !(await this.#save(body));
      if (!this.#failed) this.#saved = body;
    });
    await this.#queue;
    return !this.#failed;
  }
}
