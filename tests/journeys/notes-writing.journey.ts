import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArabicKeys } from './arabic-keys.ts';
import { closeApp, emptyProfile, killApp, openApp, photograph, removeProfile, type RunningApp } from './app.ts';

const resumes = 'رغم معارضة البرلمان.. العراق يستأنف عملياته مع التحالف';
const refuses = 'العراق يرفض أي مساعدة من التحالف الذي تقوده الولايات المتحدة';

let profile: string;
let running: RunningApp;
let keys: ArabicKeys;

beforeAll(async () => {
  profile = await emptyProfile();
  await start('ar');
  await running.page.getByRole('listbox').getByRole('option').nth(5).waitFor();
});

afterAll(async () => {
  await closeApp(running);
  await removeProfile(profile);
});

async function start(language: 'ar' | 'en'): Promise<void> {
  running = await openApp({ profile, language });
  running.page.setDefaultTimeout(10_000);
  keys = await ArabicKeys.of(running.page);
}

const field = (page: Page): Locator => page.locator('.cm-content');
const cards = (page: Page): Locator => page.locator('article.note');
const block = (page: Page, article: string, index: number): Locator =>
  page.getByRole('region', { name: article }).locator('[data-start]').nth(index);

/** What a key costs the window's main thread, in milliseconds of the processor's time: other programs do not count. */
async function processorTimeAKey({ app, page }: RunningApp): Promise<number> {
  const pid = await app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  );
  const thread = join('/proc', String(pid), 'task', String(pid), 'stat');
  // Fields 14 and 15 of proc(5), in hundredths of a second; what stands before them ends with the name in brackets.
  const spent = async (): Promise<number> => {
    const fields = (await readFile(thread, 'utf8')).split(') ').at(-1)?.split(' ') ?? [];
    return 10 * (Number(fields[11]) + Number(fields[12]));
  };
  const typed = 'كتب العسكري هنا كتب';
  const before = await spent();
  for (const letter of typed) {
    await keys.type(letter);
    await page.waitForTimeout(30);
  }
  return ((await spent()) - before) / typed.length;
}

async function saved(page: Page): Promise<void> {
  await page
    .getByText(/حُفظ|Saved/u)
    .first()
    .waitFor();
}

