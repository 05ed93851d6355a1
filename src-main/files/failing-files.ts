import type { FileSystem, OpenFile } from './file-system.ts';

export type Fault = 'ENOSPC' | 'EIO' | 'EACCES' | 'short-write';

export interface FailingFiles extends FileSystem {
  /** Calls that were made so far, by name and in order. */
  readonly calls: readonly string[];
}

/**
 * For tests: a file system whose call number `failAt` (from 1) fails with `fault`, and every later one too when `lasting`.
 * A short write takes half the bytes and fails the write after it for want of space.
 */
export function failingFiles(files: FileSystem, failAt: number, fault: Fault, lasting = false): FailingFiles {
  const calls: string[] = [];
  let fullNext = false;
  const failure = (code: string): Error => Object.assign(new Error(code), { code });
  const count = (name: string): boolean => {
    calls.push(name);
    return lasting ? calls.length >= failAt : calls.length === failAt;
  };
  async function call<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    if (count(name)) throw failure(fault === 'short-write' ? 'EIO' : fault);
    return work();
  }
  const wrap = (file: OpenFile): OpenFile => ({
    write: async (bytes) => {
      const fails = count('write');
      if (fullNext) {
        fullNext = false;
        throw failure('ENOSPC');
      }
      if (!fails) return file.write(bytes);
      if (fault !== 'short-write') throw failure(fault);
      fullNext = true;
      return bytes.length > 1 ? file.write(bytes.subarray(0, Math.floor(bytes.length / 2))) : 0;
    },
    datasync: () => call('datasync', () => file.datasync()),
    sync: () => call('sync', () => file.sync()),
    truncate: (length) => call('truncate', () => file.truncate(length)),
    close: () => file.close(),
  });
  return {
    calls,
    openForAppend: (path) => call('openForAppend', async () => wrap(await files.openForAppend(path))),
    create: (path, mode) => call('create', async () => wrap(await files.create(path, mode))),
    read: (path) => files.read(path),
    list: (path) => files.list(path),
    rename: (from, to) => call('rename', () => files.rename(from, to)),
    remove: (path) => call('remove', () => files.remove(path)),
    makeFolder: (path) => call('makeFolder', () => files.makeFolder(path)),
    syncFolder: (path) => call('syncFolder', () => files.syncFolder(path)),
  };
}
