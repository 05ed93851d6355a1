import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../styles/base.css';
import '../styles/lists.css';
import '../styles/tokens.css';
import { MemoryHost, type MemoryHostParts } from '../../tests/support/memory-host.ts';
import { aHighlight, anArticle, keeping } from '../../tests/support/records.ts';
import Shell from '../app/Shell.svelte';
import { Library } from '../store/library.svelte.ts';

const articles = ['الأول', 'الثاني', 'الثالث'].map((headline, index) =>
  anArticle(`article-${String(index)}`, {
    headline,
    publisher: index === 2 ? null : 'الصحيفة',
    datePublished: { iso: `2024-02-${String(20 - index)}`, certainty: 'inferred', evidence: 'الأحد' },
  }),
);
let serial = 0;
let close = (): Promise<void> => Promise.resolve();
afterEach(async () => {
  await close();
});

async function show(parts: MemoryHostParts = {}) {
  const host = new MemoryHost({ articles, ...parts });
  const library = await Library.open(host, `library-screen-${String(Date.now())}-${String(serial++)}`);
  const screen = await render(Shell, { host, library });
  close = async () => {
    await screen.unmount();
    await library.close();
  };
  return { host, library, screen };
}

const selected = () =>
  [...document.querySelectorAll('[role=option][aria-selected=true]')].map((row) => row.getAttribute('data-article'));

describe('the library screen', () => {
  it('selects, moves and compares by keys in any keyboard layout', async () => {
    const { library, screen } = await show();
    await expect.element(screen.getByRole('option').first()).toBeVisible();
    await userEvent.keyboard('[KeyJ][Space][KeyJ][Space]');
    expect(selected()).toEqual(['article-1', 'article-2']);
    await userEvent.keyboard('[KeyC]');
    await vi.waitFor(() => {
      expect(library.desk).toMatchObject({ mode: 'comparison', compared: ['article-1', 'article-2'] });
    });
  });

  it('says that a comparison takes two when C is pressed with one selected', async () => {
    const { library, screen } = await show();
    await expect.element(screen.getByRole('option').first()).toBeVisible();
    await userEvent.keyboard('[Space][KeyC]');
    await expect.element(screen.getByText('حدّد مقالين أو أكثر لتقارن بينهما.')).toBeVisible();
    expect(library.desk.mode).toBe('library');
  });

  it('opens the article that Enter is pressed on', async () => {
    const { library, screen } = await show();
    await screen.getByRole('option').nth(1).click();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => {
      expect(library.desk.panes.map(({ article }) => article)).toEqual(['article-1']);
    });
  });

  it('brings a removed line back and takes that back with Ctrl Z', async () => {
    const { library, screen } = await show();
    await screen.getByRole('button', { name: 'عرض الأصل' }).click();
    await screen.getByRole('button', { name: 'أعد السطر 2 إلى النص' }).click();
    await expect.element(screen.getByText('أعدتَه إلى النص')).toBeVisible();
    expect(library.articles[0]?.text).toContain('شارك');
    await userEvent.keyboard('{Escape}{Control>}[KeyZ]{/Control}');
    await vi.waitFor(() => {
      expect(library.articles[0]?.text).not.toContain('شارك');
    });
  });

  it('tells of each file that was dropped, and adds the good ones', async () => {
    const { library, screen } = await show({
      read: ({ name }) => Promise.resolve([anArticle(name, { headline: 'الرابع' })]),
    });
    const data = new DataTransfer();
    data.items.add(new File(['نص المقال'], 'good.txt'));
    data.items.add(new File([], 'empty.txt'));
    window.dispatchEvent(new DragEvent('dragenter', { dataTransfer: data }));
    await expect.element(screen.getByText('أفلِت الملفات لإضافتها')).toBeVisible();
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
    await expect.element(screen.getByText('تعذّرت قراءة ملف واحد من 2')).toBeVisible();
    await expect.element(screen.getByText('الملف فارغ', { exact: false })).toBeVisible();
    expect(library.articles).toHaveLength(4);
  });

  it('changes its language at once and keeps it', async () => {
    const { host, screen } = await show();
    await screen.getByRole('button', { name: 'الخط والمظهر' }).click();
    await screen.getByRole('radio', { name: 'English' }).click();
    await expect.element(screen.getByRole('heading', { name: 'All articles' })).toBeVisible();
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['en', 'ltr']);
    expect(host.journal.at(-1)?.changes[0]).toMatchObject({ id: 'interface', value: { language: 'en' } });
  });

  it('shows one way in when there are no articles', async () => {
    const { screen } = await show({ articles: [] });
    await expect.element(screen.getByRole('button', { name: 'استورد ملفات نصية' })).toBeVisible();
  });

  it.each(['light', 'sepia', 'dark'] as const)('has no fault that axe knows, in %s', async (theme) => {
    const { library, screen } = await show();
    await library.commit('highlight', [keeping(aHighlight('a', 'article-0'))]);
    await library.keep([
      { collection: 'settings', id: 'interface', value: { language: 'ar', theme, readingSize: 19 } },
    ]);
    await screen.getByRole('option').first().click();
    await userEvent.keyboard('[Space]');
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(
      violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => [html, failureSummary])]),
    ).toEqual([]);
  });
});
