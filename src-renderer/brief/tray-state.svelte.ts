import { untrack } from 'svelte';
import { noteText } from '#core/annotation/note-markdown.ts';
import type { Article } from '#core/article/article.ts';
import type { Brief } from '#core/brief/brief.ts';
import type { Finding } from '#core/comparison/comparison.ts';
import { fold } from '#core/text/fold.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { CompareArticles } from '../workers/comparison-client.ts';
import { findingFragments, highlightFragments, noteFragments, usedKeys, type Fragment } from './fragments.ts';

export type TrayTab = 'highlights' | 'notes' | 'findings';
export type TrayScope = 'sources' | 'library';
type FindingsRun = 'waiting' | 'running' | 'ready' | 'failed';

interface Ports {
  readonly library: LibraryStore;
  /** Reactive: the brief at hand. */
  readonly brief: () => Brief | null;
  readonly compareArticles: CompareArticles;
}

/** What can be inserted: the fragments of one kind that pass the filter. */
export class TrayState {
  readonly #ports: Ports;
  #tab = $state<TrayTab | null>(null);
  #scope = $state<TrayScope | null>(null);
  #query = $state('');
  #findings = $state.raw<readonly Finding[]>([]);
  #findingsRun = $state<FindingsRun>('waiting');

  readonly #sources = $derived.by((): readonly Article[] =>
    (this.#ports.brief()?.articles ?? []).flatMap((id) => this.#ports.library.article(id) ?? []),
  );
  readonly #fragments = $derived.by((): Record<TrayTab, readonly Fragment[]> => {
    const { library } = this.#ports;
    const articles = this.scope === 'library' ? library.articles : this.#sources;
    return {
      highlights: highlightFragments(articles, library),
      notes: noteFragments(articles, library),
      findings: findingFragments(this.#findings.filter(({ id }) => !library.dismissed.has(id))),
    };
  });
  readonly #visible = $derived.by(() => {
    const query = fold(this.#query.trim()).text;
    const fragments = this.#fragments[this.tab];
    return query === '' ? fragments : fragments.filter((fragment) => fold(searched(fragment)).text.includes(query));
  });
  readonly #used = $derived.by(() => usedKeys(this.#ports.brief()));

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** The chosen kind; before a choice, highlights where there are any, otherwise what the comparison found. */
  get tab(): TrayTab {
    if (this.#tab !== null) return this.#tab;
    return this.countOf('highlights') === 0 && this.countOf('findings') > 0 ? 'findings' : 'highlights';
  }
  /** The brief's sources; the whole library while it has none. */
  get scope(): TrayScope {
    return this.#scope ?? (this.#sources.length > 0 ? 'sources' : 'library');
  }
  get query(): string {
    return this.#query;
  }
  get findingsRun(): FindingsRun {
    return this.#findingsRun;
  }
  get visible(): readonly Fragment[] {
    return this.#visible;
  }
  countOf(tab: TrayTab): number {
    return this.#fragments[tab].length;
  }
  isUsed(fragment: Fragment): boolean {
    return this.#used.has(fragment.key);
  }

  show(tab: TrayTab): void {
    this.#tab = tab;
  }
  setScope(scope: TrayScope): void {
    this.#scope = scope;
  }
  filterBy(query: string): void {
    this.#query = query;
  }

  /** Compares the brief's sources whenever they change, for their findings; for an `$effect`. */
  followSources(): () => void {
    // The key, not the array, so that writing in the brief does not compare again.
    const key = this.#sources.map(({ id, version }) => `${id}@${version}`).join(' ');
    const abort = new AbortController();
    untrack(() => {
      this.#findings = [];
      this.#findingsRun = 'waiting';
      if (key !== '' && this.#sources.length > 1) void this.#compare(this.#sources, abort.signal);
    });
    return () => abort.abort();
  }

  async #compare(sources: readonly Article[], signal: AbortSignal): Promise<void> {
    this.#findingsRun = 'running';
    try {
      const { findings } = await this.#ports.compareArticles(sources, signal);
      if (signal.aborted) return;
      this.#findings = findings;
      this.#findingsRun = 'ready';
    } catch {
      if (!signal.aborted) this.#findingsRun = 'failed';
    }
  }
}

function searched(fragment: Fragment): string {
  if (fragment.kind === 'finding')
    return `${fragment.text} ${fragment.finding.evidence.map(({ value }) => value).join(' ')}`;
  return fragment.kind === 'highlight'
    ? `${fragment.text} ${fragment.note === null ? '' : noteText(fragment.note)}`
    : fragment.text;
}
