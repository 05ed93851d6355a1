import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { AnnotationId } from '#core/annotation/annotation.ts';
import { describePassage } from '#core/annotation/describe.ts';
import { mentionLink } from '#core/annotation/mention.ts';
import type { ArticleId } from '#core/article/article.ts';
import { inventedArticle } from '../../tests/support/invented-article.ts';
import { drag, find, openReader, painted, pressAtOnce } from '../../tests/support/reader-driver.ts';
import { newHighlight, newNote } from './annotation-changes.ts';

const one = inventedArticle('one', 'وأكد المتحدث أن حملة التلقيح ستستمر أسبوعين.', { headline: 'حملة التلقيح' });
const other = inventedArticle('other', 'نفت الوزارة نقص اللقاح في المدارس.', { headline: 'نفي الوزارة' });
const instant = '2024-02-11T08:00:00.000Z';
const elsewhere = {
  ...newHighlight('h' as AnnotationId, describePassage(other, find(other, 'نقص اللقاح')), 2, instant),
  tags: ['أمريكا'],
};

async function withHighlightElsewhere() {
  const opened = await openReader([one, other]);
  await opened.library.commit('highlight', [{ collection: 'annotations', id: elsewhere.id, value: elsewhere }]);
  return opened;
}

type Opened = Awaited<ReturnType<typeof openReader>>;

function tagsOf({ library }: Opened): readonly string[] {
  return library.highlightsOf(one.id)[0]?.tags ?? [];
}

it('tags what is at hand by key, in the spelling that the library has, each tag a step that undo takes back', async () => {
  const opened = await withHighlightElsewhere();
  await drag(one, 'حملة التلقيح');
  pressAtOnce('Digit3', 'KeyT');
  const field = opened.screen.getByRole('combobox', { name: 'أضف وسماً' });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('امريكا،مدارس,');
  await vi.waitFor(() => {
    expect(tagsOf(opened)).toEqual(['أمريكا', 'مدارس']);
  });
  await userEvent.keyboard('{Backspace}');
  await vi.waitFor(() => {
    expect(tagsOf(opened)).toEqual(['أمريكا']);
  });
  expect(await opened.library.undo()).toBe('tag');
  expect(tagsOf(opened)).toEqual(['أمريكا', 'مدارس']);
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => {
    expect(field.query()).toBeNull();
  });
});

it('offers tags by their first letters, and takes the first by Enter', async () => {
  const opened = await withHighlightElsewhere();
  await drag(one, 'حملة التلقيح');
  pressAtOnce('Digit3', 'KeyT');
  const field = opened.screen.getByRole('combobox', { name: 'أضف وسماً' });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('امر');
  const option = opened.screen.getByRole('option', { name: /أمريكا/u });
  await expect.element(option).toHaveAttribute('aria-selected', 'true');
  await expect.element(field).toHaveAttribute('aria-activedescendant', option.element().id);
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => {
    expect(tagsOf(opened)).toEqual(['أمريكا']);
  });
});

it('keeps a tag that is chosen before a note on an article has words', async () => {
  const opened = await withHighlightElsewhere();
  pressAtOnce('KeyN');
  await expect.element(opened.screen.getByRole('textbox', { name: 'نص الحاشية' })).toHaveFocus();
  await userEvent.keyboard('#امر');
  await expect.element(opened.screen.getByRole('option', { name: /أمريكا/u })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('من يموّل؟{Escape}');
  await vi.waitFor(() => {
    const [note] = opened.library.notesOf(one.id);
    expect(note && [note.body, note.tags]).toEqual(['من يموّل؟', ['أمريكا']]);
  });
});

it('goes to the passage that a note mentions, and says of one that is gone that it is', async () => {
  const opened = await withHighlightElsewhere();
  const body = [
    mentionLink({ kind: 'annotation', annotation: elsewhere.id }, 'نقص اللقاح'),
    mentionLink({ kind: 'article', article: 'lost' as ArticleId }, 'خبر قديم'),
  ].join(' و');
  const note = newNote('n' as AnnotationId, { kind: 'article', article: one.id }, body, instant);
  await opened.library.commit('note', [{ collection: 'annotations', id: note.id, value: note }]);
  await expect.element(opened.screen.getByText('خبر قديم')).toHaveAttribute('title', 'لم يعد في المكتبة');
  await userEvent.click(opened.screen.getByRole('link', { name: 'نقص اللقاح' }));
  await vi.waitFor(() => {
    expect(painted('flash')).toEqual(['نقص اللقاح']);
  });
});

it('copies the address of a link instead of leaving', async () => {
  const opened = await withHighlightElsewhere();
  const note = newNote(
    'n' as AnnotationId,
    { kind: 'article', article: one.id },
    '[هنا](https://a.example/b)',
    instant,
  );
  await opened.library.commit('note', [{ collection: 'annotations', id: note.id, value: note }]);
  const copied = vi.spyOn(DataTransfer.prototype, 'setData');
  await userEvent.click(opened.screen.getByRole('button', { name: 'هنا' }));
  expect(copied).toHaveBeenCalledWith('text/plain', 'https://a.example/b');
  copied.mockRestore();
  await expect.element(opened.screen.getByText(/نُسخ العنوان/u)).toBeVisible();
});
