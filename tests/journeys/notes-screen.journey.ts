import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeApp, emptyProfile, openApp, photograph, removeProfile, type RunningApp } from './app.ts';

let profile: string;
let running: RunningApp;

beforeAll(async () => {
  profile = await emptyProfile();
  running = await openApp({ profile, language: 'ar' });
  await running.page.getByRole('listbox').getByRole('option').nth(5).waitFor();
});

afterAll(async () => {
  await closeApp(running);
  await removeProfile(profile);
});

const grid = (page: Page): Locator => page.getByRole('grid');
const rows = (page: Page): Locator => grid(page).locator('[data-annotation]');
const focused = (page: Page): Locator => page.locator('[data-annotation]:focus');

async function openNotes(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+KeyH');
  await grid(page).waitFor();
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
});
