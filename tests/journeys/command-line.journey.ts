import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { root } from '../../scripts/steps/paths.mjs';

// The command line as `npm run build` leaves it, in processes of its own, which take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const inputs = mkdtempSync(join(tmpdir(), 'warraq-cli-'));
/** The link that `npx warraq` follows. */
const program = join(root, 'node_modules/.bin/warraq');
const seeds = readdirSync('seeds')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => resolve('seeds', name));
const [first = '', second = ''] = seeds;

interface Run {
  readonly code: number;
  readonly out: string;
  readonly messages: string;
}

function warraq(...words: readonly string[]): Promise<Run> {
  const environment = { ...process.env, SOURCE_DATE_EPOCH: '1700000000' };
  return new Promise((done) => {
    const options = { cwd: inputs, maxBuffer: 64 * 1024 * 1024, env: environment };
    const child = execFile(program, words, options, (_error, out, messages) =>
      done({ code: child.exitCode ?? -1, out, messages }),
    );
  });
}

const range = { start: z.int().min(0), end: z.int().min(0) };
const comparedSchema = z.strictObject({
  id: z.string().min(1),
  file: z.string(),
  headline: z.string().nullable(),
  publisher: z.string().nullable(),
  byline: z.string().nullable(),
  dateline: z.string().nullable(),
  datePublished: z.strictObject({
    iso: z.string().nullable(),
    certainty: z.enum(['stated', 'inferred', 'unknown']),
    evidence: z.string().nullable(),
  }),
  inLanguage: z.string(),
  dir: z.enum(['rtl', 'ltr']),
  text: z.string(),
  blocks: z.array(z.strictObject({ kind: z.enum(['heading', 'paragraph', 'list', 'caption']), ...range })),
  sentences: z.array(z.strictObject(range)),
  warnings: z.array(z.string()),
});
const readSchema = z.strictObject({
  articles: z.array(
    comparedSchema.extend({
      removed: z.array(z.strictObject({ text: z.string(), reason: z.string(), line: z.int().min(1) })),
    }),
  ),
});
const place = { article: z.string(), ...range };
const comparisonSchema = z.strictObject({
  articles: z.array(comparedSchema),
  alignments: z.array(
    z.strictObject({
      a: z.strictObject(place),
      b: z.strictObject(place),
      relation: z.enum(['same-text', 'same-statement', 'related']),
      score: z.number().min(0).max(1),
      reason: z.unknown(),
    }),
  ),
  quotations: z.array(
    z.strictObject({
      ...place,
      speaker: z.string().nullable(),
      verb: z.string().nullable(),
      via: z.string().nullable(),
      mode: z.enum(['direct', 'indirect']),
      carried: z.boolean(),
    }),
  ),
  figures: z.array(
    z.strictObject({
      ...place,
      value: z.number(),
      high: z.number().nullable(),
      qualifier: z.string(),
      unit: z.string().nullable(),
      about: z.string().nullable(),
    }),
  ),
  dates: z.array(
    z.strictObject({ ...place, iso: z.string().nullable(), precision: z.string(), event: z.string().nullable() }),
  ),
  findings: z.array(
    z.strictObject({
      kind: z.string(),
      verdict: z.enum(['agree', 'conflict', 'precision', 'explained', 'single']),
      label: z.string(),
      evidence: z.array(z.strictObject({ ...place, value: z.string() })).min(1),
    }),
  ),
  framing: z.array(
    z.strictObject({ referent: z.string(), terms: z.array(z.strictObject({ ...place, term: z.string() })) }),
  ),
});

const searchSchema = z.strictObject({
  query: z.string(),
  hits: z.array(
    z.strictObject({
      article: z.string(),
      file: z.string(),
      headline: z.string().nullable(),
      score: z.number(),
      passages: z.array(
        z.strictObject({
          field: z.enum(['headline', 'body', 'publisher']),
          ...range,
          text: z.string(),
          context: z.strictObject({ ...range, text: z.string() }),
        }),
      ),
    }),
  ),
});

