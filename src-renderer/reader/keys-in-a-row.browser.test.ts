import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SaveFailure } from '#core/host.ts';
import { inventedArticle } from '../../tests/support/invented-article.ts';
import { drag, openReader, painted, pressAtOnce } from '../../tests/support/reader-driver.ts';
import type { Library } from '../store/library.svelte.ts';

const article = inventedArticle(
  'one',
  'قالت وزارةُ الصحّةِ يوم الأربعاء إنها سجّلت 5,200 إصابة بالحصبة.\nوأكد المتحدث أن حملة التلقيح ستستمر أسبوعين.',
  { headline: 'إصابات بالحصبة' },
);
const words = 'حملة التلقيح';
const inks = (library: Library) => library.highlightsOf(article.id).map(({ target, ink }) => [target.quote.exact, ink]);

describe('keys pressed before the one before them is saved', () => {
  it('open the note on the highlight that the ink makes', async () => {
    const { library, screen } = await openReader([article]);
    await drag(article, words);
    pressAtOnce('Digit3', 'KeyN');
    await expect.element(screen.getByRole('textbox', { name: 'نص الحاشية' })).toHaveFocus();
    await userEvent.keyboard('Which schools?{Escape}');
    await vi.waitFor(() => {
      const [highlight] = library.highlightsOf(article.id);
      expect(highlight && library.noteOn(highlight.id)?.body).toBe('Which schools?');
    });
    expect([inks(library), library.notesOf(article.id)]).toEqual([[[words, 3]], []]);
  });

  it('are words of the note once it was asked for, and no commands', async () => {
    const { library, screen } = await openReader([article]);
    await drag(article, words);
    pressAtOnce('Digit3', 'KeyN', 'KeyB', 'KeyX', 'KeyK');
    await expect.element(screen.getByRole('textbox', { name: 'نص الحاشية' })).toHaveFocus();
    await userEvent.keyboard('!{Escape}');
    await vi.waitFor(() => {
      const [highlight] = library.highlightsOf(article.id);
      expect(highlight && library.noteOn(highlight.id)?.body).toBe('bxk!');
    });
    expect(library.briefs).toEqual([]);
  });

  it('add the highlight that the ink makes to the brief', async () => {
    const { library } = await openReader([article]);
    await drag(article, words);
    pressAtOnce('Digit3', 'KeyB');
    await vi.waitFor(() => {
      const [highlight] = library.highlightsOf(article.id);
      const items = library.briefs.flatMap(({ sections }) => sections.flatMap((section) => section.items));
      expect(items.map((item) => 'annotation' in item && item.annotation)).toEqual([highlight?.id]);
    });
  });

  it.each([
    ['change their mind and come back', ['Digit3', 'Digit1', 'Digit3'], [[words, 3]]],
    ['change the ink', ['Digit3', 'Digit1'], [[words, 1]]],
  ])('%s', async (_name, codes, expected) => {
    const { library } = await openReader([article]);
    await drag(article, words);
    pressAtOnce(...codes);
    await vi.waitFor(() => {
      expect(inks(library)).toEqual(expected);
      expect(painted(`ink-${String(expected[0]?.[1])}`)).toEqual([words]);
    });
    expect(library.highlightsOf(article.id)).toHaveLength(1);
  });

  it('go on to the next sentence from the one that was highlighted', async () => {
    const { library } = await openReader([article]);
    pressAtOnce('KeyJ', 'Digit1');
    await vi.waitFor(() => {
      expect(library.highlightsOf(article.id)).toHaveLength(1);
    });
    pressAtOnce('KeyJ', 'Digit2');
    await vi.waitFor(() => {
      expect(inks(library).map(([quote, ink]) => [String(quote).split(' ')[0], ink])).toEqual([
        ['قالت', 1],
        ['وأكد', 2],
      ]);
    });
  });

  it('take away what the ink makes, and only that', async () => {
    const { host, library } = await openReader([article]);
    await drag(article, 'التلقيح');
    pressAtOnce('Digit2');
    await vi.waitFor(() => {
      expect(inks(library)).toEqual([['التلقيح', 2]]);
    });
    await drag(article, words);
    pressAtOnce('Digit3', 'Digit0');
    await vi.waitFor(() => {
      expect(host.journal.flatMap(({ changes }) => changes).some(({ value }) => value === null)).toBe(true);
      expect(inks(library)).toEqual([['التلقيح', 2]]);
    });
  });

  it('act on the highlight that was given another ink, though words were held', async () => {
    const { library, screen } = await openReader([article]);
    await drag(article, words);
    pressAtOnce('Digit3');
    await vi.waitFor(() => {
      expect(inks(library)).toEqual([[words, 3]]);
    });
    await drag(article, words);
    pressAtOnce('Digit1', 'KeyN');
    await expect.element(screen.getByRole('textbox', { name: 'نص الحاشية' })).toHaveFocus();
    await userEvent.keyboard('seen{Escape}');
    await vi.waitFor(() => {
      const [highlight] = library.highlightsOf(article.id);
      expect(highlight && [highlight.ink, library.noteOn(highlight.id)?.body]).toEqual([1, 'seen']);
    });
  });
});

describe('a highlight that could not be saved', () => {
  it.each<[SaveFailure, string]>([
    ['disk-full', 'القرص ممتلئ'],
    ['read-only', 'للقراءة فقط'],
  ])('is told with its reason (%s), and the words stay selected for the next key', async (failure, told) => {
    const { host, library, screen } = await openReader([article]);
    await drag(article, words);
    host.failNextSave = failure;
    pressAtOnce('Digit3', 'KeyN');
    await expect.element(screen.getByText(told).and(screen.getByText('اضغط المفتاح ثانيةً'))).toBeVisible();
    expect(document.getSelection()?.toString()).toBe(words);
    expect(screen.getByRole('textbox', { name: 'نص الحاشية' }).query()).toBeNull();
    pressAtOnce('Digit3');
    await vi.waitFor(() => {
      expect(inks(library)).toEqual([[words, 3]]);
    });
  });

  it('keeps what was typed for its note until there is one', async () => {
    const { host, library, screen } = await openReader([article]);
    await drag(article, words);
    host.failNextSave = 'disk-full';
    pressAtOnce('Digit3', 'KeyN', 'KeyW', 'KeyH', 'KeyY');
    await expect.element(screen.getByText('القرص ممتلئ').first()).toBeVisible();
    pressAtOnce('KeyN');
    await expect.element(screen.getByRole('textbox', { name: 'نص الحاشية' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => {
      const [highlight] = library.highlightsOf(article.id);
      expect(highlight && library.noteOn(highlight.id)?.body).toBe('why');
    });
  });

  it('never puts what was typed for one passage into the note of another', async () => {
    const { host, library, screen } = await openReader([article]);
    await drag(article, words);
    host.failNextSave = 'disk-full';
    pressAtOnce('Digit3', 'KeyN', 'KeyW', 'KeyH', 'KeyY');
    await expect.element(screen.getByText('القرص ممتلئ').first()).toBeVisible();
    await drag(article, 'يوم الأربعاء');
    pressAtOnce('KeyN');
    await expect.element(screen.getByRole('textbox', { name: 'نص الحاشية' })).toHaveFocus();
    await userEvent.keyboard('other{Escape}');
    await vi.waitFor(() => {
      const [highlight] = library.highlightsOf(article.id);
      expect(highlight && library.noteOn(highlight.id)?.body).toBe('other');
    });
  });
});
