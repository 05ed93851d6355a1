import { afterEach, describe, expect, it } from 'vitest';
import { closeApp, openApp, removeProfile, type RunningApp } from './app.ts';

let running: RunningApp | undefined;

afterEach(async () => {
  if (!running) return;
  await closeApp(running);
  await removeProfile(running.profile);
  running = undefined;
});

describe('the package of `npm run package`', () => {
  it('opens from its archive on the starter corpus, with its typefaces', async () => {
    running = await openApp({ packaged: true });
    const { app, page, problems } = running;
    expect(await app.evaluate(({ app: electronApp }) => electronApp.isPackaged)).toBe(true);
    expect(await app.evaluate(({ app: electronApp }) => electronApp.getAppPath())).toMatch(/app\.asar$/);
    await page.getByRole('listbox').getByRole('option').nth(5).waitFor();
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
    expect(loaded.join()).toContain('IBM Plex Sans Arabic');
    expect(problems).toEqual([]);
  });

  it('opens an article with real keys', async () => {
    running = await openApp({ packaged: true });
    const { page } = running;
    await page.getByRole('listbox').getByRole('option').first().click();
    await page.keyboard.press('Enter');
    await page.getByRole('article').first().waitFor();
    expect(await page.getByRole('article').first().innerText()).not.toBe('');
  });
});
