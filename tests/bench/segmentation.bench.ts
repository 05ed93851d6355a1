/**
 * Sentences and words against UD Arabic PUD, `npm run bench -- segmentation [folder of the evaluation sets]`.
 *
 * The treebank's sentences are joined into paragraphs by a space. A boundary is the end of a sentence, as an offset of its
 * last visible character; the end of each paragraph counts as a boundary too, which gives `Intl.Segmenter` alone its 0.994
 * whatever the length of the paragraphs. The stricter measure, of boundaries inside paragraphs alone, stands beside it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentencesOf } from '../../src-core/text/sentences.ts';
import { wordsOf } from '../../src-core/text/words.ts';

/** What `Intl.Segmenter('ar')` alone reaches. */
const anchor = 0.994;

interface Sentence {
  readonly document: string;
  readonly text: string;
  /** Words as print shows them, `start:end` in the text: tokens between white space and punctuation marks. */
  readonly words: readonly string[];
}

/** The sentences of a CoNLL-U file. */
function readTreebank(path: string): readonly Sentence[] {
  let document = '';
  const sentences: Sentence[] = [];
  for (const block of readFileSync(path, 'utf8').split(/\n\n+/)) {
    const comment = (name: string): string | undefined =>
      new RegExp(`^# ${name} = (.*)$`, 'm').exec(block)?.[1]?.trim();
    document = comment('newdoc id') ?? document;
    const text = comment('text');
    if (text !== undefined) sentences.push({ document, text, words: printedWords(text, block) });
  }
  return sentences;
}

function printedWords(text: string, block: string): readonly string[] {
  const words: { start: number; end: number }[] = [];
  let offset = 0;
  let goesOn = false;
  for (const line of block.split('\n')) {
    const [id = '', form = '', , category = ''] = line.split('\t');
    if (!/^\d+$/.test(id)) continue;
    const start = text.indexOf(form, offset);
    if (start < 0) throw new Error(`«${form}» is not in «${text}»`);
    offset = start + form.length;
    const isMark = category === 'PUNCT' || category === 'SYM';
    const last = words.at(-1);
    if (!isMark && goesOn && last?.end === start) last.end = offset;
    else if (!isMark) words.push({ start, end: offset });
    goesOn = !isMark;
  }
  return words.map(({ start, end }) => `${String(start)}:${String(end)}`);
}

type Paragraph = readonly Sentence[];

function byDocument(sentences: readonly Sentence[]): readonly Paragraph[] {
  const documents = new Map<string, Sentence[]>();
  for (const sentence of sentences) {
    documents.set(sentence.document, [...(documents.get(sentence.document) ?? []), sentence]);
  }
  return [...documents.values()];
}

function bySize(sentences: readonly Sentence[], size: number): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let from = 0; from < sentences.length; from += size) paragraphs.push(sentences.slice(from, from + size));
  return paragraphs;
}

type Segmentation = (text: string) => readonly number[];

const ours: Segmentation = (text) => sentencesOf(text).map(({ end }) => end);
const segmenter = new Intl.Segmenter('ar', { granularity: 'sentence' });
const intl: Segmentation = (text) =>
  Array.from(segmenter.segment(text), ({ segment, index }) => index + segment.trimEnd().length);

class Score {
  private right = 0;
  private found = 0;
  private expected = 0;

  add(found: ReadonlySet<unknown>, expected: ReadonlySet<unknown>): void {
    this.found += found.size;
    this.expected += expected.size;
    for (const each of found) if (expected.has(each)) this.right += 1;
  }

  get f1(): number {
    return (2 * this.right) / (this.found + this.expected);
  }

  toString(): string {
    const [precision, recall] = [this.right / this.found, this.right / this.expected];
    return `F1 ${this.f1.toFixed(4)}  P ${precision.toFixed(4)}  R ${recall.toFixed(4)}`;
  }
}

/** `visit` is told of each boundary that is not in both. */
function scoreSentences(
  paragraphs: readonly Paragraph[],
  segmentation: Segmentation,
  withFinal: boolean,
  visit?: (kind: string, text: string, at: number) => void,
): Score {
  const score = new Score();
  for (const paragraph of paragraphs) {
    const text = paragraph.map((sentence) => sentence.text).join(' ');
    const expected = new Set<number>();
    let offset = -1;
    for (const sentence of paragraph) expected.add((offset += sentence.text.length + 1));
    const found = new Set(segmentation(text));
    if (!withFinal) for (const set of [expected, found]) set.delete(text.length);
    score.add(found, expected);
    for (const at of found) if (!expected.has(at)) visit?.('split', text, at);
    for (const at of expected) if (!found.has(at)) visit?.('joined', text, at);
  }
  return score;
}

function scoreWords(sentences: readonly Sentence[], split: (text: string) => readonly string[]): Score {
  const score = new Score();
  for (const { text, words } of sentences) score.add(new Set(split(text)), new Set(words));
  return score;
}

function report(path: string): void {
  const sentences = readTreebank(path);
  console.log(
    `UD Arabic PUD, ${String(sentences.length)} sentences. Anchor: F1 ${String(anchor)} (Intl.Segmenter alone).\n`,
  );
  const groupings: readonly (readonly [string, readonly Paragraph[]])[] = [
    ['by document', byDocument(sentences)],
    ...[5, 10, 50].map((size) => [`by ${String(size)}`, bySize(sentences, size)] as const),
    ['all in one', [sentences]],
  ];
  for (const withFinal of [true, false]) {
    console.log(withFinal ? 'Boundaries with the ends of paragraphs' : 'Boundaries inside paragraphs alone');
    for (const [name, paragraphs] of groupings) {
      console.log(`  ${name.padEnd(12)} Warraq ${String(scoreSentences(paragraphs, ours, withFinal))}`);
      console.log(`  ${''.padEnd(12)} Intl   ${String(scoreSentences(paragraphs, intl, withFinal))}`);
    }
    console.log('');
  }
  console.log('What Warraq splits or joins otherwise than the treebank, by document');
  scoreSentences(byDocument(sentences), ours, true, (kind, text, at) => {
    console.log(`  ${kind.padEnd(7)} ${text.slice(Math.max(0, at - 40), at)} | ${text.slice(at, at + 40).trim()}`);
  });
  const words = new Intl.Segmenter('ar', { granularity: 'word' });
  const intlWords = (text: string): readonly string[] =>
    Array.from(words.segment(text))
      .filter(({ isWordLike }) => isWordLike === true)
      .map(({ segment, index }) => `${String(index)}:${String(index + segment.length)}`);
  const ourWords = (text: string): readonly string[] =>
    wordsOf(text).map(({ start, end }) => `${String(start)}:${String(end)}`);
  console.log('\nWords between white space and marks, as the treebank writes them');
  console.log(`  Warraq ${String(scoreWords(sentences, ourWords))}`);
  console.log(`  Intl   ${String(scoreWords(sentences, intlWords))}`);
}

const folder = process.argv[2] ?? join(process.cwd(), '../shared/eval');
const path = join(folder, 'segmentation/ar_pud-ud-test.conllu');
if (existsSync(path)) report(path);
else console.log(`Skipped: ${path} is not there. It is UD Arabic PUD, from universaldependencies.org.`);
