import { PDFDocument, StandardFonts } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { articlesOfSeeds } from '../../../tests/support/seed-files.ts';
import { engines, packagedTypefaces, readWithEngines, type Engine } from '../../../tests/support/pdf-engines.ts';
import type { BriefDocument, DocumentItem, FrameLanguage } from '#core/brief/brief.ts';
import { documentOfComparison } from '#core/brief/compose.ts';
import { compareTokens, judgedWords, neighbours, shareFound } from '#core/brief/read-back.ts';
import { compare } from '#core/comparison/compare.ts';
import type { TypesetBrief } from './page-model.ts';
import type { Typefaces } from './typefaces.ts';
import { typesetBrief } from './typeset.ts';
import { writePdf } from './write.ts';

let typefaces: Typefaces;
beforeAll(async () => {
  typefaces = await packagedTypefaces();
});

interface ReadBack {
  readonly words: number;
  /** Share of the words of the document before it was set, whose quotations and chapters are slices of the articles. */
  readonly source: number;
  readonly sourceMissing: readonly string[];
  readonly pairs: number;
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

/** What the file must say: all that the document says by itself, and all that was set on its pages. */
async function readBack(document: BriefDocument): Promise<Readonly<Record<Engine, ReadBack>>> {
  const typeset = typesetBrief(document, typefaces);
  const expected = readingOf(typeset);
  const source = textOf(document);
  const sourceWords = judgedWords(source);
  const words = judgedWords(expected);
  const extracted = await readWithEngines(await writePdf(typeset));
  const judge = (text: string): ReadBack => ({
    words: shareFound(words, judgedWords(text)),
    source: shareFound(sourceWords, judgedWords(text)),
    sourceMissing: compareTokens(source, text).missing,
    pairs: shareFound(neighbours(words), neighbours(judgedWords(text))),
    ...compareTokens(expected, text),
  });
  return { poppler: judge(extracted.poppler), 'pdf.js': judge(extracted['pdf.js']), PDFium: judge(extracted.PDFium) };
}

/** The words of a document without those of its frame, as often as a brief has to say them. */
function textOf({ title, sources, sections, chapters }: BriefDocument): string {
  const items = sections.flatMap(({ heading, items: own }) => [heading, ...own.flatMap(textsOf)]);
  return [title, ...sources.map(({ headline }) => headline), ...items, ...chapters.map(({ text }) => text)].join('\n');
}

function textsOf(item: DocumentItem): readonly string[] {
  switch (item.kind) {
    case 'text':
    case 'note':
      return [item.text];
    case 'quotation':
      return [item.quotation.text, item.note ?? ''];
    case 'orphan':
      return [item.text ?? '', item.note ?? ''];
    case 'finding':
      return [item.finding.label, ...item.finding.evidence.map(({ context }) => context.text)];
    case 'table':
      return item.rows.flatMap(({ label, cells }) => [label, ...cells.map((cell) => cell?.value ?? '')]);
  }
}

function readingOf(typeset: TypesetBrief): string {
  return typeset.pages
    .flatMap(({ items }) => items.flatMap((item) => (item.kind === 'line' ? [item.reading] : [])))
    .join('\n');
}

function page(language: FrameLanguage, ...paragraphs: readonly string[]): BriefDocument {
  const items = paragraphs.map((text) => ({ kind: 'text', text }) as const);
  const title = language === 'ar' ? 'صفحة' : 'Page';
  return { title, language, date: '2020-01-30', sources: [], sections: [{ heading: '', items }], chapters: [] };
}

/** Prints what every engine gave, so that a run of the tests tells the figures that docs/decisions names. */
function report(name: string, figures: Readonly<Record<Engine, ReadBack>>): void {
  const parts = engines.map((engine) => {
    const { words, pairs, source } = figures[engine];
    return `${engine} ${words.toFixed(4)} (pairs ${pairs.toFixed(4)}, of the sources ${source.toFixed(4)})`;
  });
  process.stdout.write(`read back, ${name}: ${parts.join(', ')}\n`);
}

describe('the brief of the five seeds with their full texts', () => {
  it.each(['ar', 'en'] as const)(
    'comes back from its file with an %s frame',
    async (language) => {
      const articles = articlesOfSeeds();
      const options = { language, title: 'العراق والتحالف Iraq 2020-2024', date: '2026-11-22', full: true };
      const document = documentOfComparison(articles, compare(articles), options);
      expect(document.chapters.map(({ text }) => text)).toEqual(articles.map(({ text }) => text));
      const figures = await readBack(document);
      report(`five seeds, ${language} frame`, figures);
      for (const engine of engines) {
        expect.soft(figures[engine].sourceMissing, engine).toEqual([]);
        expect.soft(figures[engine].source, engine).toBeGreaterThanOrEqual(0.998);
        expect.soft(figures[engine].missing, engine).toEqual([]);
        expect.soft(figures[engine].added, engine).toEqual([]);
        expect.soft(figures[engine].words, engine).toBeGreaterThanOrEqual(0.998);
      }
      if (language === 'ar') for (const engine of engines) expect(figures[engine].pairs, engine).toBeGreaterThan(0.97);
    },
    120_000,
  );
});

describe('the five seeds as plain paragraphs', () => {
  it('come back from their file', async () => {
    const articles = articlesOfSeeds();
    const paragraphs = articles.flatMap(({ text, blocks }) => blocks.map(({ start, end }) => text.slice(start, end)));
    const figures = await readBack(page('ar', ...paragraphs));
    report(`five seeds as paragraphs, ${String(judgedWords(paragraphs.join('\n')).length)} words`, figures);
    for (const engine of engines) {
      expect.soft(figures[engine].sourceMissing, engine).toEqual([]);
      expect.soft(figures[engine].source, engine).toBeGreaterThanOrEqual(0.998);
      expect.soft(figures[engine].pairs, engine).toBeGreaterThanOrEqual(0.99);
    }
  }, 60_000);
});

describe('a page', () => {
  const vocalised = [
    'بِسْمِ اللَّهِ الرَّحْمَٰنِ الرَّحِيمِ',
    'كَتَبَ الصَّحَفِيُّ تَقْرِيرًا عَنِ الْحَادِثَةِ فِي الْيَوْمِ نَفْسِهِ، ثُمَّ نَشَرَتْهُ الصَّحِيفَةُ صَبَاحَ الْخَمِيسِ بَعْدَ أَنْ رَاجَعَهُ الْمُحَرِّرُ وَحَذَفَ مِنْهُ فِقْرَةً كَامِلَةً لَمْ يَجِدْ لَهَا مَصْدَرًا.',
    'وَقَدْ قِيلَ قَدِيمًا: مَنْ كَتَبَ قَرَأَ، وَمَنْ قَرَأَ فَهِمَ، وَمَنْ فَهِمَ نَقَدَ وَقَوَّمَ وَهَذَّبَ.',
  ];
  const mixed = [
    'أعلنت القيادة في 15 كانون الثاني/يناير 2020 (CJTF-OIR) أن 5,200 جندي يمثلون 12.5% من القوات.',
    'قال: “نعم، 51 و15 و5,200” ثم أضاف «لا»، في 30/1/2020 الساعة 14:30، بين 2014-2020.',
    'بلغت النسبة ٤٨٫٥٪ من ١٬٢٠٠ شخص، أي نحو 582 شخصاً: قُتل 3 وأصيب 14.',
    'ووقع الحادث قرب مبنى (B-52) أو F-16 وهاتف iPhone 12 Pro، راجع info@example.com أيضاً.',
    'والمصدر في موقع https://example.org/a/b?c=1&d=2#top بحسب ما نشرته وكالة Reuters أمس، واتصل بالرقم +962 6 555 1234.',
  ];
  const english = [
    'On 5 January 2020 the coalition paused; about 5,200 troops (12.5%) stayed, officials said.',
    'See https://example.org/report?id=7 or write to desk@example.org: the F-16s flew 2014–2020, “as planned”.',
  ];
  const atLeast = (words: number): Readonly<Record<Engine, number>> => ({
    poppler: words,
    'pdf.js': words,
    PDFium: words,
  });

  it.each([
    ['fully vocalised', page('ar', ...vocalised), atLeast(1)],
    ['in English', page('en', ...english), atLeast(1)],
    ['of mixed directions', page('ar', ...mixed), atLeast(1)],
  ])('%s comes back', async (name, document, least) => {
    const figures = await readBack(document);
    report(name, figures);
    for (const engine of engines) {
      expect.soft(figures[engine].missing, engine).toEqual([]);
      expect.soft(figures[engine].added, engine).toEqual([]);
      expect.soft(figures[engine].words, engine).toBeGreaterThanOrEqual(least[engine]);
      expect.soft(figures[engine].source, engine).toBeGreaterThanOrEqual(least[engine]);
    }
  });
});

describe('the check itself', () => {
  it('fails a file that draws Arabic text the plain way', async () => {
    const source = 'In 15 Jan 2020 (CJTF-OIR): 5,200';
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    // What drawText makes of a right-to-left line: every character in the order of the screen, from the right.
    document.addPage().drawText(Array.from(source).reverse().join(''), { x: 50, y: 500, size: 12, font });
    const extracted = await readWithEngines(await document.save());
    for (const engine of engines) {
      expect(compareTokens(source, extracted[engine]).missing, engine).toContain('5,200');
    }
  });
});
