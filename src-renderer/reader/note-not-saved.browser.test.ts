import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { inventedArticle } from '../../tests/support/invented-article.ts';
import { drag, openReader, pressAtOnce } from '../../tests/support/reader-driver.ts';

const article = inventedArticle('one', 'وأكد المتحدث أن حملة التلقيح ستستمر أسبوعين.', { headline: 'حملة التلقيح' });

it('keeps the words of a note that could not be saved in its editor, and saves them at the next try', async () => {
  const { host, library, screen } = await openReader([article]);
  await drag(article, 'حملة التلقيح');
  pressAtOnce('Digit3', 'KeyN');
  const editor = screen.getByRole('textbox', { name: 'نص الحاشية' });
  await expect.element(editor).toHaveFocus();
  await userEvent.keyboard('Which schools?');
  await vi.waitFor(() => {
    expect(library.saveState.kind).toBe('saved');
  });
  await userEvent.keyboard(' And when?');
  const full = vi.spyOn(host, 'save').mockResolvedValue({ ok: false, failure: 'disk-full' });
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => {
    expect(library.saveState.kind).toBe('failed');
  });
  await expect.element(editor).toHaveTextContent('Which schools? And when?');
  full.mockRestore();
  await userEvent.click(editor);
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => {
    const [highlight] = library.highlightsOf(article.id);
    expect(highlight && library.noteOn(highlight.id)?.body).toBe('Which schools? And when?');
  });
  await vi.waitFor(() => {
    expect(editor.query()).toBeNull();
  });
});

it('keeps trying to save the words of a note whose editor is gone, and gives them back to a new one', async () => {
  const { host, library, screen } = await openReader([article]);
  await drag(article, 'حملة التلقيح');
  pressAtOnce('Digit3', 'KeyN');
  const editor = screen.getByRole('textbox', { name: 'نص الحاشية' });
  await expect.element(editor).toHaveFocus();
  const full = vi.spyOn(host, 'save').mockResolvedValue({ ok: false, failure: 'disk-full' });
  await userEvent.keyboard('Which schools?');
  await vi.waitFor(() => {
    expect(library.saveState.kind).toBe('failed');
  });
  await userEvent.keyboard('{Control>}1{/Control}');
  await vi.waitFor(() => {
    expect(editor.query()).toBeNull();
  });
  expect(await library.settle()).toBe(false);
  full.mockRestore();
  await vi.waitFor(
    () => {
      const [highlight] = library.highlightsOf(article.id);
      expect(highlight && library.noteOn(highlight.id)?.body).toBe('Which schools?');
    },
    { timeout: 8_000 },
  );
  expect(await library.settle()).toBe(true);
});
