import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { FrameLanguage } from '#core/brief/brief.ts';
import type { MatchLevel } from '#core/search/query.ts';

export type Command =
  | { readonly name: 'help' | 'version' }
  | { readonly name: 'read' | 'compare'; readonly files: readonly string[]; readonly json: boolean }
  | ValuesCommand
  | BriefCommand
  | SearchCommand
  | AnnotationsCommand;

export interface ValuesCommand {
  readonly name: 'values';
  /** `-` for the standard input. */
  readonly file: string;
  /** The article's date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when it is not known. */
  readonly date: string | null;
  readonly json: boolean;
}

export interface BriefCommand {
  readonly name: 'brief';
  readonly files: readonly string[];
  readonly out: string;
  readonly language: FrameLanguage;
  /** Null for the usual title of the language. */
  readonly title: string | null;
  /** Whether every article is added whole. */
  readonly full: boolean;
  /** `YYYY-MM-DD`; null for today. */
  readonly date: string | null;
}

export interface SearchCommand {
  readonly name: 'search';
  readonly query: string;
  readonly files: readonly string[];
  readonly level: MatchLevel;
  readonly json: boolean;
}

export interface AnnotationsCommand {
  readonly name: 'annotations';
  /** The file of annotations. */
  readonly file: string;
  /** The files of the articles that it may annotate. */
  readonly files: readonly string[];
  /** Where to write the placed annotations; null for nowhere. */
  readonly out: string | null;
  readonly json: boolean;
}

/** The words of the command line do not make a command; the message says what is wrong with them. */
export class UsageError extends Error {}

const help = { type: 'boolean', short: 'h' } as const;
const json = { type: 'boolean' } as const;

/** Reads the words behind `warraq`; throws a `UsageError` for anything that is not documented. */
export function parseCommand(words: readonly string[]): Command {
  const [name, ...rest] = words;
  switch (name) {
    case undefined:
      throw new UsageError('say what to do: read, compare, values, search, annotations or brief');
    case 'help':
    case '--help':
    case '-h':
      return { name: 'help' };
    case '--version':
    case '-V':
      return { name: 'version' };
    case 'read':
    case 'compare':
      return parseReading(name, rest);
    case 'values':
      return parseValues(rest);
    case 'brief':
      return parseBrief(rest);
    case 'search':
      return parseSearch(rest);
    case 'annotations':
      return parseAnnotations(rest);
    default:
      throw new UsageError(`there is no command "${name}": use read, compare, values, search, annotations or brief`);
  }
}

function parseReading(name: 'read' | 'compare', words: readonly string[]): Command {
  const { values, positionals } = parse(words, { help, json });
  if (values.help === true) return { name: 'help' };
  if (name === 'read' && positionals.length === 0) throw new UsageError('read needs at least one file');
  if (name === 'compare' && positionals.length < 2) throw new UsageError('compare needs at least two files');
  return { name, files: positionals, json: values.json === true };
}

function parseValues(words: readonly string[]): Command {
  const { values, positionals } = parse(words, { help, json, date: { type: 'string' } });
  if (values.help === true) return { name: 'help' };
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    throw new UsageError('values needs one file, or - for the standard input');
  const date = values.date === undefined ? null : parseDate(values.date);
  return { name: 'values', file, date, json: values.json === true };
}

/** A date as far as it is known: a year, a month or a day; a time of day behind it is left out. */
function parseDate(text: string): string {
  const date = text.replace(/T[\d:.+-]+Z?$/u, '');
  if (/^\d{4}$/u.test(date) || /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(date)) return date;
  return parseDay(date);
}

function parseBrief(words: readonly string[]): Command {
  const { values, positionals } = parse(words, {
    help,
    out: { type: 'string', short: 'o' },
    lang: { type: 'string' },
    title: { type: 'string' },
    full: { type: 'boolean' },
    date: { type: 'string' },
  });
  if (values.help === true) return { name: 'help' };
  if (positionals.length === 0) throw new UsageError('brief needs at least one file');
  if (values.out === undefined || values.out === '') throw new UsageError('brief needs --out FILE.pdf');
  const title = values.title?.trim();
  if (title === '') throw new UsageError('--title is empty');
  return {
    name: 'brief',
    files: positionals,
    out: values.out,
    language: parseLanguage(values.lang ?? 'ar'),
    title: title ?? null,
    full: values.full === true,
    date: values.date === undefined ? null : parseDay(values.date),
  };
}

function parseSearch(words: readonly string[]): Command {
  const { values, positionals } = parse(words, { help, json, level: { type: 'string' } });
  if (values.help === true) return { name: 'help' };
  const [query, ...files] = positionals;
  if (query === undefined) throw new UsageError('search needs a query and at least one file');
  if (files.length === 0) throw new UsageError('search needs at least one file behind the query');
  return { name: 'search', query, files, level: parseLevel(values.level ?? 'stemmed'), json: values.json === true };
}

function parseAnnotations(words: readonly string[]): Command {
  const { values, positionals } = parse(words, { help, json, out: { type: 'string', short: 'o' } });
  if (values.help === true) return { name: 'help' };
  const [file, ...files] = positionals;
  if (file === undefined || files.length === 0)
    throw new UsageError('annotations needs a file of annotations and at least one file of an article');
  if (values.out === '') throw new UsageError('--out is empty');
  return { name: 'annotations', file, files, out: values.out ?? null, json: values.json === true };
}

function parseLevel(name: string): MatchLevel {
  if (name === 'exact' || name === 'folded' || name === 'stemmed') return name;
  throw new UsageError(`--level is exact, folded or stemmed, not "${name}"`);
}

function parseLanguage(tag: string): FrameLanguage {
  if (tag !== 'ar' && tag !== 'en') throw new UsageError(`--lang is ar or en, not "${tag}"`);
  return tag;
}

/** A day of the calendar, as written. */
function parseDay(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (day === null || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new UsageError(`--date is a day such as 2026-01-31, not "${text}"`);
  }
  return text;
}

function parse<Options extends NonNullable<ParseArgsConfig['options']>>(words: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
