/**
 * `npm run bench -- notes [HIGHLIGHTS]`: the notes screen of a library with many highlights, in the real app: how long it takes
 * to open, what a key in its filter costs, and what its frames cost while it is scrolled. The texts are made here.
 */
import type { Page } from 'playwright';
import { closeApp, emptyProfile, openApp, removeProfile } from '../journeys/app.ts';
import { frameHeadings, frameRow, watchFrames } from './support/frames.ts';
import { longFile } from './support/long-article.ts';
import { printTable, quantile, short } from './support/measure.ts';
import { annotationsAllOver, articleCalled, importFiles, saveInJournal } from './support/reading-library.ts';

const highlights = Number(process.argv[2] ?? '5000');
const articleCount = 20;
const typed = 'الطرق والجسور';

const profile = await emptyProfile();
let running = await openApp({ profile });
await running.page.getByRole('option').first().waitFor();
const names = Array.from({ length: articleCount }, (_, index) => `خبر اليوم رقم ${String(index + 10)} عن المياه`);
await importFiles(
  running,
  names.map((headline, index) => ({
    name: `news-${String(index)}.txt`,
    text: longFile(headline, { words: 5_000, paragraph: 60, seed: index + 1 }),
  })),
);
for (const [index, headline] of names.entries()) {
  const article = await articleCalled(running, headline);
  const changes = annotationsAllOver(article, highlights / articleCount, highlights / articleCount / 10);
  await saveInJournal(
    running,
    changes.map((change) => renamed(change, String(index))),
  );
}
// The first start takes the saves over into the store; the second is what a reader has every day.
await closeApp(running);
running = await openApp({ profile });
await running.page.getByRole('option').first().waitFor();
await closeApp(running);
running = await openApp({ profile });
const { page } = running;
await page.getByRole('option').first().waitFor();
await page.waitForTimeout(2_000);

const rows: (readonly string[])[] = [];
for (const time of ['first', 'second', 'third']) {
  const ms = await until(page, () => page.keyboard.press('Control+Shift+KeyH'), '[role=grid] [role=row]');
  rows.push([`open, ${time} time`, short(ms)]);
  if (time !== 'third') await page.keyboard.press('Escape');
}
const shown = await page.locator('[role=grid]').getAttribute('aria-rowcount');
console.log(`${String(highlights)} highlights in ${String(articleCount)} articles; the list has ${shown ?? 'no'} rows`);
const frames = await watchFrames(page, async () => {
  await page.mouse.move(800, 500);
  for (let turn = 0; turn < 120; turn += 1) {
    await page.mouse.wheel(0, 200);
    await page.waitForTimeout(16);
  }
});
await page.keyboard.press('Control+KeyF');
const keys: number[] = [];
for (const letter of typed) keys.push(await untilPainted(page, () => page.keyboard.insertText(letter)));
for (let left = typed.length; left > 0; left -= 1)
  keys.push(await untilPainted(page, () => page.keyboard.press('Backspace')));
rows.push(['a key in the filter, p50', short(quantile(keys, 0.5))], ['… p95', short(quantile(keys, 0.95))]);
await page.keyboard.press('ArrowDown');
rows.push(['select all', short(await untilPainted(page, () => page.keyboard.press('Control+KeyA')))]);
printTable(['notes screen, ms', ''], rows);
console.log();
printTable(frameHeadings, [frameRow('scrolled by wheel', frames.deltas), frameRow('    main thread', frames.work)]);
await closeApp(running);
await removeProfile(profile);
process.exit(0);

/** Ids of one article's annotations made unlike another's. */
function renamed<Value>(value: Value, suffix: string): Value {
  return JSON.parse(JSON.stringify(value).replaceAll(/bench-(highlight|note)-/gu, `bench-$1-${suffix}-`)) as Value;
}

/** Milliseconds from an act until an element is there and painted. */
async function until(page: Page, act: () => Promise<void>, selector: string): Promise<number> {
  const begun = performance.now();
  await act();
  await page.locator(selector).first().waitFor();
  await painted(page);
  return performance.now() - begun;
}

/** Milliseconds from an act until what it changed is painted. */
async function untilPainted(page: Page, act: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await act();
  await painted(page);
  return performance.now() - begun;
}

async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          setTimeout(resolve);
        });
      }),
  );
}
