import { wordsOf } from '#core/text/words.ts';
import type { Article } from './article.ts';

/**
 * Words a minute, by language. Source: the IReST reading study (Trauzettel-Klosinski and Dietz 2012), means of adult readers.
 */
const readingSpeeds: Readonly<Record<string, number>> = { ar: 138, en: 228 };
const otherSpeed = 184;

/** Words of the body, as `wordsOf` counts them. */
export function wordCount(article: Pick<Article, 'text'>): number {
  return wordsOf(article.text).length;
}

/** Minutes that reading the body takes, rounded, at least 1. */
export function readingMinutes(article: Pick<Article, 'text' | 'inLanguage'>): number {
  return Math.max(1, Math.round(wordCount(article) / (readingSpeeds[article.inLanguage] ?? otherSpeed)));
}
