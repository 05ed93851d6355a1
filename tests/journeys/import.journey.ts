import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseFiles, closeApp, openApp, removeProfile, type RunningApp } from './app.ts';

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
