import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { inventedArticle } from '../../tests/support/invented-article.ts';
import { drag, openReader, press, sheets } from '../../tests/support/reader-driver.ts';

const article = inventedArticle(
  'one',
  'قالت وزارةُ الصحّةِ يوم الأربعاء إنها سجّلت 5,200 إصابة بالحصبة.\nوأكد المتحدث أن حملة التلقيح ستستمر أسبوعين.',
  { headline: 'إصابات بالحصبة' },
);
const other = inventedArticle('two', 'عاد العمال إلى المصنع صباح الأحد.', { headline: 'عودة العمال' });
const words = 'حملة التلقيح';

describe('words that are selected', () => {
  it('are what the palette acts on', async () => {
    const { library } = await openReader([article]);
    await drag(article, words);
    await userEvent.keyboard('{Control>}[KeyK]{/Control}');
    await vi.waitFor(() => {
      expect(document.querySelector('.palette-box')).not.toBeNull();
    });
    await userEvent.keyboard('ظلل');
    await vi.waitFor(() => {
      expect(document.querySelector('.palette-box [role=option] .title')?.textContent).toContain('ظلّل');
    });
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => {
      expect(library.highlightsOf(article.id).map(({ target }) => target.quote.exact)).toEqual([words]);
    });
  });

  it('are selected again when the palette is closed', async () => {
    await openReader([article]);
    await drag(article, words);
    await userEvent.keyboard('{Control>}[KeyK]{/Control}');
    await vi.waitFor(() => {
      expect(document.querySelector('.palette-box')).not.toBeNull();
    });
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => {
      expect(document.getSelection()?.toString()).toBe(words);
    });
  });

  it('inside a highlight take it away with 0', async () => {
    const { library } = await openReader([article]);
    await drag(article, `أن ${words} ستستمر`);
    await press('Digit2', '2');
    await vi.waitFor(() => {
      expect(library.highlightsOf(article.id)).toHaveLength(1);
    });
    await drag(article, words);
    await press('Digit0', '0');
    await vi.waitFor(() => {
      expect(library.highlightsOf(article.id)).toHaveLength(0);
    });
  });
});

it('gives the keyboard to the article that was picked', async () => {
  const { screen } = await openReader([article], { articles: [article, other] });
  await screen.getByRole('button', { name: 'افتح مقالاً' }).click();
  await userEvent.keyboard('عودة{Enter}');
  await vi.waitFor(() => {
    expect(sheets()).toHaveLength(2);
    expect(document.activeElement).toBe(sheets()[1]);
  });
});
