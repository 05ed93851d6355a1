import type { Page } from 'playwright';
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

/** The words that a CSS highlight paints. */
function painted(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    (highlight) => [...(CSS.highlights.get(highlight) ?? [])].map((range) => (range as Range).toString()),
    name,
  );
}

/** What stands before each painted word in its paragraph, with the word. */
function paintedInPlace(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    (highlight) =>
      [...(CSS.highlights.get(highlight) ?? [])].map((range) =>
        (range.startContainer as Text).data.slice(Math.max(0, range.startOffset - 17), range.endOffset),
      ),
    name,
  );
}

async function allPainted(page: Page): Promise<string[]> {
  return [...(await painted(page, 'hit')), ...(await painted(page, 'current-hit'))];
}

async function type(page: Page, query: string): Promise<void> {
  const field = page.getByRole('searchbox', { name: 'ابحث في المكتبة' });
  await field.fill('');
  await field.pressSequentially(query, { delay: 30 });
}

const articleWith = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });

/** Goes down the passages by key, those behind «more» too, to the first that holds these words, and opens it. */
async function openFirst(page: Page, words: RegExp): Promise<void> {
  await page.keyboard.press('Home');
  const focused = page.locator(':is([data-place], [data-more]):focus');
  for (let press = 0; press < 60 && !words.test(await focused.innerText()); press += 1) {
    const more = (await focused.getAttribute('data-more')) !== null;
    await page.keyboard.press(more ? 'Enter' : 'ArrowDown');
    if (more) await page.locator('[data-place]:focus').waitFor();
  }
  expect(await focused.innerText()).toMatch(words);
  await page.keyboard.press('Enter');
  await page.getByRole('search', { name: 'ابحث في المقال' }).waitFor();
}

