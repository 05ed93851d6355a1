import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { anArticle } from '../../tests/support/records.ts';
import { drag, openReader, painted, sheets } from '../../tests/support/reader-driver.ts';

const article = anArticle('found', {
  text: 'قالت الوزارة إن الجسر أُغلق. وقال مسؤول إن الجسور كلها آمنة، وإن جسر المدينة يُفتح غداً.',
});

const found = () => [...painted('hit'), ...painted('current-hit')].sort();

describe('finding within an article', () => {
  it('opens the bar of the active pane, marks every form and goes round through them', async () => {
    const { screen } = await openReader([article]);
    await userEvent.keyboard('{Control>}[KeyF]{/Control}');
    const field = screen.getByRole('searchbox', { name: 'ابحث في المقال' });
    await expect.element(field).toHaveFocus();
    await field.fill('جسر ');
    await vi.waitFor(() => {
      expect(found()).toEqual(['الجسر', 'الجسور', 'جسر']);
    });
    expect(painted('current-hit')).toEqual(['الجسر']);
    await expect.element(screen.getByText('1 من 3')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(painted('current-hit')).toEqual(['الجسور']);
    await userEvent.keyboard('{Enter}{Enter}');
    expect(painted('current-hit')).toEqual(['الجسر']);
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(painted('current-hit')).toEqual(['جسر']);
    await userEvent.keyboard('{F3}');
    expect(painted('current-hit')).toEqual(['الجسر']);
  });

  it('narrows to the letters that were typed', async () => {
    const { screen } = await openReader([article]);
    await userEvent.keyboard('{Control>}[KeyF]{/Control}');
    await screen.getByRole('searchbox', { name: 'ابحث في المقال' }).fill('جسر ');
    await screen.getByRole('combobox', { name: 'درجة المطابقة' }).selectOptions('مطابقة حرفية');
    await vi.waitFor(() => {
      expect(found()).toEqual(['جسر']);
    });
  });

  it('begins with the words that are selected, from where they stand', async () => {
    const { screen } = await openReader([article]);
    await drag(article, 'الجسور');
    await userEvent.keyboard('{Control>}[KeyF]{/Control}');
    await expect.element(screen.getByRole('searchbox', { name: 'ابحث في المقال' })).toHaveValue('الجسور');
    await vi.waitFor(() => {
      expect(painted('current-hit')).toEqual(['الجسور']);
    });
  });

  it('clears its marks when it is closed, and gives the focus back to the text', async () => {
    const { screen } = await openReader([article]);
    await userEvent.keyboard('{Control>}[KeyF]{/Control}');
    await screen.getByRole('searchbox', { name: 'ابحث في المقال' }).fill('الجسر');
    await vi.waitFor(() => {
      expect(found()).not.toEqual([]);
    });
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => {
      expect(found()).toEqual([]);
    });
    expect(document.activeElement).toBe(sheets()[0]);
  });

  it('offers what the other keyboard layout would have written, where that finds something', async () => {
    const { screen } = await openReader([article]);
    await userEvent.keyboard('{Control>}[KeyF]{/Control}');
    const field = screen.getByRole('searchbox', { name: 'ابحث في المقال' });
    await field.fill('[sv ');
    await screen.getByRole('button', { name: /أتقصد.*جسر/ }).click();
    await expect.element(field).toHaveValue('جسر ');
    await expect.element(field).toHaveFocus();
    expect(painted('current-hit')).toEqual(['الجسر']);
    await field.fill('hguvhr ');
    await expect.element(screen.getByText('لا موضع')).toBeVisible();
    expect(screen.getByRole('button', { name: /أتقصد/ }).query()).toBeNull();
  });

  it('does not call missing what is not looked for in the text', async () => {
    const { screen } = await openReader([article]);
    await userEvent.keyboard('{Control>}[KeyF]{/Control}');
    await screen.getByRole('searchbox', { name: 'ابحث في المقال' }).fill('tag:رقم ');
    await expect.element(screen.getByText('ليس عن كلمات النص')).toBeVisible();
    expect(document.querySelector('.find .count')?.classList).not.toContain('none');
  });

  it.each([
    ['an open quotation mark', '"الجسر ', 'علامة تنصيص لم تُغلق'],
    ['nothing but signs', '.*+? ', 'ليس في البحث'],
  ])('says what to do about %s', async (_, query, said) => {
    const { screen } = await openReader([article]);
    await userEvent.keyboard('{Control>}[KeyF]{/Control}');
    await screen.getByRole('searchbox', { name: 'ابحث في المقال' }).fill(query);
    await userEvent.keyboard('{Enter}');
    const says = screen.getByText(said, { exact: false });
    const counts = document.querySelector('.find .count');
    await vi.waitFor(() => {
      expect(says.query() !== null || counts?.textContent !== '').toBe(true);
    });
    expect(painted('current-hit').length).toBeLessThanOrEqual(1);
  });
});
