import type { Direction } from '#core/article/article.ts';
import { blank } from './drawings.ts';
import { isMarked, lineEnd, type Draft } from './code.ts';

const rightToLeftMark = '\u200f';
const leftToRightMark = '\u200e';
const strongRight = /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** What poppler takes into a left-to-right run: letters, digits and the signs around them. */
const strongLeft = /[\p{L}\p{Nd}\p{Sc}%\u066a‰+\-#]/u;
/** Classes EN, AN, ES, ET and CS of the Unicode Bidirectional Algorithm, at the end of a code. */
const weakEnd = /[\p{Nd}\p{Sc}+\-,./:\u00a0\u060c\u066a-\u066c#%°‰\u2212]$/u;

/**
 * Puts marks of direction where an extractor would give a neutral character to the wrong side: poppler takes the space
 * after a number into the number's run, and PDFium keeps a vowel sign with a colon before it. Most are for poppler: they
 * stand alone, so that PDFium drops them as blank, and pdf.js passes over a code that is such a mark and nothing else.
 */
export function withDirections(codes: readonly Draft[], direction: Direction): readonly Draft[] {
  const all: Draft[] = [];
  const put = (text: string, { color, level }: Draft, alone = true): void =>
    void all.push({ drawing: blank, text, width: 2, color, level, alone });
  glueForPdfJs(codes);
  let rightBefore = false;
  codes.forEach((code, index) => {
    const before = codes[index - 1];
    const after = codes[index + 1];
    if (index === 0) {
      // pdf.js does not look where a code with a mark stands: it would join the line before.
      if (isMarked(code)) put(lineEnd, code);
      else if (direction === 'rtl' && isNeutral(code)) put(rightToLeftMark, code);
    } else if (before && leansLeft(code) && !isRight(before) && (isOdd(before) || isOdd(code) || rightBefore)) {
      // PDFium keeps a comma or a stop with a number after it, as it does with a vowel sign.
      put(rightToLeftMark, code, !weakEnd.test(before.text));
    } else if (before && isMarked(code) && weakEnd.test(before.text)) put(rightToLeftMark, code, false);
    all.push(code);
    rightBefore = isRight(code) || (rightBefore && !isLeft(code));
    if (direction === 'ltr' && isRight(code) && after && !isOdd(after) && isNeutral(after)) put(leftToRightMark, code);
    if (direction === 'ltr' && !after && isNeutral(code)) put(leftToRightMark, code);
    // poppler takes a hyphen at the right edge for one that divides a word, and joins the next line.
    else if (!after && code.text === '-') put(direction === 'ltr' ? leftToRightMark : rightToLeftMark, code);
  });
  return all;
}

const isOdd = ({ level }: Draft): boolean => level % 2 === 1;
const isRight = ({ text }: Draft): boolean => strongRight.test(text);
const isLeft = (code: Draft): boolean => !isRight(code) && strongLeft.test(code.text);
/** Left-to-right for poppler, with the commas and stops that it counts to numbers. */
const leansLeft = (code: Draft): boolean => isLeft(code) || /^[,.:/\u060c]$/.test(code.text);
const isNeutral = (code: Draft): boolean => !isRight(code) && !isLeft(code);

/** To pdf.js every character beyond Latin-1, Hebrew and Arabic is a left-to-right letter, curly quotes too. */
const pdfJsLeft = /[A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u058f\u2000-\ufb4f]/u;
const arabicLetterMark = '\u061c';
const plainNumber = /^\p{Nd}+(?:[.,:/\u066b\u066c]\p{Nd}+)*$/u;

/**
 * pdf.js runs the bidirectional algorithm over the line as it is seen, from the left. Where that joins what does not
 * belong together, or reads a range backwards, a mark of direction goes into the code itself.
 */
function glueForPdfJs(codes: readonly Draft[]): void {
  let strongLeftBefore = false;
  for (let from = 0; from < codes.length; from += 1) {
    const code = codes[from];
    if (!code) break;
    if (isOdd(code)) {
      if (isRight(code)) strongLeftBefore = false;
      else if (pdfJsLeft.test(code.text)) strongLeftBefore = true;
      continue;
    }
    let to = from + 1;
    while (to < codes.length && codes[to]?.level === code.level) to += 1;
    const run = codes
      .slice(from, to)
      .map(({ text }) => text)
      .join('');
    const insideRightToLeft = code.level > 0;
    if (insideRightToLeft && !/^\p{L}/u.test(run) && !plainNumber.test(run)) code.text = leftToRightMark + code.text;
    if (insideRightToLeft && strongLeftBefore) code.text = arabicLetterMark + code.text;
    strongLeftBefore = pdfJsLeft.test(run) || run.includes(leftToRightMark);
    from = to - 1;
  }
}
