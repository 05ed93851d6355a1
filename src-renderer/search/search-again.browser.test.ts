import { describePassage } from '#core/annotation/describe.ts';
import type { Highlight } from '#core/annotation/annotation.ts';
import type { Article } from '#core/article/article.ts';
import type { SavedSearchId } from '#core/library/records.ts';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { aHighlight, aNote, keeping } from '../../tests/support/records.ts';
import { marked, openSearch, results, written } from '../../tests/support/search-driver.ts';
import { find, painted } from '../../tests/support/reader-driver.ts';

const bridges = () =>
  written('أُغلق الجسر. فُتح الجسر. رُمم الجسر. بُني الجسر. هُدم الجسر في المدينة. الجسر آمن.', { headline: 'خبر' });
function highlightOn(article: Article, exact: string): Highlight {
  return { ...aHighlight('h', article.id), target: describePassage(article, find(article, exact)) };
}
const places = () => [...document.querySelectorAll<HTMLElement>('[data-place]')];
const selected = (element: Element): string => {
  const { value, selectionStart, selectionEnd } = element as HTMLInputElement;
  return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
};

async function look(field: Awaited<ReturnType<typeof openSearch>>['field'], query: string, articles = 1) {
  await field.fill(query);
  await vi.waitFor(() => {
    expect(marked().length).toBeGreaterThan(0);
    expect(results()).toBe(articles);
  });
}

describe('coming back to the search', () => {
  it('goes on where it was left, and begins anew in the field by its own key', async () => {
    const { field } = await openSearch([bridges()]);
    await look(field, 'الجسر ');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await expect.element(field).not.toBeInTheDocument();
    await userEvent.keyboard('{Control>}[Digit1]{/Control}');
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(places()[1]);
    });
    await userEvent.keyboard('{Enter}');
    await expect.element(field).not.toBeInTheDocument();
    await userEvent.keyboard('{Control>}{Shift>}[KeyF]{/Shift}{/Control}');
    await expect.element(field).toHaveFocus();
    expect(selected(field.element())).toBe('الجسر ');
  });

  it('begins anew with the words of the palette, which opens empty each time', async () => {
    const { screen, field } = await openSearch([bridges(), written('عاد الطريق إلى ما كان.', { headline: 'خبر' })]);
    await look(field, 'الجسر ');
    await screen.getByRole('checkbox', { name: 'العناوين' }).click();
    await expect.element(screen.getByRole('checkbox', { name: 'العناوين' })).not.toBeChecked();
    places()[0]?.focus();
    await userEvent.keyboard('{Control>}[KeyK]{/Control}');
    const palette = screen.getByRole('combobox', { name: 'لوحة الأوامر' });
    await palette.fill('الطريق');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(field).toHaveValue('الطريق');
    await vi.waitFor(() => {
      expect(marked()).toEqual(['الطريق']);
    });
    await expect.element(field).toHaveFocus();
    expect(selected(field.element())).toBe('الطريق');
    await expect.element(screen.getByRole('checkbox', { name: 'العناوين' })).toBeChecked();
    await userEvent.keyboard('{Control>}[KeyK]{/Control}');
    await expect.element(palette).toHaveValue('');
  });

  it('is closed by Escape from anywhere', async () => {
    const { screen, field } = await openSearch([bridges()]);
    await look(field, 'الجسر ');
    await screen.getByRole('checkbox', { name: 'العناوين' }).click();
    await userEvent.keyboard('{Escape}');
    await expect.element(field).not.toBeInTheDocument();
  });
});

describe('the passages of an article', () => {
  it('show the one with all the words, and go on by key to the rest', async () => {
    const { screen, field } = await openSearch([bridges()]);
    await look(field, 'الجسر المدينة ');
    expect(places()).toHaveLength(3);
    expect(places().map(({ textContent }) => textContent.trim())).toContain('هُدم الجسر في المدينة.');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    await expect.element(screen.getByRole('button', { name: '3 مقاطع أخرى' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => {
      expect(places()).toHaveLength(6);
      expect(document.activeElement?.textContent.trim()).toBe('رُمم الجسر.');
    });
  });

  it('are counted as the reader counts them', async () => {
    const { screen, field } = await openSearch([written('الجسر الجسر.', { headline: 'الجسر' })]);
    await look(field, 'الجسر ');
    expect(marked()).toEqual(['الجسر', 'الجسر', 'الجسر']);
    await expect.element(screen.getByText('موضعان في النص')).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(screen.getByText('1 من 2')).toBeVisible();
  });

  it('are the words that bear a tag, opened at them without a bar that finds nothing', async () => {
    const article = written('أُغلق الجسر أمس. قال الوزير إنه آمن.');
    const highlight = highlightOn(article, 'أُغلق الجسر');
    const { screen, field } = await openSearch([article], [keeping(highlight)]);
    await field.fill('tag:معلومة');
    await vi.waitFor(() => {
      expect(results()).toBe(1);
    });
    expect(places()).toHaveLength(1);
    expect(places()[0]?.textContent).toMatch(/^\s*معلومة\s*أُغلق الجسر\s*$/);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await vi.waitFor(() => {
      expect(painted('flash')).toEqual(['أُغلق الجسر']);
    });
    await expect.element(screen.getByText('لا موضع')).not.toBeInTheDocument();
  });

  it('open a note where one was found', async () => {
    const article = written('أُغلق الجسر أمس. قال الوزير إنه آمن.');
    const highlight = highlightOn(article, 'أُغلق الجسر');
    const note = aNote('n', highlight, 'يُراجع مع البلدية');
    const { screen, field } = await openSearch(
      [article],
      [keeping(highlight), { collection: 'annotations', id: note.id, value: note }],
    );
    await field.fill('note:البلدية');
    await vi.waitFor(() => {
      expect(results()).toBe(1);
    });
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await vi.waitFor(() => {
      expect(document.activeElement?.id).toBe('note-n');
    });
    await expect.element(screen.getByText('لا موضع')).not.toBeInTheDocument();
  });
});

describe('a search that finds nothing as it stands', () => {
  it('names the words that no article has', async () => {
    const { screen, field } = await openSearch([bridges()]);
    await look(field, 'الجسر الزرافة ');
    await expect.element(screen.getByText(/لا مقال فيه «.?الزرافة.?»/)).toBeVisible();
  });

  it('names the saved searches where there is none of that name', async () => {
    const value = { id: 's' as SavedSearchId, name: 'جسور', text: 'الجسر', level: 'stemmed', created: '2024' } as const;
    const { screen, field } = await openSearch([bridges()], [{ collection: 'searches', id: 's', value }]);
    await field.fill('في:طرق الجسر ');
    await expect.element(screen.getByText(/لا بحث محفوظ بهذا الاسم.*جسور/)).toBeVisible();
  });
});

describe('what narrows a search', () => {
  it('is said when nothing is found, and undone by a button', async () => {
    const { screen, field } = await openSearch([bridges()]);
    for (const name of ['نص المقالات', 'حواشيَّ']) await screen.getByRole('checkbox', { name }).click();
    const last = screen.getByRole('checkbox', { name: 'العناوين' });
    await expect.element(last).toBeDisabled();
    expect(last.element().closest('label')?.title).toContain('لا بدّ من شيء');
    await field.fill('الجسر ');
    await expect.element(screen.getByText('تبحث في العناوين فقط.')).toBeVisible();
    await screen.getByRole('button', { name: 'ابحث في كل مكان' }).click();
    await vi.waitFor(() => {
      expect(results()).toBe(1);
    });
  });
});
