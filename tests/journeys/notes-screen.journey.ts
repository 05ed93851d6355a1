import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { closeApp, emptyProfile, openApp, photograph, removeProfile, type RunningApp } from './app.ts';

let profile: string;
let running: RunningApp;

beforeAll(async () => {
  profile = await emptyProfile();
  running = await openApp({ profile, language: 'ar' });
  running.page.setDefaultTimeout(8000);
  await running.page.getByRole('listbox').getByRole('option').nth(5).waitFor();
});

afterAll(async () => {
  await closeApp(running);
  await removeProfile(profile);
});

const grid = (page: Page): Locator => page.getByRole('grid');
const rows = (page: Page): Locator => grid(page).locator('[data-annotation]');
const facet = (page: Page, name: string): Locator =>
  page.getByRole('checkbox', { name: new RegExp(`^${name}\\s*\\d*$`) });
const bar = (page: Page): Locator => page.getByRole('toolbar').filter({ has: page.locator('.inks') });
const focused = (page: Page): Locator => page.locator('[data-annotation]:focus');

async function openNotes(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+KeyH');
  await grid(page).waitFor();
}

/** The words that a CSS highlight paints. */
function painted(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    (highlight) => [...(CSS.highlights.get(highlight) ?? [])].map((range) => (range as Range).toString()),
    name,
  );
}

/** Takes a word of the n-th block of a pane by a double click and highlights it. */
async function highlight(page: Page, block: number, ink: number): Promise<void> {
  await page.locator('[data-start]').nth(block).dblclick();
  await page.keyboard.press(`Digit${String(ink)}`);
  await page.waitForTimeout(150);
}

