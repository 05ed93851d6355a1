import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openTypefaces, type Typefaces } from '../../src-core/brief/pdf/typefaces.ts';

const packages = join(dirname(fileURLToPath(import.meta.url)), '../../node_modules');

/** The typefaces that the app carries, from the packages they come in. */
export function packagedTypefaces(): Promise<Typefaces> {
  const read = (path: string): Uint8Array => readFileSync(join(packages, path));
  return openTypefaces({
    harfbuzzWasm: read('harfbuzzjs/dist/harfbuzz.wasm'),
    arabicRegular: read('@embedpdf/fonts-arabic/fonts/NotoNaskhArabic-Regular.ttf'),
    arabicBold: read('@embedpdf/fonts-arabic/fonts/NotoNaskhArabic-Bold.ttf'),
    latinRegular: read('@embedpdf/fonts-latin/fonts/NotoSans-Regular.ttf'),
    latinBold: read('@embedpdf/fonts-latin/fonts/NotoSans-Bold.ttf'),
  });
}

/** Runs a command-line tool on the bytes of a PDF; `$file` among the arguments stands for where they lie. */
export function runOnPdf(bytes: Uint8Array, command: string, args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-pdf-'));
  try {
    const file = join(folder, 'brief.pdf');
    writeFileSync(file, bytes);
    return execFileSync(
      command,
      args.map((argument) => (argument === '$file' ? file : argument)),
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function readWithPdfJs(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    const items = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''));
    pages.push(items.join(''));
  }
  await task.destroy();
  return pages.join('\n');
}

async function readWithPdfium(bytes: Uint8Array): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes.slice());
  const pages = [...document.pages()].map((page) => page.getText());
  document.destroy();
  library.destroy();
  return pages.join('\n');
}

export const engines = ['poppler', 'pdf.js', 'PDFium'] as const;
export type Engine = (typeof engines)[number];

/** The text of a PDF as the engines of Linux viewers, Firefox, and Chrome and Edge give it. */
export async function readWithEngines(bytes: Uint8Array): Promise<Readonly<Record<Engine, string>>> {
  return {
    poppler: runOnPdf(bytes, 'pdftotext', ['-enc', 'UTF-8', '$file', '-']),
    'pdf.js': await readWithPdfJs(bytes),
    PDFium: await readWithPdfium(bytes),
  };
}
