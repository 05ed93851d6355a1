import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** For tests: makes a new empty folder at each call. All are removed by what `afterAll` is handed. */
export function temporaryFolders(afterAll: (clean: () => void) => void): () => string {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'warraq-test-'));
    folders.push(folder);
    return folder;
  };
}
