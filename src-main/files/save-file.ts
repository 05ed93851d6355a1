import { basename } from 'node:path';
import type { SaveBriefResult } from '#core/host.ts';
import { exportFile } from './export-file.ts';
import { errorCode } from './file-system.ts';
import { writeFailure } from './write-failure.ts';

/** Writes a file where the reader asked for it; its name, or why the disk did not take it. */
export async function saveFile(path: string, bytes: Uint8Array): Promise<SaveBriefResult> {
  try {
    await exportFile(path, bytes);
    return { ok: true, name: basename(path) };
  } catch (error) {
    return { ok: false, failure: errorCode(error) === 'ENOENT' ? 'no-folder' : writeFailure(error) };
  }
}
