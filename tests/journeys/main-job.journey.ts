import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareTokens, judgedWords, shareFound } from '../../src-core/brief/read-back.ts';
import { readWithEngines } from '../support/pdf-engines.ts';
import {
  chooseWhereToSave,
  closeApp,
  emptyProfile,
  killApp,
  openApp,
  photograph,
  removeProfile,
  type RunningApp,
} from './app.ts';
import { painted, selectWords } from './passages.ts';

const resumes = 'رغم معارضة البرلمان.. العراق يستأنف عملياته مع التحالف';
const refuses = 'العراق يرفض أي مساعدة من التحالف الذي تقوده الولايات المتحدة';
const words = 'القائد العام للقوات المسلحة';
const note = 'بيان رسمي مكتوب، لا يذكر الناطق باسمه: يُقارن بما نقلته 2 من الوكالات.';

let profile: string;
let running: RunningApp;

beforeAll(async () => {
  profile = await emptyProfile();
  running = await openApp({ profile, language: 'ar' });
});

afterAll(async () => {
  await closeApp(running);
  await removeProfile(profile);
});

/** The names of the panes in which a passage is marked that was asked for and stands clear of the fades at both ends. */
function panesFlashed(page: Page): Promise<(string | null)[]> {
  return page.evaluate(() => {
    const fade = 46;
    const flashed = [...(CSS.highlights.get('flash') ?? [])].flatMap((range) => {
      const sheet = range.startContainer.parentElement?.closest('[role=region]');
      const frame = sheet?.getBoundingClientRect();
      const passage = (range as Range).getBoundingClientRect();
      if (!sheet || !frame || passage.top < frame.top + fade || passage.bottom > frame.bottom - fade) return [];
      return [sheet.getAttribute('aria-label')];
    });
    return [...new Set(flashed)].sort();
  });
}

/** The tint that an ink has on the text, as the runtime resolves it. */
function inkColour(page: Page, ink: number): Promise<string> {
  return page.evaluate(
    (number) =>
      getComputedStyle(document.querySelector('[data-start]') ?? document.body, `::highlight(ink-${String(number)})`)
        .backgroundColor,
    ink,
  );
}

function tokenColour(page: Page, token: string): Promise<string> {
  return page.evaluate((name) => {
    const probe = document.createElement('i');
    probe.style.color = `var(${name})`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, token);
}

describe('the whole job, from an empty profile to a printed page', { timeout: 180_000 }, () => {
  it('shows the articles of the five seeds', async () => {
    const rows = running.page.getByRole('listbox').getByRole('option');
    await rows.nth(5).waitFor();
    expect(await rows.count()).toBe(6);
    await photograph(running, 'job-1-library');
  });

  it('opens two reports side by side', async () => {
    const { page } = running;
    for (const headline of [resumes, refuses]) {
      await page.getByRole('option').filter({ hasText: headline }).locator('.check').click();
    }
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: resumes }).getByText(words).first().waitFor();
    await page.getByRole('region', { name: refuses }).first().waitFor();
    await photograph(running, 'job-2-side-by-side');
  });

  it('highlights a selection by one key and takes a note beside it', async () => {
    const { page } = running;
    await selectWords(page, resumes, words);
    // Without a pause: the note belongs to the highlight that is still on its way to the disk.
    await Promise.all([page.keyboard.press('Digit2'), page.keyboard.press('KeyN')]);
    await expect.poll(() => painted(page, 2)).toEqual([words]);
    await page.getByRole('textbox', { name: 'نص الحاشية' }).waitFor();
    await page.keyboard.type(note);
    await page.keyboard.press('Escape');
    await page.getByText(note).first().waitFor();
    await page.getByText('حُفظ').first().waitFor();
    expect(await inkColour(page, 2)).toBe(await tokenColour(page, '--hl-2'));
    await photograph(running, 'job-3-highlight-and-note');
  });

  it('keeps both when the app is killed', async () => {
    await killApp(running);
    running = await openApp({ profile, language: 'ar' });
    const { page } = running;
    await page.getByText(note).first().waitFor();
    await expect.poll(() => painted(page, 2)).toEqual([words]);
    await photograph(running, 'job-4-after-the-kill');
  });

  it('compares the two and follows a finding to its passage', async () => {
    const { page } = running;
    await page.keyboard.press('Control+Digit1');
    for (const headline of [resumes, refuses]) {
      await page.getByRole('option').filter({ hasText: headline }).locator('.check').click();
    }
    await page.keyboard.press('KeyC');
    const points = page.getByRole('navigation', { name: 'نقاط المقارنة' });
    const soldiers = points.getByRole('button').filter({ hasText: 'جندي أميركي' });
    await soldiers.click();
    await photograph(running, 'job-5-comparison');
    await page.keyboard.press('KeyB');
    await points.getByRole('button').first().click();
    await page.keyboard.press('KeyB');
    await soldiers.click();
    await page.keyboard.press('Enter');
    const passage = page.getByRole('region', { name: refuses }).getByText('نحو 5200 جندي');
    await passage.first().waitFor();
    await expect
      .poll(async () => {
        const box = await passage.first().boundingBox();
        return box !== null && box.y > 0 && box.y + box.height < 900;
      })
      .toBe(true);
    await photograph(running, 'job-6-passage');
  });

  it('marks both passages of a finding that both reports have', async () => {
    const { page } = running;
    await page.keyboard.press('Control+Digit3');
    const points = page.getByRole('navigation', { name: 'نقاط المقارنة' });
    await points.getByRole('button').filter({ hasText: '5 يناير' }).first().click();
    await page.keyboard.press('Enter');
    await expect.poll(() => panesFlashed(page), { interval: 100 }).toEqual([resumes, refuses].sort());
    await photograph(running, 'job-6-both-passages');
  });

  it('exports a brief that reads back as it was written', async () => {
    const { page, problems } = running;
    await page.keyboard.press('Control+Digit4');
    await page.getByText('5200').first().waitFor();
    // The tray holds the highlight made before the kill; a click takes it into the outline, with its note.
    await page.getByRole('button').filter({ hasText: words }).first().click();
    await page.locator('main').getByText(note).first().waitFor();
    await page.locator('img[src^="blob:"]').first().waitFor();
    await photograph(running, 'job-7-brief');
    const file = join(profile, 'brief.pdf');
    await chooseWhereToSave(running, file);
    await page.keyboard.press('Control+KeyE');
    await page.getByText('brief.pdf').first().waitFor();
    const bytes = new Uint8Array(await readFile(file));
    // What was chosen: the highlight, the note under it, the figure with its sentence, the headlines.
    const chosen = [words, note, 'ويتواجد نحو 5200 جندي أميركي في قواعد عراقية', resumes, refuses].join('\n');
    for (const [engine, text] of Object.entries(await readWithEngines(bytes))) {
      expect(compareTokens(chosen, text).missing, engine).toEqual([]);
      expect(shareFound(judgedWords(chosen), judgedWords(text)), engine).toBeGreaterThanOrEqual(0.97);
    }
    expect(problems).toEqual([]);
  });
});
