import type { Article, TextRange } from '#core/article/article.ts';
import { datesIn, type DateExpression } from '#core/text/dates.ts';
import { goesOn } from '#core/text/continuations.ts';
import { numbersIn, type NumberMention } from '#core/text/numbers.ts';
import { sentencesOf } from '#core/text/sentences.ts';
import { stem } from '#core/text/stem.ts';
import { tokensOf, type Token } from '#core/text/tokens.ts';
import { actionsOf, type Action } from './lexicon/actions.ts';
import { wordImportance } from './lexicon/common-words.ts';
import { placeOf } from './lexicon/places.ts';
import { namesIn } from './names.ts';
import { firstFrom, rangesWithin } from './ranges.ts';

/** A word of a witness as alignment sees it. */
export interface Term extends TextRange {
  readonly key: string;
  /** Stem, or `~IQ` for a country under any of its names. */
  readonly stem: string;
  readonly actions: readonly Action[];
  /** 0 for words that say nothing, up to 1. */
  readonly importance: number;
  /** Told as what led to the news, not as the news. */
  readonly background: boolean;
  /** Index into the witness's tokens. */
  readonly token: number;
}

/** A sentence, or several fragments read as one. */
export interface Statement extends TextRange {
  readonly index: number;
  readonly terms: readonly Term[];
  readonly numbers: readonly NumberMention[];
  readonly dates: readonly DateExpression[];
  /** `aside`: a caption, which tells what a picture shows. */
  readonly kind: 'body' | 'heading' | 'aside';
}

/** One of the compared articles, read: its statements with their words, numbers and dates. */
export interface Witness {
  readonly index: number;
  readonly article: Article;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly terms: readonly Term[];
  readonly statements: readonly Statement[];
  readonly numbers: readonly NumberMention[];
  readonly dates: readonly DateExpression[];
  /** Stems that name someone or something, by the signs of the text itself. */
  readonly names: ReadonlySet<string>;
  /** Year that the article's events are told from, when it is known. */
  readonly year: number | null;
}

/** Reads the articles of a comparison; their words are told apart from attached letters by what all of them print. */
export function witnessesOf(articles: readonly Article[]): readonly Witness[] {
  const read = articles.map(({ text }) => tokensOf(text));
  const vocabulary = new Set<string>();
  for (const tokens of read) for (const { kind, key } of tokens) if (kind === 'word') vocabulary.add(stem(key));
  return articles.map((article, index) => witnessOf(article, index, read[index] ?? [], vocabulary));
}

function witnessOf(
  article: Article,
  index: number,
  tokens: readonly Token[],
  vocabulary: ReadonlySet<string>,
): Witness {
  const { text } = article;
  const dates = datesOf(article, tokens);
  const numbers = numbersIn(text, dates, tokens);
  const terms = termsOf(tokens, [...dates, ...numbers.map(({ start, end }) => ({ start, end }))], vocabulary);
  const statements = statementsOf(article, terms, numbers, dates);
  return {
    index,
    article,
    text,
    tokens,
    terms,
    statements,
    numbers,
    dates,
    names: namesIn(tokens),
    year: yearOf(article, dates),
  };
}

/**
 * The article's own date resolves its relative dates. Where none is known, «كانون الثاني الجاري» still tells the month
 * that the article is written in.
 */
function datesOf(article: Article, tokens: readonly Token[]): readonly DateExpression[] {
  const { text, datePublished } = article;
  if (datePublished.iso !== null) return datesIn(text, { published: datePublished.iso }, tokens);
  const dates = datesIn(text, {}, tokens);
  const current = dates.find(
    ({ start, end, iso, kind }) =>
      kind === 'relative' && iso !== null && /الحالي|الجاري|this/u.test(text.slice(start, end)),
  );
  const month = /^(?:--|\d{4}-)(\d{2})/u.exec(current?.iso ?? '')?.[1];
  return month === undefined ? dates : datesIn(text, { published: `--${month}` }, tokens);
}

