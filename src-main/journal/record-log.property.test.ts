import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { failingFiles } from '#main/files/failing-files.ts';
import { disk } from '#main/files/file-system.ts';
import { temporaryFolders } from '#main/files/temporary-folders.ts';
import { RecordLog } from './record-log.ts';

const temporaryFolder = temporaryFolders(afterAll);

const schema = z.strictObject({ word: z.string() });

const wordsIn = (log: RecordLog<{ word: string }>): string[] => log.records.map(({ word }) => word);

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('append'), words: fc.array(fc.string(), { maxLength: 5 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('restart'),
      /** What a write under way at the end may have left behind the last whole line. */
      torn: fc.uint8Array({ maxLength: 30 }).map((bytes) => bytes.map((byte) => (byte === 0x0a ? 0x0b : byte))),
      failAt: fc.integer({ min: 0, max: 12 }),
      fault: fc.constantFrom('ENOSPC' as const, 'EIO' as const, 'short-write' as const),
      lasting: fc.boolean(),
    }),
  },
);

describe('RecordLog, against a list in memory', () => {
  it('loses nothing it acknowledged and makes nothing up, over faults, torn writes and restarts', async () => {
    const folder = temporaryFolder();
    let logs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const path = join(folder, `${(logs += 1)}.ndjson`);
        let oracle: string[] = [];
        let failed: string[] = [];
        let log = await RecordLog.open(path, schema, disk);
        for (const next of steps) {
          if ('words' in next) {
            const appended = await Promise.all(next.words.map((word) => log.append({ word })));
            for (const [index, one] of appended.entries()) (one.ok ? oracle : failed).push(next.words[index] ?? '');
            expect(wordsIn(log)).toEqual(oracle);
          } else {
            await log.close();
            writeFileSync(path, Buffer.concat([readFileSync(path), next.torn]));
            const files = failingFiles(disk, next.failAt, next.fault, next.lasting);
            log = await RecordLog.open(path, schema, files).catch(() => RecordLog.open(path, schema, disk));
            // Where the disk let a whole line in but neither synced it nor took it back, it is there after a restart.
            const more = wordsIn(log).slice(oracle.length);
            expect(wordsIn(log)).toEqual([...oracle, ...more]);
            expect(failed).toEqual(expect.arrayContaining(more));
            oracle = wordsIn(log);
            failed = [];
          }
          expect(log.records.map(({ seq }) => seq)).toEqual(oracle.map((_word, index) => index + 1));
        }
        await log.close();
        const last = await RecordLog.open(path, schema, disk);
        await last.close();
        expect(wordsIn(last).slice(0, oracle.length)).toEqual(oracle);
      }),
      { numRuns: 150 },
    );
  });
});
