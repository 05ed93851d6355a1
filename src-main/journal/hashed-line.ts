import { createHash } from 'node:crypto';

/** Hex digits of the SHA-256 that a line begins with. */
const hashLength = 16;

function hashOf(json: string | Uint8Array): string {
  return createHash('sha256').update(json).digest('hex').slice(0, hashLength);
}

/** One line of a log: `<first 16 hex digits of the SHA-256 of the JSON> <JSON>` and a line feed, in UTF-8. */
export function encodeLine(record: object): Uint8Array {
  const json = JSON.stringify(record);
  return Buffer.from(`${hashOf(json)} ${json}\n`);
}

/** The record of a line without its line feed, or undefined when the line is not what was written. */
export function decodeLine(line: Uint8Array): unknown {
  const bytes = Buffer.from(line.buffer, line.byteOffset, line.byteLength);
  const json = bytes.subarray(hashLength + 1);
  if (bytes.toString('latin1', 0, hashLength + 1) !== `${hashOf(json)} `) return undefined;
  try {
    return JSON.parse(json.toString('utf8'));
  } catch {
    return undefined;
  }
}
