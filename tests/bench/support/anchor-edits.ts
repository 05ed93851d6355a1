import { sentencesOf } from '#core/text/sentences.ts';
import { reordered, replaced, type Revision, type Span } from './revision.ts';

type Random = () => number;

export interface Edit {
  readonly name: string;
  /** What a resolver should say: where the passage is, that it is gone, or that it stands twice. */
  readonly expects: 'place' | 'orphan' | 'place-or-both';
  /** Null where the text has nothing to edit in this way. `others` are paragraphs of other texts. */
  readonly make: (text: string, passage: Span, random: Random, others: readonly string[]) => Revision | null;
}

function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

export const wordsIn = (text: string): Span[] => spansOf(text, /\S+/gu);

function words(rate: number): Edit['make'] {
  return (text, _passage, random) => {
    const all = wordsIn(text);
    const anyWord = (): string => {
      const word = pick(all, random);
      return word ? text.slice(word.start, word.end) : '';
    };
    return replaced(
      text,
      all.flatMap(({ start, end }) => {
        if (random() >= rate) return [];
        const kind = random();
        if (kind < 1 / 3) return [{ start, end: start, by: `${anyWord()} ` }];
        if (kind < 2 / 3) return [{ start, end, by: anyWord() }];
        return [{ start, end: Math.min(text.length, end + 1), by: text.charAt(end) === '\n' ? '\n' : '' }];
      }),
    );
  };
}

/** A tenth of the sentences, at least one, each to another place. */
function sentenceMoves(text: string, passage: Span, random: Random): Revision | null {
  const edges = [
    0,
    ...sentencesOf(text)
      .map(({ start }) => start)
      .slice(1),
    text.length,
  ];
  const sentences = edges.slice(0, -1).map((start, at) => ({ start, end: edges[at + 1] ?? start }));
  const movable = sentences.filter(
    ({ start, end }) => passage.end <= start || passage.start >= end || within(passage, { start, end }),
  );
  if (movable.length < 3) return null;
  const order: (Span | string)[] = [...sentences];
  const moved = Math.max(1, Math.round(sentences.length / 10));
  const holding = movable.find((sentence) => within(passage, sentence));
  for (let count = 0; count < moved; count += 1) {
    const sentence = count === 0 && holding && random() < 0.5 ? holding : pick(movable, random);
    if (!sentence) continue;
    order.splice(order.indexOf(sentence), 1);
    // Never between the parts of a passage that crosses sentences.
    const gaps = [...order.keys()].filter((at) => {
      const next = order[at];
      return typeof next === 'string' || next === undefined || next.start <= passage.start || next.start >= passage.end;
    });
    order.splice(pick(gaps, random) ?? 0, 0, sentence);
  }
  return reordered(
    text,
    order.flatMap((part) =>
      typeof part === 'string' || /\s$/u.test(text.slice(part.start, part.end)) ? [part] : [part, '\n'],
    ),
  );
}

function within(passage: Span, { start, end }: Span): boolean {
  return passage.start >= start && passage.end <= end;
}

function paragraphInsertion(text: string, _passage: Span, random: Random, others: readonly string[]): Revision {
  const gaps = spansOf(text, /\n/gu).map(({ end }) => end);
  const chosen = new Set([0, 1, 2].map(() => pick([0, ...gaps], random) ?? 0));
  const changes = [...chosen].sort((one, other) => one - other);
  return replaced(
    text,
    changes.map((start) => ({ start, end: start, by: `${pick(others, random) ?? ''}\n` })),
  );
}

function paragraphDeletion(text: string, passage: Span, random: Random): Revision | null {
  const paragraphs = spansOf(text, /[^\n]*\n|[^\n]+$/gu);
  const gone = paragraphs.filter(({ start, end }) => (passage.end <= start || passage.start >= end) && random() < 0.3);
  return gone.length === 0
    ? null
    : replaced(
        text,
        gone.map((span) => ({ ...span, by: '' })),
      );
}

function whitespace(text: string, _passage: Span, random: Random): Revision {
  const kinds = ['  ', '\u00A0', '\n', ' \n', '\t', ' \u200F'];
  return replaced(
    text,
    spansOf(text, /[ \n]+/gu).flatMap((span) =>
      random() < 0.1
        ? [{ ...span, by: text.slice(span.start, span.end) === '\n' ? ' ' : (pick(kinds, random) ?? ' ') }]
        : [],
    ),
  );
}

function decomposed(text: string): Revision {
  return replaced(
    text,
    spansOf(text, /./gsu).flatMap((span) => {
      const character = text.slice(span.start, span.end);
      const by = character.normalize('NFD');
      return by === character ? [] : [{ ...span, by }];
    }),
  );
}

const smart: Readonly<Record<string, readonly string[]>> = {
  '"': ['“', '”', '«', '»'],
  '“': ['"', '«'],
  '”': ['"', '»'],
  '«': ['"', '“'],
  '»': ['"', '”'],
  "'": ['’', '‘'],
  '’': ["'"],
  '‘': ["'"],
  '-': ['–'],
};

