import type { Article, TextRange } from '#core/article/article.ts';
import { findPassages } from '#core/search/find.ts';
import { inOtherLayout } from '#core/search/keyboard-layout.ts';
import { parseQuery } from '#core/search/parse-query.ts';
import type { MatchLevel, QueryProblem } from '#core/search/query.ts';
import { soughtBy } from '#core/search/seek.ts';
import type { Find, Navigation } from '../app/navigation.svelte.ts';

interface Looked {
  readonly marks: readonly TextRange[];
  readonly problem: QueryProblem | null;
  readonly isElsewhere: boolean;
}

/** What is looked for in one pane's article and where it stands; what is asked is kept in the navigation. */
export class ArticleFind {
  readonly #navigation: Navigation;
  readonly #article: () => Article;
  readonly #found = $derived.by(() => this.#look(this.asked));
  readonly #otherLayout = $derived.by(() => {
    const { asked } = this;
    if (asked === null || this.marks.length > 0) return null;
    const text = inOtherLayout(asked.text);
    return text !== null && this.#look({ ...asked, text }).marks.length > 0 ? text : null;
  });

  /** `article` gives the article as it stands in the pane now. */
  constructor(navigation: Navigation, article: () => Article) {
    this.#navigation = navigation;
    this.#article = article;
  }

  /** Null while nothing is looked for. */
  get asked(): Find | null {
    return this.#navigation.findIn(this.#article().id);
  }
  /** Why the query cannot be run, or null; a blank one is no fault. */
  get problem(): QueryProblem | null {
    return this.asked?.text.trim() === '' ? null : this.#found.problem;
  }
  /** Every place in the article's text, ascending. */
  get marks(): readonly TextRange[] {
    return this.#found.marks;
  }
  /** Number of the place that the reader is at, from 0: the first from where looking began, else the first of all. */
  get at(): number {
    const from = this.asked?.from ?? 0;
    return Math.max(
      0,
      this.marks.findIndex(({ end }) => end > from),
    );
  }
  get current(): TextRange | null {
    return this.marks[this.at] ?? null;
  }

  /** What the other keyboard layout would have written, where nothing is found of the text as it stands but something of that. */
  get inOtherLayout(): string | null {
    return this.#otherLayout;
  }
  /** Whether the query looks for nothing in the text itself: a tag, a note, a date. */
  get isElsewhere(): boolean {
    return this.#found.isElsewhere;
  }

  /** Looks for a text from where the reader is; its last word may not be finished. */
  type(text: string): void {
    this.#change({ text, openEnd: true, withoutForms: [] });
  }

  chooseLevel(level: MatchLevel): void {
    this.#change({ level, withoutForms: [] });
  }

  /** Goes on by places and round at the ends; gives the place that is now current. */
  step(by: number): TextRange | null {
    const { length } = this.marks;
    const next = this.marks[(this.at + by + length) % length];
    if (next === undefined) return null;
    this.#change({ from: next.start });
    return next;
  }

  /** Goes to the place with this number, from 0; null where there is none. */
  goTo(number: number): TextRange | null {
    const place = this.marks[number];
    if (place === undefined) return null;
    this.#change({ from: place.start });
    return place;
  }

  close(): void {
    this.#navigation.find(this.#article().id, null);
  }

  #change(change: Partial<Find>): void {
    const { asked } = this;
    if (asked !== null) this.#navigation.find(this.#article().id, { ...asked, ...change });
  }

  #look(asked: Find | null): Looked {
    if (asked === null || asked.text.trim() === '') return { marks: [], problem: null, isElsewhere: false };
    const parsed = parseQuery(asked.text, { openEnd: asked.openEnd });
    if (!parsed.ok) return { marks: [], problem: parsed.problem, isElsewhere: false };
    const sought = soughtBy(parsed.query, asked.level);
    if (sought.every(({ field }) => field !== null && field !== 'body'))
      return { marks: [], problem: null, isElsewhere: true };
    const { id, text } = this.#article();
    const passages = findPassages(
      {
        id,
        version: '',
        texts: [{ field: 'body', text, annotation: null }],
        date: null,
        source: null,
        language: 'und',
      },
      parsed.query,
      { level: asked.level, fields: ['body'], withoutForms: asked.withoutForms, contextLength: text.length },
    );
    return { marks: passages.flatMap(({ marks }) => marks), problem: null, isElsewhere: false };
  }
}
