import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { failingFiles, type Fault } from '#main/files/failing-files.ts';
import { disk, type FileSystem } from '#main/files/file-system.ts';
import { temporaryFolders } from '#main/files/temporary-folders.ts';
import { RecordLog, type Appended } from './record-log.ts';

const temporaryFolder = temporaryFolders(afterAll);

const wordSchema = z.strictObject({ word: z.string() });
type Word = z.infer<typeof wordSchema>;
const words = ['خبر', 'two words', '🗞️ news', 'a\nline'];

const openLog = (path: string, files: FileSystem = disk): Promise<RecordLog<Word>> =>
  RecordLog.open(path, wordSchema, files);
const wordsOf = (log: RecordLog<Word>): string[] => log.records.map(({ word }) => word);

async function writtenLog(folder: string): Promise<{ path: string; bytes: Buffer }> {
  const path = join(folder, 'log.ndjson');
  const log = await openLog(path);
  for (const word of words) expect(await log.append({ word })).toMatchObject({ ok: true });
  await log.close();
  return { path, bytes: readFileSync(path) };
}

async function reopened(path: string): Promise<RecordLog<Word>> {
  const log = await openLog(path);
  await log.close();
  return log;
}

describe('RecordLog', () => {
  it('gives back in order what was appended, over restarts', async () => {
    const { path } = await writtenLog(temporaryFolder());
    const log = await openLog(path);
    expect(wordsOf(log)).toEqual(words);
    expect(await log.append({ word: 'later' })).toMatchObject({ ok: true, record: { seq: 5, word: 'later' } });
    await log.close();
    expect((await reopened(path)).records.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  });

  it('writes lines of a hash and JSON that other programs can check', async () => {
    const { bytes } = await writtenLog(temporaryFolder());
    expect(bytes.toString().split('\n')[1]).toBe('42fdb5b1bab3ac35 {"seq":2,"word":"two words"}');
  });

  it('survives an end at every byte of the last line, and keeps the torn bytes aside', async () => {
    const folder = temporaryFolder();
    const { path, bytes } = await writtenLog(folder);
    const lastLine = bytes.lastIndexOf('\n', bytes.length - 2) + 1;
    for (let length = lastLine; length < bytes.length; length += 1) {
      writeFileSync(path, bytes.subarray(0, length));
      const log = await openLog(path);
      expect(wordsOf(log)).toEqual(words.slice(0, -1));
      expect(log.damagedLines).toBe(0);
      expect(await log.append({ word: 'next' })).toMatchObject({ ok: true, record: { seq: 4 } });
      await log.close();
      expect(wordsOf(await reopened(path))).toEqual([...words.slice(0, -1), 'next']);
      const torn = readdirSync(folder)
        .filter((name) => name.startsWith('log.ndjson.torn-'))
        .map((name) => readFileSync(join(folder, name)));
      if (length > lastLine) expect(torn.some((tail) => tail.equals(bytes.subarray(lastLine, length)))).toBe(true);
    }
  });

  it('loses at most the lines that a flipped byte touches, and counts them', async () => {
    const { path, bytes } = await writtenLog(temporaryFolder());
    for (let offset = 0; offset < bytes.length; offset += 1) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(offset) ^ 0x04, offset);
      writeFileSync(path, flipped);
      const log = await reopened(path);
      const isLineFeed = bytes[offset] === 0x0a;
      const line = bytes.subarray(0, offset).toString('latin1').split('\n').length - 1;
      const touched = isLineFeed ? [line, line + 1] : [line];
      expect(wordsOf(log)).toEqual(words.filter((_word, index) => !touched.includes(index)));
      const atTheEnd = isLineFeed && line === words.length - 1;
      expect(log.damagedLines).toBe(atTheEnd ? 0 : 1);
      if (!atTheEnd) {
        const aside = readFileSync(`${path}.damaged`);
        expect(flipped.includes(aside)).toBe(true);
      }
    }
  });

  it.each([
    ['a repeated line', (lines: string[]) => [lines[0], lines[1], lines[1], lines[2]], 3, 1],
    ['lines in another order', (lines: string[]) => [lines[0], lines[2], lines[1], lines[3]], 3, 1],
    ['a line of another shape', (lines: string[]) => [lines[0], 'hello', lines[1]], 2, 1],
    ['an empty file', () => [], 0, 0],
    ['a byte order mark', (lines: string[]) => [`\uFEFF${lines[0] ?? ''}`, lines[1]], 1, 1],
    ['line ends of another system', (lines: string[]) => lines.map((line) => `${line}\r`), 0, 4],
  ])('opens a log with %s', async (_case, change, good, damaged) => {
    const { path, bytes } = await writtenLog(temporaryFolder());
    const lines = bytes.toString().split('\n').slice(0, -1);
    writeFileSync(
      path,
      change(lines)
        .map((line) => `${line ?? ''}\n`)
        .join(''),
    );
    const log = await reopened(path);
    expect(log.records).toHaveLength(good);
    expect(log.damagedLines).toBe(damaged);
  });

  it('says on each start how many lines are damaged, and numbers on after them', async () => {
    const { path, bytes } = await writtenLog(temporaryFolder());
    const middle = Buffer.from(bytes);
    middle.write('x', bytes.indexOf('two'));
    writeFileSync(path, middle);
    for (const seq of [5, 6]) {
      const log = await openLog(path);
      expect(log.damagedLines).toBe(1);
      expect(await log.append({ word: 'on' })).toMatchObject({ ok: true, record: { seq } });
      await log.close();
    }
  });

  it('passes over sound lines of a newer version, counts them, and never takes their numbers', async () => {
    const path = join(temporaryFolder(), 'log.ndjson');
    const newer = await RecordLog.open(path, z.looseObject({}), disk);
    await newer.append({ word: 'old' });
    await newer.append({ word: 'new', tone: 'high' });
    await newer.append({ tag: 'other' });
    await newer.close();
    const log = await openLog(path);
    expect([wordsOf(log), log.damagedLines, log.newerLines, log.lastSeq]).toEqual([['old'], 0, 2, 3]);
    expect(await log.append({ word: 'on' })).toMatchObject({ ok: true, record: { seq: 4 } });
    await log.close();
    const upgraded = await RecordLog.open(path, z.looseObject({}), disk);
    expect([upgraded.records.map(({ seq }) => seq), upgraded.damagedLines]).toEqual([[1, 2, 3, 4], 0]);
    await upgraded.close();
  });

  it('lets appends that arrive during one sync share the next, in order', async () => {
    const files = failingFiles(disk, 0, 'EIO');
    const log = await openLog(join(temporaryFolder(), 'log.ndjson'), files);
    const many = Array.from({ length: 200 }, (_, index) => String(index));
    const appended = await Promise.all(many.map((word) => log.append({ word })));
    expect(appended.map((one) => (one.ok ? one.record.seq : 0))).toEqual(many.map((_, index) => index + 1));
    expect(wordsOf(log)).toEqual(many);
    expect(files.calls.filter((name) => name === 'datasync').length).toBeLessThanOrEqual(2);
    await log.close();
  });

  it.each<[Fault, string]>([
    ['ENOSPC', 'disk-full'],
    ['EACCES', 'read-only'],
    ['EIO', 'io'],
    ['short-write', 'disk-full'],
  ])('takes a failed append back (%s), says why, and goes on when the disk does', async (fault, failure) => {
    const path = join(temporaryFolder(), 'log.ndjson');
    // Opening a new log makes three calls: the fourth is the first append's write.
    const log = await openLog(path, failingFiles(disk, 4, fault));
    expect(await log.append({ word: 'first' })).toEqual({ ok: false, failure });
    expect(readFileSync(path)).toHaveLength(0);
    expect(await log.append({ word: 'second' })).toMatchObject({ ok: true, record: { seq: 1 } });
    await log.close();
    expect(wordsOf(await reopened(path))).toEqual(['second']);
  });

  it('takes nothing more when a failed append cannot be taken back', async () => {
    const path = join(temporaryFolder(), 'log.ndjson');
    const log = await openLog(path, failingFiles(disk, 4, 'ENOSPC', true));
    expect(await log.append({ word: 'first' })).toEqual({ ok: false, failure: 'disk-full' });
    expect(await log.append({ word: 'second' })).toEqual({ ok: false, failure: 'disk-full' });
    await log.close();
    expect(wordsOf(await reopened(path))).toEqual([]);
  });

  it('takes nothing after it was closed', async () => {
    const log = await openLog(join(temporaryFolder(), 'log.ndjson'));
    await log.close();
    expect(await log.append({ word: 'late' })).toEqual({ ok: false, failure: 'io' });
  });

  it.each<Fault>(['ENOSPC', 'EIO', 'EACCES', 'short-write'])(
    'never acknowledges what is not on the disk, whichever call fails with %s',
    async (fault) => {
      for (let failAt = 1; failAt <= 16; failAt += 1) {
        const path = join(temporaryFolder(), 'log.ndjson');
        const log = await openLog(path, failingFiles(disk, failAt, fault)).catch(() => null);
        const appended: Appended<Word>[] = [];
        for (const word of words) if (log !== null) appended.push(await log.append({ word }));
        await log?.close();
        const acknowledged = appended.flatMap((one) => (one.ok ? [one.record] : []));
        expect((await reopened(path)).records).toEqual(acknowledged);
      }
    },
  );
});
