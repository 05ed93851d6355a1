/**
 * `npm run bench -- reading [PART] [WORDS] [HIGHLIGHTS]`: reading a long text in the real app: how long it takes to open, what its frames cost while it scrolls, and how long a
 * key takes to show in a note. The text is made here. There is no graphics card on most machines that run this: beside
 * the time from frame to frame stands the processor time of the window's main thread, which neither drawing without a
 * graphics card nor other programs blur.
 */
import type { Page } from 'playwright';
import { closeApp, emptyProfile, openApp, removeProfile, type RunningApp } from '../journeys/app.ts';
import { frameHeadings, frameRow, watchFrames } from './support/frames.ts';
import { longFile, longParagraphs } from './support/long-article.ts';
import { printTable, quantile, short } from './support/measure.ts';
import { annotationsAllOver, articleCalled, importFiles, saveInJournal } from './support/reading-library.ts';

const headline = 'تقرير السنة عن المياه والزراعة والطرق';
/** `long`, `giant` or `library` measures that part alone; then how many words and highlights. */
const [part = 'all', wordCount = '200000', highlightsAsked = '5000'] = process.argv.slice(2);
const words = Number(wordCount);
const highlightCount = Number(highlightsAsked);
const noteCount = highlightCount / 10;
/** Words of a paragraph: as a newspaper has them, and of a text that was pasted without its line ends. */
const shapes = { long: ['paragraphs of 80 words', 80], giant: ['few giant paragraphs', 40_000] } as const;

type Rows = (readonly string[])[];
const [startedRows, openedRows, frameRows, typedRows]: readonly [Rows, Rows, Rows, Rows] = [[], [], [], []];

/** Adds rows to a table, and prints them at once: the whole takes minutes. */
function add(table: Rows, ...rows: Rows): void {
  table.push(...rows);
  for (const row of rows) console.log(`  ${row.join('  ')}`);
}

if (part === 'all' || part === 'long') await measureShape(...shapes.long);
if (part === 'giant') await measureShape(...shapes.giant);
if (part === 'all' || part === 'library') await measureLibrary();

printTable(['start to the list, ms', '', ''], startedRows);
console.log();
printTable(['opening, ms', 'painted', 'settled', 'longest task', 'main thread in 3 s'], openedRows);
console.log();
printTable(frameHeadings, frameRows);
console.log();
printTable(['key to paint in a note, ms', 'keys', 'p50', 'p95', 'worst'], typedRows);
process.exit(0);

async function measureShape(shape: string, paragraph: number): Promise<void> {
  const profile = await emptyProfile();
  let running = await start(profile, 'the starter corpus alone');
  await importFiles(running, [{ name: 'long.txt', text: longFile(headline, { words, paragraph }) }]);
  running = await restart(running, `with ${String(words)} words`);
  await readThrough(running, `${shape}, no highlights`);
  const article = await articleCalled(running, headline);
  console.log(`${shape}: ${String(article.text.length)} units in ${String(article.blocks.length)} blocks`);
  await toLibrary(running.page);
  await saveInJournal(running, annotationsAllOver(article, highlightCount, noteCount));
  // The first start takes the saves over into the store, which is not what a reader waits for every day.
  await closeApp(running);
  running = await openApp({ profile });
  await running.page.getByRole('option').first().waitFor();
  running = await restart(running, `with ${String(highlightCount)} highlights`);
  await readThrough(running, `${shape}, ${String(highlightCount)} highlights`);
  await typing(running.page, 200);
  await typing(running.page, 40_000);
  await closeApp(running);
  await removeProfile(profile);
}

/** A library of hundreds of ordinary articles. */
async function measureLibrary(): Promise<void> {
  const profile = await emptyProfile();
  let running = await openApp({ profile });
  await running.page.getByRole('option').first().waitFor();
  const files = Array.from({ length: 300 }, (_, index) => ({
    name: `news-${String(index)}.txt`,
    text: longFile(`خبر اليوم رقم ${String(index)} عن الطرق والجسور`, { words: 500, paragraph: 60, seed: index + 1 }),
  }));
  for (let at = 0; at < files.length; at += 100) {
    const ms = await importFiles(running, files.slice(at, at + 100));
    add(startedRows, [`bringing in 100 articles, ${String(at)} there`, short(ms), '']);
  }
  running = await restart(running, 'with 300 articles');
  await closeApp(running);
  await removeProfile(profile);
}

async function restart(running: RunningApp, name: string): Promise<RunningApp> {
  await closeApp(running);
  return start(running.profile, name);
}

/** Starts the app on a profile and takes the time until its list stands, from the process and from the page's own start. */
async function start(profile: string, name: string): Promise<RunningApp> {
  const begun = performance.now();
  const running = await openApp({ profile });
  await running.page.getByRole('option').first().waitFor();
  const ms = performance.now() - begun;
  const own = await running.page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now();
  });
  add(startedRows, [name, short(ms), `${short(own)} of the page`]);
  return running;
}

