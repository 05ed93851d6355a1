import { z } from 'zod';
import { decodeLine } from './hashed-line.ts';

/** A record with its number in the log. */
export type Numbered<Record> = Record & { readonly seq: number };

/** What the bytes of a log hold. */
export interface Survey<Record> {
  readonly records: readonly Numbered<Record>[];
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
  let start = 0;
  for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
    const line = bytes.subarray(start, end);
    const record = readRecord(line, schema);
    if (record !== undefined && record.seq > (records.at(-1)?.seq ?? 0)) records.push(record);
    else damaged.push(line);
    start = end + 1;
  }
  return { records, damaged, soundLength: start, tail: bytes.subarray(start) };
}

function readRecord<Record extends object>(line: Uint8Array, schema: z.ZodType<Record>): Numbered<Record> | undefined {
  const numbered = numberedSchema.safeParse(decodeLine(line));
  if (!numbered.success) return undefined;
  const { seq, ...rest } = numbered.data;
  const record = schema.safeParse(rest);
  return record.success ? { seq, ...record.data } : undefined;
}
