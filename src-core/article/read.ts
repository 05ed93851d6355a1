import { directionOf, directionOfLanguage } from '#core/text/direction.ts';
import { languageOf } from '#core/text/language.ts';
import type { Article, ArticleId, Disposition, SourceLine } from './article.ts';
import { assemble } from './assemble.ts';
import { readBody } from './body.ts';
import { openingFiling, writerOf } from './byline.ts';
import { readHeader, type Header } from './header.ts';
import { inferredDate } from './inferred-date.ts';
import { statedDate } from './publication-date.ts';
import { isAgency, writesForOthers } from './places.ts';
import { publisherInFurniture, sourceOf } from './publisher.ts';
import { readLines, type ReadLine } from './reading.ts';
import { phraseKey } from './source-line.ts';
import { splitArticles } from './split.ts';

/** Hex digits of the file's hash that an article's id begins with. */
const hashDigits = 12;

/**
 * Reads a scraped page, Arabic or English, into the articles that it holds: what each states about itself, its body as
 * blocks, and every other line with the reason why it is not body. Each line that is not blank is in exactly one article.
 * `hash` is the SHA-256 of the file's bytes in hex. A text without a visible character gives none.
 */
export function readArticles(file: { name: string; hash: string; text: string }): readonly Article[] {
  const lines = readLines(file.text);
  if (lines.length === 0) return [];
  const parts = splitArticles(lines);
  const ids = parts.map((_, index) => `${file.hash.slice(0, hashDigits)}-${index + 1}` as ArticleId);
  return parts.map((part, index) => {
    const id = ids[index] ?? (`${file.hash.slice(0, hashDigits)}-1` as ArticleId);
    return readArticle(part, {
      id,
      file: file.name,
      sourceHash: file.hash,
      related: ids.filter((other) => other !== id),
    });
  });
}

type Origin = Pick<Article, 'id' | 'file' | 'sourceHash' | 'related'>;

function readArticle(part: readonly ReadLine[], origin: Origin): Article {
  const header = readHeader(part);
  const headlineKey = header.headline === null ? null : phraseKey(header.headline);
  const dispositions = [...header.dispositions, ...readBody(part.slice(header.opening), headlineKey)];
  const lines = part.map(({ line, text }, index): SourceLine => ({
    line,
    text,
    disposition: dispositions[index] ?? paragraph,
  }));
  const assembled = assemble(lines);
  const inLanguage = languageOf(assembled.text === '' ? (header.headline ?? '') : assembled.text);
  const isPlaced = (index: number, kind: Disposition['kind']): boolean => dispositions[index]?.kind === kind;
  const dated = part.filter(
    (_, index) => dispositions[index]?.kind === 'metadata' && dispositions[index].field === 'datePublished',
  );
  return {
    ...origin,
    headline: header.headline,
    ...attribution(part, header, isPlaced),
    datePublished: statedDate(dated, inLanguage) ?? inferredDate(assembled.text),
    inLanguage,
    dir: directionOfLanguage(inLanguage) ?? directionOf(assembled.text),
    ...assembled,
    lines,
    warnings: assembled.text === '' ? ['no-body'] : [],
  };
}

const paragraph: Disposition = { kind: 'body', block: 'paragraph' };

function attribution(
  part: readonly ReadLine[],
  header: Header,
  isPlaced: (index: number, kind: Disposition['kind']) => boolean,
): Pick<Article, 'publisher' | 'byline' | 'dateline'> {
  const stated = part.filter((_, index) => isPlaced(index, 'metadata'));
  const sources = stated.map(sourceOf).filter((name) => name !== null);
  const writer = header.writer ?? stated.map(writerOf).find((name) => name !== null) ?? null;
  const opening = openingFiling(part[header.opening]?.trimmed ?? '');
  const filer = header.filing?.agency ?? opening?.agency ?? null;
  // What an agency wrote is printed by others: without another name the publisher is not known.
  const publisher =
    sources.find((name) => !isAgency(name)) ??
    header.titlePublisher ??
    header.outlet ??
    publisherInFurniture(part.filter((_, index) => isPlaced(index, 'removed'))) ??
    (filer === null || writesForOthers(filer) ? null : filer);
  const agency = [filer, header.agency, ...sources.filter(isAgency)].find(
    (name) => name !== null && name !== publisher,
  );
  return {
    publisher,
    byline: writer ?? header.filing?.byline ?? agency ?? null,
    dateline: header.filing?.dateline ?? opening?.dateline ?? null,
  };
}
