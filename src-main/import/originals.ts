import { join } from 'node:path';
import { writeAtomically } from '#main/files/atomic-write.ts';
import { errorCode, type FileSystem } from '#main/files/file-system.ts';
import { hashOf } from './text-file.ts';

/** The bytes of imported files, kept under their SHA-256 and never changed. */
export class Originals {
  readonly #folder: string;
  readonly #files: FileSystem;

  constructor(library: string, files: FileSystem) {
    this.#folder = join(library, 'originals');
    this.#files = files;
  }

  /** Writes the bytes unless they are there, sound; resolves when they are on the disk, rejects with the disk's error. */
  async keep(hash: string, bytes: Uint8Array): Promise<void> {
    if ((await this.read(hash)) !== null) return;
    const folder = join(this.#folder, hash.slice(0, 2));
    await this.#files.makeFolder(folder);
    await this.#files.syncFolder(this.#folder);
    await writeAtomically(join(folder, hash), bytes, this.#files);
  }

  /** The bytes kept under a hash; null when they are gone or no longer those bytes. */
  async read(hash: string): Promise<Uint8Array | null> {
    try {
      const bytes = await this.#files.read(join(this.#folder, hash.slice(0, 2), hash));
      return hashOf(bytes) === hash ? bytes : null;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  /** The hashes that originals are kept under, in a fixed order; whether their bytes are sound shows when they are read. */
  async hashes(): Promise<readonly string[]> {
    const folders = (await this.#files.list(this.#folder)).filter((name) => /^[0-9a-f]{2}$/u.test(name));
    const names = await Promise.all(folders.map((folder) => this.#files.list(join(this.#folder, folder))));
    return names
      .flat()
      .filter((name) => /^[0-9a-f]{64}$/u.test(name))
      .sort();
  }
}
