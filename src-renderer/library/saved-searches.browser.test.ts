import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Change, SavedSearchId } from '#core/library/records.ts';
import '../styles/base.css';
import '../styles/lists.css';
import '../styles/tokens.css';
import { MemoryHost } from '../../tests/support/memory-host.ts';
import { anArticle } from '../../tests/support/records.ts';
import Shell from '../app/Shell.svelte';
import { Library } from '../store/library.svelte.ts';

let serial = 0;
let close = (): Promise<void> => Promise.resolve();
afterEach(async () => {
  await close();
});

function saved(id: string, name: string, text: string): Change {
  const created = `2024-02-11T08:00:0${String(serial)}.000Z`;
  return { collection: 'searches', id, value: { id: id as SavedSearchId, name, text, level: 'stemmed', created } };
}

async function open(...changes: Change[]) {
  const host = new MemoryHost({
    articles: [anArticle('kept')],
    journal: [{ seq: 1, time: '2024-02-11T08:00:00.000Z', changes }],
  });
  const library = await Library.open(host, `saved-${String(Date.now())}-${String(serial++)}`);
  const screen = await render(Shell, { host, library });
  close = async () => {
    await screen.unmount();
    await library.close();
  };
  const names = () => library.searches.map(({ name }) => name);
  return { library, screen, names };
}

describe('saved searches in the library’s list', () => {
  it('run when they are chosen', async () => {
    const { screen } = await open(saved('one', 'جسور', 'الجسر'));
    await screen.getByRole('button', { name: 'جسور', exact: true }).click();
    await expect.element(screen.getByRole('searchbox', { name: 'ابحث في المكتبة' })).toHaveValue('الجسر');
    await expect.element(screen.getByText('موضعان في مقال واحد')).toBeVisible();
  });

  it('tell how many articles they find', async () => {
    const { screen } = await open(
      saved('one', 'جسور', 'الجسر'),
      saved('two', 'أنهار', 'النهر'),
      saved('bad', 'خطأ', '("'),
    );
    const counts = () => [...document.querySelectorAll('li:has(.search) .count')].map(({ textContent }) => textContent);
    await vi.waitFor(() => {
      expect(counts()).toEqual(['1', '0']);
    });
    await expect.element(screen.getByTitle('مقال واحد')).toBeVisible();
  });

  it('leave the focus on the next row when one is removed, and after the last one in the list', async () => {
    const { screen } = await open(saved('one', 'جسور', 'الجسر'), saved('two', 'طرق', 'الطريق'));
    for (const name of ['جسور', 'طرق']) {
      await screen.getByRole('button', { name: new RegExp(`خيارات البحث .*${name}`) }).click();
      await screen.getByRole('button', { name: 'احذف البحث' }).click();
      if (name === 'جسور') await expect.element(screen.getByRole('button', { name: 'طرق', exact: true })).toHaveFocus();
    }
    await vi.waitFor(() => {
      expect(document.querySelector('main')?.contains(document.activeElement)).toBe(true);
    });
  });

  it('are renamed, but not to the name of another, and that is taken back', async () => {
    const { library, screen, names } = await open(saved('one', 'جسور', 'الجسر'), saved('two', 'طرق', 'الطريق'));
    await screen.getByRole('button', { name: /خيارات البحث .*جسور/ }).click();
    const name = screen.getByRole('textbox', { name: 'اسم البحث' });
    await name.fill('طرق');
    await expect.element(screen.getByText('لبحث آخر هذا الاسم.')).toBeVisible();
    await name.fill('جسور المدينة');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => {
      expect(names()).toEqual(['جسور المدينة', 'طرق']);
    });
    await library.undo();
    expect(names()).toEqual(['جسور', 'طرق']);
  });

  it('are removed, and brought back by the toast', async () => {
    const { screen, names } = await open(saved('one', 'جسور', 'الجسر'));
    await screen.getByRole('button', { name: /خيارات البحث .*جسور/ }).click();
    await screen.getByRole('button', { name: 'احذف البحث' }).click();
    await vi.waitFor(() => {
      expect(names()).toEqual([]);
    });
    await screen.getByRole('button', { name: 'تراجع' }).click();
    await vi.waitFor(() => {
      expect(names()).toEqual(['جسور']);
    });
  });
});
