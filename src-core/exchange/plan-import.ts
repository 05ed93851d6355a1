import type { Annotation, AnnotationId, PassageTarget } from '#core/annotation/annotation.ts';
import type { Article, ArticleId } from '#core/article/article.ts';
import { ArticlePlacer, type Placed, type UnplacedReason } from './place-passage.ts';
import type { Incoming, IncomingHighlight, IncomingLink, IncomingNote, IncomingPassage } from './incoming.ts';
import { compareWithKept } from './merge.ts';

export interface ImportRequest {
  readonly annotations: readonly Incoming[];
  readonly articles: readonly Article[];
  /** Articles to look in for what the file places on none that is here. */
  readonly chosen: readonly ArticleId[];
  /** What the library has. */
  readonly kept: readonly Annotation[];
  /** ISO 8601 instant, for annotations without a date. */
  readonly now: string;
}

/** What could not be placed, with the notes on it. */
export interface Unplaced {
  readonly annotation: Incoming;
  readonly notes: readonly IncomingNote[];
  readonly reason: UnplacedReason;
  /** The passage that has no place, or null for a note on an article that is not here. */
  readonly passage: IncomingPassage | null;
  /** The article that was looked in, where it was one. */
  readonly article: ArticleId | null;
  /** Of a link, where each of its ends was found or looked for. */
  readonly ends?: { readonly target: Placed; readonly body: Placed };
}

export interface ImportPlan {
  /** New to the library. */
  readonly added: readonly Annotation[];
  /** Newer than what the library has under the same id. */
  readonly replacing: readonly Annotation[];
  /** How many the library has already. */
  readonly known: number;
  /** How many the library has in another form, as new or newer, which it keeps. */
  readonly keptNewer: number;
  readonly unplaced: readonly Unplaced[];
}

/** Plans an import without changing anything. */
export function planImport(request: ImportRequest): ImportPlan {
  const planning = planInSteps(request);
  for (;;) {
    const step = planning.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps of one annotation or one article, so that a window can go on in between; each gives how many are done. */
export function* planInSteps(request: ImportRequest): Generator<number, ImportPlan> {
  const planner = new Planner(request);
  const order = { highlighting: 0, commenting: 1, linking: 2 } as const;
  // A note is placed by its highlight, so highlights come first; their order stays.
  const sorted = [...request.annotations].sort((one, other) => order[one.motivation] - order[other.motivation]);
  let done = 0;
  const reading = planner.prepare();
  while (reading.next().done !== true) yield done;
  for (const annotation of sorted) {
    planner.take(annotation);
    done += 1;
    yield done;
  }
  return planner.plan();
}

class Planner {
  readonly #placer: ArticlePlacer;
  readonly #now: string;
  readonly #kept: ReadonlyMap<AnnotationId, Annotation>;
  readonly #taken = new Map<AnnotationId, Annotation>();
  readonly #replacing: Annotation[] = [];
  readonly #unplaced: { -readonly [Key in keyof Unplaced]: Unplaced[Key] }[] = [];
  #known = 0;
  #keptNewer = 0;

  constructor({ articles, chosen, kept, now }: ImportRequest) {
    this.#placer = new ArticlePlacer(articles, chosen);
    this.#now = now;
    this.#kept = new Map(kept.map((annotation) => [annotation.id, annotation]));
  }

  prepare(): Generator<void, void> {
    return this.#placer.prepare();
  }

  take(annotation: Incoming): void {
    switch (annotation.motivation) {
      case 'highlighting':
        this.#highlight(annotation);
        break;
      case 'commenting':
        this.#note(annotation);
        break;
      case 'linking':
        this.#link(annotation);
        break;
    }
  }

  plan(): ImportPlan {
    const replacing = new Set(this.#replacing);
    return {
      added: [...this.#taken.values()].filter((annotation) => !replacing.has(annotation)),
      replacing: this.#replacing,
      known: this.#known,
      keptNewer: this.#keptNewer,
      unplaced: this.#unplaced,
    };
  }

  #highlight(annotation: IncomingHighlight): void {
    const placed = this.#placer.place(annotation.passage);
    if (placed.ok) this.#keep(annotation, highlightOf(annotation, placed.target, this.#now));
    else if (!this.#isKeptAs(annotation)) this.#refuse(annotation, annotation.passage, placed);
  }

  /** One that the reader kept as an orphan, or attached by hand, at an earlier import of the file. */
  #isKeptAs(annotation: IncomingHighlight): boolean {
    const kept = this.#kept.get(annotation.id);
    if (kept?.motivation !== 'highlighting') return false;
    this.#keep(annotation, highlightOf(annotation, kept.target, this.#now));
    return true;
  }

  #note(annotation: IncomingNote): void {
    const { on } = annotation;
    if (on !== null) {
      const refused = this.#unplaced.find((entry) => entry.annotation.id === on);
      if (refused !== undefined) {
        refused.notes = [...refused.notes, annotation];
        return;
      }
      const highlight = this.#taken.get(on) ?? this.#kept.get(on);
      if (highlight?.motivation === 'highlighting') {
        const target = { kind: 'annotation', annotation: on, article: highlight.target.article } as const;
        this.#keep(annotation, noteOf(annotation, target, this.#now));
        return;
      }
    }
    const article = this.#placer.article(annotation.source);
    if (article === null) {
      this.#unplaced.push({ annotation, notes: [], reason: 'no-article', passage: null, article: null });
      return;
    }
    // Without its highlight the note stands on the article, where it can be seen.
    this.#keep(annotation, noteOf(annotation, { kind: 'article', article }, this.#now));
  }

  #link(annotation: IncomingLink): void {
    const target = this.#placer.place(annotation.target);
    const body = this.#placer.place(annotation.body);
    const kept = this.#kept.get(annotation.id);
    if (target.ok && body.ok) this.#keep(annotation, linkOf(annotation, target.target, body.target, this.#now));
    else if (kept?.motivation === 'linking')
      this.#keep(annotation, linkOf(annotation, kept.target, kept.body, this.#now));
    else if (!target.ok) this.#refuse(annotation, annotation.target, target, { target, body });
    else if (!body.ok) this.#refuse(annotation, annotation.body, body, { target, body });
  }

  #keep(incoming: Incoming, annotation: Annotation): void {
    const kept = this.#taken.get(annotation.id) ?? this.#kept.get(annotation.id);
    if (kept === undefined) {
      this.#taken.set(annotation.id, annotation);
      return;
    }
    switch (compareWithKept(kept, annotation, incoming.modified)) {
      case 'same':
        this.#known += 1;
        break;
      case 'kept-is-newer':
        this.#keptNewer += 1;
        break;
      case 'incoming-is-newer':
        this.#taken.set(annotation.id, annotation);
        if (this.#kept.has(annotation.id)) this.#replacing.push(annotation);
        break;
    }
  }

  #refuse(
    annotation: Incoming,
    passage: IncomingPassage,
    { reason, article }: Extract<Placed, { ok: false }>,
    ends?: Unplaced['ends'],
  ): void {
    this.#unplaced.push({ annotation, notes: [], reason, passage, article, ...(ends === undefined ? {} : { ends }) });
  }
}

