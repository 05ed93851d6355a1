import { PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { packagedTypefaces, runOnPdf } from '../../../tests/support/pdf-engines.ts';
import type { ArticleId } from '#core/article/article.ts';
import type { BriefDocument, BriefSource, ComparisonRow, DocumentItem } from '#core/brief/brief.ts';
import { column, pageSize } from './design.ts';
import type { PageItem, TypesetBrief } from './page-model.ts';
import { pageSvg } from './preview.ts';
import { unitsPerEm, type Typefaces } from './typefaces.ts';
import { typesetBrief } from './typeset.ts';
import { writePdf } from './write.ts';

let typefaces: Typefaces;
beforeAll(async () => {
  typefaces = await packagedTypefaces();
});

const source = (siglum: string): BriefSource => ({
  article: `article ${siglum}` as ArticleId,
  siglum,
  headline: `عنوان المصدر ${siglum}`,
  headlineStated: true,
  publisher: 'وكالة',
  byline: null,
  date: '2020-01-30',
  dateCertainty: 'inferred',
  dir: 'rtl',
});

function brief(items: readonly DocumentItem[], change: Partial<BriefDocument> = {}): BriefDocument {
  return {
    title: 'موجز للتجربة',
    language: 'ar',
    date: '2020-02-01',
    sources: [source('أ'), source('ب')],
    sections: [{ heading: 'قسم', items }],
    chapters: [],
    ...change,
  };
}

const prose = (text: string): DocumentItem => ({ kind: 'text', text });

type Line = Extract<PageItem, { kind: 'line' }>;
const linesOn = (typeset: TypesetBrief, page: number): readonly Line[] =>
  (typeset.pages[page]?.items ?? []).filter((item) => item.kind === 'line');
const allLines = (typeset: TypesetBrief): readonly Line[] => typeset.pages.flatMap((_, page) => linesOn(typeset, page));
const widthOf = (line: Line): number =>
  (line.codes.reduce((sum, { width }) => sum + width, 0) / unitsPerEm) * line.size;

describe('typesetBrief', () => {
  it.each([
    ['موجز مقارن', 'ar', 1],
    ['جسر النهر', 'ar', 2],
    ['Comparison brief', 'en', 1],
  ] as const)('tells on the cover of «%s» what it is without saying it twice', (title, language, lines) => {
    const titleAndKicker = linesOn(typesetBrief(brief([], { title, language, sources: [] }), typefaces), 0).length;
    const dateAndCount = 1;
    expect(titleAndKicker - dateAndCount).toBe(lines);
  });

  it('keeps every line inside the column', () => {
    const typeset = typesetBrief(brief([prose('كلام طويل يمتد على أسطر كثيرة، '.repeat(80))]), typefaces);
    for (const line of allLines(typeset)) {
      expect(line.x).toBeGreaterThanOrEqual(column.x - 1);
      expect(line.x + widthOf(line)).toBeLessThanOrEqual(column.x + column.width + 1);
      expect(line.y + line.size / 2).toBeLessThan(pageSize.height);
    }
  });

  it('never leaves a paragraph’s first or last line alone on a page', () => {
    const paragraph = `بداية ${'كلمة أخرى في السطر '.repeat(22)} نهاية`;
    const typeset = typesetBrief(brief(Array.from({ length: 24 }, () => prose(paragraph))), typefaces);
    expect(typeset.pages.length).toBeGreaterThan(4);
    for (let page = 1; page < typeset.pages.length - 1; page += 1) {
      const body = linesOn(typeset, page).filter(({ size }) => size > 11 && size < 12);
      const [first] = body;
      const last = body.at(-1);
      expect(first?.reading.includes('نهاية') === true && !first.reading.includes('بداية')).toBe(false);
      expect(last?.reading.includes('بداية') === true && !last.reading.includes('نهاية')).toBe(false);
    }
  });

  it('keeps a heading with what follows it', () => {
    for (let count = 1; count < 40; count += 3) {
      const filler = Array.from({ length: count }, () => prose('سطر'));
      const sections = [
        { heading: 'الأول', items: filler },
        { heading: 'الثاني', items: [prose('ما يليه')] },
      ];
      const typeset = typesetBrief(brief([], { sections }), typefaces);
      const pageOf = (words: string): number =>
        typeset.pages.findIndex(
          (_, page) => page > 0 && linesOn(typeset, page).some(({ reading }) => reading === words),
        );
      expect(pageOf('2. الثاني')).toBe(pageOf('ما يليه'));
    }
  });

  it('repeats the head row of a table that goes on over pages', () => {
    const row = (number: number): ComparisonRow => ({
      label: `نقطة ${number}`,
      verdict: 'conflict',
      cells: [{ value: `قيمة ${number} تأخذ مكانها في العمود`, paragraph: 1 }, null],
    });
    const rows = Array.from({ length: 60 }, (_, index) => row(index + 1));
    const typeset = typesetBrief(brief([{ kind: 'table', rows }]), typefaces);
    const heads = typeset.pages.map((_, page) => linesOn(typeset, page).filter(({ reading }) => reading === 'النقطة'));
    expect(typeset.pages.length).toBeGreaterThan(3);
    expect(heads.slice(1).map(({ length }) => length)).toEqual(typeset.pages.slice(1).map(() => 1));
  });

  it('sets an English line from the left and an Arabic one from the right', () => {
    const typeset = typesetBrief(brief([prose('عربي'), prose('English')]), typefaces);
    const lines = linesOn(typeset, 1);
    const arabic = lines.find(({ reading }) => reading === 'عربي');
    const english = lines.find(({ reading }) => reading === 'English');
    expect((arabic?.x ?? 0) + (arabic ? widthOf(arabic) : 0)).toBeCloseTo(column.x + column.width, 1);
    expect(english?.x).toBeCloseTo(column.x, 1);
  });

  it('says so when nothing is in the brief', () => {
    const typeset = typesetBrief(brief([], { sections: [], sources: [] }), typefaces);
    expect(linesOn(typeset, 1).map(({ reading }) => reading)).toContain('لم يوضع في هذا الموجز شيء بعد.');
  });

  it('shows an orphan with the words it had', () => {
    const typeset = typesetBrief(brief([{ kind: 'orphan', text: 'كلام ضاع مكانه', note: 'حاشيتي' }]), typefaces);
    const readings = linesOn(typeset, 1).map(({ reading }) => reading);
    expect(readings).toEqual(expect.arrayContaining(['لم يعد المقطع في المقال', 'كلام ضاع مكانه', 'حاشيتي']));
  });
});

describe('hostile text', () => {
  it.each([
    ['bidi controls without end', '\u202e\u2067\u202d\u2066'.repeat(200) + 'نص 15 text'],
    ['emoji, and letters of no typeface', '👩‍👩‍👧 🏴 漢字 कि 𐎀 نص'],
    ['ten thousand marks on one letter', `ب${'\u064e\u0651'.repeat(5000)}`],
    ['lone surrogates', 'قبل \ud800 بعد \udc00\ud83d'],
    ['NUL and other controls', 'قبل \0\u0007\u001b بعد\r\n\u2028آخر'],
    ['a word longer than a page', 'طويلة'.repeat(2000)],
    ['a Latin word longer than a line', `https://example.org/${'a'.repeat(400)}`],
    ['nothing but spaces', ' \u00a0\u2003\t '],
    ['nothing that shows', '\u200b\u200d\u2060\ufeff'],
    ['half a million letters', 'كلمة '.repeat(100_000)],
  ])(
    '%s is set and written',
    async (_name, text) => {
      const typeset = typesetBrief(brief([prose(text)], { title: text.slice(0, 5000) }), typefaces);
      expect(allLines(typeset).every(({ codes }) => codes.every(({ width }) => width > 0))).toBe(true);
      const bytes = await writePdf(typeset);
      expect(() => runOnPdf(bytes, 'pdftotext', ['$file', '-'])).not.toThrow();
    },
    60_000,
  );

  it('draws a character of no typeface as a box, keeps it in the text and names it', async () => {
    const typeset = typesetBrief(brief([prose('رمز 漢 هنا')]), typefaces);
    expect(typeset.missing).toEqual(['漢']);
    expect(runOnPdf(await writePdf(typeset), 'pdftotext', ['-enc', 'UTF-8', '$file', '-'])).toContain('漢');
    const [code] = allLines(typeset).flatMap(({ codes }) => codes.filter(({ text }) => text.includes('漢')));
    expect(typeset.drawings[code?.pieces?.[0]?.drawing ?? code?.drawing ?? 0]?.length).toBe(1);
  });
});

describe('writePdf', () => {
  it('writes the same bytes for the same brief', async () => {
    const document = brief([prose('نص واحد 15 (CJTF-OIR)')]);
    const first = await writePdf(typesetBrief(document, typefaces));
    const second = await writePdf(typesetBrief(document, typefaces));
    expect(second).toEqual(first);
  });

  it('embeds its font as a subset with a map to Unicode', async () => {
    const bytes = await writePdf(typesetBrief(brief([prose('نص')]), typefaces));
    const fonts = runOnPdf(bytes, 'pdffonts', ['$file']).trim().split('\n').slice(2);
    expect(fonts).toHaveLength(1);
    expect(fonts[0]).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/);
    expect(bytes.length).toBeLessThan(30_000);
  });

  it('states title, language, outline and tags', async () => {
    const bytes = await writePdf(typesetBrief(brief([prose('نص')]), typefaces));
    const about = runOnPdf(bytes, 'pdfinfo', ['-enc', 'UTF-8', '$file']);
    expect(about).toMatch(/Title:\s+موجز للتجربة/);
    expect(about).toMatch(/Tagged:\s+yes/);
    expect(about).toMatch(/Page size:\s+595\.28 x 841\.89 pts \(A4\)/);
  });

  it('tags every part with what it says, in reading order', async () => {
    const bytes = await writePdf(typesetBrief(brief([prose('نص 15 (CJTF-OIR)')]), typefaces));
    const { context } = await PDFDocument.load(bytes);
    const elements = context.enumerateIndirectObjects().flatMap(([, object]) => {
      if (
        !(object instanceof PDFDict) ||
        object.lookupMaybe(PDFName.of('Type'), PDFName)?.asString() !== '/StructElem'
      ) {
        return [];
      }
      const text = object.lookupMaybe(PDFName.of('ActualText'), PDFHexString);
      return text ? [`${object.lookup(PDFName.of('S'), PDFName).asString()} ${text.decodeText()}`] : [];
    });
    expect(elements.slice(0, 2)).toEqual(['/P موجز مقارن', '/H1 موجز للتجربة']);
    expect(elements.slice(-2)).toEqual(['/H2 1. قسم', '/P نص 15 (CJTF-OIR)']);
  });
});

describe('pageSvg', () => {
  it('draws a page from the same positions', () => {
    const typeset = typesetBrief(brief([prose('نص')]), typefaces);
    const svg = pageSvg(typeset, 1);
    expect(svg).toMatch(/^<svg .*<\/svg>$/);
    const used = [...svg.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(used.length).toBeGreaterThan(2);
    for (const id of used) expect(svg).toContain(`id="${id ?? ''}"`);
    expect(pageSvg(typeset, 99)).toBe('');
  });
});
