import type { TextRange } from '#core/article/article.ts';
import { endsSentence, firstTokenAt, tokensOf, type Token } from '#core/text/tokens.ts';
import { governs } from './attribution.ts';
import { reportingForm, reportsBehind } from './lexicon/reporting.ts';

const openers = new Map([
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['‹', '›'],
]);
const letter = /[\p{L}\p{N}\p{M}]/u;

/** Words between quotation marks, without the marks. */
export interface QuotedSpan extends TextRange {
  readonly words: number;
  /** False where the closing mark is missing and the span ends with its paragraph. */
  readonly closed: boolean;
}

/**
 * The outermost spans between quotation marks of a text, whatever they quote. Marks that print uses on both sides (",
 * and ” typed for the opening) are told apart by what stands beside them; a span never leaves its paragraph.
 */
function markedSpans(text: string): readonly QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    for (const { start, end, closed } of spansOfLine(line)) {
      const inner = line.slice(start, end);
      const from = start + (inner.length - inner.trimStart().length);
      const to = end - (inner.length - inner.trimEnd().length);
      const words = tokensOf(line.slice(from, to)).filter(({ kind }) => kind === 'word' || kind === 'digits').length;
      if (words > 0) spans.push({ start: lineStart + from, end: lineStart + to, words, closed });
    }
    lineStart += line.length + 1;
  }
  return spans;
}

function spansOfLine(line: string): readonly (TextRange & { readonly closed: boolean })[] {
  const spans: (TextRange & { closed: boolean })[] = [];
  let open: { at: number; closer: string; depth: number } | null = null;
  for (let offset = 0; offset < line.length; offset += 1) {
    const sign = line.charAt(offset);
    if (open === null) {
      const closer = openers.get(sign) ?? (opensHere(line, offset, sign) ? sign : null);
      if (closer !== null) open = { at: offset, closer, depth: 0 };
      continue;
    }
    if (sign === line.charAt(open.at) && openers.has(sign)) open.depth += 1;
    else if (closes(line, offset, sign, open.closer)) {
      if (open.depth > 0) open.depth -= 1;
      else {
        spans.push({ start: open.at + 1, end: offset, closed: true });
        open = null;
      }
    }
  }
  if (open !== null) spans.push({ start: open.at + 1, end: line.length, closed: false });
  return spans;
}

