import { readFile, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FrameLanguage } from '#core/brief/brief.ts';
import { documentOfComparison } from '#core/brief/compose.ts';
import { openTypefaces, type Typefaces } from '#core/brief/pdf/typefaces.ts';
import { typesetBrief } from '#core/brief/pdf/typeset.ts';
import { writePdf } from '#core/brief/pdf/write.ts';
import { compare } from '#core/comparison/compare.ts';
import { exportFile } from '#main/files/export-file.ts';
import { errorCode } from '#main/files/file-system.ts';
import { UsageError, type BriefCommand } from './arguments.ts';
import { readInput } from './input.ts';
import { exit, type ExitCode, type Terminal } from './terminal.ts';

const usualTitles: Readonly<Record<FrameLanguage, string>> = { ar: 'موجز مقارنة', en: 'Comparison brief' };

const reasons: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `there is no folder ${dirname(path)}; make it first`,
  ENOTDIR: (path) => `${dirname(path)} is not a folder; choose another place`,
  EISDIR: () => 'this is a folder; name a file in it',
  ENOTSUP: () => 'this is a device; name a file',
  EACCES: () => 'it may not be written there; choose another folder',
  EPERM: () => 'it may not be written there; choose another folder',
  EROFS: () => 'the disk is read-only; choose another place',
  ENOSPC: () => 'the disk is full; free some space',
  EDQUOT: () => 'the disk is full; free some space',
};

/** `warraq brief FILE… --out FILE.pdf`: the findings of a comparison as a PDF. Writes nothing if any input failed. */
export async function runBrief(command: BriefCommand, terminal: Terminal): Promise<ExitCode> {
  await refuseOverwritingInput(command);
  const { articles: inputs, failures } = await readInput(command.files, terminal);
  if (failures > 0) {
    terminal.say(`${command.out} was not written: every file must be readable for a brief`);
    return exit.failed;
  }
  const articles = inputs.map(({ article }) => article);
  const document = documentOfComparison(articles, compare(articles), {
    language: command.language,
    title: command.title ?? usualTitles[command.language],
    date: command.date ?? today(terminal),
    full: command.full,
  });
  const typeset = typesetBrief(document, await builtTypefaces(terminal.assets));
  const pdf = await writePdf(typeset);
  try {
    await exportFile(command.out, pdf);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    terminal.say(`${command.out}: ${reasons[code]?.(command.out) ?? `it cannot be written (${code})`}`);
    return exit.failed;
  }
  terminal.say(`wrote ${command.out}; pages: ${typeset.pages.length}, articles: ${articles.length}`);
  return exit.done;
}

/** The day that reproducible builds ask for, or today by the machine's clock and zone. */
function today({ environment, now }: Terminal): string {
  const epoch = environment['SOURCE_DATE_EPOCH'];
  if (epoch !== undefined && /^\d{1,11}$/u.test(epoch))
    return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  const day = now();
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}

async function builtTypefaces(assets: URL): Promise<Typefaces> {
  const bytes = (path: string): Promise<Uint8Array> => readFile(new URL(path, assets));
  const [harfbuzzWasm, arabicRegular, arabicBold, latinRegular, latinBold] = await Promise.all([
    bytes('wasm/harfbuzz.wasm'),
    bytes('fonts/NotoNaskhArabic-Regular.ttf'),
    bytes('fonts/NotoNaskhArabic-Bold.ttf'),
    bytes('fonts/NotoSans-Regular.ttf'),
    bytes('fonts/NotoSans-Bold.ttf'),
  ]);
  return openTypefaces({ harfbuzzWasm, arabicRegular, arabicBold, latinRegular, latinBold });
}

async function refuseOverwritingInput({ files, out }: BriefCommand): Promise<void> {
  const real = (path: string): Promise<string | null> => realpath(path).catch(() => null);
  const target = await real(out);
  if (target === null) return;
  for (const file of files) {
    if ((await real(file)) === target) throw new UsageError(`--out ${out} is one of the files to read`);
  }
}
