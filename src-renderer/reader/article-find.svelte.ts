import type { Article, TextRange } from '#core/article/article.ts';
import { findPassages } from '#core/search/find.ts';
import { parseQuery } from '#core/search/parse-query.ts';
import type { MatchLevel, QueryProblem } from '#core/search/query.ts';
import type { Find, Navigation } from '../app/navigation.svelte.ts';

/** What is looked for in one pane's article and where it stands; what is asked is kept in the navigation. */
export class ArticleFind {
  readonly #navigation: Navigation;
  readonly #article: () => Article;
  readonly #found = $derived.by(() => this.#look());

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

  close(): void {
    this.#navigation.find(this.#article().id, null);
  }

  #change(change: Partial<Find>): void {
    const { asked } = this;
    if (asked !== null) this.#navigation.find(this.#article().id, { ...asked, ...change });
  }

  #look(): { readonly marks: readonly TextRange[]; readonly problem: QueryProblem | null } {
    const { asked } = this;
    if (asked === null || asked.text.trim() === '') return { marks: [], problem: null };
    const parsed = parseQuery(asked.text, { openEnd: asked.openEnd });
    if (!parsed.ok) return { marks: [], problem: parsed.problem };
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
    return { marks: passages.flatMap(({ marks }) => marks), problem: null };
  }
}
