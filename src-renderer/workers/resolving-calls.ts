import type { PassageTarget } from '#core/annotation/annotation.ts';
import type { Article } from '#core/article/article.ts';

/** Targets to find in an article's text as it is now. */
export interface ResolvingCall {
  /** Without what resolving does not read: its lines and sentences. */
  readonly article: Article;
  readonly targets: readonly PassageTarget[];
  /** Texts that targets were described in, by their versions. */
  readonly texts: ReadonlyMap<string, string>;
}
