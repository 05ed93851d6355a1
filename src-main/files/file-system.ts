import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';

/** A file open for appending or writing; sizes and lengths are in bytes. */
export interface OpenFile {
  /** Writes some of `bytes` and resolves how many; fewer than given is not an error. */
  write(bytes: Uint8Array): Promise<number>;
  /** Resolves when the written bytes are on the disk. */
  datasync(): Promise<void>;
  /** As `datasync`, with the file's metadata. */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Every call by which this app changes the disk, so that tests can fail any one of them. Errors are those of node:fs,
 * with their `code`.
 */
export interface FileSystem {
  /** Opens for appending and creates the file, for its owner only, when there is none. */
  openForAppend(path: string): Promise<OpenFile>;
  /** Creates a file with the permissions `mode`; rejects with EEXIST when there is one. */
  create(path: string, mode: number): Promise<OpenFile>;
  read(path: string): Promise<Uint8Array>;
  /** Names in a folder. */
  list(path: string): Promise<readonly string[]>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Creates a folder and its missing parents, for their owner only. */
  makeFolder(path: string): Promise<void>;
  /** Makes new and renamed entries of a folder last through a loss of power. */
  syncFolder(path: string): Promise<void>;
}

function openFile(handle: fs.FileHandle): OpenFile {
  return {
    write: async (bytes) => (await handle.write(bytes)).bytesWritten,
    datasync: () => handle.datasync(),
    sync: () => handle.sync(),
    truncate: (length) => handle.truncate(length),
    close: () => handle.close(),
  };
}

/** The real disk. */
export const disk: FileSystem = {
  openForAppend: async (path) => openFile(await fs.open(path, 'a', 0o600)),
  create: async (path, mode) => openFile(await fs.open(path, 'wx', mode)),
  read: (path) => fs.readFile(path),
  list: (path) => fs.readdir(path),
  rename: (from, to) => fs.rename(from, to),
  remove: (path) => fs.unlink(path),
  makeFolder: async (path) => {
    await fs.mkdir(path, { recursive: true, mode: 0o700 });
  },
  syncFolder: async (path) => {
    // Windows cannot open a folder for syncing, and its file systems journal renames themselves.
    if (process.platform === 'win32') return;
    const folder = await fs.open(path, constants.O_RDONLY);
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
};

/** The `code` of a node:fs error, such as `ENOENT`; undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
