import { afterEach, describe, expect, it } from 'vitest';
import { closeApp, openApp, removeProfile, type RunningApp } from './app.ts';

let running: RunningApp | undefined;

afterEach(async () => {
  if (!running) return;
  await closeApp(running);
  await removeProfile(running.profile);
  running = undefined;
});

/** Closes the window by its own button's call and waits for the process to end, as it does where no window is left. */
async function closeWindow({ app, page }: RunningApp): Promise<void> {
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await page.evaluate(() => void window.host.windowControl('close')).catch(() => undefined);
  await ended;
}

describe('a window that is closed at once after typing', () => {
  it('keeps a note', async () => {
    const note = 'كُتبت هذه الحاشية قبل إغلاق النافذة بلحظة';
    running = await openApp({ language: 'ar' });
    await running.page.getByRole('listbox').getByRole('option').first().locator('.check').click();
    await running.page.keyboard.press('Enter');
    await running.page.locator('[data-start]').first().waitFor();
    await running.page.keyboard.press('KeyJ');
    await running.page.keyboard.press('Digit1');
    await running.page.keyboard.press('KeyN');
    await running.page.getByRole('textbox').last().waitFor();
    await running.page.keyboard.insertText(note);
    await closeWindow(running);
    running = await openApp({ language: 'ar', profile: running.profile });
    await running.page.getByText(note).first().waitFor();
    expect(running.problems).toEqual([]);
  });

  it('keeps a paragraph of a brief', async () => {
    const paragraph = 'كُتبت هذه الفقرة قبل إغلاق النافذة بلحظة';
    running = await openApp({ language: 'ar' });
    const { page } = running;
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.keyboard.press('Control+Digit4');
    await page.getByRole('button', { name: 'ابدأ بموجز فارغ' }).first().click();
    await page.getByRole('button', { name: 'اكتب فقرة' }).first().click();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.insertText(paragraph);
    await closeWindow(running);
    running = await openApp({ language: 'ar', profile: running.profile });
    await expect
      .poll(() =>
        running?.page
          .locator('textarea')
          .evaluateAll((fields: HTMLTextAreaElement[]) => fields.map(({ value }) => value)),
      )
      .toContain(paragraph);
    expect(running.problems).toEqual([]);
  });
});

describe('an error in main that nothing caught', () => {
  it('ends the app with a message, and what was saved is there at the next start', async () => {
    running = await openApp({ language: 'ar' });
    await running.page.getByRole('listbox').getByRole('option').first().waitFor();
    const ended = new Promise<number | null>((resolve) => running?.app.process().once('exit', resolve));
    await running.app.evaluate(({ dialog }) => {
      dialog.showErrorBox = (title) => void process.stderr.write(`said: ${title}\n`);
      setTimeout(() => {
        throw new Error('thrown on purpose');
      }, 50);
    });
    expect(await ended).toBe(1);
    running = await openApp({ language: 'ar', profile: running.profile });
    await running.page.getByRole('listbox').getByRole('option').nth(5).waitFor();
  });
});
