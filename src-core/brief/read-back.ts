/** Numbers, dates and Latin words that one text has and the other has not, each as often as it is too few or too many. */
export interface TokenDifferences {
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const latinWord = String.raw`\p{Script=Latin}[\p{Script=Latin}\p{Mn}\p{Nd}]*(?:[-.@/:?=&#_~+%']+[\p{Script=Latin}\p{Nd}]+)*`;
const number = String.raw`\+?\p{Nd}+(?:[.,:/٫٬–-]\p{Nd}+)*[%٪]?`;
const token = new RegExp(`${latinWord}|${number}`, 'gu');

/** What must come back exactly: numbers with their signs, dates in digits, Latin words, addresses. */
export function tokensOf(text: string): readonly string[] {
  return text.replace(directionMarks, '').normalize('NFC').match(token) ?? [];
}

/** Compares what a brief says with what was read out of its file; both lists are empty when nothing was lost. */
export function compareTokens(expected: string, extracted: string): TokenDifferences {
  const counts = new Map<string, number>();
  for (const each of tokensOf(extracted)) counts.set(each, (counts.get(each) ?? 0) + 1);
  const missing = tokensOf(expected).filter((each) => {
    const count = counts.get(each) ?? 0;
    if (count > 0) counts.set(each, count - 1);
    return count === 0;
  });
  const added = [...counts].flatMap(([each, count]) => Array.from({ length: count }, () => each));
  return { missing, added };
}

const word = /[\p{L}\p{M}]+|\p{Nd}+/gu;

/** Words of a text as extraction is judged: digits apart from letters, marks of direction and punctuation left out. */
export function judgedWords(text: string): readonly string[] {
  return text.replace(directionMarks, '').normalize('NFC').match(word) ?? [];
}

/** Share of the expected words, or of its pairs of neighbouring words, that the extracted text has as often. */
export function shareFound(expected: readonly string[], extracted: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const each of extracted) counts.set(each, (counts.get(each) ?? 0) + 1);
  let found = 0;
  for (const each of expected) {
    const count = counts.get(each) ?? 0;
    if (count === 0) continue;
    counts.set(each, count - 1);
    found += 1;
  }
  return expected.length === 0 ? 1 : found / expected.length;
}

export function neighbours(words: readonly string[]): readonly string[] {
  return words.slice(1).map((each, index) => `${words[index] ?? ''} ${each}`);
}
