import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelProblems } from '../support/web-annotation-model.ts';
import {
  chooseFiles,
  chooseWhereToSave,
  closeApp,
  openApp,
  photograph,
  removeProfile,
  type RunningApp,
} from './app.ts';

const headline = 'رغم معارضة البرلمان.. العراق يستأنف عملياته مع التحالف';
const words = 'القائد العام للقوات المسلحة';
const note = 'بيان مكتوب 😀 بلا اسم.';
const lost = 'كلمات لم يكتبها أحد في هذا الخبر';

/** What the Hypothesis client exports of a page that the library does not know. */
const hypothesis = {
  export_date: '2026-01-01T00:00:00.000Z',
  export_userid: 'acct:reader@hypothes.is',
  client_version: '1.1500.0',
  annotations: [
    ['placed', 'السلطات العسكرية في بغداد', 'لاحظ من أعلن', ['بغداد']],
    ['lost', lost, 'أين قرأتُ هذا؟', []],
  ].map(([id, exact, text, tags]) => ({
    id,
    created: '2026-01-01T00:00:00.000000+00:00',
    updated: '2026-01-01T00:00:00.000000+00:00',
    user: 'acct:reader@hypothes.is',
    uri: 'https://news.example.org/page',
    text,
    tags,
    target: [{ source: 'https://news.example.org/page', selector: [{ type: 'TextQuoteSelector', exact }] }],
    document: { title: ['صفحة لا تعرفها المكتبة'] },
  })),
};

let folder: string;
let running: RunningApp;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-exchange-'));
  running = await openApp({ language: 'en' });
});

afterAll(async () => {
  await closeApp(running);
  await removeProfile(running.profile);
  await rm(folder, { recursive: true, force: true });
});

/** Runs a command by its name, as a reader finds it: palette, a few words, Enter. */
async function command(name: string): Promise<void> {
  const { page } = running;
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox').first().waitFor();
  await page.keyboard.type(name);
  await page.getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Drags the mouse over the first place where the words stand. */
async function selectWords(): Promise<void> {
  const { page } = running;
  const [from, to] = await page
    .getByRole('region', { name: headline })
    .getByText(words)
    .first()
    .evaluate((block, sought) => {
      const text = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode() as Text;
      const start = text.data.indexOf(sought);
      const range = document.createRange();
      const middleOf = (offset: number, edge: 'left' | 'right') => {
        range.setStart(text, offset);
        range.setEnd(text, offset + 1);
        const { [edge]: x, top, height } = range.getBoundingClientRect();
        return { x: edge === 'right' ? x - 1 : x + 1, y: top + height / 2 };
      };
      return [middleOf(start, 'right'), middleOf(start + sought.length - 1, 'left')] as const;
    }, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

/** The highlighted passages that the page paints, in whatever ink. */
function painted(): Promise<string[]> {
  return running.page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) =>
      name.startsWith('ink-') ? [...ranges].map((range) => (range as Range).toString()) : [],
    ),
  );
}

