import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { errorCode } from '#main/files/file-system.ts';
import { run } from './run.ts';
import { exit } from './terminal.ts';

process.stdout.on('error', (error: Error) => {
  // Whoever reads our output may have read enough of it.
  if (errorCode(error) === 'EPIPE') process.exit();
  say(`the output could not be written (${error.message}); check where it goes and its free space`);
  process.exit(exit.failed);
});

/** A name may hold what a terminal takes for commands: only the line's own words reach it. */
function say(message: string): void {
  process.stderr.write(`warraq: ${message.replace(/[^\P{Cc}\n]/gu, '\uFFFD')}\n`);
}

// Both the source and the bundle (out/cli/warraq.mjs) stand two folders below package.json.
const packageFile = new URL('../../package.json', import.meta.url);
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(packageFile, 'utf8')));

process.exitCode = await run(process.argv.slice(2), {
  print: (text) => process.stdout.write(text),
  say,
  input: () => process.stdin as AsyncIterable<Uint8Array>,
  environment: process.env,
  now: () => new Date(),
  assets: new URL('../assets/', import.meta.url),
  version,
});
