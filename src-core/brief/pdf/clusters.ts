import bidiFactory from 'bidi-js';
import type { Direction } from '#core/article/article.ts';
import { blank, missingAdvance, type DrawingBook } from './drawings.ts';
import type { ShapedGlyph } from './harfbuzz.ts';
import type { Script, Typefaces, Weight } from './typefaces.ts';

/** The smallest piece that is drawn and read as one: a letter with its marks, a ligature, a space. */
export interface Cluster {
  /** Range of UTF-16 units in the paragraph. */
  readonly start: number;
  readonly end: number;
  /** Embedding level by the Unicode Bidirectional Algorithm: odd for right to left. */
  readonly level: number;
  /** In units of the typefaces. */
  readonly advance: number;
  readonly drawing: number;
}

export interface Setting {
  readonly typefaces: Typefaces;
  readonly book: DrawingBook;
  /** Told of every character that no face has. */
  readonly missing: (character: string) => void;
}

const bidi = bidiFactory();

const lineEnds = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;
// A control character has no look, and a lone surrogate is no character: both show as U+FFFD and are read as it.
// eslint-disable-next-line no-control-regex
const unwritable = /[\0-\u001f\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A paragraph's text as it is set: one line of well-formed Unicode; equal to the text where that is so already. */
export function settable(text: string): string {
  return text.replace(lineEnds, ' ').replace(unwritable, '\ufffd');
}

const mark = /\p{M}/u;
const joiner = /[\u200c\u200d]/;
const ignorable = /[\p{Cf}\p{Variation_Selector}\u034f\u115f\u1160\u3164\uffa0]/u;
const letter = /\p{L}/u;
/** Unicode's Stream-Safe Text Format (UAX 15, section 13) allows this many marks on one letter. */
const mostMarks = 30;

interface Run {
  start: number;
  end: number;
  level: number;
  script: Script | 'missing';
  weight: Weight;
}

/** Shapes one paragraph of settable text; the clusters come in reading order and cover all of it that shows. */
export function clustersOf(
  text: string,
  direction: Direction,
  weightAt: (offset: number) => Weight,
  setting: Setting,
): readonly Cluster[] {
  if (text === '') return [];
  const levels = levelsOf(text, direction);
  return runsOf(text, levels, direction, weightAt, setting.typefaces).flatMap((run) =>
    run.script === 'missing' ? [missingCluster(text, run, setting)] : shapedClusters(text, run, run.script, setting),
  );
}

/** A number with its signs, a range, a time, a telephone number, in the digits 0 to 9. */
const expression = /\+[0-9]+(?:[ -][0-9]+)*|[0-9]+(?:[.,:/\-–][0-9]+)*%?/g;

/** Embedding levels, with every expression of digits kept left to right as if it stood in an isolate. */
function levelsOf(text: string, direction: Direction): Uint8Array {
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  for (const { index, 0: match } of text.matchAll(expression)) {
    const end = index + match.length;
    const level = levels.subarray(index, end).reduce((highest, each) => Math.max(highest, each), 0);
    if (level % 2 === 0) levels.fill(level, index, end);
  }
  return levels;
}

function runsOf(
  text: string,
  levels: Uint8Array,
  direction: Direction,
  weightAt: (offset: number) => Weight,
  typefaces: Typefaces,
): readonly Run[] {
  const runs: Run[] = [];
  let preferred: Script = 'latin';
  let preferredUntil = 0;
  let marks = 0;
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? 0;
    const character = String.fromCodePoint(codePoint);
    const level = levels[at] ?? 0;
    if (at >= preferredUntil) {
      preferredUntil = levelEnd(levels, at);
      preferred = preferredScript(text.slice(at, preferredUntil), level, direction);
    }
    const isMark = mark.test(character);
    marks = isMark ? marks + 1 : 0;
    const weight = weightAt(at);
    const faces = typefaces[weight];
    const last = runs.at(-1);
    const has = (script: Script): boolean => faces[script].glyphOf(codePoint) !== 0;
    let script: Run['script'] = has(preferred) ? preferred : has(other(preferred)) ? other(preferred) : 'missing';
    if (last && last.script !== 'missing' && (ignorable.test(character) || (isMark && has(last.script)))) {
      script = last.script;
    } else if (script === 'missing' && ignorable.test(character)) {
      script = preferred;
    }
    const sameLook = last?.script === script && last.weight === weight;
    const continues = last?.level === level && sameLook && script !== 'missing';
    const end = at + character.length;
    if (last && continues && (marks === 0 || marks % mostMarks !== 0)) last.end = end;
    else runs.push({ start: at, end, level, script, weight });
    at = end;
  }
  return runs;
}

function levelEnd(levels: Uint8Array, start: number): number {
  let end = start + 1;
  while (end < levels.length && levels[end] === levels[start]) end += 1;
  return end;
}

/** A number stands in the face of the text around it; a word of another script in its own. */
function preferredScript(run: string, level: number, direction: Direction): Script {
  if (level % 2 === 1) return 'arabic';
  return letter.test(run) || direction === 'ltr' ? 'latin' : 'arabic';
}

function other(script: Script): Script {
  return script === 'arabic' ? 'latin' : 'arabic';
}

function missingCluster(text: string, run: Run, { book, missing }: Setting): Cluster {
  const { start, end, level } = run;
  missing(text.slice(start, end));
  return { start, end, level, advance: missingAdvance, drawing: book.ofMissing(text.codePointAt(start) ?? 0) };
}

function shapedClusters(text: string, run: Run, script: Script, setting: Setting): readonly Cluster[] {
  const rightToLeft = run.level % 2 === 1;
  const glyphs = setting.typefaces[run.weight][script].shape(text, run.start, run.end, rightToLeft);
  const groups = grouped(rightToLeft ? reordered(glyphs) : glyphs);
  const clusters: Cluster[] = [];
  groups.forEach((group, index) => {
    const start = group[0]?.cluster ?? run.start;
    const end = groups[index + 1]?.[0]?.cluster ?? run.end;
    const written = text.slice(start, end);
    if (isInvisible(written)) return;
    const advance = group.reduce((sum, glyph) => sum + glyph.advance, 0);
    let pen = 0;
    const placed = group.map(({ glyph, advance: step, dx, dy }) => {
      const at = { glyph, dx: pen + dx, dy };
      pen += step;
      return at;
    });
    const drawing = written.trim() === '' ? blank : setting.book.ofGlyphs(run.weight, script, placed);
    clusters.push({ start, end, level: run.level, advance: Math.max(advance, narrowest), drawing });
  });
  return clusters;
}

/** An extractor needs every code to move on, if only by this much. */
const narrowest = 2;

function isInvisible(written: string): boolean {
  return Array.from(written).every((character) => ignorable.test(character) && !joiner.test(character));
}

/** Glyphs of each cluster together, in their order. */
function grouped(glyphs: readonly ShapedGlyph[]): readonly (readonly ShapedGlyph[])[] {
  const groups: ShapedGlyph[][] = [];
  for (const glyph of glyphs) {
    const last = groups.at(-1);
    if (last?.[0]?.cluster === glyph.cluster) last.push(glyph);
    else groups.push([glyph]);
  }
  return groups;
}

/** A right-to-left run's clusters in reading order, each with its glyphs still from left to right. */
function reordered(glyphs: readonly ShapedGlyph[]): readonly ShapedGlyph[] {
  return grouped(glyphs).toReversed().flat();
}
