import { z } from 'zod';
import { decodeLine } from './hashed-line.ts';

/** A record with its number in the log. */
export type Numbered<Record> = Record & { readonly seq: number };

/** What the bytes of a log hold. */
export interface Survey<Record> {
  readonly records: readonly Numbered<Record>[];
  /** Number of sound lines of a shape that this version does not know: a newer one wrote them. They stay in the log. */
  readonly unknown: number;
  /** Highest number of a sound line, known or not; 0 without one. */
  readonly lastSeq: number;
  /** Lines that are not what was written, or not in order, as they stand and without their line feeds. */
  readonly damaged: readonly Uint8Array[];
  /** Bytes up to and with the last line feed. */
  readonly soundLength: number;
  /** What stands behind it: a line that was being written when the app ended. */
  readonly tail: Uint8Array;
}

const lineFeed = 0x0a;
const numberedSchema = z.looseObject({ seq: z.int().min(1) });

/** Reads a log: good records in order, damaged lines apart, torn tail apart. Never throws for what the bytes are. */
export function surveyLog<Record extends object>(bytes: Uint8Array, schema: z.ZodType<Record>): Survey<Record> {
  const records: Numbered<Record>[] = [];
  const damaged: Uint8Array[] = [];
  let unknown = 0;
  let lastSeq = 0;
  let start = 0;
  for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
    const line = bytes.subarray(start, end);
    start = end + 1;
    const numbered = numberedSchema.safeParse(decodeLine(line));
    if (!numbered.success || numbered.data.seq <= lastSeq) {
      damaged.push(line);
      continue;
    }
    const { seq, ...rest } = numbered.data;
    lastSeq = seq;
    const record = schema.safeParse(rest);
    if (record.success) records.push({ seq, ...record.data });
    else unknown += 1;
  }
  return { records, unknown, lastSeq, damaged, soundLength: start, tail: bytes.subarray(start) };
}
