import type { WriteFailure } from '#core/host.ts';
import { errorCode } from './file-system.ts';

const failures: Readonly<Record<string, WriteFailure>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
};

/** Names why a write failed; `io` for everything that is neither a full nor a closed disk. */
export function writeFailure(error: unknown): WriteFailure {
  return failures[errorCode(error) ?? ''] ?? 'io';
}
