import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Article, Disposition } from './article.ts';
import { readArticles } from './read.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = join(root, 'tests/fixtures/articles');

/** What a reader says of one article of a page; `lines` maps a line's number to a block kind, field or reason. */
interface GoldArticle {
  readonly facts: GoldFacts;
  readonly lines: Readonly<Record<number, string>>;
}

interface GoldFacts {
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  /** `unknown`, or the certainty and the ISO date. */
  readonly published: string;
  readonly language: string;
}

interface GoldPage {
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
  const facts = {
    headline: field(rows, 'headline'),
    publisher: field(rows, 'publisher'),
    byline: field(rows, 'byline'),
    dateline: field(rows, 'dateline'),
    published: field(rows, 'published') ?? 'unknown',
    language: field(rows, 'language') ?? 'und',
  };
  return { facts, lines };
}

/** Every page of tests/fixtures/articles with its gold. */
function goldPages(): readonly GoldPage[] {
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

function label(disposition: Disposition): string {
  if (disposition.kind === 'body') return disposition.block;
  return disposition.kind === 'metadata' ? disposition.field : disposition.reason;
}

function published({ datePublished: { iso, certainty } }: Article): string {
  return iso === null ? certainty : `${certainty} ${iso}`;
}

describe.each(goldPages())('$name', (page) => {
  const articles = readArticles(page);

  it('gives every line the place that a reader gives it', () => {
    const found = articles.map(({ lines }) =>
      Object.fromEntries(lines.map(({ line, disposition }) => [line, label(disposition)])),
    );
    expect(found).toEqual(page.articles.map(({ lines }) => lines));
  });

  it('states what the page states', () => {
    const found = articles.map((article) => ({
      headline: article.headline,
      publisher: article.publisher,
      byline: article.byline,
      dateline: article.dateline,
      published: published(article),
      language: article.inLanguage,
    }));
    const stated = page.articles.map(({ facts }) => facts);
    expect(found).toEqual(stated);
  });

  it('loses no line of the text', () => {
    const kept = articles.map(({ text }) => text).join('\n');
    const source = page.text.split('\n');
    for (const { lines } of page.articles) {
      for (const [line, place] of Object.entries(lines)) {
        if (['paragraph', 'list', 'caption', 'heading'].includes(place)) {
          expect(kept).toContain(source[Number(line) - 1]?.trim());
        }
      }
    }
  });

  it('has every line that is not blank in one article and once', () => {
    const lines = articles.flatMap((article) => article.lines);
    const rebuilt = page.text.split('\n').map(() => '');
    for (const { line, text } of lines) rebuilt[line - 1] = text;
    expect(rebuilt.map((line) => line.trimEnd())).toEqual(page.text.split('\n').map((line) => line.trimEnd()));
    expect(new Set(lines.map(({ line }) => line)).size).toBe(lines.length);
  });

  it('quotes the evidence of an inferred date from the page', () => {
    for (const { datePublished } of articles) {
      if (datePublished.evidence !== null) expect(page.text).toContain(datePublished.evidence);
      expect(datePublished.iso === null).toBe(datePublished.certainty === 'unknown');
    }
  });

  it('joins blocks by one line feed and keeps sentences inside them', () => {
    for (const { text, blocks, sentences } of articles) {
      expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
      for (const block of blocks) expect(text.slice(block.start, block.end).trim()).not.toBe('');
      for (const { start, end } of sentences) {
        expect(blocks.some((block) => block.start <= start && end <= block.end && start < end)).toBe(true);
      }
    }
  });
});
