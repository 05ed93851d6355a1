import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { failingFiles, type Fault } from '#main/files/failing-files.ts';
import { disk, type FileSystem } from '#main/files/file-system.ts';
import { temporaryFolders } from '#main/files/temporary-folders.ts';
import { Corpus, type NamedBytes } from './corpus.ts';
import { readSeeds } from './seeds.ts';
import { hashOf } from './text-file.ts';

const temporaryFolder = temporaryFolders(afterAll);

const now = (): Date => new Date('2026-01-02T03:04:05Z');
const seeds = await readSeeds('seeds');
const article = (name: string, text: string): NamedBytes => ({ name, bytes: new TextEncoder().encode(text) });
const story = 'The bridge is open\n\nThe city opened the bridge on Monday. Traffic is light, the mayor said.\n';

const open = (library: string, files: FileSystem = disk): Promise<Corpus> => Corpus.open(library, files, now);

async function filesOf(corpus: Corpus): Promise<readonly string[]> {
  return [...new Set((await corpus.articles()).articles.map(({ file }) => file))];
}

/** The library's folder as a start makes it. */
async function emptyLibrary(): Promise<string> {
  const library = temporaryFolder();
  await disk.makeFolder(join(library, 'originals'));
  return library;
}

describe('the starter corpus', () => {
  it('is loaded in order on the first start and stays over the next', async () => {
    const library = await emptyLibrary();
    const corpus = await open(library);
    await corpus.loadSeeds(seeds);
    await corpus.close();
    const again = await open(library);
    expect(again.seedsLoaded).toBe(true);
    expect(await filesOf(again)).toEqual(seeds.map(({ name }) => name));
    await again.close();
  });

  it('is kept byte for byte, for its owner only', async () => {
    const library = await emptyLibrary();
    const corpus = await open(library);
    await corpus.loadSeeds(seeds);
    await corpus.close();
    for (const { bytes } of seeds) {
      const hash = hashOf(bytes);
      const path = join(library, 'originals', hash.slice(0, 2), hash);
      expect(Buffer.from(await disk.read(path)).equals(bytes)).toBe(true);
      expect(statSync(path).mode & 0o777).toBe(0o600);
    }
  });

  it.each<Fault>(['ENOSPC', 'EIO', 'short-write'])(
    'is whole and there once after a first start that %s broke at any call',
    async (fault) => {
      const starters = ['one', 'two', 'three'].map((word) => article(`${word}.txt`, `${story}${word}`));
      const healthy = failingFiles(disk, 0, fault);
      const whole = await open(await emptyLibrary(), healthy);
      await whole.loadSeeds(starters);
      await whole.close();
      for (let failAt = 1; failAt <= healthy.calls.length; failAt += 1) {
        const library = await emptyLibrary();
        const broken = await open(library, failingFiles(disk, failAt, fault, true)).catch(() => null);
        await broken?.loadSeeds(starters);
        await broken?.close();
        const next = await open(library);
        if (!next.seedsLoaded) await next.loadSeeds(starters);
        expect(await filesOf(next)).toEqual(starters.map(({ name }) => name));
        await next.close();
        const names = readdirSync(library, { recursive: true }).map(String);
        expect(names.filter((name) => /[0-9a-f]{64}$/u.test(name))).toHaveLength(starters.length);
      }
    },
    60_000,
  );
});

