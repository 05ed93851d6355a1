import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeApp, emptyProfile, openApp, photograph, removeProfile, type RunningApp } from './app.ts';

const headlines = ['رغم معارضة البرلمان', 'العراق يرفض أي مساعدة'] as const;

const names = {
  ar: {
    size: 'حجم النص',
    measure: 'عرض السطر',
    amiri: 'أميري',
    arabic: '١٢٣',
    go: 'انتقل إلى فقرة',
    keys: 'مفاتيح البرنامج',
  },
  en: {
    size: 'Text size',
    measure: 'Line width',
    amiri: 'Amiri',
    arabic: '١٢٣',
    go: 'Go to a paragraph',
    keys: 'Keyboard shortcuts',
  },
} as const;

/** The widths of the panes, in whole pixels. */
function widths(page: Page): Promise<number[]> {
  return page.locator('.leaf').evaluateAll((panes) => panes.map((pane) => Math.round(pane.clientWidth)));
}

/** For each pane the offset of the first unit of the first line that is wholly in view. */
function tops(page: Page): Promise<number[]> {
  return page.locator('.sheet').evaluateAll((sheets) =>
    sheets.map((sheet) => {
      const top = sheet.getBoundingClientRect().top;
      for (const block of sheet.querySelectorAll<HTMLElement>('[data-start]')) {
        const text = block.firstChild;
        if (!(text instanceof Text) || block.getBoundingClientRect().bottom < top) continue;
        for (let index = 0; index < text.length; index += 1) {
          const unit = document.createRange();
          unit.setStart(text, index);
          unit.setEnd(text, index + 1);
          if (unit.getBoundingClientRect().bottom > top + 2) return Number(block.dataset['start']) + index;
        }
      }
      return -1;
    }),
  );
}

async function scrollPane(page: Page, pane: number, top: number): Promise<void> {
  const box = await page.locator('.sheet').nth(pane).boundingBox();
  if (box === null) throw new Error('no such pane');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, top);
}

/** Everything that waits to be kept has been. */
function rest(page: Page): Promise<void> {
  return page.waitForTimeout(1_500);
}

