import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/lists.css';
import { describePassage } from '#core/annotation/describe.ts';
import type { AnnotationId, Highlight, Note } from '#core/annotation/annotation.ts';
import type { ArticleId } from '#core/article/article.ts';
import { itemsOf } from '#core/brief/outline.ts';
import type { SaveBriefResult } from '#core/host.ts';
import { inventedArticle } from '../../tests/support/invented-article.ts';
import { MemoryHost } from '../../tests/support/memory-host.ts';
import { withSettings } from '../app/appearance.svelte.ts';
import Shell from '../app/Shell.svelte';
import { Library } from '../store/library.svelte.ts';

const first = inventedArticle('first', 'افتتح رئيس البلدية جسر النهر بحضور 40 ضيفاً.\nوتوقفت الأعمال ثلاثة أشهر.', {
  headline: 'افتتاح جسر النهر',
});
const second = inventedArticle('second', 'فُتح جسر النهر أمام السيارات بحضور 60 ضيفاً.', { headline: 'الجسر مفتوح' });
const instant = '2024-05-07T08:00:00.000Z';

function highlightOf(words: string, id: string): Highlight {
  const start = first.text.indexOf(words);
  const target = describePassage(first, { start, end: start + words.length });
  return { motivation: 'highlighting', id: id as AnnotationId, target, ink: 3, created: instant, modified: instant };
}
const guests = highlightOf('بحضور 40 ضيفاً', 'guests');
const pause = highlightOf('ثلاثة أشهر', 'pause');
const note: Note = {
  motivation: 'commenting',
  id: 'note' as AnnotationId,
  target: { kind: 'annotation', annotation: guests.id, article: first.id },
  body: 'يخالف العدد في المصدر الآخر',
  created: instant,
  modified: instant,
};

let serial = 0;
let close = (): Promise<void> => Promise.resolve();
afterEach(async () => {
  await close();
});

async function show(saveBrief?: (file: { suggestedName: string; bytes: Uint8Array }) => Promise<SaveBriefResult>) {
  const host = new MemoryHost({ articles: [first, second], ...(saveBrief ? { saveBrief } : {}) });
  Object.defineProperty(window, 'host', { value: host, configurable: true });
  const library = await Library.open(host, `brief-screen-${String(Date.now())}-${String(serial++)}`);
  const annotations = [guests, pause, note].map(
    (value) => ({ collection: 'annotations', id: value.id, value }) as const,
  );
  await library.keep(annotations);
  const compared = ['first', 'second'] as ArticleId[];
  const value = { mode: 'brief', panes: [], activePane: 0, compared, brief: null } as const;
  await library.keep([{ collection: 'workspace', id: 'desk', value }]);
  const screen = await render(Shell, { host, library });
  close = async () => {
    await screen.unmount();
    await library.close();
  };
  const kinds = () => (library.briefs[0] ? itemsOf(library.briefs[0]).map(({ kind }) => kind) : []);
  return { library, screen, kinds };
}

async function showBlank(saveBrief?: Parameters<typeof show>[0]) {
  const shown = await show(saveBrief);
  await shown.screen.getByRole('button', { name: 'ابدأ بموجز فارغ' }).click();
  await expect.element(shown.screen.getByRole('textbox', { name: 'عنوان الموجز' })).toBeVisible();
  return shown;
}

const fragment = (words: string) =>
  page.getByRole('complementary', { name: 'المقتطفات' }).getByRole('button', { name: words });
const outline = () => page.getByRole('main');

