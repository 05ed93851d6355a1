import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeApp, emptyProfile, killApp, openApp, photograph, removeProfile, type RunningApp } from './app.ts';
import { drag, pointsOf, selectWords } from './passages.ts';

const resumes = 'رغم معارضة البرلمان.. العراق يستأنف عملياته مع التحالف';
const refuses = 'العراق يرفض أي مساعدة من التحالف الذي تقوده الولايات المتحدة';
/** An article without a headline, which is called by its opening words. */
const asks = 'أعلنت السلطات العراقية';
const words = 'القائد العام للقوات المسلحة';
const lostWords = 'التحالف الذي تقوده الولايات المتحدة';
const longer = 'مكتب القائد العام للقوات المسلحة في العراق';

let profile: string;
let running: RunningApp;

beforeAll(async () => {
  profile = await emptyProfile();
  running = await openApp({ profile, language: 'ar' });
  const { page } = running;
  for (const headline of [resumes, refuses]) {
    await page.getByRole('option').filter({ hasText: headline }).locator('.check').click();
  }
  await page.keyboard.press('Enter');
  await paneOf(resumes).getByText(words).first().waitFor();
  await paneOf(refuses).locator('[data-start]').first().waitFor();
});

afterAll(async () => {
  await closeApp(running);
  await removeProfile(profile);
});

function paneOf(article: string) {
  return running.page.getByRole('region', { name: article });
}

function select(article: string, wanted: string): Promise<void> {
  return selectWords(running.page, article, wanted);
}

async function clickOn(article: string, wanted: string): Promise<void> {
  const [point] = await pointsOf(running.page, article, wanted);
  await running.page.mouse.click(point.x - 3, point.y);
}

function painted(name: string): Promise<string[]> {
  return running.page.evaluate(
    (wanted) => [...(CSS.highlights.get(wanted) ?? [])].map((range) => (range as Range).toString()),
    name,
  );
}

async function press(page: Page, ...chords: readonly string[]): Promise<void> {
  for (const chord of chords) await page.keyboard.press(chord);
}