describe.each(['ar', 'en'] as const)('the desk in %s', { timeout: 240_000 }, (language) => {
  let profile: string;
  let running: RunningApp;
  const said = names[language];

  beforeAll(async () => {
    profile = await emptyProfile();
    running = await openApp({ profile, language });
    const { page } = running;
    await page.getByRole('listbox').getByRole('option').nth(5).waitFor();
    for (const headline of headlines) {
      await page.getByRole('option').filter({ hasText: headline }).locator('.check').click();
    }
    await page.keyboard.press('Enter');
    await page.locator('.sheet').nth(1).waitFor();
  });

  afterAll(async () => {
    expect(running.problems).toEqual([]);
    await closeApp(running);
    await removeProfile(profile);
  });

  it('gives a pane the room that the spine is dragged over, and no less than it needs to be read', async () => {
    const { page } = running;
    const spine = page.getByRole('separator');
    const before = await widths(page);
    const box = await spine.boundingBox();
    if (box === null) throw new Error('no spine');
    const y = box.y + box.height - 40;
    await page.mouse.move(box.x + box.width / 2, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 60, y, { steps: 4 });
    await page.mouse.move(box.x + box.width / 2 + 120, y, { steps: 4 });
    await page.mouse.up();
    const after = await widths(page);
    const [left, right] = language === 'ar' ? [1, 0] : [0, 1];
    expect(Math.abs((after[left] ?? 0) - (before[left] ?? 0) - 120)).toBeLessThan(3);
    expect(Math.abs((before[right] ?? 0) - (after[right] ?? 0) - 120)).toBeLessThan(3);
    await spine.focus();
    await page.keyboard.press('ArrowRight');
    expect(Math.abs(((await widths(page))[left] ?? 0) - (after[left] ?? 0) - 16)).toBeLessThan(3);
    await page.keyboard.press(language === 'ar' ? 'Home' : 'End');
    expect(Math.abs(((await widths(page))[right] ?? 0) - 420)).toBeLessThan(3);
    await page.keyboard.press('Enter');
    const [one = 0, other = 0] = await widths(page);
    expect(Math.abs(one - other)).toBeLessThan(3);
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowLeft');
  });

  it('keeps the frozen pane where it is, and shows that it does', async () => {
    const { page } = running;
    await page.locator('.sheet').nth(1).focus();
    // Linked scrolling waits for the comparison of the two.
    await page.getByRole('switch').first().waitFor();
    await page.keyboard.press('KeyF');
    await page.locator('.frozen').waitFor();
    await scrollPane(page, 1, 430);
    await page.waitForTimeout(700);
    const still = await page
      .locator('.sheet')
      .nth(1)
      .evaluate((sheet) => sheet.scrollTop);
    expect(still).toBeGreaterThan(50);
    await page.locator('.sheet').nth(0).focus();
    await scrollPane(page, 0, 460);
    await page.waitForTimeout(1_200);
    expect(
      await page
        .locator('.sheet')
        .nth(1)
        .evaluate((sheet) => sheet.scrollTop),
    ).toBe(still);
    await photograph(running, `desk-frozen-${language}`);
  });

  it('stands after a restart as it stood', async () => {
    const before = { widths: await widths(running.page), tops: await tops(running.page) };
    expect(Math.min(...before.tops)).toBeGreaterThan(0);
    await rest(running.page);
    await closeApp(running);
    running = await openApp({ profile, language });
    const { page } = running;
    await page.locator('.sheet').nth(1).waitFor();
    await expect.poll(() => tops(page)).toEqual(before.tops);
    expect(await widths(page)).toEqual(before.widths);
    await page.locator('.frozen').waitFor();
  });

  it('sets the type anew at once, around the same passage', async () => {
    const { page } = running;
    const before = await tops(page);
    await page.keyboard.press('Control+Comma');
    const size = page.getByRole('slider', { name: said.size });
    await size.focus();
    await page.keyboard.press('End');
    await page.getByRole('slider', { name: said.measure }).focus();
    await page.keyboard.press('Home');
    await page.getByRole('radio', { name: said.amiri }).click();
    await page.getByRole('radio', { name: said.arabic }).click();
    await page.waitForTimeout(500);
    const column = await page
      .locator('.sheet article')
      .first()
      .evaluate((article) => {
        const { fontSize, fontFamily } = getComputedStyle(article);
        return { fontSize, family: fontFamily.split(',')[0]?.replaceAll('"', '') };
      });
    expect(column).toEqual({ fontSize: '24px', family: 'Amiri' });
    const after = await tops(page);
    // The unit that was first is in the first line, which may begin with words before it.
    for (const [pane, top] of after.entries()) {
      expect((before[pane] ?? 0) - top).toBeGreaterThanOrEqual(0);
      expect((before[pane] ?? 0) - top).toBeLessThan(90);
    }
    await photograph(running, `desk-type-${language}`);
    await size.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    expect(await page.locator('footer').innerText()).toMatch(/[٠-٩]/);
    expect(await tops(page)).not.toContain(-1);
  });

  it('goes to a paragraph by its number, in either digits, and lists the beginnings where there are no headings', async () => {
    const { page } = running;
    await page.locator('.sheet').nth(0).focus();
    await page.keyboard.press('KeyG');
    await page.getByRole('combobox', { name: said.go }).waitFor();
    await page.keyboard.type('٥');
    await photograph(running, `desk-go-to-${language}`);
    await page.keyboard.press('Enter');
    const fifth = page.locator('.sheet').nth(0).locator('p[data-start]').nth(4);
    const distance = await fifth.evaluate((block) => {
      const sheet = block.closest('.sheet');
      return block.getBoundingClientRect().top - (sheet?.getBoundingClientRect().top ?? 0);
    });
    expect(distance).toBeGreaterThan(0);
    expect(distance).toBeLessThan(80);
    await page.keyboard.press('Shift+KeyG');
    await page.getByRole('option', { selected: true }).waitFor();
    await photograph(running, `desk-outline-${language}`);
    await page.keyboard.press('Escape');
  });

  it('finds over all panes as over one text', async () => {
    const { page } = running;
    await page.locator('.sheet').nth(0).focus();
    await page.keyboard.press('Control+Alt+KeyF');
    await page.locator('[data-find]').nth(1).waitFor();
    await page.keyboard.type('التحالف');
    const counts = page.locator('.find .count');
    await expect.poll(() => counts.first().innerText()).toMatch(/١|1/);
    const inPane = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.closest('.leaf')?.querySelector('.headline')?.textContent ?? null);
    const first = await inPane();
    const visited = new Set([first]);
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Enter');
      visited.add(await inPane());
    }
    expect(visited.size).toBe(2);
    await photograph(running, `desk-find-${language}`);
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-find]').count()).toBe(0);
  });

  it('fills the screen with the text alone, and Escape leaves', async () => {
    const { page } = running;
    await page.keyboard.press('F11');
    await expect.poll(() => page.locator('header.bar').count()).toBe(0);
    expect(await page.locator('.toolbar').count()).toBe(0);
    await page.waitForTimeout(300);
    await photograph(running, `desk-full-screen-${language}`);
    await page.keyboard.press('Escape');
    await page.locator('header.bar').waitFor();
  });

  it('lists every command with its key, and all keys by screen', async () => {
    const { page } = running;
    await page.keyboard.press('Control+KeyK');
    const listed = page.getByRole('listbox').getByRole('option');
    await listed.first().waitFor();
    expect(await listed.count()).toBeGreaterThan(60);
    await photograph(running, `desk-palette-${language}`);
    await page.locator('[role=option][aria-disabled]').first().scrollIntoViewIfNeeded();
    await photograph(running, `desk-palette-waiting-${language}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Slash');
    const keys = page.getByRole('dialog', { name: said.keys });
    await keys.waitFor();
    // Two keys of one name in one list would be one thing said twice.
    const named = await keys.locator('section').first().locator('dt').allTextContents();
    expect(named.filter((name, at) => named.indexOf(name) !== at)).toEqual([]);
    await photograph(running, `desk-keys-${language}`);
    await page.keyboard.press('Escape');
  });

  it('turns a paragraph round and takes that back', async () => {
    const { page } = running;
    await page.locator('.sheet').nth(0).focus();
    await page.keyboard.press('KeyD');
    await page
      .locator('.toast')
      .filter({ hasText: language === 'ar' ? 'من اليسار إلى اليمين' : 'Left to right' })
      .waitFor();
    await page.keyboard.press('Control+KeyZ');
    // Taking it back leads to the paragraph; whoever leaves before would be led back.
    await page
      .locator('.toast')
      .filter({ hasText: language === 'ar' ? 'اتجاه فقرة' : 'direction of a paragraph' })
      .waitFor();
  });

  it('holds four panes in two rows that can be moved both ways', async () => {
    const { page } = running;
    await page.keyboard.press('Control+Digit1');
    const rows = page.getByRole('listbox').getByRole('option');
    await rows.nth(5).waitFor();
    for (let row = 0; row < 6; row += 1) {
      const check = rows.nth(row).locator('.check');
      const on = (await rows.nth(row).getAttribute('aria-selected')) === 'true';
      if (row < 4 !== on) await check.click();
    }
    await page.keyboard.press('Enter');
    await page.locator('.sheet').nth(3).waitFor();
    expect(await page.getByRole('separator').count()).toBe(2);
    const heights = (): Promise<number[]> =>
      page.locator('.sheet').evaluateAll((sheets) => sheets.map((sheet) => sheet.clientHeight));
    const before = await heights();
    await page.locator('[role=separator][aria-orientation=horizontal]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect((await heights())[0]).toBe((before[0] ?? 0) + 32);
    await photograph(running, `desk-four-${language}`);
    const order = (): Promise<string[]> => page.locator('.leaf .headline').allInnerTexts();
    const [one, two] = await order();
    await page.locator('.sheet').nth(0).focus();
    await page.keyboard.press('Alt+Shift+PageDown');
    await expect.poll(order).toEqual([two, one, ...(await order()).slice(2)]);
  });

  it('overflows neither in the smallest window nor at twice the size', async () => {
    const { page, app } = running;
    const tooWide = (): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.toolbar, footer, header')]
          .filter((each) => each.scrollWidth > each.clientWidth + 1)
          .map((each) => `${each.tagName} ${String(each.scrollWidth)} in ${String(each.clientWidth)}`),
      );
    await app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.setContentSize(1024, 640);
    });
    await page.waitForTimeout(500);
    await photograph(running, `desk-1024-${language}`);
    expect(await tooWide()).toEqual([]);
    await app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(2);
    });
    await page.waitForTimeout(500);
    await photograph(running, `desk-zoom-${language}`);
    expect(await tooWide()).toEqual([]);
  });
});