/** Writes a file to read and gives its name; commands run in its folder. */
function input(name: string, bytes: string | Uint8Array): string {
  writeFileSync(join(inputs, name), bytes);
  return name;
}

afterAll(() => rmSync(inputs, { recursive: true, force: true }));

describe('warraq', () => {
  it('says how it is used, and which version it is', async () => {
    expect(await warraq('--help')).toMatchObject({ code: 0, messages: '' });
    expect((await warraq('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  it.each([[[]], [['read']], [['compare', first]], [['brief', first]], [['read', first, '--frob']], [['print']]])(
    'ends with 2 and points to the help for %j',
    async (words) => {
      const { code, out, messages } = await warraq(...words);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(messages).toContain('--help');
    },
  );
});

describe('what goes to a terminal', () => {
  it('is one plain line where the output has no room', () => {
    const child = spawnSync('sh', ['-c', `"${program}" read "${first}" --json > /dev/full`], { encoding: 'utf8' });
    expect([child.status, child.stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(child.stderr).toContain('the output could not be written');
  });

  it('holds no command of a file name', async () => {
    const { code, messages } = await warraq('read', 'no\u001b[31mwhere.txt');
    expect(code).toBe(1);
    expect(messages).toContain('no\uFFFD[31mwhere.txt');
  });
});

describe('warraq read', () => {
  it('gives the six articles of the starter corpus in the documented shape', async () => {
    const { code, out, messages } = await warraq('read', ...seeds, '--json');
    const { articles } = readSchema.parse(JSON.parse(out));
    expect({ code, messages }).toEqual({ code: 0, messages: '' });
    expect(new Set(articles.map(({ file }) => file))).toEqual(new Set(seeds));
    expect(articles).toHaveLength(6);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(6);
    for (const { text, blocks, sentences } of articles) {
      expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
      for (const { start, end } of sentences) expect(text.slice(start, end).trim()).not.toBe('');
    }
  });

  it('gives every line of a page in the text, in a field or in the ledger', async () => {
    const page = [
      'الرئيسية',
      'افتتاح جسر جديد فوق النهر',
      'سالم العلي - بيروت',
      '8 مارس 2023',
      'آخر تحديث: 9 مارس 2023',
      'قالت البلدية إن الجسر الجديد فوق النهر سيفتح أمام السيارات نهاية الشهر.',
      'المصدر: صحيفة المرفأ',
    ];
    const file = input('page.txt', page.join('\n'));
    const [article] = readSchema.parse(JSON.parse((await warraq('read', file, '--json')).out)).articles;
    expect(article).toMatchObject({ dateline: 'بيروت', byline: 'سالم العلي', publisher: 'صحيفة المرفأ' });
    expect(article?.removed).toEqual([
      { line: 1, reason: 'navigation', text: page[0] },
      { line: 3, reason: 'metadata', text: page[2] },
      { line: 5, reason: 'metadata', text: page[4] },
      { line: 7, reason: 'metadata', text: page[6] },
    ]);
  });

  it('gives the same article for the same text in every encoding, with a warning where it had to tell', async () => {
    const text = readFileSync(second, 'utf8');
    const table = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    const files = [
      input('utf16le.txt', Buffer.from(`\uFEFF${text}`, 'utf16le')),
      input('utf16be.txt', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()),
      input('no-mark.txt', Buffer.from(text, 'utf16le')),
      input('utf8-mark.txt', `\uFEFF${text}`),
      input(
        'windows.txt',
        Uint8Array.from(text, (character) => Math.max(0x3f, table.indexOf(character)) & 0xff),
      ),
    ];
    const { articles } = readSchema.parse(JSON.parse((await warraq('read', second, ...files, '--json')).out));
    const [original, ...others] = articles;
    expect(others).toHaveLength(files.length);
    for (const other of others.slice(0, -1)) expect(other.text).toBe(original?.text);
    expect(others.map(({ warnings }) => warnings)).toEqual([[], [], [], [], ['encoding-windows-1256']]);
  });

  it('names every file that fails and what to do, and reads the others', async () => {
    mkdirSync(join(inputs, 'folder'));
    const bad = [
      'missing.txt',
      'folder',
      input('empty.txt', ''),
      input('blank.txt', ' \n\n'),
      input('picture.txt', Buffer.from('89504e470d0a1a0a0000', 'hex')),
      input('page.txt', '<!doctype html><p>text'),
      input('latin.txt', Buffer.from('Le pr\xe9sident a d\xe9clar\xe9', 'latin1')),
    ];
    const { code, out, messages } = await warraq('read', ...bad, first, '--json');
    expect(code).toBe(1);
    expect(readSchema.parse(JSON.parse(out)).articles.map(({ file }) => file)).toEqual([first]);
    const lines = messages.trimEnd().split('\n');
    expect(lines).toHaveLength(bad.length);
    for (const [index, name] of bad.entries())
      expect(lines[index]).toMatch(new RegExp(`^warraq: ${name}: .+; .+`, 'u'));
  });

  it('prints nothing when no file is left', async () => {
    expect(await warraq('read', 'nowhere.txt', '--json')).toMatchObject({ code: 1, out: '' });
  });

  it('says that a file may not be read', async () => {
    const name = input('closed.txt', 'Some text.');
    chmodSync(join(inputs, name), 0);
    const { code, messages } = await warraq('read', name);
    // Root reads every file.
    const isRoot = process.getuid?.() === 0;
    expect(code).toBe(isRoot ? 0 : 1);
    expect(messages).toContain(isRoot ? '' : 'may not be read');
  });

  it('gives the same file named twice two ids', async () => {
    const { articles } = readSchema.parse(JSON.parse((await warraq('read', first, first, '--json')).out));
    expect(new Set(articles.map(({ id }) => id)).size).toBe(2);
  });

  it('prints a text for people without --json', async () => {
    const { code, out } = await warraq('read', first);
    expect(code).toBe(0);
    expect(out).toContain(first);
  });
});

describe('warraq compare', () => {
  it('gives a comparison in the documented shape, whose passages lie in its articles', async () => {
    const { code, out } = await warraq('compare', first, second, '--json');
    expect(code).toBe(0);
    const comparison = comparisonSchema.parse(JSON.parse(out));
    const lengths = new Map(comparison.articles.map(({ id, text }) => [id, text.length]));
    const { alignments, quotations, figures, dates, findings, framing } = comparison;
    const passages = [
      ...alignments.flatMap(({ a, b }) => [a, b]),
      ...[quotations, figures, dates].flat(),
      ...findings.filter(({ kind }) => kind !== 'headline').flatMap(({ evidence }) => evidence),
      ...framing.flatMap(({ terms }) => terms),
    ];
    expect(findings.length).toBeGreaterThan(0);
    for (const { article, start, end } of passages) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(lengths.get(article) ?? -1);
    }
  });

  it('compares what can be read and ends with 1 when a file failed', async () => {
    const { code, out, messages } = await warraq('compare', first, 'missing.txt', second, '--json');
    expect(code).toBe(1);
    expect(comparisonSchema.parse(JSON.parse(out)).articles).toHaveLength(2);
    expect(messages).toContain('missing.txt');
  });

  it('prints nothing when fewer than two articles are left', async () => {
    expect(await warraq('compare', first, 'missing.txt', '--json')).toMatchObject({ code: 1, out: '' });
  });

  it('prints a text for people without --json', async () => {
    const { code, out } = await warraq('compare', first, second);
    expect(code).toBe(0);
    expect(out).toContain('[1]');
  });
});

describe('warraq values', () => {
  const told = 'قتل نحو 30 شخصا أمس ومطلع يناير 2020';
  const numbers = [{ start: 8, end: 10, value: 30, high: 30, qualifier: 'about', unit: 'شخصا' }];
  const early = { start: 21, end: 36, iso: '2020-01-01/2020-01-10', precision: 'month', kind: 'absolute' };
  const yesterday = { start: 16, end: 19, kind: 'relative' };

  it('gives the numbers and dates of a file, relative ones from the date that is said', async () => {
    const { code, out } = await warraq('values', input('told.txt', told), '--date', '2020-01-30', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ numbers, dates: [{ ...yesterday, iso: '2020-01-29', precision: 'day' }, early] });
  });

  it('reads the standard input, and guesses no date', () => {
    const { status, stdout } = spawnSync(program, ['values', '-', '--json'], { input: told, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ numbers, dates: [{ ...yesterday, iso: null, precision: 'unknown' }, early] });
  });

  it('prints a table for people without --json, and says what cannot be read', async () => {
    const { code, out } = await warraq('values', input('told.txt', told));
    expect([code, out.trim().split('\n').length]).toEqual([0, 3]);
    expect(await warraq('values', 'nowhere.txt', '--json')).toMatchObject({ code: 1, out: '' });
  });
});

describe('warraq search', () => {
  it('gives the exact words that match, in the canonical text of the articles that read gives', async () => {
    const { code, out, messages } = await warraq('search', 'امريكا OR "القوات"', ...seeds, '--json');
    expect({ code, messages }).toEqual({ code: 0, messages: '' });
    const { hits } = searchSchema.parse(JSON.parse(out));
    const { articles } = readSchema.parse(JSON.parse((await warraq('read', ...seeds, '--json')).out));
    const texts = new Map(articles.map(({ id, text }) => [id, text]));
    expect(hits.length).toBeGreaterThan(1);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
    const found = hits.flatMap(({ article, passages }) => passages.map((passage) => ({ article, ...passage })));
    for (const { article, field, start, end, text, context } of found) {
      if (field !== 'body') continue;
      const own = texts.get(article) ?? '';
      expect(own.slice(start, end)).toBe(text);
      expect(own.slice(context.start, context.end)).toBe(context.text);
    }
    expect(found.map(({ text }) => text)).toContain('الأميركية');
  });

  it('ends with 2 and points at the fault of a query', async () => {
    const { code, out, messages } = await warraq('search', 'القوات (العراق', first, '--json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(messages).toContain('  القوات (العراق\n         ^');
  });
});

describe('warraq brief', () => {
  it('writes a PDF, the same bytes for the same day', async () => {
    expect(await warraq('brief', ...seeds, '--out', 'a.pdf')).toMatchObject({ code: 0, out: '' });
    expect(await warraq('brief', ...seeds, '--out', 'b.pdf', '--date', '2023-11-14')).toMatchObject({ code: 0 });
    const [a, b] = ['a.pdf', 'b.pdf'].map((name) => readFileSync(join(inputs, name)));
    expect(a?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(b?.equals(a ?? Buffer.alloc(0))).toBe(true);
  });

  it('is longer with the articles in full', async () => {
    await warraq('brief', first, second, '--out', 'short.pdf');
    await warraq('brief', first, second, '--out', 'full.pdf', '--full', '--lang', 'en', '--title', 'Two reports');
    expect(statSync(join(inputs, 'full.pdf')).size).toBeGreaterThan(statSync(join(inputs, 'short.pdf')).size);
  });

  it.each([
    ['a file to read that is missing', ['brief', first, 'missing.txt', '--out', 'never.pdf'], 1],
    ['a file to read that is binary', ['brief', first, 'picture.txt', '--out', 'never.pdf'], 1],
    ['a folder that is not there', ['brief', first, '--out', 'nowhere/never.pdf'], 1],
    ['a folder as the file to write', ['brief', first, '--out', 'folder'], 1],
    ['one of the files to read as the file to write', ['brief', 'story.txt', '--out', './story.txt'], 2],
  ])('writes nothing for %s', async (_case, words, code) => {
    const story = 'The bridge is open\n\nThe city opened the bridge on Monday.\n';
    input('story.txt', story);
    input('picture.txt', Buffer.from('89504e470d0a1a0a0000', 'hex'));
    mkdirSync(join(inputs, 'folder'), { recursive: true });
    const before = readdirSync(inputs);
    const ended = await warraq(...words);
    expect({ code: ended.code, out: ended.out }).toEqual({ code, out: '' });
    expect(ended.messages).toMatch(/^warraq: /u);
    expect(readdirSync(inputs)).toEqual(before);
    expect(readFileSync(join(inputs, 'story.txt'), 'utf8')).toBe(story);
  });
});
