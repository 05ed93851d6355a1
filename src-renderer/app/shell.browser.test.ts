import type { Change } from '#core/library/records.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../styles/base.css';
import '../styles/lists.css';
import '../styles/tokens.css';
import { MemoryHost, type MemoryHostParts } from '../../tests/support/memory-host.ts';
import { aHighlight, anArticle, keeping } from '../../tests/support/records.ts';
import { Library } from '../store/library.svelte.ts';
import Shell from './Shell.svelte';

const articles = [anArticle('first'), anArticle('second')];
let serial = 0;
let close = (): Promise<void> => Promise.resolve();
afterEach(async () => {
  await close();
});

async function show(parts: MemoryHostParts = {}) {
  const host = new MemoryHost({ articles, ...parts });
  const library = await Library.open(host, `shell-${String(Date.now())}-${String(serial++)}`);
  const screen = await render(Shell, { host, library });
  close = async () => {
    await screen.unmount();
    await library.close();
  };
  return { host, library, screen };
}

describe('the shell', () => {
  it('goes to each mode by Ctrl and a digit, and keeps where it is for the next start', async () => {
    const { library, screen } = await show();
    for (const [digit, name] of [
      [2, 'القراءة'],
      [3, 'المقارنة'],
      [4, 'الموجز'],
      [1, 'المكتبة'],
    ] as const) {
      await userEvent.keyboard(`{Control>}[Digit${String(digit)}]{/Control}`);
      await expect.element(screen.getByRole('button', { name, exact: true })).toHaveAttribute('aria-current', 'page');
    }
    await userEvent.keyboard('{Control>}[Digit2]{/Control}');
    await vi.waitFor(() => {
      expect(library.desk.mode).toBe('reader');
    });
  });

  it('finds a command by its folded name and runs it', async () => {
    const { screen } = await show();
    await userEvent.keyboard('{Control>}[KeyK]{/Control}');
    await screen.getByRole('combobox').fill('المقارنه');
    await expect.element(screen.getByRole('option', { name: 'المقارنة' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect
      .element(screen.getByRole('button', { name: 'المقارنة', exact: true }))
      .toHaveAttribute('aria-current', 'page');
  });

  it('finds articles by their headlines, and searches their texts for what was typed', async () => {
    const { screen } = await show();
    await userEvent.keyboard('{Control>}[KeyK]{/Control}');
    await screen.getByRole('combobox').fill('الجسر');
    await expect.element(screen.getByRole('option', { name: 'إغلاق الجسر' }).first()).toBeVisible();
    await expect.element(screen.getByRole('option', { name: 'ابحث عن', exact: false })).toBeVisible();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(screen.getByRole('searchbox', { name: 'ابحث في المكتبة' })).toHaveValue('الجسر');
  });

  it('goes round the parts of the window with F6', async () => {
    await show();
    const regions = new Set<Element | null | undefined>();
    for (let press = 0; press < 6; press++) {
      await userEvent.keyboard('{F6}');
      regions.add(document.activeElement?.closest('[data-region]'));
    }
    expect(regions.size).toBeGreaterThanOrEqual(4);
    expect(regions).not.toContain(null);
  });

  it('takes back and does again, and says what', async () => {
    const { library, screen } = await show();
    await library.commit('highlight', [keeping(aHighlight('a', 'first'))]);
    await userEvent.keyboard('{Control>}[KeyZ]{/Control}');
    await expect.element(screen.getByText('تراجعتَ عن: تظليل')).toBeVisible();
    expect(library.annotations).toHaveLength(0);
    await screen.getByRole('button', { name: 'أعد' }).click();
    await vi.waitFor(() => {
      expect(library.annotations).toHaveLength(1);
    });
  });

  it('says plainly that a save failed, where the save state stands', async () => {
    const { host, library, screen } = await show();
    host.failNextSave = 'disk-full';
    await library.commit('highlight', [keeping(aHighlight('a', 'first'))]);
    await expect.element(screen.getByText('القرص ممتلئ', { exact: false })).toBeVisible();
  });

  it('tells once that the working copy was rebuilt from the journal', async () => {
    const value = { language: 'ar', theme: 'light', readingSize: 19 } as const;
    const change: Change = { collection: 'settings', id: 'interface', value };
    const journal = [{ seq: 1, time: '2024-02-11T08:00:00.000Z', changes: [change] }];
    const { screen } = await show({ journal });
    await expect.element(screen.getByText('أعيد بناء المكتبة من سجلّها', { exact: false })).toBeVisible();
  });

  it('hands the window’s own controls to main', async () => {
    const { host, screen } = await show();
    await screen.getByRole('button', { name: 'تصغير النافذة' }).click();
    await screen.getByRole('button', { name: 'تكبير النافذة' }).click();
    expect(host.windowCalls).toEqual(['minimize', 'toggleMaximize']);
  });

  it('leaves the window’s controls to the system on macOS', async () => {
    const { screen } = await show({ state: { platform: 'darwin' } });
    expect(screen.getByRole('button', { name: 'إغلاق النافذة' }).query()).toBeNull();
  });
});
