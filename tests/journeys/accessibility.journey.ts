import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseFiles, closeApp, openApp, photograph, removeProfile, type RunningApp } from './app.ts';
import { axeFindings } from './axe.ts';
import { selectWords } from './passages.ts';

const resumes = 'رغم معارضة البرلمان.. العراق يستأنف عملياته مع التحالف';
const refuses = 'العراق يرفض أي مساعدة من التحالف الذي تقوده الولايات المتحدة';
const said = {
  ar: { claim: 'معلومة', import: 'استيراد تعليقات', tags: 'وسم' },
  en: { claim: 'Claim', import: 'Import annotations', tags: 'tag' },
} as const;

/** One press, or several in a row. */
async function press(page: Page, ...chords: readonly string[]): Promise<void> {
  for (const chord of chords) await page.keyboard.press(chord);
}

/** Every state of the window that is no screen of its own, which `screens.journey.ts` looks at. */
describe.each(['ar', 'en'] as const)('accessibility in %s', { timeout: 180_000 }, (language) => {
  let running: RunningApp;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'warraq-accessible-'));
    running = await openApp({ language });
    const { page } = running;
    await page.getByRole('listbox').getByRole('option').nth(5).waitFor();
    for (const headline of [resumes, refuses]) {
      await page.getByRole('option').filter({ hasText: headline }).locator('.check').click();
    }
    await press(page, 'Enter');
    await page.getByRole('region', { name: refuses }).locator('[data-start]').first().waitFor();
  });

  afterAll(async () => {
    await closeApp(running);
    await removeProfile(running.profile);
    await rm(folder, { recursive: true, force: true });
  });

  /** Axe finds nothing in any theme, and the keyboard is on something that the reader can see. */
  async function look(name: string, floating = {}): Promise<void> {
    const { page } = running;
    await page.waitForTimeout(300);
    await photograph(running, `accessible-${name}-${language}`);
    expect(await axeFindings(running, floating)).toEqual([]);
    expect(running.problems).toEqual([]);
  }

  it('a note that is written, with a tag', async () => {
    const { page } = running;
    await selectWords(page, resumes, 'القائد العام للقوات المسلحة');
    await press(page, 'Digit1', 'KeyN');
    await page.locator('.cm-content').waitFor();
    await page.keyboard.insertText('قال **المتحدث** خلاف ذلك');
    await look('note-editor');
    await press(page, 'Escape', 'KeyT');
    await page.keyboard.insertText('بيان');
    await look('tag-field');
    await press(page, 'Enter', 'Escape', 'Escape');
  });

  it('links, at both ends and while one is made', async () => {
    const { page } = running;
    await selectWords(page, resumes, 'الحالي، أي بعد يومين');
    await press(page, 'KeyR');
    await look('link-begun');
    await selectWords(page, refuses, 'وقال مسؤول استخباراتي عسكري');
    await press(page, 'KeyR');
    await page.getByRole('dialog').or(page.getByRole('radiogroup')).first().waitFor();
    await look('link-question');
    await press(page, 'Enter');
    await page.waitForTimeout(300);
    await look('link-made');
    await press(page, 'Escape', 'Escape');
  });

  it('highlights are announced with ink, tags and note, and links with their counterparts', async () => {
    const names = await accessibleNames(running);
    const highlight = names.find(
      ({ name }) => name.includes('القائد العام للقوات المسلحة') && name.includes(said[language].claim),
    );
    expect(highlight?.name).toContain('بيان');
    expect(highlight?.details).toBe(1);
    expect(names.filter(({ name }) => /مقابله في «ب»|Counterpart in “?B/iu.test(name)).length).toBeGreaterThan(0);
  });

  it.each<[name: string, chords: readonly string[]]>([
    ['find', ['Control+KeyF']],
    ['find-everywhere', ['Control+Alt+KeyF']],
    ['go-to', ['KeyG']],
    ['palette', ['Control+KeyK']],
    ['keys', ['Control+Slash']],
    ['type-panel', ['Control+Comma']],
    ['article-picker', ['Control+KeyO']],
  ])('%s', async (name, chords) => {
    await press(running.page, ...chords);
    await look(name, { floats: name === 'article-picker' });
    await press(running.page, 'Escape', 'Escape');
  });

  it('one, three and four articles', async () => {
    const { page } = running;
    await press(page, 'Alt+Shift+Digit1');
    await look('one');
    await press(page, 'Control+Digit1', 'Control+KeyA', 'Escape');
    for (const row of [0, 1, 2, 3]) await page.getByRole('option').nth(row).locator('.check').click();
    await press(page, 'Enter');
    await page.locator('[role=region] [data-start]').first().waitFor();
    await look('four');
    await press(page, 'Control+KeyW');
    await look('three');
  });

  it('search with and without results', async () => {
    const { page } = running;
    await press(page, 'Control+Shift+KeyF');
    await look('search-empty');
    await page.keyboard.insertText('القوات الأمريكية');
    await page.locator('main').getByRole('heading').nth(1).waitFor();
    await look('search');
    await press(page, 'Control+KeyA');
    await page.keyboard.insertText('ززززز');
    await page.waitForTimeout(300);
    await look('search-nothing');
    await press(page, 'Escape', 'Escape');
  });

  it('the reports of both imports, and what was removed', async () => {
    const { page } = running;
    const broken = join(folder, 'broken.json');
    await writeFile(broken, '{');
    await chooseFiles(running, [broken]);
    await press(page, 'Control+KeyK');
    await page.keyboard.insertText(said[language].import);
    await press(page, 'Enter');
    await page.waitForTimeout(400);
    await look('exchange-refused');
    await press(page, 'Escape', 'Escape');
    const empty = join(folder, 'empty.txt');
    await writeFile(empty, '');
    await chooseFiles(running, [empty]);
    await press(page, 'Control+KeyO');
    await page.getByRole('dialog').waitFor();
    await look('import-report');
    await press(page, 'Escape');
    await page.getByRole('option').first().click();
    await press(page, 'Control+KeyA', 'Delete');
    await look('library-empty');
    await page
      .getByRole('button', { name: language === 'ar' ? 'اعرض المقالات المُزالة' : 'Show removed articles' })
      .click();
    await look('removed');
    await press(page, 'Escape', 'Control+KeyZ');
    await page.getByRole('option').nth(5).waitFor();
  });
});

interface AccessibleName {
  readonly name: string;
  /** How many elements it refers to for details. */
  readonly details: number;
}

/** What a screen reader is given, from the browser's own accessibility tree. */
async function accessibleNames({ page }: RunningApp): Promise<readonly AccessibleName[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.flatMap(({ name, properties = [] }) => {
    const details = properties.find((property) => property.name === 'details');
    return name ? [{ name: String(name.value), details: details?.value.relatedNodes?.length ?? 0 }] : [];
  });
}
