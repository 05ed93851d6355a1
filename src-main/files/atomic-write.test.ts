import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeAtomically } from './atomic-write.ts';
import { exportFile } from './export-file.ts';
import { failingFiles, type Fault } from './failing-files.ts';
import { disk } from './file-system.ts';
import { temporaryFolders } from './temporary-folders.ts';

const temporaryFolder = temporaryFolders(afterAll);

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('writeAtomically', () => {
  it('replaces the file and leaves nothing beside it', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'kept.json');
    await writeAtomically(path, bytes('old'));
    await writeAtomically(path, bytes('new'));
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['kept.json']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('syncs the file before the rename and the folder after it', async () => {
    const files = failingFiles(disk, 0, 'EIO');
    await writeAtomically(join(temporaryFolder(), 'kept'), bytes('x'), files);
    expect(files.calls).toEqual(['create', 'write', 'sync', 'rename', 'syncFolder']);
  });

  it.each<Fault>(['ENOSPC', 'EIO', 'EACCES', 'short-write'])(
    'keeps the old file whole when any call before the rename fails with %s',
    async (fault) => {
      for (const call of [1, 2, 3, 4]) {
        const folder = temporaryFolder();
        const path = join(folder, 'kept');
        writeFileSync(path, 'old');
        const files = failingFiles(disk, call, fault);
        await expect(writeAtomically(path, bytes('new content'), files)).rejects.toHaveProperty('code');
        expect(readFileSync(path, 'utf8')).toBe('old');
        expect(readdirSync(folder)).toEqual(['kept']);
      }
    },
  );
});

describe('exportFile', () => {
  it('writes a file with the permissions of any new file', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'brief.pdf');
    await exportFile(path, bytes('%PDF'));
    expect(readFileSync(path, 'utf8')).toBe('%PDF');
    const other = join(folder, 'other');
    writeFileSync(other, '');
    expect(statSync(path).mode).toBe(statSync(other).mode);
  });

  it('never replaces a folder or a device', async () => {
    const folder = temporaryFolder();
    await expect(exportFile(folder, bytes('x'))).rejects.toMatchObject({ code: 'EISDIR' });
    await expect(exportFile('/dev/null', bytes('x'))).rejects.toMatchObject({ code: 'ENOTSUP' });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('says when the folder is not there', async () => {
    await expect(exportFile(join(temporaryFolder(), 'no', 'brief.pdf'), bytes('x'))).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });
});