/** A mark of two sides opens before a letter, or between spaces where none is open. */
function opensHere(line: string, offset: number, sign: string): boolean {
  if (sign !== '"' && sign !== '”' && sign !== '＂') return false;
  const before = offset === 0 ? ' ' : line.charAt(offset - 1);
  const after = line.charAt(offset + 1);
  if (letter.test(before) && before !== '\u0640') {
    // «لـ"رويترز"» aside, a mark after a letter closes something that was never opened, unless a letter follows.
    return /^[ولبفك]$/u.test(before) && letter.test(after) && !letter.test(offset > 1 ? line.charAt(offset - 2) : ' ');
  }
  return letter.test(after) || /[\s:،,(\u0640]/u.test(before);
}

function closes(line: string, offset: number, sign: string, closer: string): boolean {
  if (sign !== closer) {
    // ” and " close each other where print mixed them.
    const mixed = new Set(['"', '”', '“']);
    if (!mixed.has(sign) || !mixed.has(closer) || (closer === '”' && sign === '“')) return false;
  }
  const after = line.charAt(offset + 1);
  return !letter.test(after) || sign === '”' || sign === '»';
}

const prepositions = new Set([
  'في',
  'من',
  'مع',
  'عن',
  'باسم',
  'لـ',
  'بـ',
  'ل',
  'ب',
  'ضد',
  'لدي',
  'عبر',
  'in',
  'of',
  'by',
  'with',
  'called',
  'dubbed',
  'named',
]);
const kinds =
  /^(?:[وفبل]?(?:ال)?|لل)(?:كتايب|قناه|وكاله|صحيفه|حركه|تنظيم|حزب|منظمه|عمليه|مجموعه|موقع|جماعه|جبهه|شركه|برنامج|لواء|فصيل|قوات|قوه|معركه|كتاب|فيلم|newspaper|group|operation|movement|party|agency|network|channel)$/u;

/** Words that a quotation of a few words must have; shorter ones are names and words held at arm's length. */
const certainlySpeech = 6;
/** Tokens before a short span in which a reporting verb makes it a quotation. */
const verbReach = 14;

/** The spans that quote speech, among those between quotation marks: names, titles and single words are left out. */
export function quotedSpans(text: string, tokens: readonly Token[]): readonly QuotedSpan[] {
  const speech: QuotedSpan[] = [];
  for (const span of markedSpans(text))
    if (isSpeech(text, tokens, span) || goesOnWith(tokens, speech.at(-1), span)) speech.push(span);
  return speech;
}

/** Words that join what is quoted to the quotation before it: its purpose, its cause, the next of its parts. */
const joins = /^(?:بهدف|بغيه|بغرض|اجل|بسبب|نظرا|لان|و|او|ثم|وان|وانه|وانها|فيما|بينما|حتي)$/u;
/** Tokens between a quotation and one that goes on with it, and the fewest words of that one. */
const mostBetween = 10;
const leastOfRest = 4;

/** «استأنفت "اجتماعاتها"، بهدف "تقدير الموقف العسكري"»: behind a quotation of the same paragraph, joined to it. */
function goesOnWith(tokens: readonly Token[], before: QuotedSpan | undefined, span: QuotedSpan): boolean {
  if (before === undefined || span.words < leastOfRest) return false;
  const [from, mark] = [firstTokenAt(tokens, before.end), firstTokenAt(tokens, span.start) - 1];
  const between = tokens.slice(from, mark);
  if (between.length > mostBetween || between.some(({ kind }) => kind === 'line')) return false;
  return joins.test(tokens[mark - 1]?.key ?? '');
}

function isSpeech(text: string, tokens: readonly Token[], span: QuotedSpan): boolean {
  if (span.words < 2) return false;
  const index = firstTokenAt(tokens, span.start);
  const mark = tokens[index - 1];
  const before = tokens[index - 2];
  const introduced =
    before?.key === ':' ||
    (before?.kind === 'word' && (complement.test(before.key) || reportingForm(before.key) !== null));
  if (introduced) return true;
  const reported = hasReportingVerb(tokens, index, span);
  if (span.words >= certainlySpeech) return reported || span.words >= 2 * certainlySpeech;
  if (!reported || mark === undefined) return false;
  // «إن العملية "خطوة مهمة"»: behind «إن» the noun has no name after it but what is said of it.
  const isSubject = complement.test(tokens[index - 3]?.key ?? '');
  if (before?.kind === 'word' && kinds.test(before.key) && !isSubject) return false;
  if (span.words <= 3) {
    if (before?.kind === 'word' && prepositions.has(before.key)) return false;
    if (before !== undefined && before.end === mark.start) return false;
    return !/^(?:ال|\p{Lu})/u.test(text.slice(span.start, span.start + 2));
  }
  // «"المقاومة الإسلامية في العراق" التي»: a name is what a relative clause hangs on.
  const after = tokens[firstTokenAt(tokens, span.end) + 1];
  return !/^(?:التي|الذي|الذين|which|who)$/u.test(after?.key ?? '');
}

const complement = /^[وبفل]?(?:ا?ان|انه|انها|انهم|باننا|اننا|ان)$|^that$/u;

/** A reporting verb in the same sentence, before the span or right after it. */
function hasReportingVerb(tokens: readonly Token[], index: number, span: QuotedSpan): boolean {
  for (let at = index - 1; at >= Math.max(0, index - verbReach * 2); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'line') break;
    if (endsSentence(tokens, at)) break;
    if (governs(tokens, at, index)) return index - at <= verbReach || span.words > 3;
  }
  const from = firstTokenAt(tokens, span.end);
  for (let at = from; at < from + 6; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'line') return false;
    if (token.kind === 'word' && (reportsBehind(token.key) || /^(?:[وب]*حسب|[وو]*وفقا?)$/u.test(token.key)))
      return true;
  }
  return false;
}
