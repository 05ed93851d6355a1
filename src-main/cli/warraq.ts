import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { errorCode } from '#main/files/file-system.ts';
import { run } from './run.ts';

// Whoever reads our output may have read enough of it.
process.stdout.on('error', (error) => {
  if (errorCode(error) !== 'EPIPE') throw error;
  process.exit();
});

// Both the source and the bundle (out/cli/warraq.mjs) stand two folders below package.json.
const packageFile = new URL('../../package.json', import.meta.url);
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(packageFile, 'utf8')));

process.exitCode = await run(process.argv.slice(2), {
  print: (text) => process.stdout.write(text),
  say: (message) => process.stderr.write(`warraq: ${message}\n`),
  environment: process.env,
  now: () => new Date(),
  assets: new URL('../assets/', import.meta.url),
  version,
});