function quotationMarks(text: string, _passage: Span, random: Random): Revision | null {
  const marks = spansOf(text, /["“”«»'’‘]/gu);
  if (marks.length === 0) return null;
  return replaced(
    text,
    marks.map((span) => ({ ...span, by: pick(smart[text.charAt(span.start)] ?? [], random) ?? '"' })),
  );
}

function marksAndTatweel(text: string, _passage: Span, random: Random): Revision | null {
  const letters = spansOf(text, /[\u0621-\u064A]/gu);
  if (letters.length === 0) return null;
  const vowels = '\u064B \u064C \u064D \u064E \u064F \u0650 \u0651 \u0652'.split(' ');
  return replaced(
    text,
    letters.flatMap(({ start, end }) => {
      const kind = random();
      const letter = text.slice(start, end);
      if (kind < 0.25) return [{ start, end, by: letter + (pick(vowels, random) ?? '') }];
      if (kind < 0.3 && /[\u0628\u062A-\u062E\u0633-\u0647\u064A]/u.test(letter))
        return [{ start, end, by: `${letter}ـ` }];
      const alef = { أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي', ة: 'ه' }[letter];
      return kind > 0.8 && alef !== undefined ? [{ start, end, by: alef }] : [];
    }),
  );
}

/** What optical recognition does to letters (never to digits): another one, one more, one less; spaces lost and won. */
function ocr(rate: number): Edit['make'] {
  return (text, _passage, random) => {
    const letters = spansOf(text, /\p{L}/gu);
    const another = (like: string): string => {
      for (let tries = 0; tries < 20; tries += 1) {
        const span = pick(letters, random);
        const letter = span ? text.slice(span.start, span.end) : like;
        if (/[a-z]/iu.test(letter) === /[a-z]/iu.test(like)) return letter;
      }
      return like;
    };
    return replaced(
      text,
      spansOf(text, /[\p{L} ]/gu).flatMap(({ start, end }) => {
        if (random() >= rate) return [];
        const unit = text.slice(start, end);
        if (unit === ' ') return random() < 0.3 ? [{ start, end, by: '' }] : [];
        const kind = random();
        if (kind < 0.7) return [{ start, end, by: another(unit) }];
        if (kind < 0.8) return [{ start, end, by: '' }];
        if (kind < 0.9) return [{ start, end, by: unit + another(unit) }];
        return [{ start, end, by: `${unit} ` }];
      }),
    );
  };
}

function digits(text: string, passage: Span, random: Random): Revision | null {
  const inside = spansOf(text.slice(passage.start, passage.end), /\p{Nd}/gu);
  const digit = pick(inside, random);
  if (!digit) return null;
  const start = passage.start + digit.start;
  const code = text.charCodeAt(start);
  const zero = code >= 0x660 && code <= 0x669 ? 0x660 : 0x30;
  const by = String.fromCharCode(zero + ((code - zero + 1 + Math.floor(random() * 8)) % 10));
  return replaced(text, [{ start, end: start + 1, by }]);
}

/** The passage and `around` words on either side. */
function deletion(around: number): Edit['make'] {
  return (text, passage) => {
    const all = wordsIn(text);
    const first = all.findIndex(({ end }) => end > passage.start);
    const last = all.findLastIndex(({ start }) => start < passage.end);
    const start = all[Math.max(0, first - around)]?.start ?? 0;
    const end = all[last + around + 1]?.start ?? text.length;
    return replaced(text, [{ start, end, by: '' }]);
  };
}

/** The passage's words replaced by as many from elsewhere in the text. */
function substitution(text: string, passage: Span, random: Random): Revision | null {
  const all = wordsIn(text);
  const count = wordsIn(text.slice(passage.start, passage.end)).length;
  const apart = all.filter(
    ({ start }, at) =>
      at + count <= all.length && (start >= passage.end || (all[at + count - 1]?.end ?? 0) <= passage.start),
  );
  const from = pick(apart, random);
  if (!from) return null;
  const other = text.slice(from.start, all[all.indexOf(from) + count - 1]?.end ?? from.end);
  if (other === text.slice(passage.start, passage.end)) return null;
  return replaced(text, [{ ...passage, by: other }]);
}

/** A copy of the passage's sentence, right behind it or before another paragraph. */
function duplication(near: boolean): Edit['make'] {
  return (text, passage, random) => {
    const sentence = sentencesOf(text).find((each) => within(passage, each));
    if (!sentence) return null;
    const copy = text.slice(sentence.start, sentence.end);
    if (near) return replaced(text, [{ start: sentence.end, end: sentence.end, by: ` ${copy}` }]);
    const gaps = spansOf(text, /\n/gu).filter(({ end }) => Math.abs(end - passage.start) > 1_000);
    const gap = pick(gaps, random);
    return gap ? replaced(text, [{ start: gap.end, end: gap.end, by: `${copy}\n` }]) : null;
  };
}

export const edits: readonly Edit[] = [
  ...[2, 5, 10, 20, 30].map((rate): Edit => ({
    name: `words ${String(rate)}%`,
    expects: 'place',
    make: words(rate / 100),
  })),
  { name: 'sentences moved', expects: 'place', make: sentenceMoves },
  { name: 'paragraphs added', expects: 'place', make: paragraphInsertion },
  { name: 'paragraphs taken out', expects: 'place', make: paragraphDeletion },
  { name: 'white space', expects: 'place', make: whitespace },
  { name: 'NFC to NFD', expects: 'place', make: decomposed },
  { name: 'quotation marks', expects: 'place', make: quotationMarks },
  { name: 'marks, tatweel, alef', expects: 'place', make: marksAndTatweel },
  { name: 'OCR, 2% of letters', expects: 'place', make: ocr(0.02) },
  { name: 'OCR, 5% of letters', expects: 'place', make: ocr(0.05) },
  { name: 'a digit changed', expects: 'orphan', make: digits },
  { name: 'deleted, with 8 words around', expects: 'orphan', make: deletion(8) },
  { name: 'deleted alone', expects: 'orphan', make: deletion(0) },
  { name: 'replaced by other words', expects: 'orphan', make: substitution },
  { name: 'sentence twice in a row', expects: 'place-or-both', make: duplication(true) },
  { name: 'sentence copied elsewhere', expects: 'place-or-both', make: duplication(false) },
];