describe('the notes of the whole library', { timeout: 120_000 }, () => {
  it('says what goes here while there is nothing, and the way to it', async () => {
    const { page } = running;
    await page.keyboard.press('Control+Shift+KeyH');
    await page.getByText('لا حواشي ولا تظليلات بعد').waitFor();
    await photograph(running, 'notes-empty-ar');
    expect(await axeFindings(running)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor();
  });

  it('gathers what was highlighted and written in two articles', async () => {
    const { page } = running;
    for (const headline of ['رغم معارضة البرلمان', 'العراق يرفض أي مساعدة'])
      await page.getByRole('option').filter({ hasText: headline }).locator('.check').click();
    await page.keyboard.press('Enter');
    await page.locator('[data-start]').first().waitFor();
    for (const [block, ink] of [
      [1, 1],
      [2, 2],
      [3, 4],
    ] as const)
      await highlight(page, block, ink);
    await page.keyboard.press('KeyN');
    await page.getByRole('textbox').last().waitFor();
    await page.keyboard.type('يُراجع مع الرواية الأميركية');
    await page.keyboard.press('Escape');
    const second = page.locator('[data-start]').last();
    await second.scrollIntoViewIfNeeded();
    await second.dblclick();
    await page.keyboard.press('Digit5');
    await page.waitForTimeout(300);
    await openNotes(page);
    await expect.poll(() => rows(page).count()).toBe(4);
    await expect.poll(() => grid(page).locator('h2').count()).toBe(2);
    expect(await grid(page).locator('.note').allInnerTexts()).toEqual(['يُراجع مع الرواية الأميركية']);
    expect(await focused(page).count()).toBe(1);
    await page.waitForTimeout(300);
    await photograph(running, 'notes-ar');
    expect(running.problems).toEqual([]);
  });

  it('narrows by every facet, each with its count, and takes a chip off again', async () => {
    const { page } = running;
    for (const [name, left] of [
      ['تعارض', 1],
      ['بحاشية', 1],
      ['بلا حاشية', 3],
      ['ليس في موجز', 4],
      ['اليوم', 4],
      ['في موضعه', 4],
      ['تظليل', 4],
      ['مصدر غير مسمّى', 4],
    ] as const) {
      expect(await facet(page, name).locator('xpath=..').locator('.count').innerText()).toBe(String(left));
      await facet(page, name).click();
      await expect.poll(() => rows(page).count()).toBe(left);
      await page.getByRole('button', { name: `أزل «${name}»` }).click();
      await expect.poll(() => rows(page).count()).toBe(4);
    }
    // Within a facet either will do; across facets both must.
    await facet(page, 'تعارض').click();
    await facet(page, 'تأطير').click();
    await expect.poll(() => rows(page).count()).toBe(2);
    await facet(page, 'بحاشية').click();
    await expect.poll(() => rows(page).count()).toBe(1);
    await photograph(running, 'notes-narrowed-ar');
    await page.keyboard.press('Control+KeyF');
    await page.keyboard.type('قنطرة');
    await page.getByText('لا شيء يطابق').waitFor();
    await photograph(running, 'notes-nothing-ar');
    await page.getByRole('main').getByRole('button', { name: 'امسح التضييق' }).last().click();
    await expect.poll(() => rows(page).count()).toBe(4);
  });

  it('finds words of a note in whatever spelling, and marks them', async () => {
    const { page } = running;
    await page.keyboard.press('Control+KeyF');
    await page.keyboard.type('امريكيه');
    await expect.poll(() => grid(page).locator('mark').allInnerTexts()).toEqual(['الأميركية']);
    expect(await rows(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => rows(page).count()).toBe(4);
  });

  it('groups by ink, month and publisher', async () => {
    const { page } = running;
    for (const [grouping, heads] of [
      ['ink', ['معلومة', 'اقتباس', 'تأطير', 'تعارض']],
      ['tag', ['بلا وسم']],
      ['publisher', ['مصدر غير مسمّى']],
    ] as const) {
      await page.getByLabel('التجميع').selectOption(grouping);
      await expect.poll(() => grid(page).locator('h2').allInnerTexts()).toEqual([...heads]);
    }
    await photograph(running, 'notes-grouped-ar');
    await page.getByLabel('التجميع').selectOption('article');
  });

  it('tags, recolours and takes back what is selected by key and by mouse', async () => {
    const { page } = running;
    await rows(page).first().click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+KeyJ');
    await expect.poll(() => bar(page).locator('.label').innerText()).toBe('3 محدّدة');
    await rows(page)
      .nth(1)
      .click({ modifiers: ['Control'] });
    await expect.poll(() => bar(page).locator('.label').innerText()).toBe('محدّدان');
    await page.keyboard.press('KeyT');
    await page.getByRole('dialog').getByRole('combobox').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('سيادة، بيان');
    await photograph(running, 'notes-tagging-ar');
    await page.keyboard.press('Enter');
    await expect.poll(() => grid(page).locator('.tags li').allInnerTexts()).toEqual(['سيادة', 'بيان', 'سيادة', 'بيان']);
    // With nothing typed, Enter is done.
    await page.keyboard.press('Enter');
    await focused(page).waitFor();
    await page.keyboard.press('Digit3');
    await expect.poll(() => grid(page).getByText('رقم أو تاريخ').count()).toBe(2);
    await page.waitForTimeout(200);
    await photograph(running, 'notes-selected-ar');
    expect(await axeFindings(running)).toEqual([]);
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(() => grid(page).getByText('رقم أو تاريخ').count()).toBe(0);
    await facet(page, 'بيان').click();
    await expect.poll(() => rows(page).count()).toBe(2);
    await page.getByRole('button', { name: 'أزل «بيان»' }).click();
  });

  it('deletes without asking and brings all of it back in one step', async () => {
    const { page } = running;
    await rows(page).first().click();
    await page.keyboard.press('Control+KeyA');
    await expect.poll(() => bar(page).locator('.label').innerText()).toBe('4 محدّدة');
    await page.keyboard.press('Delete');
    await page.getByText('لا حواشي ولا تظليلات بعد').waitFor();
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(() => rows(page).count()).toBe(4);
    expect(await grid(page).locator('.note').count()).toBe(1);
    await page.keyboard.press('Escape');
    await rows(page).first().click();
    await page.keyboard.press('Delete');
    await expect.poll(() => rows(page).count()).toBe(3);
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(() => rows(page).count()).toBe(4);
  });

  it('sends what is selected to the brief in one step, and copies it with its citations', async () => {
    const { page } = running;
    await rows(page).nth(1).click();
    await rows(page)
      .nth(2)
      .click({ modifiers: ['Shift'] });
    await page.keyboard.press('KeyB');
    await page.getByText('أُضيف اثنان إلى').waitFor();
    await expect.poll(() => grid(page).locator('.in-brief').count()).toBe(2);
    await page.keyboard.press('Control+KeyC');
    const copied = await running.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toContain('يُراجع مع الرواية الأميركية');
    expect(copied.match(/الفقرة \d/g)).toHaveLength(2);
  });

  it('opens at the exact passage, and comes back to the same row, selection and filters', async () => {
    const { page } = running;
    await facet(page, 'في موجز').click();
    await rows(page).last().click();
    const words = await focused(page).locator('.quote').innerText();
    await page.keyboard.press('Enter');
    await page.locator('[data-start]').first().waitFor();
    await expect.poll(() => painted(page, 'flash')).toEqual([words]);
    await page.keyboard.press('Control+Digit1');
    await expect.poll(() => focused(page).locator('.quote').innerText()).toBe(words);
    expect(await rows(page).count()).toBe(2);
    await expect.poll(() => bar(page).locator('.label').innerText()).toBe('محدّدان');
    await page.keyboard.press('Escape');
    await page.keyboard.press('KeyN');
    const editor = page.getByRole('textbox').last();
    await editor.waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type(' ثانيةً');
    await page.keyboard.press('Escape');
    await openNotes(page);
    await expect.poll(() => grid(page).locator('.note').allInnerTexts()).toEqual(['يُراجع مع الرواية الأميركية ثانيةً']);
  });

  it('has it all after a restart, in English and in the dark', async () => {
    await closeApp(running);
    running = await openApp({ profile, language: 'ar', size: { width: 1024, height: 640 } });
    const { page } = running;
    await page.getByRole('listbox').getByRole('option').nth(5).waitFor();
    await page.getByRole('button', { name: /الحواشي والتظليلات/ }).click();
    await expect.poll(() => rows(page).count()).toBe(4);
    expect(await grid(page).locator('.tags li').count()).toBe(4);
    await rows(page).nth(1).locator('.check').click();
    await photograph(running, 'notes-1024-ar');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.keyboard.press('Control+Comma');
    await page.getByRole('radio', { name: 'ليل' }).click();
    await page.getByRole('radio', { name: 'English' }).click();
    await page.keyboard.press('Escape');
    await page.waitForTimeout(400);
    await photograph(running, 'notes-dark-1024-en');
    await running.app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.setContentSize(1440, 900);
    });
    await page.waitForTimeout(300);
    await photograph(running, 'notes-dark-en');
    expect(await axeFindings(running)).toEqual([]);
    await running.app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(2);
    });
    await page.waitForTimeout(400);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(running.problems).toEqual([]);
  });
});
