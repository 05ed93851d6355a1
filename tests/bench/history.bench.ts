/**
 * `npm run bench -- history`: saves, undo and starts with 5,000 highlights, each with a note, in one article, and 500 steps: the
 * window's side in a real Chromium, main's journal on the real disk.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { chromium } from 'playwright';
import { build, preview, type InlineConfig } from 'vite';
import { change, copyOf, emptyRecords, withChanges } from '#core/library/record-maps.ts';
import type { Change } from '#core/library/records.ts';
import { disk } from '#main/files/file-system.ts';
import { Journal } from '#main/journal/journal.ts';
import { aHighlight, keeping } from '../support/records.ts';
import type { Figures } from './history/page.svelte.ts';
import { printTable, quantile, short, timed } from './support/measure.ts';

const page = join(process.cwd(), 'tests/bench/history');
const outDir = join(process.cwd(), 'tests/bench/rivals/out/history');
/** Debian's Chromium; elsewhere, the browser that Playwright finds by itself. */
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
const isRoot = process.getuid?.() === 0;

async function inWindow(): Promise<Figures> {
  const common: InlineConfig = {
    root: page,
    configFile: false,
    logLevel: 'warn',
    plugins: [svelte({ configFile: false })],
  };
  await build({ ...common, build: { outDir, emptyOutDir: true } });
  const server = await preview({ ...common, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  // Chromium refuses to run its sandbox as root.
  const args = isRoot ? ['--no-sandbox'] : [];
  const browser = await chromium.launch(executablePath === undefined ? { args } : { executablePath, args });
  try {
    const tab = await browser.newPage();
    await tab.goto(server.resolvedUrls?.local[0] ?? '');
    return await tab.evaluate(() => (globalThis as unknown as { run: () => Promise<Figures> }).run());
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Saves of one highlight each, one after the other, on the disk. */
async function onDisk(): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-bench-'));
  const journal = await Journal.open(folder, disk, () => new Date());
  const times: number[] = [];
  for (let index = 0; index < 200; index += 1) {
    const begun = performance.now();
    await journal.save([keeping(aHighlight(String(index), 'article'))], { of: 'do', name: 'highlight' });
    times.push(performance.now() - begun);
  }
  await journal.close();
  rmSync(folder, { recursive: true });
  return times;
}

/** The copy of the records that each save makes. */
function copies(): number[] {
  const records = emptyRecords();
  const all = Array.from({ length: 10_000 }, (_, index): Change => keeping(aHighlight(String(index), 'article')));
  change(records, all);
  let next = withChanges(copyOf(records), []);
  return Array.from({ length: 200 }, (_, index) => {
    const { ms, result } = timed(() => withChanges(next, [keeping(aHighlight(String(index), 'article', 3))]));
    next = result;
    return ms;
  });
}

const figures = await inWindow();
const row = (name: string, times: readonly number[]) => [
  name,
  short(quantile(times, 0)),
  short(quantile(times, 0.5)),
  short(quantile(times, 0.95)),
];
console.log('5,000 highlights and 5,000 notes of one article; milliseconds');
printTable(
  ['', 'least', 'p50', 'p95'],
  [
    row('commit: another ink', figures.commit),
    row('note save while it is typed', figures.note),
    row('undo', figures.undo),
    row('redo', figures.redo),
    row('commit: a brief of 990,000 letters', figures.brief),
    row('5,000 lookups of a note', figures.lookup),
    row('copy of 10,000 records for a save', copies()),
    row('main: journal line on the disk', await onDisk()),
    row('start without steps', figures.startWithout),
    row('start with 500 steps', figures.startShort),
    row('start with 500 steps on a brief of 20,000 letters', figures.startBriefs),
    row('those 500 steps, read behind the start', figures.steps),
    row('start with as many of 990,000 letters as are kept', figures.startHuge),
    row('store built again from the journal', figures.rebuild),
  ],
);
