import { resolverOf } from '#core/annotation/resolve.ts';
import type { TextQuoteSelector } from '#core/annotation/selector.ts';
import { tokensOf, type Token } from '#core/annotation/tokens.ts';
import type { Article, TextRange } from '#core/article/article.ts';

/** Where a quotation stands in an article: in one place, in several that nothing tells apart, or nowhere. */
export type QuotePlace =
  { readonly found: 'one'; readonly range: TextRange } | { readonly found: 'several' } | { readonly found: 'none' };

/** Words that stand together once in a text are that place, whatever stood around them on another page. */
const tellingWords = 5;
/** Words nearest to a quotation that must agree on a side that is given. */
const sideWords = 3;
/** Units of a context that reach far enough to have been cut inside a word. */
const cutLength = 24;

/** Places quotations in one article, which it reads once. */
export class QuotePlacer {
  readonly #article: Article;
  readonly #resolve: ReturnType<typeof resolverOf>;
  readonly #tokens: readonly Token[];
  readonly #positions = new Map<string, number[]>();

  constructor(article: Article) {
    this.#article = article;
    this.#resolve = resolverOf(article);
    this.#tokens = spoken(article.text);
    this.#tokens.forEach(({ key }, index) => {
      const known = this.#positions.get(key);
      if (known === undefined) this.#positions.set(key, [index]);
      else known.push(index);
    });
  }

  /**
   * Places a quotation by its words and by what stands around it. With both sides given the anchoring rules decide; a side that
   * is missing, or that belongs to the page around another rendering, is made up for by words that stand in one place only.
   * `changed` says whether words may have changed, as the anchoring rules allow in an article that is known to be the one.
   */
  place(quote: TextQuoteSelector, changed: 'may-have-changed' | 'as-quoted'): QuotePlace {
    const words = spoken(quote.exact);
    if (words.length === 0) return { found: 'none' };
    const places = this.#occurrences(quote.exact, words);
    const [only] = places;
    if (only === undefined) return changed === 'as-quoted' ? { found: 'none' } : this.#resolved(quote);
    const hasContext = quote.prefix.trim() !== '' && quote.suffix.trim() !== '';
    if (hasContext) {
      const resolved = this.#resolved(quote);
      if (resolved.found !== 'none') return resolved;
    } else {
      const agreeing = places.filter((place) => this.#agrees(quote, place));
      const [agreed] = agreeing;
      if (agreeing.length === 1 && agreed !== undefined) return { found: 'one', range: agreed };
    }
    if (places.length > 1) return { found: 'several' };
    return words.length >= tellingWords ? { found: 'one', range: only } : { found: 'none' };
  }

  #resolved(quote: TextQuoteSelector): QuotePlace {
    const resolution = this.#resolve({
      kind: 'passage',
      article: this.#article.id,
      version: '',
      position: { type: 'TextPositionSelector', start: 0, end: quote.exact.length },
      quote,
    });
    if (resolution.state === 'ambiguous') return { found: 'several' };
    return resolution.state === 'orphan' ? { found: 'none' } : { found: 'one', range: resolution.range };
  }

  /** Every run of the quotation's words; its first and last may be the cut end and beginning of a longer word. */
  #occurrences(exact: string, words: readonly Token[]): readonly TextRange[] {
    const places: TextRange[] = [];
    for (const at of this.#beginnings(words)) {
      const found = this.#tokens.slice(at, at + words.length);
      const [first, last] = [found[0], found.at(-1)];
      if (first === undefined || last === undefined || found.length < words.length) continue;
      const isRun = words.every((word, index) => {
        const there = found[index];
        if (there === undefined) return false;
        if (there.key === word.key) return true;
        if (there.kind !== 'word' || words.length < sideWords) return false;
        if (index === 0) return there.key.endsWith(word.key);
        return index === words.length - 1 && there.key.startsWith(word.key);
      });
      if (isRun) places.push(this.#withPunctuation(exact, words, { start: first.start, end: last.end }));
    }
    return places;
  }

  /** Tokens at which a run may begin: those of its first word, or where that may be cut, one before its second. */
  #beginnings(words: readonly Token[]): readonly number[] {
    const [first, second] = words;
    const whole = this.#positions.get(first?.key ?? '') ?? [];
    if (second === undefined || words.length < sideWords) return whole;
    return (this.#positions.get(second.key) ?? []).map((index) => index - 1).filter((index) => index >= 0);
  }

  /** Takes in the marks that the quotation has at its ends, where the same ones stand there. */
  #withPunctuation(exact: string, words: readonly Token[], place: TextRange): TextRange {
    const before = exact.slice(0, words[0]?.start ?? 0);
    const after = exact.slice(words.at(-1)?.end ?? exact.length);
    let { start, end } = place;
    for (const mark of Array.from(before).reverse()) {
      if (this.#article.text.charAt(start - 1) !== mark) break;
      start -= 1;
    }
    for (const mark of after) {
      if (this.#article.text.charAt(end) !== mark) break;
      end += 1;
    }
    return { start, end };
  }

  #agrees({ prefix, suffix }: TextQuoteSelector, place: TextRange): boolean {
    const { text } = this.#article;
    const reach = cutLength * 4;
    const wantedBefore = keysOf(prefix)
      .slice(prefix.length > cutLength ? 1 : 0)
      .slice(-sideWords);
    const wantedAfter = keysOf(suffix)
      .slice(0, suffix.length > cutLength ? -1 : undefined)
      .slice(0, sideWords);
    const before = keysOf(text.slice(Math.max(0, place.start - reach), place.start)).slice(-wantedBefore.length);
    const after = keysOf(text.slice(place.end, place.end + reach)).slice(0, wantedAfter.length);
    const isBefore = wantedBefore.length === 0 || wantedBefore.join(' ') === before.join(' ');
    const isAfter = wantedAfter.length === 0 || wantedAfter.join(' ') === after.join(' ');
    return isBefore && isAfter;
  }
}

/** Words, numbers and signs: line breaks are another rendering's own. */
function spoken(text: string): readonly Token[] {
  return tokensOf(text).filter(({ key }) => key !== '\n');
}

function keysOf(text: string): readonly string[] {
  return spoken(text).map(({ key }) => key);
}
