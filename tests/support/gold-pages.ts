import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = join(root, 'tests/fixtures/articles');

/** What a reader says of one article of a page; `lines` maps a line's number to a block kind, field or reason. */
export interface GoldArticle {
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  /** `unknown`, or the certainty and the ISO date. */
  readonly published: string;
  readonly language: string;
  readonly lines: Readonly<Record<number, string>>;
}

export interface GoldPage {
  readonly name: string;
  readonly hash: string;
  readonly text: string;
  readonly articles: readonly GoldArticle[];
}

function field(lines: readonly string[], name: string): string | null {
  const value = lines.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1) ?? '-';
  return value === '-' ? null : value;
}

function articleOf(block: string, source: readonly string[]): GoldArticle {
  const rows = block.split('\n');
  const lines: Record<number, string> = {};
  for (const row of rows) {
    const match = /^(\d+)(?:-(\d+))? (\S+)$/u.exec(row);
    if (match?.[1] === undefined || match[3] === undefined) continue;
    for (let line = Number(match[1]); line <= Number(match[2] ?? match[1]); line += 1) {
      if (source[line - 1]?.trim() !== '') lines[line] = match[3];
    }
  }
  return {
    headline: field(rows, 'headline'),
    publisher: field(rows, 'publisher'),
    byline: field(rows, 'byline'),
    dateline: field(rows, 'dateline'),
    published: field(rows, 'published') ?? 'unknown',
    language: field(rows, 'language') ?? 'und',
    lines,
  };
}

/** Every page of tests/fixtures/articles with its gold. */
export function goldPages(): readonly GoldPage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gold'))
    .sort()
    .map((name) => {
      const [head = '', ...blocks] = readFileSync(join(folder, name), 'utf8').split(/^article\n/mu);
      const page = head.trim().slice('page '.length);
      const bytes = readFileSync(page.startsWith('seeds/') ? join(root, page) : join(folder, page));
      const text = bytes.toString('utf8');
      const source = text.split('\n');
      return {
        name: page,
        hash: createHash('sha256').update(bytes).digest('hex'),
        text,
        articles: blocks.map((block) => articleOf(block, source)),
      };
    });
}
