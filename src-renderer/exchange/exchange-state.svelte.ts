import type { Annotation } from '#core/annotation/annotation.ts';
import type { Article, ArticleId } from '#core/article/article.ts';
import { orphansOn, planInSteps, type ImportPlan, type Unplaced } from '#core/exchange/plan-import.ts';
import { readExchange, type ReadFailure } from '#core/exchange/read-exchange.ts';
import type { Incoming } from '#core/exchange/incoming.ts';
import type { AnnotationsFileFailure, Host } from '#core/host.ts';
import type { Change } from '#core/library/records.ts';
import type { LibraryStore } from '../store/library-store.ts';

/** Milliseconds of planning after which the window gets its turn. */
const turn = 40;

export type ImportFailure = ReadFailure | AnnotationsFileFailure | 'not-saved';

/** What became of a file of annotations. */
export interface ImportReport {
  readonly file: string;
  readonly added: number;
  readonly replaced: number;
  readonly known: number;
  readonly keptNewer: number;
  /** How many were kept without a place. */
  readonly orphans: number;
  readonly unplaced: readonly Unplaced[];
}

export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'placing'; readonly done: number; readonly total: number }
  /** The file names articles that are not here: the reader says where else to look. */
  | { readonly kind: 'asking'; readonly file: string; readonly count: number }
  | { readonly kind: 'report'; readonly report: ImportReport };

interface Ports {
  readonly library: LibraryStore;
  readonly host: Pick<Host, 'chooseAnnotations'>;
  readonly failed: (failure: ImportFailure, file: string) => void;
  /** This instant in ISO 8601. */
  readonly now: () => string;
}

/** Bringing annotations of a file into the library: choosing, placing, asking, telling. */
export class AnnotationImport {
  readonly #ports: Ports;
  #state = $state.raw<ImportState>({ kind: 'idle' });
  #read: { readonly file: string; readonly annotations: readonly Incoming[] } | null = null;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  get state(): ImportState {
    return this.#state;
  }
  get articles(): readonly Article[] {
    return this.#ports.library.articles;
  }

  async chooseFile(): Promise<void> {
    if (this.#state.kind === 'placing') return;
    const chosen = await this.#ports.host.chooseAnnotations();
    if (!chosen.ok) {
      if (chosen.failure !== 'cancelled') this.#ports.failed(chosen.failure, chosen.name);
      return;
    }
    const read = readExchange(chosen.text);
    if (!read.ok) {
      this.#ports.failed(read.failure, chosen.name);
      return;
    }
    this.#read = { file: chosen.name, annotations: read.annotations };
    const plan = await this.#plan([]);
    const homeless = plan.unplaced.filter(({ reason }) => reason === 'no-article').length;
    if (homeless > 0 && this.articles.length > 0) this.#state = { kind: 'asking', file: chosen.name, count: homeless };
    else await this.#take(plan);
  }

  /** Goes on after the question, looking in these articles as well. */
  async lookIn(articles: readonly ArticleId[]): Promise<void> {
    await this.#take(await this.#plan(articles));
  }

  /** Keeps what has no place on an article, as orphans. */
  async keepOn(article: ArticleId): Promise<void> {
    const { state } = this;
    if (state.kind !== 'report') return;
    const { report } = state;
    const orphans = orphansOn(report.unplaced, article, this.#ports.now());
    if (!(await this.#ports.library.commit('import-annotations', orphans.map(keeping)))) {
      this.#ports.failed('not-saved', report.file);
      return;
    }
    this.#state = { kind: 'report', report: { ...report, orphans: orphans.length, unplaced: [] } };
  }

  close(): void {
    this.#state = { kind: 'idle' };
    this.#read = null;
  }

  async #plan(chosen: readonly ArticleId[]): Promise<ImportPlan> {
    const { library, now } = this.#ports;
    const annotations = this.#read?.annotations ?? [];
    const total = annotations.length;
    this.#state = { kind: 'placing', done: 0, total };
    const request = { annotations, articles: library.articles, chosen, kept: library.annotations, now: now() };
    const steps = planInSteps(request);
    let pause = performance.now() + turn;
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (performance.now() < pause) continue;
      this.#state = { kind: 'placing', done: step.value, total };
      await new Promise((resolve) => setTimeout(resolve));
      pause = performance.now() + turn;
    }
  }

  async #take({ added, replacing, known, keptNewer, unplaced }: ImportPlan): Promise<void> {
    const file = this.#read?.file ?? '';
    const changes = [...added, ...replacing].map(keeping);
    const saved = changes.length === 0 || (await this.#ports.library.commit('import-annotations', changes));
    if (!saved) {
      this.close();
      this.#ports.failed('not-saved', file);
      return;
    }
    const counts = { added: added.length, replaced: replacing.length, known, keptNewer, orphans: 0 };
    this.#state = { kind: 'report', report: { file, ...counts, unplaced } };
  }
}

function keeping(annotation: Annotation): Change {
  return { collection: 'annotations', id: annotation.id, value: annotation };
}
