import type { Article, TextRange } from '#core/article/article.ts';
import { displayHeadline, paragraphNumberAt } from '#core/article/paragraph.ts';
import { directionOf } from '#core/text/direction.ts';
import { formatDate } from '../i18n/format.ts';
import { language } from '../i18n/language.svelte.ts';
import { m } from '../i18n/messages.ts';

/** A passage's words with their source behind them, in the two forms that the clipboard takes. */
export interface CitedPassage {
  readonly text: string;
  readonly html: string;
}

/** FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE: what is between them does not order what is around. */
const [isolate, popIsolate] = ['\u2068', '\u2069'];

/**
 * A passage as it is cited: headline, publisher, date and paragraph, in the language of the interface. A part that runs the
 * other way than that language is isolated, so that the reference keeps its order wherever it is pasted.
 */
export function citedPassage(article: Article, range: TextRange): CitedPassage {
  return citedWords(article.text.slice(range.start, range.end), article, range.start);
}

/** Words as they are cited; `offset` is where they stand in the canonical text, null where that is not known. */
export function citedWords(words: string, article: Article, offset: number | null): CitedPassage {
  const { iso } = article.datePublished;
  const source = [
    `«${displayHeadline(article).text}»`,
    article.publisher,
    iso === null ? null : formatDate(iso),
    offset === null ? null : m.reader_citation_paragraph({ number: paragraphNumberAt(article, offset) }),
  ].filter((part) => part !== null);
  const frame = language();
  const dir = frame === 'ar' ? 'rtl' : 'ltr';
  const separator = m.reader_citation_separator();
  const isolated = source.map((part) => (directionOf(part) === dir ? part : `${isolate}${part}${popIsolate}`));
  const paragraphs = words.split('\n').map((line) => `<p>${escaped(line)}</p>`);
  const parts = source.map((part) => `<bdi>${escaped(part)}</bdi>`);
  return {
    text: `${words}\n(${isolated.join(separator)})`,
    html:
      `<blockquote lang="${escaped(article.inLanguage)}" dir="${article.dir}">${paragraphs.join('')}</blockquote>` +
      `<p lang="${frame}" dir="${dir}">(${parts.join(escaped(separator))})</p>`,
  };
}

/** Puts a cited passage on the clipboard of a copy event. */
export function putCited(event: ClipboardEvent, article: Article, range: TextRange): void {
  const { text, html } = citedPassage(article, range);
  event.clipboardData?.setData('text/plain', text);
  event.clipboardData?.setData('text/html', html);
  event.preventDefault();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
