import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeApp, emptyProfile, killApp, openApp, photograph, removeProfile, type RunningApp } from './app.ts';
import { painted, selectWords } from './passages.ts';

const article = 'رغم معارضة البرلمان.. العراق يستأنف عملياته مع التحالف';
const words = 'القائد العام للقوات المسلحة';
const note = 'بيان رسمي لا يذكر الناطق باسمه.';

let profile: string;
let running: RunningApp;

beforeAll(async () => {
  profile = await emptyProfile();
  running = await openApp({ profile, language: 'ar' });
});

afterAll(async () => {
  await closeApp(running);
  await removeProfile(profile);
});

/** The inks that the passage is painted in, and whether its note stands beside it. */
async function seen(page: Page): Promise<{ inks: number[]; noted: boolean }> {
  const inks: number[] = [];
  for (const ink of [1, 2, 3, 4, 5]) if ((await painted(page, ink)).includes(words)) inks.push(ink);
  return { inks, noted: (await page.locator('main').getByText(note).count()) > 0 };
}

const nothing = { inks: [], noted: false };
const inTwo = { inks: [2], noted: false };
const inFour = { inks: [4], noted: false };
const noted = { inks: [4], noted: true };

async function shows(state: Awaited<ReturnType<typeof seen>>): Promise<void> {
  await expect.poll(() => seen(running.page), { timeout: 10_000 }).toEqual(state);
}

async function killAndStart(): Promise<void> {
  await killApp(running);
  running = await openApp({ profile, language: 'ar' });
  await running.page.getByRole('region', { name: article }).getByText(words).first().waitFor();
}

async function saved(page: Page): Promise<void> {
  await page.getByText('حُفظ').first().waitFor();
}

describe('undo and redo, over kills and starts', { timeout: 180_000 }, () => {
  it('has four steps of a passage: a highlight, another ink, a note, and its removal', async () => {
    const { page } = running;
    await page.getByRole('option').filter({ hasText: article }).locator('.check').click();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: article }).getByText(words).first().waitFor();
    await selectWords(page, article, words);
    await page.keyboard.press('Digit2');
    await shows(inTwo);
    await page.keyboard.press('Digit4');
    await shows(inFour);
    await page.keyboard.press('KeyN');
    await page.getByRole('textbox', { name: 'نص الحاشية' }).waitFor();
    await page.keyboard.type(note);
    await page.keyboard.press('Escape');
    await shows(noted);
    await page.keyboard.press('Digit0');
    await shows(nothing);
    await saved(page);
    await photograph(running, 'undo-1-removed');
  });

  it('names after a kill what would be undone, in the palette', async () => {
    await killAndStart();
    const { page } = running;
    await shows(nothing);
    await page.keyboard.press('Control+KeyK');
    await page.keyboard.type('تراجع');
    await page.getByRole('option', { name: 'تراجع عن: حذف تظليل' }).waitFor();
    await photograph(running, 'undo-2-palette-after-a-kill');
    await page.keyboard.press('Escape');
  });

  it('takes each of the four back by key, and comes from another screen to the passage', async () => {
    const { page } = running;
    await page.keyboard.press('Control+Digit1');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.keyboard.press('Control+KeyZ');
    await page.getByRole('region', { name: article }).getByText(words).first().waitFor();
    await shows(noted);
    await photograph(running, 'undo-3-back-at-the-passage');
    for (const state of [inFour, inTwo, nothing]) {
      await page.keyboard.press('Control+KeyZ');
      await shows(state);
    }
    await photograph(running, 'undo-4-all-taken-back');
    await page.keyboard.press('Control+KeyZ');
    await shows(nothing);
  });

  it('does them again one by one, with a kill between', async () => {
    await running.page.keyboard.press('Control+Shift+KeyZ');
    await shows(inTwo);
    await saved(running.page);
    await killAndStart();
    await shows(inTwo);
    for (const state of [inFour, noted, nothing]) {
      await running.page.keyboard.press('Control+Shift+KeyZ');
      await shows(state);
    }
    await running.page.keyboard.press('Control+KeyZ');
    await shows(noted);
    await photograph(running, 'undo-5-done-again');
    expect(running.problems).toEqual([]);
  });
});
