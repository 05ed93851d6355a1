import { open } from 'node:fs/promises';
import type { AnnotationsFileFailure } from '#core/host.ts';
import { maxAnnotationsLength } from '#core/library/import-limits.ts';
import { errorCode } from '#main/files/file-system.ts';

export type ReadAnnotationsFile =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly failure: AnnotationsFileFailure };

/** Reads a file of annotations as text. Whether it holds any is for the core to say. */
export async function readAnnotationsFile(path: string): Promise<ReadAnnotationsFile> {
  try {
    const handle = await open(path, 'r');
    try {
      const file = await handle.stat();
      if (file.isDirectory()) return failed('folder');
      if (file.size > maxAnnotationsLength) return failed('too-large');
      return decoded(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = errorCode(error);
    return failed(code === 'ENOENT' ? 'missing' : code === 'EISDIR' ? 'folder' : 'io');
  }
}

/** JSON and Zotero's notes are UTF-8; editors also save UTF-16, with its mark. */
function decoded(bytes: Uint8Array): ReadAnnotationsFile {
  if (bytes.length === 0) return failed('empty');
  const [first, second] = bytes;
  const mark =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    // As a stream: a file that was cut inside a letter is still read, and its end is told as cut.
    const text = new TextDecoder(mark, { fatal: true }).decode(bytes, { stream: true });
    return text.includes('\u0000') ? failed('encoding') : { ok: true, text };
  } catch {
    return failed('encoding');
  }
}

function failed(failure: AnnotationsFileFailure): ReadAnnotationsFile {
  return { ok: false, failure };
}