/**
 * Keeps what could not be placed on an article as orphans: quote, notes and tags stay, and the passage is found again when the
 * text has it. Notes on an unknown article become notes on this one.
 */
export function orphansOn(unplaced: readonly Unplaced[], article: ArticleId, now: string): readonly Annotation[] {
  const targetOf = ({ quote, version }: IncomingPassage, on: ArticleId = article): PassageTarget => ({
    kind: 'passage',
    article: on,
    version: version ?? '',
    position: { type: 'TextPositionSelector', start: 0, end: quote?.exact.length ?? 0 },
    quote: quote ?? { type: 'TextQuoteSelector', exact: '', prefix: '', suffix: '' },
  });
  /** An end that has its place keeps it; one that was looked for in an article stays with that. */
  const endOf = (passage: IncomingPassage, placed: Placed | undefined): PassageTarget =>
    placed?.ok === true ? placed.target : targetOf(passage, placed?.article ?? article);
  return unplaced.flatMap(({ annotation, notes, ends }): readonly Annotation[] => {
    switch (annotation.motivation) {
      case 'highlighting': {
        const on = { kind: 'annotation', annotation: annotation.id, article } as const;
        return [
          highlightOf(annotation, targetOf(annotation.passage), now),
          ...notes.map((note) => noteOf(note, on, now)),
        ];
      }
      case 'commenting':
        return [noteOf(annotation, { kind: 'article', article }, now)];
      case 'linking':
        return [linkOf(annotation, endOf(annotation.target, ends?.target), endOf(annotation.body, ends?.body), now)];
    }
  });
}

function highlightOf(incoming: IncomingHighlight, target: PassageTarget, now: string): Annotation {
  const { motivation, id, ink, tags } = incoming;
  return { motivation, id, target, ink, ...(tags.length === 0 ? {} : { tags }), ...datesOf(incoming, now) };
}

function noteOf(
  incoming: IncomingNote,
  target: Extract<Annotation, { motivation: 'commenting' }>['target'],
  now: string,
): Annotation {
  const { motivation, id, body, tags } = incoming;
  return { motivation, id, target, body, ...(tags.length === 0 ? {} : { tags }), ...datesOf(incoming, now) };
}

function linkOf(incoming: IncomingLink, target: PassageTarget, body: PassageTarget, now: string): Annotation {
  const { motivation, id, relation } = incoming;
  return { motivation, id, target, body, relation, ...datesOf(incoming, now) };
}

function datesOf({ created, modified }: Incoming, now: string): { created: string; modified: string } {
  return { created: created ?? now, modified: modified ?? created ?? now };
}
