import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Change } from '#core/library/records.ts';
import { failingFiles } from '#main/files/failing-files.ts';
import { disk } from '#main/files/file-system.ts';
import { temporaryFolders } from '#main/files/temporary-folders.ts';
import type { StepMark } from '#core/library/step.ts';
import { z } from 'zod';
import { Journal } from './journal.ts';
import { RecordLog } from './record-log.ts';
import { aHighlight, keeping } from '../../tests/support/records.ts';
import { NewerLibraryError, openLibraryId } from './manifest.ts';

const temporaryFolder = temporaryFolders(afterAll);

const now = (): Date => new Date('2026-01-02T03:04:05Z');
const change = (id: string): Change => keeping(aHighlight(id, 'article'));

describe('Journal', () => {
  it('keeps saves with their number and time over restarts', async () => {
    const library = temporaryFolder();
    const journal = await Journal.open(library, disk, now);
    const removal: Change = { collection: 'briefs', id: 'b', value: null };
    const saved = await journal.save([change('a'), removal]);
    expect(saved).toEqual({
      ok: true,
      entry: { seq: 1, time: '2026-01-02T03:04:05.000Z', changes: [change('a'), removal] },
    });
    await journal.close();
    const again = await Journal.open(library, disk, now);
    expect(again.lastSeq).toBe(1);
    expect(again.entriesAfter(0)).toEqual(saved.ok ? [saved.entry] : []);
    await again.close();
  });

  it('keeps what a save is to the history', async () => {
    const library = temporaryFolder();
    const journal = await Journal.open(library, disk, now);
    const marks: readonly StepMark[] = [
      { of: 'do', name: 'note', joins: 'x' },
      { of: 'undo', name: 'note', step: 1 },
      { of: 'redo', name: 'note', step: 1 },
    ];
    for (const mark of marks) await journal.save([change('a')], mark);
    await journal.save([change('a')]);
    await journal.close();
    const again = await Journal.open(library, disk, now);
    expect(again.entriesAfter(0).map(({ step }) => step)).toEqual([...marks, undefined]);
    expect(again.newerLines).toBe(0);
    await again.close();
  });

  it('reads the changes of a step that only a newer version knows, and passes over other fields of one', async () => {
    const library = temporaryFolder();
    await (await Journal.open(library, disk, now)).close();
    const newer = await RecordLog.open(join(library, 'journal/000001.ndjson'), z.looseObject({}), disk);
    const line = { time: now().toISOString(), changes: [change('a')] };
    await newer.append({ ...line, step: { of: 'do', name: 'a-later-step' } });
    await newer.append({ ...line, step: { of: 'do', name: 'note', mood: 'good' } });
    await newer.append({ ...line, mood: 'good' });
    await newer.close();
    const journal = await Journal.open(library, disk, now);
    expect(journal.entriesAfter(0)).toEqual([
      { seq: 1, ...line },
      { seq: 2, ...line },
    ]);
    expect([journal.newerLines, journal.damagedLines]).toEqual([1, 0]);
    await journal.close();
  });

  it('gives entries a thousand at a time', async () => {
    const journal = await Journal.open(temporaryFolder(), disk, now);
    await Promise.all(Array.from({ length: 2_300 }, (_, index) => journal.save([change(String(index))])));
    const pages = [0, 1_000, 2_000, 2_300].map((seq) => journal.entriesAfter(seq));
    expect(pages.map((page) => page.length)).toEqual([1_000, 1_000, 300, 0]);
    expect(pages[1]?.[0]?.seq).toBe(1_001);
    await journal.close();
  });

  it('finds entries after a number whose line is damaged', async () => {
    const library = temporaryFolder();
    const journal = await Journal.open(library, disk, now);
    for (const id of ['a', 'b', 'c', 'd']) await journal.save([change(id)]);
    await journal.close();
    const path = join(library, 'journal/000001.ndjson');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"id":"b"', '"id":"x"'));
    const again = await Journal.open(library, disk, now);
    expect(again.damagedLines).toBe(1);
    expect(again.lastSeq).toBe(4);
    expect(again.entriesAfter(1).map(({ seq }) => seq)).toEqual([3, 4]);
    expect(again.entriesAfter(2).map(({ seq }) => seq)).toEqual([3, 4]);
    await again.close();
  });

  it('is readable by its owner only', async () => {
    const library = temporaryFolder();
    await (await Journal.open(library, disk, now)).close();
    expect(statSync(join(library, 'journal')).mode & 0o777).toBe(0o700);
    expect(statSync(join(library, 'journal/000001.ndjson')).mode & 0o777).toBe(0o600);
  });

  it('says that a save failed when the disk is full, and holds nothing of it', async () => {
    const library = temporaryFolder();
    // Opening makes five calls: the sixth is the first save's write.
    const journal = await Journal.open(library, failingFiles(disk, 6, 'ENOSPC'), now);
    expect(await journal.save([change('a')])).toEqual({ ok: false, failure: 'disk-full' });
    expect(journal.entriesAfter(0)).toEqual([]);
    await journal.close();
  });
});

describe('openLibraryId', () => {
  it('makes the id once', async () => {
    const library = temporaryFolder();
    const id = await openLibraryId(library, disk);
    expect(id).toMatch(/^[0-9a-f-]{36}$/u);
    expect(await openLibraryId(library, disk)).toBe(id);
  });

  it.each(['', '{', '{"format":1}', '\0\0\0\0'])('makes a new one beside a damaged manifest %j', async (content) => {
    const library = temporaryFolder();
    writeFileSync(join(library, 'manifest.json'), content);
    const id = await openLibraryId(library, disk);
    expect(await openLibraryId(library, disk)).toBe(id);
    expect(readFileSync(join(library, 'manifest.json.damaged'), 'utf8')).toBe(content);
  });

  it('refuses a library of a newer version and leaves it as it is', async () => {
    const library = temporaryFolder();
    const manifest = '{"format":2,"libraryId":"later"}';
    writeFileSync(join(library, 'manifest.json'), manifest);
    await expect(openLibraryId(library, disk)).rejects.toBeInstanceOf(NewerLibraryError);
    expect(readdirSync(library)).toEqual(['manifest.json']);
    expect(readFileSync(join(library, 'manifest.json'), 'utf8')).toBe(manifest);
  });

  it('never shows half a manifest, whichever call fails', async () => {
    for (let failAt = 1; failAt <= 5; failAt += 1) {
      const library = temporaryFolder();
      const first = await openLibraryId(library, failingFiles(disk, failAt, 'ENOSPC')).catch(() => null);
      const second = await openLibraryId(library, disk);
      if (first !== null) expect(second).toBe(first);
      expect(await openLibraryId(library, disk)).toBe(second);
    }
  });
});