describe('adding a file', () => {
  it('gives its articles, and the same ones after a restart', async () => {
    const library = await emptyLibrary();
    const corpus = await open(library);
    const added = await corpus.add(article('bridge.txt', story));
    expect(added).toMatchObject({ ok: true, file: 'bridge.txt', known: false });
    await corpus.close();
    const again = await open(library);
    expect((await again.articles()).articles).toEqual(added.ok ? added.articles : null);
    await again.close();
  });

  it('adds the same bytes once, whatever their name and however many come together', async () => {
    const corpus = await open(await emptyLibrary());
    const outcomes = await Promise.all(['a.txt', 'b.txt', 'a.txt'].map((name) => corpus.add(article(name, story))));
    expect(outcomes.map((outcome) => outcome.ok && outcome.known)).toEqual([false, true, true]);
    expect(await filesOf(corpus)).toEqual(['a.txt']);
    await corpus.close();
  });

  it.each([
    ['report.pdf', 'text', 'unsupported'],
    ['page.html', story, 'unsupported'],
    ['empty.txt', '', 'empty'],
    ['blank.md', ' \n\n', 'empty'],
    ['binary.txt', 'a\0b', 'binary'],
    ['large.txt', 'x'.repeat(20 * 1024 * 1024 + 1), 'too-large'],
  ])('refuses %s and keeps nothing of it', async (name, text, failure) => {
    const library = await emptyLibrary();
    const corpus = await open(library);
    expect(await corpus.add(article(name, text))).toEqual({ ok: false, file: name, failure });
    expect(readdirSync(join(library, 'originals'))).toEqual([]);
    await corpus.close();
  });

  it.each(['NOTES.TXT', 'story.md', 'story', 'مقال.txt'])('reads a file named %s', async (name) => {
    const corpus = await open(await emptyLibrary());
    expect(await corpus.add(article(name, story))).toMatchObject({ ok: true, file: name });
    await corpus.close();
  });

  it('keeps the name of a file without its folders', async () => {
    const corpus = await open(await emptyLibrary());
    expect(await corpus.add(article('../../etc/a.txt', story))).toMatchObject({ file: 'a.txt' });
    expect(await corpus.add(article('C:\\texts\\b.txt', `${story}more`))).toMatchObject({ file: 'b.txt' });
    await corpus.close();
  });

  it.each<[Fault, string]>([
    ['ENOSPC', 'disk-full'],
    ['EACCES', 'read-only'],
    ['EIO', 'io'],
  ])('says why the disk did not take it: %s is %s', async (fault, failure) => {
    const library = await emptyLibrary();
    const corpus = await open(library, failingFiles(disk, 5, fault, true));
    expect(await corpus.add(article('a.txt', story))).toMatchObject({ ok: false, failure });
    await corpus.close();
  });
});

describe('an original that is gone or changed', () => {
  it.each(['gone', 'changed'])('is named when it is %s, comes back with its bytes, and hides no other', async (how) => {
    const library = await emptyLibrary();
    const corpus = await open(library);
    await corpus.add(article('a.txt', story));
    await corpus.add(article('b.txt', `${story}More.`));
    await corpus.close();
    const hash = hashOf(article('a.txt', story).bytes);
    const path = join(library, 'originals', hash.slice(0, 2), hash);
    if (how === 'gone') rmSync(path);
    else writeFileSync(path, 'other bytes');
    const again = await open(library);
    const { articles, unreadable } = await again.articles();
    expect(unreadable).toEqual(['a.txt']);
    expect(articles.map(({ file }) => file)).toEqual(['b.txt']);
    expect(await again.add(article('copy.txt', story))).toMatchObject({ ok: true, known: true });
    expect((await again.articles()).unreadable).toEqual([]);
    await again.close();
  });
});

describe('a damaged list of sources', () => {
  async function imported(): Promise<string> {
    const library = await emptyLibrary();
    const corpus = await open(library);
    await corpus.loadSeeds(seeds);
    await corpus.add(article('bridge.txt', story));
    await corpus.close();
    return library;
  }

  it.each([
    ['a line of a seed', seeds[1]?.name ?? '', (text: string) => text.replace(seeds[1]?.name ?? '', 'x')],
    [
      'a line of an import',
      `${hashOf(article('', story).bytes).slice(0, 12)}.txt`,
      (text: string) => text.replace('bridge', 'x'),
    ],
  ])('has %s listed again from its original', async (_case, name, damage) => {
    const library = await imported();
    const path = join(library, 'sources.ndjson');
    writeFileSync(path, damage(readFileSync(path, 'utf8')));
    const corpus = await open(library);
    await corpus.recover(seeds);
    expect(corpus.recovered).toEqual([name]);
    expect(await filesOf(corpus)).toHaveLength(seeds.length + 1);
    await corpus.close();
    const again = await open(library);
    await again.recover(seeds);
    expect([again.recovered, await filesOf(again)]).toEqual([[], await filesOf(corpus)]);
    await again.close();
  });

  it('that is gone is made again, the starter corpus under its names', async () => {
    const library = await imported();
    rmSync(join(library, 'sources.ndjson'));
    const corpus = await open(library);
    await corpus.loadSeeds(seeds);
    await corpus.recover(seeds);
    expect(corpus.recovered).toHaveLength(1);
    expect((await filesOf(corpus)).slice(0, -1)).toEqual(seeds.map(({ name }) => name));
    await corpus.close();
  });
});