async function readThrough({ page }: RunningApp, name: string): Promise<void> {
  add(openedRows, [`${name}, cold`, ...(await openLong(page))]);
  await page.waitForTimeout(500);
  const scrolls: readonly [string, () => Promise<void>][] = [
    ['wheel', () => wheel(page, 250)],
    ['Space', () => keys(page, 'Space', 25)],
    ['End and Home', () => jumps(page)],
  ];
  for (const [how, act] of scrolls) {
    await page.locator('.sheet').first().focus();
    const frames = await watchFrames(page, act);
    add(frameRows, frameRow(`${name}: ${how}`, frames.deltas), frameRow('    main thread', frames.work));
  }
  await page.keyboard.press('Home');
  await page.waitForTimeout(500);
  const resized = await watchFrames(page, () => larger(page));
  add(frameRows, frameRow(`${name}: another theme`, resized.deltas));
  await toLibrary(page);
  add(openedRows, [`${name}, warm`, ...(await openLong(page))]);
}

/** Goes back to the list, and waits until the desk is saved so: the next start then shows the list. */
async function toLibrary(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'المكتبة' }).first().click();
  await page.getByRole('option').first().waitFor();
  await page.waitForTimeout(1_000);
}

/** Opens the long article with Enter and takes the time until its words are painted, and until no long task follows. */
async function openLong(page: Page): Promise<string[]> {
  await page
    .getByRole('option')
    .filter({ hasText: headline.slice(0, 12) })
    .first()
    .click();
  await page.waitForTimeout(300);
  const measured = page.evaluate(
    () =>
      new Promise<{ painted: number; settled: number; longest: number }>((resolve) => {
        const tasks: PerformanceEntry[] = [];
        new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ entryTypes: ['longtask'] });
        addEventListener(
          'keydown',
          (event) => {
            const begun = event.timeStamp;
            const look = (): void => {
              requestAnimationFrame(() => {
                const block = document.querySelector('.sheet [data-start]');
                if (block === null || block.getBoundingClientRect().height === 0) {
                  look();
                  return;
                }
                const channel = new MessageChannel();
                channel.port1.onmessage = () => {
                  const painted = performance.now() - begun;
                  setTimeout(() => {
                    const after = tasks.filter((task) => task.startTime >= begun - 1);
                    const ends = after.map((task) => task.startTime + task.duration - begun);
                    resolve({
                      painted,
                      settled: Math.max(painted, ...ends),
                      longest: Math.max(0, ...after.map((task) => task.duration)),
                    });
                  }, 3_000);
                };
                channel.port2.postMessage(null);
              });
            };
            look();
          },
          { once: true, capture: true },
        );
      }),
  );
  await page.waitForTimeout(100);
  let opened = { painted: NaN, settled: NaN, longest: NaN };
  const { work } = await watchFrames(page, async () => {
    await page.keyboard.press('Enter');
    opened = await measured;
  });
  const spent = work.reduce((sum, ms) => sum + ms, 0);
  return [opened.painted, opened.settled, opened.longest, spent].map(short);
}

/** Turns the wheel as a hand does: a notch every 16 milliseconds. */
async function wheel(page: Page, notches: number): Promise<void> {
  const box = await page.locator('.sheet').first().boundingBox();
  if (box === null) throw new Error('there is no pane');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let notch = 0; notch < notches; notch += 1) {
    await page.mouse.wheel(0, 100);
    await page.waitForTimeout(8);
  }
}

async function keys(page: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await page.keyboard.press(key);
    await page.waitForTimeout(100);
  }
}

async function jumps(page: Page): Promise<void> {
  for (const key of ['End', 'Home', 'End', 'Home']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(700);
  }
}

async function larger(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.setProperty('--read-size', '24px');
  });
  await page.waitForTimeout(700);
  await page.evaluate(() => {
    document.documentElement.style.removeProperty('--read-size');
  });
  await page.waitForTimeout(700);
}

/** Types into a note that already has so many characters, and takes the time of each key to the frame that shows it. */
async function typing(page: Page, length: number): Promise<void> {
  await page.locator('.sheet').first().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('j');
  await page.keyboard.press('1');
  await page.waitForTimeout(500);
  await page.keyboard.press('n');
  const field = page.locator('.sheet [role="textbox"], .sheet textarea').first();
  await field.waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(
    longParagraphs({ words: Math.ceil(length / 5), paragraph: 60 })
      .join('\n')
      .slice(0, length),
  );
  await page.waitForTimeout(1_500);
  await page.evaluate(() => {
    const times: number[] = ((window as unknown as { keyTimes: number[] }).keyTimes = []);
    addEventListener(
      'keydown',
      (event) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => times.push(performance.now() - event.timeStamp);
          channel.port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  for (const sign of 'ketabatun tawilatun fi hashiyatin ala matn. '.repeat(3)) {
    await page.keyboard.press(sign === ' ' ? 'Space' : sign);
    await page.waitForTimeout(40);
  }
  await page.waitForTimeout(1_000);
  const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
  add(typedRows, [
    `of ${String(length)} characters`,
    String(times.length),
    ...[0.5, 0.95, 1].map((at) => short(quantile(times, at))),
  ]);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(800);
}