describe('the brief screen', () => {
  it('starts from the comparison with every finding under the heading of its verdict', async () => {
    const { library, screen, kinds } = await show();
    await screen.getByRole('button', { name: 'ابدأ من المقارنة' }).click();
    await vi.waitFor(() => expect(kinds().length).toBeGreaterThan(1), { timeout: 10_000 });
    expect(new Set(kinds())).toEqual(new Set(['finding']));
    expect(library.briefs[0]?.articles).toEqual(['first', 'second']);
    expect(library.briefs[0]?.sections.every(({ heading, items }) => heading !== '' && items.length > 0)).toBe(true);
  });

  it('inserts a highlight with its note and citation, and ticks it in the tray', async () => {
    await showBlank();
    await fragment('بحضور 40 ضيفاً').click();
    await expect.element(outline().getByText('[أ، ف 1]')).toBeVisible();
    await expect.element(outline().getByText('يخالف العدد في المصدر الآخر')).toBeVisible();
    await expect.element(fragment('بحضور 40 ضيفاً')).toHaveAttribute('aria-disabled', 'true');
  });

  it('goes on to the next fragment when Enter takes one, and stays where none is left', async () => {
    const { kinds } = await showBlank();
    (fragment('بحضور 40 ضيفاً').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(fragment('ثلاثة أشهر')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(kinds()).toEqual(['highlight', 'highlight']));
    await expect.element(fragment('ثلاثة أشهر')).toHaveFocus();
  });

  it('closes the tray with Esc where it is a drawer', async () => {
    await page.viewport(1024, 700);
    const { screen } = await showBlank();
    await screen.getByRole('button', { name: 'المقتطفات' }).click();
    (fragment('ثلاثة أشهر').element() as HTMLElement).focus();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(document.querySelector('.tray')?.checkVisibility()).toBe(false));
    expect(document.activeElement).toBe(outline().element());
    await page.viewport(1440, 900);
  });

  it('draws no line in the status for what it does not tell', async () => {
    await showBlank();
    expect(document.querySelectorAll('footer .vr')).toHaveLength(0);
  });

  it('writes a paragraph where the button at the foot stands', async () => {
    const { kinds } = await showBlank();
    await fragment('بحضور 40 ضيفاً').click();
    await fragment('ثلاثة أشهر').click();
    await vi.waitFor(() => expect(kinds()).toHaveLength(2));
    await outline().getByRole('button', { name: 'مقتطف: بحضور 40 ضيفاً' }).click();
    await outline().getByRole('button', { name: 'اكتب فقرة' }).last().click();
    await vi.waitFor(() => expect(kinds()).toEqual(['highlight', 'highlight', 'text']));
  });

  it('moves a line with Alt and an arrow, and takes it out with Delete and back with Ctrl Z', async () => {
    const { library, kinds } = await showBlank();
    await fragment('بحضور 40 ضيفاً').click();
    await fragment('ثلاثة أشهر').click();
    await vi.waitFor(() => expect(kinds()).toHaveLength(2));
    await outline().getByRole('button', { name: 'مقتطف: ثلاثة أشهر' }).click();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    const annotations = () =>
      library.briefs[0] && itemsOf(library.briefs[0]).map((item) => 'annotation' in item && item.annotation);
    await vi.waitFor(() => expect(annotations()).toEqual(['pause', 'guests']));
    await expect.element(outline().getByRole('button', { name: 'مقتطف: ثلاثة أشهر' })).toHaveFocus();
    await userEvent.keyboard('{Delete}');
    await vi.waitFor(() => expect(annotations()).toEqual(['guests']));
    await userEvent.keyboard('{Control>}[KeyZ]{/Control}');
    await vi.waitFor(() => expect(annotations()).toEqual(['pause', 'guests']));
  });

  it('takes back a burst of typing as one step, even before it was saved', async () => {
    const { library, screen } = await showBlank();
    const title = screen.getByRole('textbox', { name: 'عنوان الموجز' });
    await title.fill('جسر النهر');
    await userEvent.keyboard('{Control>}[KeyZ]{/Control}');
    await expect.element(title).toHaveValue('موجز جديد');
    expect(library.briefs[0]?.title).toBe('موجز جديد');
  });

  it('puts what is dragged from the tray where the line shows', async () => {
    const { library, kinds } = await showBlank();
    await fragment('بحضور 40 ضيفاً').click();
    await vi.waitFor(() => expect(kinds()).toHaveLength(1));
    const source = fragment('ثلاثة أشهر').element();
    const target = document.querySelector<HTMLElement>('[data-item]');
    if (!target) throw new Error('Nothing to drop on');
    const { top } = target.getBoundingClientRect();
    const drag = (type: string) =>
      new DragEvent(type, { bubbles: true, cancelable: true, clientY: top + 2, dataTransfer: new DataTransfer() });
    source.dispatchEvent(drag('dragstart'));
    target.dispatchEvent(drag('dragover'));
    await vi.waitFor(() => expect(document.querySelector('ol > .line + [data-item]')).toBe(target));
    target.dispatchEvent(drag('drop'));
    source.dispatchEvent(drag('dragend'));
    await vi.waitFor(() =>
      expect(library.briefs[0] && itemsOf(library.briefs[0])).toMatchObject([
        { annotation: 'pause' },
        { annotation: 'guests' },
      ]),
    );
  });

  it('draws the pages with the layout that writes the file', async () => {
    const { screen } = await showBlank();
    await fragment('بحضور 40 ضيفاً').click();
    const cover = screen.getByRole('img', { name: /^صفحة 1 من \d+$/u });
    await expect.element(cover, { timeout: 15_000 }).toBeVisible();
    const image = cover.element() as HTMLImageElement;
    await vi.waitFor(() => expect(image.naturalWidth).toBeGreaterThan(0));
    const svg = await (await fetch(image.src)).text();
    expect(svg).toContain('<svg');
  });

  it('writes a PDF with Ctrl E and names the file that was saved', async () => {
    const saved: { suggestedName: string; bytes: Uint8Array }[] = [];
    const { screen } = await showBlank((file) => {
      saved.push(file);
      return Promise.resolve({ ok: true, name: 'brief.pdf' });
    });
    await fragment('بحضور 40 ضيفاً').click();
    await userEvent.keyboard('{Control>}[KeyE]{/Control}');
    await expect.element(screen.getByText('حُفظ الموجز في «brief.pdf».'), { timeout: 15_000 }).toBeVisible();
    expect(saved[0]?.suggestedName).toBe('موجز جديد.pdf');
    expect(new TextDecoder().decode(saved[0]?.bytes.slice(0, 5))).toBe('%PDF-');
  });

  it('says why a file was not saved and what to do, and nothing when the dialog was cancelled', async () => {
    const answers: SaveBriefResult[] = [
      { ok: false, failure: 'cancelled' },
      { ok: false, failure: 'disk-full' },
    ];
    const save = vi.fn(() => Promise.resolve<SaveBriefResult>(answers.shift() ?? { ok: true, name: '' }));
    const { screen } = await showBlank(save);
    await fragment('بحضور 40 ضيفاً').click();
    const button = screen.getByRole('button', { name: 'صدّر PDF' });
    await button.click();
    await vi.waitFor(() => expect(save).toHaveBeenCalledTimes(1), { timeout: 15_000 });
    await expect.element(button).toBeEnabled();
    expect(document.body.textContent).not.toContain('لم يُحفظ الملف');
    await button.click();
    await expect.element(screen.getByText(/القرص ممتلئ\. أفرغ مساحة/u)).toBeVisible();
  });

  it('keeps a problem in the language of the interface until it is closed or the screen is left', async () => {
    const { library, screen } = await showBlank(() => Promise.resolve({ ok: false, failure: 'no-folder' }));
    await fragment('بحضور 40 ضيفاً').click();
    await screen.getByRole('button', { name: 'صدّر PDF' }).click();
    await expect.element(screen.getByText(/المجلد غير موجود/u), { timeout: 15_000 }).toBeVisible();
    await withSettings(library, { language: 'en' });
    const problem = screen.getByText(/the folder does not exist/u);
    await expect.element(problem).toBeVisible();
    expect(problem.element().closest('[dir]')?.getAttribute('dir')).toBe('ltr');
    await withSettings(library, { language: 'ar' });
    await userEvent.keyboard('{Control>}[Digit1]{/Control}');
    await vi.waitFor(() => expect(document.body.textContent).not.toContain('المجلد غير موجود'));
  });

  it('writes no file for a brief with nothing in it, and says why', async () => {
    const save = vi.fn(() => Promise.resolve<SaveBriefResult>({ ok: true, name: '' }));
    const { screen } = await showBlank(save);
    const button = screen.getByRole('button', { name: 'صدّر PDF' });
    await expect.element(button).toHaveAttribute('aria-disabled', 'true');
    await expect.element(button).toHaveAttribute('title', 'لا شيء في الموجز بعد. أضف مقتطفاً أو فقرة ثم صدّره.');
    await userEvent.keyboard('{Control>}[KeyE]{/Control}');
    await expect.element(screen.getByText(/^لا شيء في الموجز بعد/u)).toBeVisible();
    expect(save).not.toHaveBeenCalled();
  });

  it('goes into every part of the window with F6 where one begins with a hidden button', async () => {
    await showBlank();
    const entered = new Set<Element>();
    for (let press = 0; press < 8; press++) {
      await userEvent.keyboard('{F6}');
      expect(document.activeElement?.checkVisibility()).toBe(true);
      const region = document.activeElement?.closest('[data-region]');
      if (region) entered.add(region);
    }
    expect(entered).toEqual(new Set(document.querySelectorAll('[data-region]:not(footer)')));
    expect(document.activeElement?.matches(':focus-visible')).toBe(true);
  });

  it('leaves a paragraph for its block with Esc', async () => {
    const { kinds } = await showBlank();
    await outline().getByRole('button', { name: 'اكتب فقرة' }).last().click();
    await vi.waitFor(() => expect(kinds()).toEqual(['text']));
    const words = outline().getByRole('textbox', { name: 'كلام المحلّل' });
    await expect.element(words).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(outline().getByRole('button', { name: 'كلام المحلّل' })).toHaveFocus();
    await userEvent.keyboard('{Delete}');
    await vi.waitFor(() => expect(kinds()).toEqual([]));
  });

  it('has no fault that axe finds', async () => {
    await showBlank();
    await fragment('بحضور 40 ضيفاً').click();
    await expect.element(outline().getByText('[أ، ف 1]')).toBeVisible();
    const { violations } = await axe.run(document.body);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});
