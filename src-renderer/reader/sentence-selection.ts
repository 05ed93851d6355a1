import { snapToWords } from '#core/annotation/snap.ts';
import type { Article } from '#core/article/article.ts';
import type { ReaderState } from './reader-state.svelte.ts';

/**
 * Selects the sentence after (1) or before (-1) what is at hand, else the first in view, and brings it into view: the way
 * to take hold of words by key. Shift with the arrows then widens or narrows the selection.
 */
export function selectSentence(reader: ReaderState, article: Article, step: 1 | -1): void {
  const view = reader.views.get(article.id);
  if (view === undefined) return;
  const held = reader.atHand?.article === article.id ? reader.rangeAtHand : null;
  const { sentences } = article;
  const sentence =
    held === null
      ? sentences.find(({ end }) => end > view.firstVisible)
      : step === 1
        ? sentences.find(({ start }) => start >= held.end)
        : sentences.findLast(({ end }) => end <= held.start);
  if (sentence === undefined) return;
  view.reveal(sentence);
  view.select(sentence);
  // The browser tells of its selection only later, and the next key may come first.
  const range = snapToWords(article.text, sentence);
  if (range !== null) reader.hold({ kind: 'words', article: article.id, range });
}
