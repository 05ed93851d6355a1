import { untrack } from 'svelte';
import type { Article, ArticleId } from '#core/article/article.ts';
import type { Alignment, Comparison, Finding, Verdict } from '#core/comparison/comparison.ts';
import { language } from '../i18n/language.svelte.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { CompareArticles } from '../workers/comparison-client.ts';
import { otherAlignments } from './rows.ts';
import { witnessesOf, type Witness } from './witness.ts';

export const leastSources = 2;
export const mostSources = 12;

/** A comparison that takes longer shows that it is at work and can be cancelled. */
export const slowAfterMilliseconds = 1000;

export type Tab = 'passages' | 'figures' | 'framing' | 'quotations';

export type Run =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running'; readonly slow: boolean }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly comparison: Comparison; readonly milliseconds: number };

interface Ports {
  readonly library: LibraryStore;
  /** Reactive: the ids of the compared articles, in the order of their sigla. */
  readonly compared: () => readonly ArticleId[];
  readonly compareArticles: CompareArticles;
}

/** What the comparison screen shows: the run, the points that pass the filter, and the one at hand. */
export class ComparisonState {
  readonly #ports: Ports;
  #run = $state.raw<Run>({ kind: 'waiting' });
  #abort: AbortController | null = null;
  #tab = $state<Tab>('passages');
  #verdict = $state<Verdict | null>(null);
  #showsHidden = $state(false);
  #chosen = $state<string | null>(null);

  readonly #witnesses = $derived.by(() => witnessesOf(this.articles, language()));
  readonly #articles = $derived.by(() =>
    this.#ports
      .compared()
      .flatMap((id) => this.#ports.library.article(id) ?? [])
      .slice(0, mostSources),
  );
  readonly #points = $derived.by(() => {
    const { findings } = this.comparison ?? { findings: [] };
    return this.#showsHidden ? findings : findings.filter(({ id }) => !this.isHidden(id));
  });
  readonly #visible = $derived.by(() =>
    this.#verdict === null ? this.#points : this.#points.filter(({ verdict }) => verdict === this.#verdict),
  );
  readonly #otherAlignments = $derived.by((): readonly Alignment[] =>
    this.comparison ? otherAlignments(this.comparison, this.#witnesses) : [],
  );

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  get articles(): readonly Article[] {
    return this.#articles;
  }
  get witnesses(): readonly Witness[] {
    return this.#witnesses;
  }
  get run(): Run {
    return this.#run;
  }
  get comparison(): Comparison | null {
    return this.#run.kind === 'ready' ? this.#run.comparison : null;
  }
  get tab(): Tab {
    return this.#tab;
  }
  /** The verdict that points are filtered by; null shows all. */
  get verdict(): Verdict | null {
    return this.#verdict;
  }
  get showsHidden(): boolean {
    return this.#showsHidden;
  }
  /** Every point that is not hidden, or all of them while hidden ones are shown. */
  get points(): readonly Finding[] {
    return this.#points;
  }
  /** The points that pass the filter, in the order of the comparison. */
  get visible(): readonly Finding[] {
    return this.#visible;
  }
  get hiddenCount(): number {
    return this.comparison?.findings.filter(({ id }) => this.isHidden(id)).length ?? 0;
  }
  get otherAlignments(): readonly Alignment[] {
    return this.#otherAlignments;
  }
  /** The point at hand: the chosen one while it is visible, otherwise the first. */
  get current(): Finding | null {
    return this.#visible.find(({ id }) => id === this.#chosen) ?? this.#visible[0] ?? null;
  }

  isHidden(finding: string): boolean {
    return this.#ports.library.dismissed.has(finding);
  }
  countOf(verdict: Verdict): number {
    return this.#points.filter((point) => point.verdict === verdict).length;
  }

  /**
   * Compares the articles anew whenever they or their texts change; for an `$effect`, which calls what this returns when
   * the articles change again or the screen goes.
   */
  follow(): () => void {
    // The key, not the array, so that an annotation does not start a comparison over.
    const key = this.#articles.map(({ id, version }) => `${id}@${version}`).join(' ');
    untrack(() => {
      if (key === '' || this.#articles.length < leastSources) this.#run = { kind: 'waiting' };
      else void this.compareNow();
    });
    return () => this.#abort?.abort();
  }

  async compareNow(): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    const started = performance.now();
    this.#run = { kind: 'running', slow: false };
    const slow = setTimeout(() => (this.#run = { kind: 'running', slow: true }), slowAfterMilliseconds);
    let next: Run;
    try {
      const comparison = await this.#ports.compareArticles(this.#articles, abort.signal);
      next = { kind: 'ready', comparison, milliseconds: performance.now() - started };
    } catch {
      next = { kind: abort.signal.aborted ? 'cancelled' : 'failed' };
    }
    clearTimeout(slow);
    if (this.#abort === abort) this.#run = next;
  }

  cancel(): void {
    this.#abort?.abort();
  }

  show(tab: Tab): void {
    this.#tab = tab;
  }
  filterBy(verdict: Verdict | null): void {
    this.#verdict = verdict;
  }
  choose(finding: string): void {
    this.#chosen = finding;
  }

  /** Goes to the next (1) or previous (-1) visible point; stays at either end. */
  step(by: 1 | -1): void {
    const at = this.#visible.findIndex(({ id }) => id === this.current?.id);
    const next = this.#visible[at + by];
    if (next) this.#chosen = next.id;
  }

  showHidden(shows: boolean): void {
    this.#showsHidden = shows;
  }

  /** Hides a point; the one behind it (or before it, at the end) is at hand next. Resolves false when it was not saved. */
  async dismiss(finding: string): Promise<boolean> {
    const at = this.#visible.findIndex(({ id }) => id === finding);
    const neighbour = this.#visible[at + 1] ?? this.#visible[at - 1];
    const change = { collection: 'dismissals', id: finding, value: { finding } } as const;
    const saved = await this.#ports.library.commit('dismiss-finding', [change]);
    if (saved && !this.#showsHidden && this.#chosen !== null) this.#chosen = neighbour?.id ?? null;
    return saved;
  }

  recall(finding: string): Promise<boolean> {
    const change = { collection: 'dismissals', id: finding, value: null } as const;
    return this.#ports.library.commit('recall-finding', [change]);
  }
}
