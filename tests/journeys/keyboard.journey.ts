import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseWhereToSave, closeApp, openApp, photograph, removeProfile, type RunningApp } from './app.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const resumes = 'رغم معارضة البرلمان.. العراق يستأنف عملياته مع التحالف';
const refuses = 'العراق يرفض أي مساعدة من التحالف الذي تقوده الولايات المتحدة';

let running: RunningApp;

beforeAll(async () => {
  running = await openApp({ language: 'ar' });
  await running.page.getByRole('listbox').getByRole('option').nth(5).waitFor();
});

afterAll(async () => {
  await closeApp(running);
  await removeProfile(running.profile);
});

/** Presses keys and looks, after each, whether the keyboard is still somewhere that the reader can see. */
async function press(...chords: readonly string[]): Promise<void> {
  for (const chord of chords) {
    await running.page.keyboard.press(chord);
    await expect.poll(() => focusOf(running.page), { message: `after ${chord}` }).not.toBe('nowhere');
  }
}

/** The name of what has the focus; `nowhere` on the body or on something without a size. */
function focusOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return 'nowhere';
    const { width, height } = focused.getBoundingClientRect();
    if (width === 0 || height === 0) return 'nowhere';
    return focused.getAttribute('aria-label') ?? focused.textContent.trim().slice(0, 80);
  });
}

/** Types into the palette and takes its first answer. */
async function command(words: string): Promise<void> {
  await press('Control+KeyK');
  await running.page.keyboard.insertText(words);
  await running.page.getByRole('option').first().waitFor();
  await press('Enter');
}

function painted(name: string): Promise<string[]> {
  return running.page.evaluate(
    (wanted) => [...(CSS.highlights.get(wanted) ?? [])].map((range) => (range as Range).toString()),
    name,
  );
}

function selected(): Promise<string> {
  return running.page.evaluate(() => getSelection()?.toString() ?? '');
}

/** Goes through the list to the row of a headline and marks it. */
async function mark(headline: string): Promise<void> {
  const { page } = running;
  const current = page.locator('[role=option][data-current]');
  await press('Home');
  for (let row = 0; row < 6; row += 1) {
    if ((await current.textContent())?.includes(headline) === true) break;
    await press('KeyJ');
  }
  await press('Space');
  await expect.poll(() => current.getAttribute('aria-selected')).toBe('true');
}

describe('the whole job by keyboard alone', { timeout: 180_000 }, () => {
  it('opens two reports side by side', async () => {
    await press('F6', 'F6');
    await press('KeyJ');
    await mark(resumes);
    await mark(refuses);
    await press('Enter');
    for (const article of [resumes, refuses])
      await running.page.getByRole('region', { name: article }).locator('[data-start]').first().waitFor();
  });

  it('goes through the text by sentences, extends what it selected by words, and highlights it', async () => {
    await press('Alt+Digit1', 'KeyJ');
    await expect.poll(selected).not.toBe('');
    const sentence = await selected();
    await press('KeyJ');
    await expect.poll(selected).not.toBe(sentence);
    await press('Digit1');
    await expect.poll(() => painted('ink-1')).toHaveLength(1);
    const [before = ''] = await painted('ink-1');
    await press('Shift+ArrowRight', 'Shift+ArrowRight');
    await expect.poll(async () => (await painted('ink-1'))[0]?.length ?? 0).toBeLessThan(before.length);
  });

  it('writes a note and tags it', async () => {
    const { page } = running;
    await press('KeyN');
    await page.locator('.cm-content:focus').waitFor();
    await page.keyboard.insertText('يُراجع مع الرواية الثانية');
    await press('Escape', 'KeyT');
    await page.getByRole('combobox').and(page.locator(':focus')).waitFor();
    await page.keyboard.insertText('سيادة');
    await press('Enter', 'Escape');
    await page.getByText('يُراجع مع الرواية الثانية').first().waitFor();
    await page.getByText('سيادة').first().waitFor();
  });

  it('links it with a passage of the other report', async () => {
    const { page } = running;
    await press('KeyR', 'Alt+Digit2', 'KeyJ', 'KeyJ');
    await expect.poll(selected).not.toBe('');
    await press('KeyR');
    await press('Digit2');
    await page
      .locator('.leaf')
      .last()
      .getByRole('button', { name: /يناقض|مقابله/u })
      .first()
      .waitFor();
    await photograph(running, 'keyboard-linked');
    await press('Escape');
  });

  it('finds the note among all notes and goes back to its passage', async () => {
    const { page } = running;
    await press('Control+Shift+KeyH', 'Control+KeyF');
    await page.getByRole('searchbox').and(page.locator(':focus')).waitFor();
    await page.keyboard.insertText('الرواية');
    await expect.poll(() => page.getByRole('row').filter({ hasText: 'الرواية' }).count()).toBe(1);
    await press('ArrowDown', 'Enter');
    await page.getByRole('region', { name: resumes }).waitFor();
    await expect.poll(() => painted('ink-1')).toHaveLength(1);
  });

  it('searches the library and opens a place', async () => {
    const { page } = running;
    await press('Control+Shift+KeyF');
    await page.keyboard.insertText('القوات الأمريكية');
    await page.locator('main').getByRole('heading').nth(1).waitFor();
    await press('ArrowDown', 'Enter');
    await page.locator('[role=region] [data-start]').first().waitFor();
    await expect.poll(() => painted('hit')).not.toEqual([]);
    await press('Escape');
  });

  it('compares, takes a finding into the brief and exports it', async () => {
    const { page } = running;
    // The library comes back with the search in it; a second press leaves that.
    await press('Control+Digit1', 'Control+Digit1');
    await mark(resumes);
    await mark(refuses);
    await press('KeyC');
    await page.locator('nav ol button').nth(3).waitFor();
    await press('KeyJ', 'KeyB');
    await page.getByText('أُضيف').first().waitFor();
    await press('Control+Digit4');
    await page.locator('img[src^="blob:"]').first().waitFor();
    const file = join(running.profile, 'brief.pdf');
    await chooseWhereToSave(running, file);
    await press('Control+KeyE');
    await expect.poll(() => existsSync(file), { timeout: 20_000 }).toBe(true);
    await photograph(running, 'keyboard-brief');
  });

  it('changes theme and language, and asks for any command by name', async () => {
    const { page } = running;
    await press('Control+Comma');
    await page.getByRole('radio').first().waitFor();
    await press('Tab', 'ArrowLeft');
    await press('Escape');
    await command('ملء الشاشة');
    await command('اخرج من ملء الشاشة');
    await press('Control+Slash');
    await page.getByRole('dialog').waitFor();
    await press('Escape');
  });

  it('goes round the parts of the window, and takes back what was done', async () => {
    const { page } = running;
    await press('Control+Digit2');
    const parts = new Set<string>();
    for (let part = 0; part < 8; part += 1) {
      await press('F6');
      parts.add(await focusOf(page));
    }
    expect(parts.size).toBeGreaterThanOrEqual(4);
    for (let step = 0; step < 8; step += 1) await press('Control+KeyZ');
    await expect.poll(() => painted('ink-1')).toEqual([]);
    expect(running.problems).toEqual([]);
  });
});
