import { basename } from 'node:path';
import type { Annotation } from '#core/annotation/annotation.ts';
import { planImport, type Unplaced } from '#core/exchange/plan-import.ts';
import { readExchange, type ReadFailure } from '#core/exchange/read-exchange.ts';
import { writeWebAnnotations } from '#core/exchange/write-web-annotations.ts';
import { exportFile } from '#main/files/export-file.ts';
import { errorCode } from '#main/files/file-system.ts';
import { readAnnotationsFile, type ReadAnnotationsFile } from '#main/import/annotations-file.ts';
import { UsageError, type AnnotationsCommand } from './arguments.ts';
import { readInput } from './input.ts';
import { exit, type ExitCode, type Terminal } from './terminal.ts';

type Failure = ReadFailure | Extract<ReadAnnotationsFile, { ok: false }>['failure'];

const reasons: Readonly<Record<Failure, string>> = {
  missing: 'there is no such file; check the name and the folder',
  folder: 'this is a folder; name a file in it',
  empty: 'the file is empty',
  encoding: 'it is not UTF-8 text',
  'too-large': 'it is larger than 50 MB',
  io: 'it cannot be read',
  cut: 'the file is cut off at its end; export it again',
  'not-json': 'it is neither sound JSON nor HTML',
  'not-annotations': 'it holds no annotations of Web Annotation, Hypothesis or Zotero',
  none: 'there is no annotation in it',
  'too-many': 'it holds more than 10,000 annotations; split it first',
};

const unplacedReasons: Readonly<Record<Unplaced['reason'], string>> = {
  'no-quote': 'quotes no words',
  'no-article': 'its article is not among the files',
  'not-found': 'its words are not in the article',
  'several-places': 'its words stand in several places of the article',
  'several-articles': 'its words stand in several articles',
};

/**
 * `warraq annotations FILE ARTICLE…`: what an import of the file would place on these articles and what it would not; with
 * `--out` the placed ones as JSON-LD. Exit code 1 when something has no place.
 */
export async function runAnnotations(command: AnnotationsCommand, terminal: Terminal): Promise<ExitCode> {
  const { file, files, out, json } = command;
  if (out !== null && [file, ...files].includes(out)) throw new UsageError(`--out ${out} is one of the files to read`);
  const source = await readAnnotationsFile(file);
  const read = source.ok ? readExchange(source.text) : source;
  if (!read.ok) {
    terminal.say(`${file}: ${reasons[read.failure]}`);
    return exit.failed;
  }
  const { articles: inputs, failures } = await readInput(files, terminal);
  if (inputs.length === 0) return exit.failed;
  const articles = inputs.map(({ article }) => article);
  const now = terminal.now().toISOString();
  const chosen = articles.map(({ id }) => id);
  const plan = planImport({ annotations: read.annotations, articles, chosen, kept: [], now });
  const text = json
    ? `${JSON.stringify(shape(read.format, plan.added, plan.unplaced))}\n`
    : told(plan.added, plan.unplaced);
  terminal.print(text);
  if (out !== null) {
    const document = writeWebAnnotations({ articles, annotations: plan.added, chosen: null, generated: now });
    if (document === null) terminal.say(`${out} was not written: nothing has a place`);
    else if (!(await write(out, `${JSON.stringify(document, null, 1)}\n`, terminal))) return exit.failed;
  }
  return failures === 0 && plan.unplaced.length === 0 ? exit.done : exit.failed;
}

async function write(out: string, text: string, terminal: Terminal): Promise<boolean> {
  try {
    await exportFile(out, new TextEncoder().encode(text));
    terminal.say(`wrote ${basename(out)}`);
    return true;
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    terminal.say(`${out}: it cannot be written (${code}); check the folder, its permissions and its free space`);
    return false;
  }
}

function shape(format: string, placed: readonly Annotation[], unplaced: readonly Unplaced[]): object {
  return {
    format,
    placed: placed.map((annotation) => {
      const { target } = annotation;
      const quoted = target.kind === 'passage' ? { quote: target.quote.exact, ...offsets(target.position) } : {};
      return { id: annotation.id, motivation: annotation.motivation, article: target.article, ...quoted };
    }),
    unplaced: unplaced.map(({ annotation, passage, notes, reason }) => ({
      id: annotation.id,
      reason,
      quote: passage?.quote?.exact ?? null,
      notes: notesOf(annotation, notes),
    })),
  };
}

function told(placed: readonly Annotation[], unplaced: readonly Unplaced[]): string {
  return [
    `${placed.length} placed, ${unplaced.length} without a place`,
    ...unplaced.flatMap(({ annotation, passage, notes, reason }) => [
      '',
      `${passage?.quote?.exact ?? '(no quotation)'}: ${unplacedReasons[reason]}`,
      ...notesOf(annotation, notes).map((body) => `  ${body.replace(/\s+/gu, ' ')}`),
    ]),
    '',
  ].join('\n');
}

function notesOf(annotation: Unplaced['annotation'], notes: Unplaced['notes']): readonly string[] {
  const own = annotation.motivation === 'commenting' ? [annotation.body] : [];
  return [...own, ...notes.map(({ body }) => body)];
}

function offsets({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start, end };
}