describe('annotations out of the library and in', { timeout: 180_000 }, () => {
  it('are exported from the palette, valid by the model', async () => {
    const { page } = running;
    await page.getByRole('option').filter({ hasText: headline }).locator('.check').click();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: headline }).getByText(words).first().waitFor();
    await selectWords();
    await page.keyboard.press('Digit2');
    await expect.poll(painted).toEqual([words]);
    await page.keyboard.press('KeyN');
    await page.getByRole('textbox', { name: 'Note text' }).waitFor();
    await page.keyboard.type(note);
    await page.keyboard.press('Escape');
    await page.getByText(note).first().waitFor();

    await chooseWhereToSave(running, join(folder, 'mine.jsonld'));
    await command('Export annotations of the library');
    await page.getByText('The annotations are saved in').waitFor();
    const file = JSON.parse(await readFile(join(folder, 'mine.jsonld'), 'utf8')) as { first: { items: object[] } };
    expect(modelProblems(file)).toEqual([]);
    expect(file.first.items).toMatchObject([
      { motivation: 'highlighting', target: { selector: [{ exact: words }, { type: 'TextPositionSelector' }] } },
      { motivation: 'commenting', body: [{ value: note, format: 'text/markdown' }] },
    ]);
  });

  it('come back when they were removed, and adding them is one step', async () => {
    const { page } = running;
    await expect
      .poll(async () => {
        await page.keyboard.press('Control+Z');
        return painted();
      })
      .toEqual([]);
    await chooseFiles(running, [join(folder, 'mine.jsonld')]);
    await command('Import annotations…');
    await page.getByText('2 annotations added.').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(painted).toEqual([words]);
    await page.getByText(note).first().waitFor();

    await page.keyboard.press('Control+Z');
    await expect.poll(painted).toEqual([]);
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(painted).toEqual([words]);

    await command('Import annotations…');
    await page.getByText('2 annotations already here.').waitFor();
    await page.keyboard.press('Escape');
  });

  it('of Hypothesis are looked for where the reader says, and what stands nowhere is listed and can be kept', async () => {
    const { page } = running;
    await writeFile(join(folder, 'hypothesis.json'), JSON.stringify(hypothesis));
    await chooseFiles(running, [join(folder, 'hypothesis.json')]);
    await command('Import annotations…');
    await page.getByRole('dialog').getByText('2 annotations of the file name no article').waitFor();
    await photograph(running, 'exchange-ask-en');
    await page.getByRole('button', { name: 'Look', exact: true }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2 annotations added.').waitFor();
    await dialog.getByText('1 annotation without a place.').waitFor();
    await dialog.getByText(lost).waitFor();
    await dialog.getByText('أين قرأتُ هذا؟').waitFor();
    await photograph(running, 'exchange-report-en');
    await dialog.getByRole('button', { name: 'Copy the list' }).press('Enter');
    await dialog.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await running.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toBe(`«${lost}»\nأين قرأتُ هذا؟\n(Its words are not in the article)`);
    await dialog.getByRole('button', { name: 'Keep them' }).press('Enter');
    await dialog.getByText('2 annotations kept without a place.').waitFor();
    await page.keyboard.press('Escape');

    await chooseWhereToSave(running, join(folder, 'all.jsonld'));
    await command('Export annotations of this article');
    await page.getByText('The annotations are saved in').waitFor();
    const text = await readFile(join(folder, 'all.jsonld'), 'utf8');
    expect(modelProblems(JSON.parse(text))).toEqual([]);
    for (const kept of [lost, 'لاحظ من أعلن', 'بغداد', 'https://hypothes.is/a/placed']) expect(text).toContain(kept);
  });

  it('that cannot be read are refused in a sentence, in Arabic too, and nothing changes', async () => {
    const { page } = running;
    await command('التبديل إلى العربية');
    await page.locator('html[lang=ar]').waitFor();
    const before = await painted();
    for (const [name, content, said] of [
      ['cut.json', JSON.stringify(hypothesis).slice(0, 200), 'الملف مقطوع من آخره'],
      ['other.json', '{"name": 1}', 'ليس فيه تعليقات'],
      ['empty.json', '', 'الملف فارغ'],
    ] as const) {
      await writeFile(join(folder, name), content);
      await chooseFiles(running, [join(folder, name)]);
      await command('استورد تعليقات');
      await page.getByText(said).waitFor();
    }
    await photograph(running, 'exchange-refused-ar');
    expect(await painted()).toEqual(before);

    const again = {
      ...hypothesis,
      annotations: hypothesis.annotations.map((each) => ({ ...each, id: `${String(each.id)}2` })),
    };
    await writeFile(join(folder, 'again.json'), JSON.stringify(again));
    await chooseFiles(running, [join(folder, 'again.json')]);
    await command('استورد تعليقات');
    await page.getByRole('dialog', { name: 'أين أبحث عن مقاطعها؟' }).waitFor();
    await photograph(running, 'exchange-ask-ar');
    await page.getByRole('button', { name: 'ابحث', exact: true }).press('Enter');
    await page.getByRole('dialog').getByText('تعليق واحد بلا موضع.').waitFor();
    await photograph(running, 'exchange-report-ar');
    await page.keyboard.press('Escape');
    expect(running.problems).toEqual([]);
  });
});
