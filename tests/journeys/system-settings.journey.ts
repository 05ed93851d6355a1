import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeApp, openApp, photograph, removeProfile, type RunningApp } from './app.ts';
import { selectWords } from './passages.ts';

const resumes = 'رغم معارضة البرلمان.. العراق يستأنف عملياته مع التحالف';
const refuses = 'العراق يرفض أي مساعدة من التحالف الذي تقوده الولايات المتحدة';

/** How to come to each screen from any other. */
const screens: readonly (readonly [name: string, chords: readonly string[], shows: string])[] = [
  ['library', ['Control+Digit1'], '[role=listbox] [role=option]'],
  ['reader', ['Control+Digit2'], '[role=region] [data-start]'],
  ['comparison', ['Control+Digit3'], 'nav ol button'],
  ['brief', ['Control+Digit4'], 'main h1, main h2, main [role=textbox], main input'],
  ['notes', ['Control+Shift+KeyH'], '[role=grid]'],
];

/** Controls that nobody can come to with the mouse: beyond the window, or beyond a part that does not scroll. */
function outOfReach(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element, axis: 'x' | 'y'): boolean => {
      const style = getComputedStyle(element);
      const overflow = axis === 'x' ? style.overflowX : style.overflowY;
      return overflow === 'auto' || overflow === 'scroll';
    };
    const isHidden = (element: HTMLElement): boolean =>
      !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
      element.closest('[inert]') !== null;
    const reached = (element: HTMLElement): boolean => {
      const box = element.getBoundingClientRect();
      let [x, y] = [false, false];
      for (let around = element.parentElement; around !== null; around = around.parentElement) {
        const frame = around.getBoundingClientRect();
        x ||= scrolls(around, 'x');
        y ||= scrolls(around, 'y');
        const clips = getComputedStyle(around).overflowX !== 'visible';
        if (clips && !x && (box.right <= frame.left || box.left >= frame.right)) return false;
        if (clips && !y && (box.bottom <= frame.top || box.top >= frame.bottom)) return false;
      }
      return (x || (box.right > 0 && box.left < innerWidth)) && (y || (box.bottom > 0 && box.top < innerHeight));
    };
    return [
      ...document.querySelectorAll<HTMLElement>('button, input, select, [role=button], [role=tab], [role=option]'),
    ]
      .filter((element) => element.getBoundingClientRect().width > 1 && !isHidden(element) && !reached(element))
      .map((element) => `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent.trim()}`);
  });
}