describe('highlights and links', { timeout: 240_000 }, () => {
  it('follows a handle by whole words, takes it back on Escape, and saves it on release', async () => {
    const { page } = running;
    await select(resumes, words);
    await press(page, 'Digit1');
    await expect.poll(() => painted('ink-1')).toEqual([words]);
    await clickOn(resumes, words);
    const handle = page.locator('[data-handle=end]');
    await handle.waitFor();
    const box = await handle.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(24);
    const grip = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) - 6 };
    const [, end] = await pointsOf(running.page, resumes, `${words} في العراق`);
    await drag(running.page, grip, { x: end.x + 8, y: end.y });
    await expect.poll(() => painted('held')).toEqual([`${words} في العراق`]);
    await photograph(running, 'links-1-handle');
    await press(page, 'Escape');
    await expect.poll(() => painted('held')).toEqual([words]);
    await page.mouse.up();
    expect(await painted('ink-1')).toEqual([words]);
    await drag(running.page, grip, { x: end.x + 8, y: end.y });
    await page.mouse.up();
    await expect.poll(() => painted('ink-1')).toEqual([`${words} في العراق`]);
    await press(page, 'Control+KeyZ');
    await expect.poll(() => painted('ink-1')).toEqual([words]);
  });

  it('moves the ends by keys, mirrored in Arabic, and takes presses in a row back as one', async () => {
    const { page } = running;
    await clickOn(resumes, words);
    await press(page, 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Alt+Shift+ArrowRight');
    await expect.poll(() => painted('ink-1')).toEqual([longer]);
    await press(page, 'Control+KeyZ');
    await expect.poll(() => painted('ink-1')).toEqual([words]);
  });

  it('keeps overlaps legible and takes the shortest at a click', async () => {
    const { page } = running;
    await select(resumes, 'فقد أعلن مكتب القائد العام للقوات المسلحة في العراق اليوم الخميس');
    await press(page, 'Digit4');
    await expect.poll(() => painted('ink-4')).toHaveLength(1);
    await select(resumes, 'العام للقوات المسلحة في');
    await press(page, 'Digit5');
    await expect.poll(() => painted('ink-5')).toEqual(['العام للقوات المسلحة في']);
    await press(page, 'Escape');
    await photograph(running, 'links-2-overlap');
    await clickOn(resumes, 'المسلحة في');
    await expect.poll(() => painted('held')).toEqual(['العام للقوات المسلحة في']);
    await press(page, 'Escape');
  });

  it('selects whole words, and with Alt never between a letter and its marks', async () => {
    const { page } = running;
    const [from, to] = await pointsOf(running.page, resumes, 'علّق');
    await drag(running.page, { x: from.x - 4, y: from.y }, { x: to.x + 4, y: to.y });
    await page.mouse.up();
    await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe('علّق');
    await press(page, 'Escape');
    const [qaf] = await pointsOf(running.page, resumes, 'ق عملياته وطالب');
    await page.keyboard.down('Alt');
    await drag(running.page, from, { x: qaf.x + 3, y: qaf.y });
    await page.mouse.up();
    await page.keyboard.up('Alt');
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('علّ');
    await press(page, 'Escape');
  });

  it('links two passages over two panes by keys alone, and shows the link from both ends', async () => {
    const { page } = running;
    await press(page, 'Alt+Digit1', 'KeyJ', 'KeyR');
    await page.getByRole('status').filter({ hasText: 'حدّد المقطع الآخر' }).waitFor();
    await photograph(running, 'links-3-origin');
    await press(page, 'Alt+Digit2', 'KeyJ', 'KeyJ', 'KeyR');
    const question = page.getByRole('dialog', { name: 'ما علاقة المقطعين؟' });
    await question.waitFor();
    await page.waitForTimeout(200);
    await photograph(running, 'links-4-question');
    await press(page, 'ArrowDown', 'Enter');
    await question.waitFor({ state: 'detached' });
    await expect.poll(() => marker(resumes).getAttribute('aria-label')).toBe('يناقض: مقابله في «ب»، الفقرة 1');
    expect(await marker(refuses).getAttribute('aria-label')).toBe('يناقضه: مقابله في «أ»، الفقرة 1');
    await press(page, 'Escape');
    await marker(resumes).focus();
    await page.waitForTimeout(200);
    await photograph(running, 'links-5-both-ends');
  });

  it('goes to the other end with Enter and M, and returns with Shift M', async () => {
    const { page } = running;
    await marker(resumes).focus();
    await press(page, 'Enter');
    await expect.poll(() => focusedPane()).toBe(refuses);
    await press(page, 'Shift+KeyM');
    await expect.poll(() => focusedPane()).toBe(resumes);
    await clickOn(resumes, 'أعلن السلطات');
    await press(page, 'KeyJ', 'KeyK', 'KeyM');
    await expect.poll(() => focusedPane()).toBe(refuses);
    await press(page, 'Shift+KeyM');
    await expect.poll(() => focusedPane()).toBe(resumes);
  });

  it('gives a link another relation, removes it, and takes both back', async () => {
    const { page } = running;
    await marker(resumes).focus();
    await press(page, 'KeyR', 'Digit4');
    await expect.poll(() => marker(refuses).getAttribute('aria-label')).toContain('ينقل عنه');
    await marker(resumes).focus();
    await press(page, 'Delete');
    await expect.poll(() => marker(resumes).count()).toBe(0);
    await press(page, 'Control+KeyZ');
    await expect.poll(() => marker(refuses).getAttribute('aria-label')).toContain('ينقل عنه');
    await press(page, 'Control+KeyZ');
    await expect.poll(() => marker(refuses).getAttribute('aria-label')).toContain('يناقضه');
  });

  it('links by dragging a highlight onto a passage of the other pane', async () => {
    const { page } = running;
    await clickOn(resumes, 'القائد العام');
    await expect.poll(() => painted('held')).toHaveLength(1);
    const [from] = await pointsOf(running.page, resumes, 'القائد العام');
    const [to] = await pointsOf(running.page, refuses, 'لم تشن أي غارات');
    await drag(running.page, { x: from.x - 20, y: from.y }, { x: to.x - 4, y: to.y });
    await page.getByRole('status').filter({ hasText: 'أفلت على مقطع' }).waitFor();
    await photograph(running, 'links-6-drag');
    await page.mouse.up();
    await page.getByRole('dialog', { name: 'ما علاقة المقطعين؟' }).waitFor();
    await press(page, 'Digit3');
    await expect.poll(() => marker(resumes).count()).toBe(2);
    await page.mouse.move(5, 300);
    await page.waitForTimeout(400);
    await photograph(running, 'links-7-two-links');
  });

  it('takes a drag back on Escape', async () => {
    const { page } = running;
    await clickOn(resumes, 'القائد العام');
    const [from] = await pointsOf(running.page, resumes, 'القائد العام');
    const [to] = await pointsOf(running.page, refuses, 'لم تشن أي غارات');
    await drag(running.page, { x: from.x - 20, y: from.y }, { x: to.x - 4, y: to.y });
    await page.getByRole('status').filter({ hasText: 'أفلت على مقطع' }).waitFor();
    await press(page, 'Escape');
    await page.mouse.up();
    await page.waitForTimeout(100);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await press(page, 'Escape');
  });

  it('copies words with their reference, as text and as HTML', async () => {
    const { app, page } = running;
    await select(resumes, 'معارضة من الكتل السنية');
    await press(page, 'Control+KeyC');
    const read = () =>
      app.evaluate(({ clipboard }) => ({
        text: clipboard.readText(),
        html: (clipboard as unknown as { readHTML(): string }).readHTML(),
      }));
    await expect.poll(read).toMatchObject({
      text: `معارضة من الكتل السنية\n(«${resumes}»، الفقرة 8)`,
    });
    const { html } = await read();
    expect(html).toContain('<blockquote lang="ar" dir="rtl"><p>معارضة من الكتل السنية</p></blockquote>');
    expect(html).toContain(`<bdi>«${resumes}»</bdi>`);
    await press(page, 'Escape');
  });

  it('names an ink anew everywhere, also for search', async () => {
    const { page } = running;
    await page.getByRole('button', { name: 'أسماء الأحبار' }).click();
    await page.getByRole('textbox').first().fill('ادّعاء');
    await page.waitForTimeout(200);
    await photograph(running, 'links-8-ink-names');
    await press(page, 'Enter');
    await select(resumes, 'بياناً رسمياً');
    await page.getByRole('toolbar', { name: 'ما يُصنع بالمقطع' }).getByText('ادّعاء').waitFor();
    await photograph(running, 'links-9-popover');
    await press(page, 'Escape');
  });

  it('tells what has lost its place, and attaches it to a likely one by keys', async () => {
    const { page } = running;
    await select(refuses, lostWords);
    await press(page, 'Digit2');
    await expect.poll(() => painted('ink-2')).toEqual([lostWords]);
    await setAside();
    const count = paneOf(refuses).getByRole('button', { name: /لم يعد له موضع أكيد|لم يعد لهما موضع أكيد/u });
    await count.waitFor();
    expect(await painted('ink-2')).toEqual([]);
    await press(page, 'Shift+KeyR');
    await page.waitForTimeout(300);
    await photograph(running, 'links-10-lost');
    await press(page, 'Enter');
    await page.getByRole('dialog', { name: 'اختر موضعه الجديد' }).waitFor();
    await page.waitForTimeout(600);
    await photograph(running, 'links-11-attach');
    expect(await paneOf(refuses).locator('i.place').count()).toBeGreaterThan(0);
    const [first] = await page.getByRole('option').allTextContents();
    await press(page, 'ArrowDown', 'ArrowUp', 'Enter');
    await expect.poll(() => painted('ink-2')).toHaveLength(1);
    const [attached] = await painted('ink-2');
    expect(first).toContain(attached);
    await press(page, 'Control+KeyZ');
    await expect.poll(() => painted('ink-2')).toEqual([]);
  });

  it('attaches it to what the reader selects', async () => {
    const { page } = running;
    await press(page, 'Escape', 'Alt+Digit2', 'Shift+KeyR', 'Enter', 'KeyS');
    await page.getByRole('status').filter({ hasText: 'حدّد مقطعه الجديد' }).waitFor();
    // The list of places has brought the likeliest one into view, smoothly.
    await page.waitForTimeout(700);
    await select(refuses, 'قوات الأمن العراقية');
    await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe('قوات الأمن العراقية');
    await press(page, 'Enter');
    await expect.poll(() => painted('ink-2')).toEqual(['قوات الأمن العراقية']);
    await press(page, 'Control+KeyZ');
    await expect.poll(() => painted('ink-2')).toEqual([]);
  });

  it('finds its place again by itself when the text returns', async () => {
    const { page } = running;
    await page.getByRole('button', { name: /أعد إلى النص: أبلغت الحكومة/u }).click();
    await expect.poll(() => painted('ink-2')).toEqual([lostWords]);
    await expect.poll(() => marker(refuses).count()).toBe(2);
    await press(page, 'Escape', 'KeyO');
  });

  it('has everything after a power cut', async () => {
    await killApp(running);
    running = await openApp({ profile, language: 'ar' });
    await paneOf(refuses).locator('[data-start]').first().waitFor();
    await expect.poll(() => painted('ink-2')).toEqual([lostWords]);
    await expect.poll(() => marker(resumes).count()).toBe(2);
    await expect.poll(() => marker(refuses).count()).toBe(2);
    expect(await running.page.getByRole('button', { name: 'أسماء الأحبار' }).textContent()).toContain('ادّعاء');
    expect(running.problems).toEqual([]);
  });

  it('shows the counterpart of the words under the resting pointer, and scrolls nothing', async () => {
    const { page } = running;
    await press(page, 'Escape');
    const [point] = await pointsOf(running.page, resumes, 'القائد العام');
    const before = await scrollTops();
    await page.mouse.move(point.x - 20, point.y, { steps: 4 });
    await page.getByRole('group', { name: 'رابط', exact: true }).getByText('يفسّر').waitFor();
    expect(await paneOf(refuses).locator('i.counterpart').count()).toBeGreaterThan(0);
    expect(await scrollTops()).toEqual(before);
    await page.mouse.move(5, 300);
    await page.getByRole('group', { name: 'رابط', exact: true }).waitFor({ state: 'detached' });
  });

  it('links by dragging selected words', async () => {
    const { page } = running;
    await select(resumes, 'بياناً رسمياً');
    const [from] = await pointsOf(running.page, resumes, 'بياناً رسمياً');
    const [to] = await pointsOf(running.page, refuses, 'قررت الحكومة');
    await drag(running.page, { x: from.x - 10, y: from.y }, { x: to.x - 4, y: to.y });
    await page.getByRole('status').filter({ hasText: 'أفلت على مقطع' }).waitFor();
    await page.mouse.up();
    await page.getByRole('dialog', { name: 'ما علاقة المقطعين؟' }).waitFor();
    await press(page, 'Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(await marker(resumes).count()).toBe(2);
  });

  it.each([
    ['sepia', 'سيبيا'],
    ['dark', 'ليل'],
    ['light', 'نهار'],
  ])('is photographed in %s', async (theme, name) => {
    const { page } = running;
    await press(page, 'Control+Comma');
    await page.getByRole('radio', { name }).click();
    await press(page, 'Escape');
    await marker(resumes).last().focus();
    await page.waitForTimeout(400);
    await photograph(running, `links-12-${theme}`);
    await clickOn(refuses, 'التحالف الذي تقوده');
    await page.waitForTimeout(400);
    await photograph(running, `links-13-${theme}`);
    await press(page, 'Escape');
  });

  it('begins a link here and ends it in an article that search finds', async () => {
    const { page } = running;
    await select(resumes, 'سيادة العراق على أرضه');
    await press(page, 'KeyR', 'Control+Shift+KeyF');
    await page.getByRole('searchbox').fill('"مهمتها حالياً تقديم المشورة"');
    await page.locator('[data-place]').filter({ hasText: 'تقديم المشورة' }).first().waitFor();
    await press(page, 'ArrowDown');
    await page.locator('[data-place]:focus').waitFor();
    await press(page, 'Enter');
    await paneOf(asks).locator('[data-start]').first().waitFor();
    await page.getByRole('status').filter({ hasText: 'حدّد المقطع الآخر' }).waitFor();
    await select(asks, 'تقديم المشورة');
    await press(page, 'Enter', 'Digit1');
    await expect.poll(() => marker(asks).getAttribute('aria-label')).toContain('يقول مثل قول');
    await page.waitForTimeout(400);
    await photograph(running, 'links-14-third-article');
  });

  it('reads in English as well', async () => {
    const { page } = running;
    await press(page, 'Control+Comma');
    await page.getByRole('radio', { name: 'English' }).click();
    await press(page, 'Escape');
    await marker(asks).focus();
    await page.waitForTimeout(400);
    expect(await marker(asks).getAttribute('aria-label')).toMatch(
      /^Says the same as: counterpart in “.+”, paragraph \d$/u,
    );
    await photograph(running, 'links-15-english');
    expect(running.problems).toEqual([]);
  });
});

function marker(article: string) {
  return paneOf(article).locator('button[data-link]');
}

function focusedPane(): Promise<string | null | undefined> {
  return running.page.evaluate(() => document.activeElement?.closest('[role=region]')?.getAttribute('aria-label'));
}

/** Sets the line with the highlighted words aside, as a reader does who sees the original. */
async function setAside(): Promise<void> {
  const { page } = running;
  await press(page, 'Escape', 'Alt+Digit2', 'KeyO');
  await page.getByRole('button', { name: /استبعد السطر: أبلغت الحكومة/u }).click();
}

function scrollTops(): Promise<number[]> {
  return running.page.evaluate(() => [...document.querySelectorAll('.sheet')].map(({ scrollTop }) => scrollTop));
}
