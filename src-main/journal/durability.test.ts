import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { disk, type FileSystem } from '#main/files/file-system.ts';
import { temporaryFolders } from '#main/files/temporary-folders.ts';
import { RecordLog } from './record-log.ts';

const temporaryFolder = temporaryFolders(afterAll);

type Deed = 'write ended' | 'datasync began' | 'datasync ended' | 'settled';

/** The disk, with a record of when its writes and syncs began and ended. */
function recordingFiles(deeds: Deed[]): FileSystem {
  return {
    ...disk,
    openForAppend: async (path) => {
      const file = await disk.openForAppend(path);
      return {
        ...file,
        write: async (bytes) => {
          // One byte fewer than asked, so that a record takes more than one write.
          const count = await file.write(bytes.subarray(0, Math.max(1, bytes.length - 1)));
          deeds.push('write ended');
          return count;
        },
        datasync: async () => {
          deeds.push('datasync began');
          await file.datasync();
          deeds.push('datasync ended');
        },
      };
    },
  };
}

it.each([
  ['one after the other', false],
  ['all at once', true],
])('acknowledges no append before a sync that began after its last write has ended: %s', async (_case, together) => {
  const deeds: Deed[] = [];
  const schema = z.strictObject({ word: z.string() });
  const log = await RecordLog.open(join(temporaryFolder(), 'log.ndjson'), schema, recordingFiles(deeds));
  const append = async (word: string): Promise<void> => {
    expect(await log.append({ word })).toMatchObject({ ok: true });
    deeds.push('settled');
  };
  const words = ['one', 'two', 'ثلاثة'];
  if (together) await Promise.all(words.map(append));
  else for (const word of words) await append(word);
  await log.close();
  const settled = deeds.flatMap((deed, index) => (deed === 'settled' ? [index] : []));
  expect(settled).toHaveLength(words.length);
  for (const at of settled) {
    const since = deeds.slice(deeds.lastIndexOf('write ended', at) + 1, at).filter((deed) => deed !== 'settled');
    expect(since).toEqual(['datasync began', 'datasync ended']);
  }
});