describe('writing notes', { timeout: 180_000 }, () => {
  it('tags a highlight by key, with letters of the Arabic layout', async () => {
    const { page } = running;
    for (const headline of [resumes, refuses])
      await page.getByRole('option').filter({ hasText: headline }).locator('.check').click();
    await page.keyboard.press('Enter');
    await block(page, refuses, 1).dblclick();
    await page.keyboard.press('Digit4');
    await page.keyboard.press('KeyT');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    await keys.type('أمريكا،العراق');
    await page.keyboard.press('Enter');
    await page.locator('article.note .tag').nth(1).waitFor();
    await photograph(running, 'notes-writing-tag-field-ar');
    await page.keyboard.press('Escape');
    await page.locator('.tags').first().waitFor({ state: 'detached' });
  });

  it('formats a note while it is typed in the Arabic layout', async () => {
    const { page } = running;
    await block(page, resumes, 1).dblclick();
    await Promise.all([page.keyboard.press('Digit2'), page.keyboard.press('KeyN')]);
    await field(page).waitFor();
    await keys.type('قال مكتب القائد ');
    await keys.control('KeyB');
    await keys.type('العام');
    await page.keyboard.press('End');
    await keys.type(' خلاف ما\n- بيان مكتوب\nبلا توقيع\n\nThe AP has it from two officials.\n');
    await expect.poll(() => page.locator('.note-strong').allTextContents()).toEqual(['العام']);
    expect(
      await page.locator('.cm-line').evaluateAll((lines) => lines.map((line) => getComputedStyle(line).direction)),
    ).toEqual(['rtl', 'rtl', 'rtl', 'rtl', 'ltr', 'ltr']);
  });

  it('mentions another article by completion, found by another spelling', async () => {
    const { page } = running;
    await keys.type('قارن @');
    const offered = page.locator('.cm-tooltip-autocomplete [role=option]');
    await offered.first().waitFor();
    const first = await offered.allTextContents();
    expect(first[0]).toContain(refuses);
    expect(first.findIndex((words) => words.includes(resumes))).toBe(5);
    await keys.type('يرفض اي');
    await expect.poll(() => offered.first().textContent()).toContain('العراق يرفض أي مساعدة');
    await photograph(running, 'notes-writing-mention-ar');
    await page.keyboard.press('Enter');
    await page.locator('.note-mention').waitFor();
    await keys.type('في هذا ');
  });

  it('takes a tag that the library has, out of the text', async () => {
    const { page } = running;
    await keys.type('#امر');
    const offered = page.locator('.cm-tooltip-autocomplete [role=option]');
    await offered.filter({ hasText: 'أمريكا' }).waitFor();
    await photograph(running, 'notes-writing-tag-ar');
    await page.keyboard.press('Enter');
    await page.locator('article.note .tag').filter({ hasText: 'أمريكا' }).waitFor();
    expect(await field(page).textContent()).not.toContain('#');
    await photograph(running, 'notes-writing-editor-ar');
  });

  it('keeps all of it through a kill, and shows it as it reads', async () => {
    const { page } = running;
    await keys.control('Enter');
    await field(page).waitFor({ state: 'detached' });
    await saved(page);
    expect(running.problems).toEqual([]);
    await killApp(running);
    await start('ar');
    const card = cards(running.page).filter({ hasText: 'القائد' });
    await card.waitFor();
    expect(await card.locator('strong').allTextContents()).toEqual(['العام']);
    expect(await card.locator('li').allTextContents()).toEqual([
      expect.stringContaining('بيان مكتوب'),
      expect.stringContaining('بلا توقيع'),
    ]);
    expect(await card.locator('p[dir=ltr]').allTextContents()).toEqual(['The AP has it from two officials.']);
    expect(await card.locator('.tag').allTextContents()).toEqual([expect.stringContaining('أمريكا')]);
    expect(await card.textContent()).not.toMatch(/[*#[\]]|warraq:/u);
    await photograph(running, 'notes-writing-read-ar');
  });

  it('goes where a mention leads', async () => {
    const { page } = running;
    await page.getByRole('button', { name: 'أغلق المقال' }).last().click();
    await page.getByRole('region', { name: refuses }).waitFor({ state: 'detached' });
    await cards(page).getByRole('link').click();
    await page.getByRole('region', { name: refuses }).waitFor();
  });

  it('undoes the whole note as one step, and its typing within the editor', async () => {
    const { page } = running;
    await cards(page).filter({ hasText: 'القائد' }).locator('.body').dblclick();
    await field(page).waitFor();
    await page.keyboard.press('Control+End');
    await keys.type('زيادة');
    await keys.control('KeyZ');
    expect(await field(page).textContent()).not.toContain('زيادة');
    await keys.type('أخيرة');
    await page.keyboard.press('Escape');
    await cards(page).filter({ hasText: 'أخيرة' }).waitFor();
    await page.keyboard.press('Control+KeyZ');
    await cards(page).filter({ hasText: 'أخيرة' }).waitFor({ state: 'detached' });
    await cards(page).filter({ hasText: 'القائد' }).waitFor();
  });

  it('keeps every key that is pressed at once after N, and runs no command by them', async () => {
    const { page } = running;
    await block(page, resumes, 2).dblclick();
    // Faster than any hand: nothing is waited for in between.
    await page.keyboard.press('KeyN');
    await page.keyboard.type('big news 1 2 jk');
    await page.keyboard.press('Enter');
    await page.keyboard.type('بلغ');
    await page.keyboard.press('Escape');
    await field(page).waitFor({ state: 'detached' });
    await page.getByText('big news 1 2 jk').first().waitFor();
    await page.getByText('بلغ').first().waitFor();
    await page.keyboard.press('Control+KeyZ');
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(() => page.getByText('big news 1 2 jk').count()).toBe(0);
  });

  it.runIf(process.platform === 'linux')('types into forty thousand characters without a line break', async () => {
    const { page } = running;
    await block(page, resumes, 0).dblclick();
    await Promise.all([page.keyboard.press('Digit1'), page.keyboard.press('KeyN')]);
    await field(page).waitFor();
    const short = await processorTimeAKey(running);
    await page.keyboard.insertText('قال المتحدث إن القوات '.repeat(1900));
    await page.keyboard.press('Control+Home');
    await page.waitForTimeout(1_000);
    const long = await processorTimeAKey(running);
    process.stdout.write(
      `A key: ${short.toFixed(0)} ms in an empty note, ${long.toFixed(0)} ms in 41,800 characters\n`,
    );
    expect(long).toBeLessThan(75);
    await page.keyboard.press('Control+KeyA');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Escape');
    await field(page).waitFor({ state: 'detached' });
  });

  it('looks right in English and in the dark', async () => {
    await closeApp(running);
    await start('en');
    const { page } = running;
    await cards(page).filter({ hasText: 'القائد' }).waitFor();
    await photograph(running, 'notes-writing-read-en');
    await page.evaluate(() => {
      document.documentElement.dataset['theme'] = 'dark';
    });
    await cards(page).filter({ hasText: 'القائد' }).locator('.body').dblclick();
    await field(page).waitFor();
    await page.keyboard.type('\nSee @العراق');
    await page.locator('.cm-tooltip-autocomplete').waitFor();
    await photograph(running, 'notes-writing-editor-en-dark');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await field(page).waitFor({ state: 'detached' });
    await page.evaluate(() => {
      document.documentElement.dataset['theme'] = 'dark';
    });
    await photograph(running, 'notes-writing-read-en-dark');
    expect(running.problems).toEqual([]);
  });
});
