import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseFiles, closeApp, killApp, openApp, photograph, removeProfile, type RunningApp } from './app.ts';

const report = [
  'ميناء المدينة يعود إلى العمل بعد توقف دام أسبوعين',
  '',
  'استأنف ميناء المدينة العمل يوم الثلاثاء بعد توقف دام أسبوعين بسبب العاصفة التي ضربت الساحل.',
  '',
  'وقال مدير الميناء إن 14 سفينة تنتظر التفريغ، وإن العمل سيستمر ليلاً ونهاراً حتى نهاية الشهر.',
  '',
].join('\n');

let running: RunningApp;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-files-'));
  running = await openApp({ language: 'en' });
  await running.page.getByRole('listbox').getByRole('option').nth(5).waitFor();
});

afterEach(async () => {
  await closeApp(running);
  await removeProfile(running.profile);
  await rm(folder, { recursive: true, force: true });
});

function rows() {
  return running.page.getByRole('listbox').getByRole('option');
}

describe('taking articles out of the library', () => {
  it('takes an import back and does it again, over a restart', async () => {
    const file = join(folder, 'port.txt');
    await writeFile(file, report);
    await chooseFiles(running, [file]);
    await running.page.keyboard.press('Control+O');
    await running.page.getByRole('option', { name: 'ميناء المدينة' }).waitFor();
    await running.page.getByText('1 article added').waitFor();
    await running.page.keyboard.press('Control+KeyZ');
    await expect.poll(() => rows().count()).toBe(6);
    await killApp(running);

    running = await openApp({ language: 'en', profile: running.profile });
    await rows().nth(5).waitFor();
    expect(await rows().count()).toBe(6);
    await running.page.keyboard.press('Control+Shift+KeyZ');
    await running.page.getByRole('option', { name: 'ميناء المدينة' }).waitFor();
    expect(running.problems).toEqual([]);
  });

  it('removes by key and leaves the keyboard on the next row', async () => {
    const { page } = running;
    const names = await rows().locator('.headline').allTextContents();
    await rows().nth(1).click();
    await page.keyboard.press('Delete');
    await expect.poll(() => rows().count()).toBe(5);
    await page.getByText('1 article removed from the library').waitFor();
    await expect.poll(() => page.locator(':focus').locator('.headline').textContent()).toBe(names[2]);
    await photograph(running, 'library-removed-en');
    await page.keyboard.press('Control+KeyA');
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: 'Show removed articles' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bring all back' }).waitFor();
    await photograph(running, 'library-removed-all-en');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `Bring back: ${names[1] ?? ''}` })
      .press('Enter');
    await expect.poll(() => page.getByRole('dialog').getByRole('listitem').count()).toBe(5);
    await page.keyboard.press('Escape');
    await expect.poll(() => rows().locator('.headline').allTextContents()).toEqual([names[1]]);
    await page.keyboard.press('Control+KeyZ');
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(() => rows().count()).toBe(5);
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(() => rows().locator('.headline').allTextContents()).toEqual(names);
    expect(running.problems).toEqual([]);
  });

  it('says in the reader and in Arabic what is gone, and finds nothing of it', async () => {
    const { page } = running;
    await rows().filter({ hasText: 'رغم معارضة البرلمان' }).dblclick();
    await page.getByRole('region', { name: 'رغم معارضة البرلمان' }).waitFor();
    await page.keyboard.press('Control+Digit1');
    await rows().filter({ hasText: 'رغم معارضة البرلمان' }).click();
    await page.keyboard.press('Delete');
    await expect.poll(() => rows().count()).toBe(5);
    await page.keyboard.press('Control+Shift+KeyF');
    await page.keyboard.type('"بياناً رسمياً نشره"');
    await page.getByText('No results').first().waitFor();
    expect(await page.getByText('رغم معارضة البرلمان').count()).toBe(0);
    await page.keyboard.press('Control+Digit2');
    await page.getByText('This article is no longer in the library.').waitFor();
    await closeApp(running);
    running = await openApp({ language: 'ar', profile: running.profile });
    await photograph(running, 'reader-removed-ar');
    await running.page.getByRole('button', { name: /أعده إلى المكتبة/u }).press('Enter');
    await running.page.getByRole('region', { name: 'رغم معارضة البرلمان' }).waitFor();
    expect(running.problems).toEqual([]);
  });
});

describe('adding files by the dialog', () => {
  it('adds a text file to the library, and keeps it over a restart', async () => {
    const file = join(folder, 'port.txt');
    await writeFile(file, report);
    await chooseFiles(running, [file]);
    await running.page.keyboard.press('Control+O');
    await running.page.getByRole('option', { name: 'ميناء المدينة' }).waitFor();

    await closeApp(running);
    running = await openApp({ language: 'en', profile: running.profile });
    await running.page.getByRole('option', { name: 'ميناء المدينة' }).waitFor();
    expect(await running.page.getByRole('listbox').getByRole('option').count()).toBe(7);
  });

  it('names the file that is no text, and adds nothing', async () => {
    const file = join(folder, 'picture.txt');
    await writeFile(file, new Uint8Array(Array.from({ length: 4096 }, (_unused, index) => (index * 37) % 256)));
    await chooseFiles(running, [file]);
    await running.page.keyboard.press('Control+O');
    await running.page.getByText('picture.txt').first().waitFor();
    expect(await running.page.getByRole('listbox').getByRole('option').count()).toBe(6);
  });

  it('changes nothing when the dialog is cancelled', async () => {
    await chooseFiles(running, []);
    await running.page.keyboard.press('Control+O');
    await running.page.waitForTimeout(500);
    expect(await running.page.getByRole('listbox').getByRole('option').count()).toBe(6);
    expect(running.problems).toEqual([]);
  });
});
