import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeApp, openApp, photograph, removeProfile, type RunningApp } from './app.ts';
import { axeFindings } from './axe.ts';

/** Every screen in both languages: it opens, nothing is wider than the window, nothing is reported, axe finds nothing
 * in any theme, and a picture is kept. */
describe.each(['ar', 'en'] as const)('every screen in %s', { timeout: 120_000 }, (language) => {
  let running: RunningApp;

  beforeAll(async () => {
    running = await openApp({ language });
    await running.page.getByRole('listbox').getByRole('option').nth(5).waitFor();
  });

  afterAll(async () => {
    await closeApp(running);
    await removeProfile(running.profile);
  });

  async function look(name: string): Promise<void> {
    const { page, problems } = running;
    // Panels slide in and pages are typeset off the main thread: the picture waits for both.
    await page.waitForTimeout(600);
    await photograph(running, `${name}-${language}`);
    const [wide, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
    expect(wide).toBeLessThanOrEqual(width);
    expect(problems).toEqual([]);
    expect(await axeFindings(running)).toEqual([]);
  }

  it('library, with two reports selected', async () => {
    const { page } = running;
    expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
    for (const headline of ['رغم معارضة البرلمان', 'العراق يرفض أي مساعدة']) {
      await page.getByRole('option').filter({ hasText: headline }).locator('.check').click();
    }
    await look('screen-library');
  });

  it('reader, with the two side by side', async () => {
    const { page } = running;
    await page.keyboard.press('Enter');
    await page.locator('[data-start]').first().waitFor();
    await page.locator('[data-start]').nth(1).dblclick();
    await page.keyboard.press('Digit1');
    await page.locator('[data-start]').nth(3).dblclick();
    await page.keyboard.press('Digit4');
    await page.locator('[data-start]').nth(2).dblclick();
    await look('screen-reader');
  });

  it('comparison of the two', async () => {
    const { page } = running;
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Digit1');
    for (const headline of ['رغم معارضة البرلمان', 'العراق يرفض أي مساعدة']) {
      await page.getByRole('option').filter({ hasText: headline }).locator('.check').click();
    }
    await page.keyboard.press('KeyC');
    await page.locator('nav ol button').nth(5).waitFor();
    await look('screen-comparison');
  });

  it.each([
    ['figures', ['5200', 'كانون الثاني']],
    ['framing', ['اغتيال', 'مقتل']],
    ['quotations', ['القائد العام للقوات المسلحة العراقية', 'بالنظر لاستمرار نشاط عصابات داعش']],
  ])('comparison: %s', async (view, said) => {
    const { page } = running;
    await page.locator('.tabs button').nth(['passages', 'figures', 'framing', 'quotations'].indexOf(view)).click();
    await look(`screen-comparison-${view}`);
    for (const words of said) expect(await page.locator('body').innerText()).toContain(words);
  });

  it('brief of the comparison', async () => {
    const { page } = running;
    await page.keyboard.press('Control+Digit4');
    await page
      .getByRole('button', { name: language === 'ar' ? 'ابدأ من المقارنة' : 'Start from the comparison' })
      .click();
    await page.locator('img[src^="blob:"]').first().waitFor();
    await look('screen-brief');
    expect(await page.locator('body').innerText()).toContain('العراق يرفض أي مساعدة');
  });

  it.each(['sepia', 'dark'] as const)('reader in %s', async (theme) => {
    const { page } = running;
    await page.keyboard.press('Control+Digit2');
    await page.locator('[data-start]').first().waitFor();
    await page.keyboard.press('Control+Comma');
    const names = { ar: { sepia: 'سيبيا', dark: 'ليل' }, en: { sepia: 'Sepia', dark: 'Dark' } };
    await page.getByRole('radio', { name: names[language][theme] }).click();
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
    await look(`screen-type-panel-${theme}`);
    await page.keyboard.press('Escape');
    await look(`screen-reader-${theme}`);
  });

  it('reader in the smallest window', async () => {
    await running.app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.setContentSize(1024, 700);
    });
    await look('screen-reader-1024');
    for (const digit of [1, 3, 4]) {
      await running.page.keyboard.press(`Control+Digit${String(digit)}`);
      await look(`screen-${String(digit)}-1024`);
    }
  });
});
