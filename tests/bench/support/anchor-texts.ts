import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticles } from './corpus.ts';
import { randomFrom } from './random.ts';

export interface AnchorTexts {
  readonly arabic: readonly string[];
  readonly english: readonly string[];
  /** Arabic and English paragraphs in turn, with Latin names in the Arabic ones. */
  readonly mixed: readonly string[];
  /** The Arabic articles, each once. */
  readonly single: readonly string[];
}

/** Shorter texts have no room for a quote of 30 words and its contexts. */
const fewestWords = 120;
/** Of two texts one is several articles on end, in which phrases recur. */
const articlesTogether = 8;

/** The texts of one half of the evaluation sets: the other one is for choosing constants. Null where the sets are missing. */
export function readAnchorTexts(folder: string, half: 0 | 1): AnchorTexts | null {
  const articles = readArticles(join(folder, 'news-ar/articles.jsonl.gz'));
  const pages = join(folder, 'extraction/aeb/ground-truth.json');
  if (articles === null || !existsSync(pages)) return null;
  const bodies = Object.values(JSON.parse(readFileSync(pages, 'utf8')) as Record<string, { articleBody: string }>);
  const ofHalf = (texts: readonly string[]): readonly string[] =>
    texts.filter((text, at) => at % 2 === half && text.split(/\s+/u).length >= fewestWords);
  const arabic = ofHalf(articles.map(({ body }) => canonical(body))).slice(0, 800);
  const english = ofHalf(bodies.map(({ articleBody }) => canonical(articleBody)));
  return {
    arabic: joinedAndSingle(arabic),
    english: joinedAndSingle(english),
    mixed: mixed(arabic, english),
    single: arabic,
  };
}

function canonical(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
    .normalize('NFC');
}

function joinedAndSingle(texts: readonly string[]): readonly string[] {
  const all: string[] = [];
  for (let at = 0; at < texts.length; at += articlesTogether) {
    const few = texts.slice(at, at + articlesTogether);
    all.push(few[0] ?? '', few.join('\n'), few[1] ?? '', few.toReversed().join('\n'));
  }
  return all.filter((text) => text !== '');
}

function mixed(arabic: readonly string[], english: readonly string[]): readonly string[] {
  const random = randomFrom(11);
  const names = english.flatMap((text) => text.match(/(?<=[a-z,] )[A-Z][a-z]{3,}(?: [A-Z][a-z]+)?/gu) ?? []);
  return english.map((text, at) => {
    const other = arabic
      .slice(at * 4, at * 4 + 4)
      .join('\n')
      .split('\n');
    return text
      .split('\n')
      .flatMap((paragraph, index) => {
        const beside = (other[index] ?? '').replace(/ (?=[^ ]+ )/gu, (space) =>
          random() < 0.04 ? ` ${names[Math.floor(random() * names.length)] ?? ''} ` : space,
        );
        return beside === '' ? [paragraph] : [paragraph, beside];
      })
      .join('\n');
  });
}
