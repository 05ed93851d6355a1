import { foldWord } from '#core/text/fold.ts';
import { stem } from '#core/text/stem.ts';
import { wordsOf } from '#core/text/words.ts';

/** Words shorter than this say nothing of a topic. */
const shortestTopicWord = 3;
/** The first paragraphs of a report are shorter, in UTF-16 units; a file of one line may hold megabytes. */
const longestTopicText = 10_000;

/** The stems of the words by which a text tells what it is about, of its opening if it is very long. */
export function topicWords(text: string): ReadonlySet<string> {
  const stems = wordsOf(text.slice(0, longestTopicText)).map((word) => stem(foldWord(word.text)));
  return new Set(stems.filter((word) => word.length >= shortestTopicWord));
}

/** Share of a title's words, as stems, that a text says whose words are `said`. */
export function coverage(title: string, said: ReadonlySet<string>): number {
  const words = topicWords(title);
  if (words.size === 0) return 0;
  return [...words].filter((word) => said.has(word)).length / words.size;
}
