import { describe, expect, it } from 'vitest';
import { Occurrences, sequenceOf, Vocabulary } from './token-sequence.ts';
import { patternOf } from './passage-pattern.ts';
import { vacanciesOf } from './vacancy.ts';

/** What stands at the vacancies of a quote, `‹w›` for a wide one, in a text. */
function vacant(marked: string, text: string): readonly string[] {
  const [prefix = '', exact = '', suffix = ''] = marked.split(/[[\]]/u);
  const words = new Vocabulary();
  const pattern = patternOf({ prefix, exact, suffix }, words);
  const sequence = sequenceOf(text, words);
  return vacanciesOf(pattern, sequence, new Occurrences(sequence, words.keys.length)).map(
    ({ first, end, wide }) =>
      (wide ? '‹w› ' : '') + text.slice(sequence.starts[first] ?? 0, sequence.ends[end - 1] ?? 0),
  );
}

describe('vacanciesOf', () => {
  const marked = 'a b c d e f [q r s] g h i j k l';
  it.each<[name: string, marked: string, text: string, expected: readonly string[]]>([
    ['the quote there', marked, 'a b c d e f q r s g h i j k l', []],
    ['the quote taken out', marked, 'x a b c d e f g h i j k l', ['d e f g h i']],
    ['other words in its place', marked, 'a b c d e f x y g h i j k l', ['d e f x y g h i']],
    ['one of its words still there', marked, 'a b c d e f r g h i j k l', []],
    ['more words than it could have become', marked, `a b c d e f ${'x '.repeat(9)}g h i j k l`, []],
    ['its neighbours gone with it', marked, 'z a b c d e h i j k l', ['‹w› a b c d e h i j k l']],
    ['too little of its context', '[q r s] g h i', 'g h i', []],
    ['a context that repeats the quote’s words', 'a b c q [r] q d e f', 'a b c q r q d e f', []],
    ['nothing of it', marked, 'u v w x y z', []],
    ['no token in the quote', 'a b c [-] d e f', 'a b c d e f', []],
  ])('%s', (_name, quote, text, expected) => {
    expect(vacant(quote, text)).toEqual(expected);
  });
});
