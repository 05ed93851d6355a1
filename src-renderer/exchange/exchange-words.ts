import type { Unplaced } from '#core/exchange/plan-import.ts';
import { isolate } from '../i18n/format.ts';
import { m } from '../i18n/messages.ts';
import type { ImportFailure } from './exchange-state.svelte.ts';

/** Why an import gave nothing, and what to do; nothing in the library has changed. */
export function importProblem(failure: ImportFailure, name: string): string {
  return m.exchange_import_failed({ name: isolate(name), why: problems[failure]() });
}

const problems: Readonly<Record<ImportFailure, () => string>> = {
  missing: () => m.exchange_problem_missing(),
  folder: () => m.exchange_problem_folder(),
  empty: () => m.exchange_problem_empty(),
  encoding: () => m.exchange_problem_encoding(),
  'too-large': () => m.exchange_problem_too_large(),
  io: () => m.exchange_problem_io(),
  cut: () => m.exchange_problem_cut(),
  'not-json': () => m.exchange_problem_not_json(),
  'not-annotations': () => m.exchange_problem_not_annotations(),
  none: () => m.exchange_problem_none(),
  'too-many': () => m.exchange_problem_too_many(),
  'not-saved': () => m.exchange_problem_not_saved(),
};

const reasons: Readonly<Record<Unplaced['reason'], () => string>> = {
  'no-quote': () => m.exchange_reason_no_quote(),
  'no-article': () => m.exchange_reason_no_article(),
  'not-found': () => m.exchange_reason_not_found(),
  'several-places': () => m.exchange_reason_several_places(),
  'several-articles': () => m.exchange_reason_several_articles(),
};

/** One that has no place, in words: what it quotes, what its notes say, why. */
export interface UnplacedWords {
  readonly quote: string | null;
  readonly notes: readonly string[];
  readonly reason: string;
}

export function unplacedWords({ annotation, notes, reason, passage }: Unplaced): UnplacedWords {
  const own = annotation.motivation === 'commenting' ? [annotation.body] : [];
  const bodies = [...own, ...notes.map(({ body }) => body)].filter((body) => body !== '');
  return { quote: passage?.quote?.exact ?? null, notes: bodies, reason: reasons[reason]() };
}

/** The list as text for the clipboard. */
export function unplacedText(unplaced: readonly Unplaced[]): string {
  return unplaced
    .map(unplacedWords)
    .map(({ quote, notes, reason }) => [...(quote === null ? [] : [`«${quote}»`]), ...notes, `(${reason})`].join('\n'))
    .join('\n\n');
}