describe('searching the seeds', { timeout: 120_000 }, () => {
  it('finds the forms of a word as it is typed, each marked to the letter', async () => {
    const { page } = running;
    await page.keyboard.press('Control+Shift+KeyF');
    await type(page, 'امريكا');
    await articleWith(page, 'رغم معارضة البرلمان').first().waitFor();
    await page.waitForTimeout(400);
    await photograph(running, 'search-ar');
    const marks = new Set(await page.locator('mark').allInnerTexts());
    for (const form of ['الأمريكية', 'أميركيون']) expect([...marks]).toContain(form);
  });

  it('walks through the passages by key and opens one with every place marked', async () => {
    const { page } = running;
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const passage = page.locator('[data-place]:focus');
    expect(await passage.count()).toBe(1);
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await openFirst(page, /الولايات المتحدة\sالأمريكية/);
    await expect.poll(() => painted(page, 'current-hit')).toEqual(['الأمريكية']);
    await photograph(running, 'search-opened-ar');
    const places = [...(await paintedInPlace(page, 'hit')), ...(await paintedInPlace(page, 'current-hit'))];
    expect(places.filter((place) => place.endsWith('الولايات المتحدة الأمريكية'.slice(-17)))).not.toEqual([]);
  });

  it('lands on another form of the word in another article, and only its letters are marked', async () => {
    const { page } = running;
    await page.keyboard.press('Control+Digit1');
    await page.locator('[data-place]:focus').waitFor();
    await openFirst(page, /أميركيون/);
    await expect.poll(() => painted(page, 'current-hit')).toEqual(['أميركيون']);
    await photograph(running, 'search-opened-other-ar');
  });

  it('goes on and back through the places, from the text and from the field', async () => {
    const { page } = running;
    const count = page.locator('.find .count');
    const total = (await allPainted(page)).length;
    expect(total).toBeGreaterThan(1);
    const before = await count.innerText();
    await page.keyboard.press('F3');
    await expect.poll(() => count.innerText()).not.toBe(before);
    await page.keyboard.press('Shift+F3');
    await expect.poll(() => count.innerText()).toBe(before);
    await page.keyboard.press('Control+KeyF');
    await page.keyboard.type('أميركيون');
    await photograph(running, 'search-find-ar');
    await page.keyboard.press('Escape');
    await expect.poll(() => allPainted(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('region');
  });
});

describe('searching, and what stays of it', { timeout: 120_000 }, () => {
  it('offers what the other keyboard layout would have written', async () => {
    const { page } = running;
    await page.keyboard.press('Control+Shift+KeyF');
    await type(page, 'hguvhr');
    const suggestion = page.getByRole('button').filter({ hasText: 'العراق' }).first();
    await suggestion.waitFor();
    await photograph(running, 'search-keyboard-ar');
    await suggestion.click();
    await page.locator('mark').first().waitFor();
    expect(await page.locator('mark').first().innerText()).toContain('العراق');
  });

  it('says what is wrong with a query, and where', async () => {
    const { page } = running;
    await type(page, 'القوات AND (');
    await page.keyboard.press('Enter');
    await page.locator('.problem u, .problem .excerpt').first().waitFor();
    await photograph(running, 'search-problem-ar');
  });

  it('keeps a search under a name, beyond a restart', async () => {
    await type(running.page, 'القوات الأمريكية');
    await running.page.getByRole('button', { name: 'احفظ البحث' }).click();
    await running.page.getByRole('textbox', { name: 'اسم البحث' }).fill('القوات');
    await photograph(running, 'search-save-ar');
    await running.page.keyboard.press('Enter');
    await running.page.getByText('حُفظ البحث').waitFor();
    await closeApp(running);
    running = await openApp({ profile, language: 'ar' });
    const { page } = running;
    const saved = page.getByRole('button', { name: 'القوات', exact: true });
    await saved.waitFor();
    await page.waitForTimeout(300);
    await photograph(running, 'search-saved-list-ar');
    await saved.click();
    await page.locator('mark').first().waitFor();
    expect(await page.getByRole('searchbox', { name: 'ابحث في المكتبة' }).inputValue()).toBe('القوات الأمريكية');
  });

  it('finds within a saved search by its name', async () => {
    const { page } = running;
    await type(page, 'in:القوات الكاظمي');
    await articleWith(page, 'لا دور قتالياً').first().waitFor();
    await expect.poll(() => page.locator('main ol > li').count()).toBe(1);
  });

  it('shows the ways to search', async () => {
    const { page } = running;
    await page.getByRole('searchbox', { name: 'ابحث في المكتبة' }).fill('');
    await page.waitForTimeout(300);
    await photograph(running, 'search-help-ar');
    await page.keyboard.press('Control+KeyK');
    await page.keyboard.type('العراق');
    await page.waitForTimeout(300);
    await photograph(running, 'search-palette-ar');
    await page.keyboard.press('Control+Enter');
    await page.locator('mark').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(running.problems).toEqual([]);
  });

  it.each(['ar', 'en'] as const)('looks right in %s by day and by night, and in a small window', async (language) => {
    const { page } = running;
    await page.evaluate(() => undefined);
    await page.keyboard.press('Control+Comma');
    await page.getByRole('radio', { name: language === 'ar' ? 'العربية' : 'English' }).click();
    await page.locator(`html[lang="${language}"]`).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+KeyF');
    const field = page.getByRole('searchbox', { name: language === 'ar' ? 'ابحث في المكتبة' : 'Search the library' });
    await field.fill('القوات الامريكيه');
    await page.locator('mark').first().waitFor();
    for (const theme of ['dark', 'sepia', 'light'] as const) {
      await page.keyboard.press('Control+Comma');
      const names = {
        ar: { sepia: 'سيبيا', dark: 'ليل', light: 'نهار' },
        en: { sepia: 'Sepia', dark: 'Dark', light: 'Light' },
      };
      await page.getByRole('radio', { name: names[language][theme] }).click();
      await page.keyboard.press('Escape');
      await page.waitForTimeout(400);
      await photograph(running, `search-${theme}-${language}`);
    }
    await running.app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.setContentSize(1024, 700);
    });
    await page.waitForTimeout(400);
    await photograph(running, `search-1024-${language}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await field.press('ArrowDown');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('search').waitFor();
    await page.waitForTimeout(1800);
    await photograph(running, `search-reader-1024-${language}`);
    await running.app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.setContentSize(1440, 900);
    });
    expect(running.problems).toEqual([]);
  });
});
