import { afterEach, describe, expect, it } from 'vitest';
import { closeApp, openApp, photograph, removeProfile, type RunningApp } from './app.ts';

/** Headlines that the five pages of the starter corpus carry; 003 holds a second article. */
const articlesInSeeds = 6;

let running: RunningApp | undefined;

afterEach(async () => {
  if (!running) return;
  await closeApp(running);
  await removeProfile(running.profile);
  running = undefined;
});

describe('on an empty profile', () => {
  it('opens on the articles of the starter corpus, in Arabic', async () => {
    running = await openApp({ language: 'ar' });
    const { page, problems } = running;
    await page
      .getByRole('listbox')
      .getByRole('option')
      .nth(articlesInSeeds - 1)
      .waitFor();
    expect(await page.getByRole('listbox').getByRole('option').count()).toBe(articlesInSeeds);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await photograph(running, 'library-ar');
    expect(problems).toEqual([]);
  });

  it('speaks English to a system that does', async () => {
    running = await openApp({ language: 'en' });
    const { page, problems } = running;
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
    expect(await page.getByRole('button', { name: 'Library' }).count()).toBeGreaterThan(0);
    await photograph(running, 'library-en');
    expect(problems).toEqual([]);
  });

  it('loads the starter corpus once, however often it starts', async () => {
    running = await openApp();
    await running.page
      .getByRole('listbox')
      .getByRole('option')
      .nth(articlesInSeeds - 1)
      .waitFor();
    await closeApp(running);
    running = await openApp({ profile: running.profile });
    await running.page
      .getByRole('listbox')
      .getByRole('option')
      .nth(articlesInSeeds - 1)
      .waitFor();
    expect(await running.page.getByRole('listbox').getByRole('option').count()).toBe(articlesInSeeds);
  });
});