function yearOf(article: Article, dates: readonly DateExpression[]): number | null {
  const stated = /^\d{4}/u.exec(article.datePublished.iso ?? '')?.[0];
  if (stated !== undefined) return Number(stated);
  // A date told in full, with its weekday or as the coming one, is of the article's own time.
  const near = dates.find(({ iso, weekday }) => weekday !== null && /^\d{4}-\d{2}-\d{2}$/u.test(iso ?? ''));
  return near === undefined ? null : Number((near.iso ?? '').slice(0, 4));
}

/** «لقتال» beside «قتال»: the letter is attached when the rest is a word of these texts too. */
function withoutAttached(key: string, vocabulary: ReadonlySet<string>): string {
  const wordStem = stem(key);
  if (!/^[بلكفو]/u.test(wordStem) || wordStem.length < 4) return wordStem;
  const rest = stem(wordStem.slice(1));
  return rest.length >= 3 && vocabulary.has(rest) ? rest : wordStem;
}

function termsOf(
  tokens: readonly Token[],
  taken: readonly TextRange[],
  vocabulary: ReadonlySet<string>,
): readonly Term[] {
  const ranges = taken.toSorted((one, other) => one.start - other.start);
  const terms: Term[] = [];
  let next = 0;
  let background = false;
  tokens.forEach((token, index) => {
    if (token.kind === 'line' || /^[.،,;؛:]$/u.test(token.key)) background = false;
    else if (backgroundWords.test(token.key)) background = true;
    while ((ranges[next]?.end ?? Infinity) <= token.start) next += 1;
    const inside = (ranges[next]?.start ?? Infinity) < token.end;
    if (token.kind !== 'word' || inside) return;
    const { key, start, end } = token;
    const wordStem = withoutAttached(key, vocabulary);
    const after = tokens[index + 1]?.key ?? '';
    const united = /^(?:[وبلف]?ال|لل)?ولايات$/u.test(key) && after.startsWith('المتحده');
    const code = united || (key === 'united' && after === 'states') ? 'US' : placeOf(wordStem);
    const importance = wordImportance(key, wordStem) * (background ? backgroundShare : 1);
    terms.push({
      key,
      start,
      end,
      stem: code === null ? wordStem : `~${code}`,
      actions: importance === 0 ? [] : actionsOf(key),
      importance,
      background,
      token: index,
    });
  });
  return terms;
}

/** Words that open what led to the news, up to the next comma or full stop: «إثر», «عقب», "following". */
const backgroundWords = /^و?(?:اثر|عقب|اعقاب|بعد|بعدما|بسبب|خلفيه|غداه|following|after|since|amid)$/u;
const backgroundShare = 0.5;

const kinds = { heading: 'heading', caption: 'aside', paragraph: 'body', list: 'body' } as const;

const shortest = 4;

/**
 * The article's sentences. A fragment of fewer than four words joins the sentence after it, and a sentence that opens
 * with a word that cannot open one joins the sentence before it, always within one block.
 */
function statementsOf(
  article: Article,
  terms: readonly Term[],
  numbers: readonly NumberMention[],
  dates: readonly DateExpression[],
): readonly Statement[] {
  const sentences = article.sentences.length > 0 ? article.sentences : sentencesOf(article.text);
  const blockOf = (offset: number): number => firstFrom(article.blocks, offset + 1) - 1;
  const merged: { start: number; end: number; block: number; words: number }[] = [];
  for (const { start, end } of sentences) {
    const words = rangesWithin(terms, { start, end });
    const block = blockOf(start);
    const before = merged.at(-1);
    const joins =
      before?.block === block &&
      (before.words < shortest || goesOn(article.text.slice(start, end), article.text.slice(before.start, before.end)));
    if (joins) {
      before.end = end;
      before.words += words.length;
    } else merged.push({ start, end, block, words: words.length });
  }
  return merged.map(({ start, end, block }, index) => ({
    index,
    start,
    end,
    terms: rangesWithin(terms, { start, end }),
    numbers: rangesWithin(numbers, { start, end }),
    dates: rangesWithin(dates, { start, end }),
    kind: kinds[article.blocks[block]?.kind ?? 'paragraph'],
  }));
}