/** One-line texts that a part of the window cuts without an ellipsis. */
function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, h1, h2, label, [role=status]')]
      .filter((element) => {
        const style = getComputedStyle(element);
        const cuts = style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis';
        // One pixel wide is what only a screen reader is to have.
        return (
          cuts && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1 && element.checkVisibility()
        );
      })
      .map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 60)}`),
  );
}

/** What the reader has set in the system, with every screen. */
describe.each(['ar', 'en'] as const)('the settings of the system in %s', { timeout: 180_000 }, (language) => {
  let running: RunningApp;

  beforeAll(async () => {
    running = await openApp({ language, size: { width: 1280, height: 800 } });
    const { page } = running;
    await page.getByRole('listbox').getByRole('option').nth(5).waitFor();
    for (const headline of [resumes, refuses])
      await page.getByRole('option').filter({ hasText: headline }).locator('.check').click();
    await page.keyboard.press('KeyC');
    await page.locator('nav ol button').nth(3).waitFor();
    await page.keyboard.press('KeyB');
    await page.keyboard.press('Control+Digit1');
    for (const headline of [resumes, refuses])
      await page.getByRole('option').filter({ hasText: headline }).locator('.check').click();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: refuses }).locator('[data-start]').first().waitFor();
    await selectWords(page, resumes, 'القائد العام للقوات المسلحة');
    await page.keyboard.press('Digit1');
    await selectWords(page, resumes, 'تنظيم الدولة');
    await page.keyboard.press('Digit4');
    await page.keyboard.press('KeyN');
    await page.locator('.cm-content').waitFor();
    await page.keyboard.insertText('ملاحظة');
    await page.keyboard.press('Escape');
  });

  afterAll(async () => {
    await closeApp(running);
    await removeProfile(running.profile);
  });

  async function visit(visitor: (name: string) => Promise<void>): Promise<void> {
    const { page } = running;
    for (const [name, chords, shows] of screens) {
      for (const chord of chords) await page.keyboard.press(chord);
      await page.locator(shows).first().waitFor();
      await page.waitForTimeout(250);
      await visitor(name);
      if (name === 'notes') await page.keyboard.press('Escape');
    }
    expect(running.problems).toEqual([]);
  }

  async function zoom(factor: number, size: { width: number; height: number }): Promise<void> {
    await running.app.evaluate(
      ({ BrowserWindow }, { width, height, by }) => {
        for (const window of BrowserWindow.getAllWindows()) {
          window.setContentSize(width, height);
          window.webContents.setZoomFactor(by);
        }
      },
      { ...size, by: factor },
    );
    await running.page.waitForTimeout(400);
  }

  it('forced colours leave every state and ink to be seen', async () => {
    const { page } = running;
    await page.emulateMedia({ forcedColors: 'active' });
    await visit(async (name) => {
      await photograph(running, `forced-${name}-${language}`);
    });
    // Of two radios side by side the one that is on is drawn unlike the other; a swatch keeps the colour of its ink.
    const drawn = await page.evaluate(() => {
      const [on, off] = [true, false].map((checked) =>
        [...document.querySelectorAll<HTMLElement>('[aria-pressed], [aria-current], [aria-selected]')].find((element) =>
          ['aria-pressed', 'aria-current', 'aria-selected'].some(
            (name) =>
              element.getAttribute(name) === String(checked) || (checked && element.getAttribute(name) === 'page'),
          ),
        ),
      );
      const line = (element: HTMLElement | undefined): string =>
        element === undefined ? 'none' : getComputedStyle(element).outlineStyle;
      const swatches = [...document.querySelectorAll('.swatch')].map((each) => getComputedStyle(each).backgroundColor);
      return { on: line(on), off: line(off), inks: new Set(swatches).size };
    });
    expect(drawn.on).toBe('solid');
    expect(drawn.off).not.toBe('solid');
    expect(drawn.inks).toBeGreaterThanOrEqual(2);
    await page.emulateMedia({ forcedColors: 'none' });
  });

  it('reduced motion moves nothing', async () => {
    const { page } = running;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await visit(async () => {
      const moving = await page.evaluate(
        () =>
          document
            .getAnimations()
            .filter(
              ({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().duration) > 1,
            ).length,
      );
      expect(moving).toBe(0);
    });
    await page.keyboard.press('Control+Comma');
    const slow = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('body *')].filter((element) =>
          getComputedStyle(element)
            .transitionDuration.split(',')
            .some((duration) => Number.parseFloat(duration) > 0.001),
        ).length,
    );
    expect(slow).toBe(0);
    await page.keyboard.press('Escape');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('more contrast is taken up', async () => {
    const { page } = running;
    const rule = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--rule'));
    const usual = await rule();
    await page.emulateMedia({ contrast: 'more' });
    expect(await rule()).not.toBe(usual);
    await page.emulateMedia({ contrast: 'no-preference' });
  });

  it.each([
    ['twice the size', 2, { width: 1280, height: 800 }],
    ['twice the size in the smallest window', 2, { width: 1024, height: 640 }],
  ] as const)('%s loses nothing', async (_name, factor, size) => {
    await zoom(factor, size);
    await visit(async (name) => {
      await photograph(running, `zoom-${String(size.width)}-${name}-${language}`);
      const { page } = running;
      expect.soft(await outOfReach(page), name).toEqual([]);
      expect.soft(await cutTexts(page), name).toEqual([]);
      const [wide, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
      expect.soft(wide, name).toBeLessThanOrEqual(width);
    });
    await zoom(1, { width: 1280, height: 800 });
  });
});
