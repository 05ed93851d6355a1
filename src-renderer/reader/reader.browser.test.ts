import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Article } from '#core/article/article.ts';
import { inventedArticle } from '../../tests/support/invented-article.ts';
import type { MemoryHostParts } from '../../tests/support/memory-host.ts';
import {
  closeReader,
  drag,
  find,
  mouse,
  openReader,
  painted,
  press,
  sheets,
} from '../../tests/support/reader-driver.ts';
import type { Library } from '../store/library.svelte.ts';
import { TextMap } from './text-map.ts';

const first = inventedArticle(
  'first',
  [
    'قالت وزارةُ الصحّةِ يوم الأربعاء إنها سجّلت 5,200 إصابة بالحصبة في نينوى.',
    'وأكد المتحدث باسم الوزارة أن “حملة التلقيح” ستستمر أسبوعين في المدارس.',
    ...Array.from(
      { length: 30 },
      (_, index) => `الفقرة ${String(index + 3)} من التقرير تذكر مركزاً صحياً آخر وعدد أطبائه.`,
    ),
  ].join('\n'),
  { headline: 'إصابات بالحصبة' },
);
const second = inventedArticle(
  'second',
  'The ministry said on Wednesday that 900 people fell ill.\nSchools stay open.',
  {
    headline: 'Measles cases',
  },
);

const show = (open: readonly Article[] = [first, second], parts: MemoryHostParts = {}, offset = 0) =>
  openReader(open, { articles: [first, second], ...parts }, offset);

const quotes = (library: Library, article: Article) =>
  library.highlightsOf(article.id).map(({ target, ink }) => [target.quote.exact, ink]);

describe('offsets on the page', () => {
  it('map both ways for every word, with marks, in both directions', async () => {
    await show();
    [first, second].forEach((article, pane) => {
      const map = new TextMap(sheets()[pane] ?? document.body);
      for (const match of article.text.matchAll(/[\p{L}\p{M}]+/gu)) {
        const passage = { start: match.index, end: match.index + match[0].length };
        expect(map.rangesOf(passage).map(String)).toEqual([match[0]]);
        const span = map.spanOf(passage);
        expect(span && map.passageOf(span)).toEqual(passage);
      }
    });
  });

  it('cut a passage over several paragraphs into one range for each', async () => {
    await show();
    const map = new TextMap(sheets()[1] ?? document.body);
    const whole = { start: 0, end: second.text.length };
    expect(map.rangesOf(whole).map(String)).toEqual(second.text.split('\n'));
  });
});

describe('highlighting', () => {
  it.each([
    ['the digit row', 'Digit3', '3', 3],
    ['the digit row of an Arabic layout', 'Digit3', '٣', 3],
    ['the number pad', 'Numpad5', '5', 5],
  ] as const)('takes one drag and one key of %s, and snaps to whole words', async (_name, code, key, ink) => {
    const { library } = await show();
    await drag(first, 'زارةُ الصحّ');
    await press(code, key);
    await vi.waitFor(() => {
      expect(quotes(library, first)).toEqual([['وزارةُ الصحّةِ', ink]]);
      expect(painted(`ink-${String(ink)}`)).toEqual(['وزارةُ الصحّةِ']);
    });
    expect(document.getSelection()?.toString()).toBe('');
  });

  it('works in a pane that was not the active one', async () => {
    const { library } = await show();
    await drag(second, 'ministry said', 1);
    await userEvent.keyboard('[Digit2]');
    await vi.waitFor(() => {
      expect(quotes(library, second)).toEqual([['ministry said', 2]]);
    });
  });

  it('gives a highlight another ink, takes it away with 0 and brings it back with Ctrl Z', async () => {
    const { library } = await show();
    await drag(first, '5,200 إصابة');
    await userEvent.keyboard('[Digit3]');
    await vi.waitFor(() => {
      expect(painted('ink-3')).toEqual(['5,200 إصابة']);
    });
    await drag(first, '5,200 إصابة');
    await userEvent.keyboard('[Digit1]');
    await vi.waitFor(() => {
      expect(quotes(library, first)).toEqual([['5,200 إصابة', 1]]);
    });
    await drag(first, '5,200 إصابة');
    await userEvent.keyboard('[Digit0]');
    await vi.waitFor(() => {
      expect(quotes(library, first)).toEqual([]);
    });
    await userEvent.keyboard('{Control>}[KeyZ]{/Control}');
    await vi.waitFor(() => {
      expect(quotes(library, first)).toEqual([['5,200 إصابة', 1]]);
      expect(painted('ink-1')).toEqual(['5,200 إصابة']);
    });
  });

  it('needs no pointer: sentence by sentence, then the key', async () => {
    const { library } = await show();
    sheets()[0]?.focus();
    await userEvent.keyboard('[KeyJ][KeyJ]');
    await userEvent.keyboard('[Digit4]');
    await vi.waitFor(() => {
      expect(quotes(library, first)).toEqual([[first.text.split('\n')[1], 4]]);
    });
  });

  it('shows the popover without taking the focus and never on the words', async () => {
    const { screen } = await show();
    await drag(first, 'المتحدث باسم');
    const popover = screen.getByRole('toolbar', { name: 'ما يُصنع بالمقطع' });
    await expect.element(popover).toBeVisible();
    expect(popover.element().contains(document.activeElement)).toBe(false);
    const words = new TextMap(sheets()[0] ?? document.body).rectsOf(find(first, 'المتحدث باسم'))[0];
    const box = popover.element().getBoundingClientRect();
    expect(box.top >= (words?.bottom ?? 0) || box.bottom <= (words?.top ?? 0)).toBe(true);
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => {
      expect(popover.query()).toBeNull();
    });
  });

  it('takes hold of the shortest highlight under a click', async () => {
    const { library } = await show();
    await drag(first, 'وأكد المتحدث باسم الوزارة');
    await userEvent.keyboard('[Digit1]');
    await drag(first, 'باسم الوزارة');
    await userEvent.keyboard('[Digit2]');
    await vi.waitFor(() => {
      expect(library.highlightsOf(first.id)).toHaveLength(2);
    });
    const [box] = new TextMap(sheets()[0] ?? document.body).rectsOf(find(first, 'باسم'));
    if (box === undefined) throw new Error('not on the page');
    await mouse('mousePressed', box.left + box.width / 2, box.top + box.height / 2);
    await mouse('mouseReleased', box.left + box.width / 2, box.top + box.height / 2);
    await vi.waitFor(() => {
      expect(painted('held')).toEqual(['باسم الوزارة']);
    });
  });
});

describe('notes', () => {
  it('are typed beside their passage and survive a restart', async () => {
    const { host, screen } = await show();
    await drag(first, 'حملة التلقيح');
    await press('KeyN', 'ى');
    await expect.element(screen.getByRole('textbox', { name: 'نص الحاشية' })).toHaveFocus();
    await userEvent.keyboard('Which schools?');
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => {
      expect(
        host.journal
          .flatMap(({ changes }) => changes)
          .some(({ value }) => value !== null && 'body' in value && value.body === 'Which schools?'),
      ).toBe(true);
    });
    await closeReader();
    const again = await show([first, second], { journal: host.journal });
    await expect.element(again.screen.getByText('Which schools?')).toBeVisible();
    expect(painted('ink-1')).toEqual(['حملة التلقيح']);
  });

  it('are saved while they are typed, and taken back as one step', async () => {
    const { library } = await show();
    await drag(first, 'حملة التلقيح');
    await userEvent.keyboard('[KeyN]');
    // The editor opens once its highlight is saved.
    await vi.waitFor(() => {
      expect(document.activeElement?.getAttribute('role')).toBe('textbox');
    }, 5_000);
    await userEvent.keyboard('one');
    await vi.waitFor(() => {
      expect(library.annotations.some((each) => 'body' in each && each.body === 'one')).toBe(true);
    }, 3_000);
    await userEvent.keyboard(' two{Escape}');
    await vi.waitFor(() => {
      expect(library.annotations.some((each) => 'body' in each && each.body === 'one two')).toBe(true);
    });
    await userEvent.keyboard('{Control>}[KeyZ]{/Control}');
    await vi.waitFor(() => {
      expect(library.annotations.map(({ motivation }) => motivation)).toEqual(['highlighting']);
    });
  });

  it('vanish when nothing was written', async () => {
    const { library, screen } = await show();
    await drag(first, 'حملة التلقيح');
    await userEvent.keyboard('[KeyN]');
    await expect.element(screen.getByRole('textbox', { name: 'نص الحاشية' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('textbox', { name: 'نص الحاشية' })).not.toBeInTheDocument();
    expect(library.annotations.map(({ motivation }) => motivation)).toEqual(['highlighting']);
  });

  it('can stand on the article as a whole', async () => {
    const { library } = await show();
    sheets()[0]?.focus();
    await userEvent.keyboard('[KeyN]');
    await userEvent.keyboard('Check the date{Escape}');
    await vi.waitFor(() => {
      expect(library.notesOf(first.id).map(({ body }) => body)).toEqual(['Check the date']);
    });
  });
});

describe('the desk', () => {
  it('comes back to the place where reading stopped', async () => {
    const offset = first.text.indexOf('الفقرة 20');
    await show([first], {}, offset);
    await vi.waitFor(() => {
      const sheet = sheets()[0];
      const [line] = new TextMap(sheet ?? document.body).rectsOf({ start: offset, end: offset + 1 });
      expect(Math.abs((line?.top ?? 0) - (sheet?.getBoundingClientRect().top ?? 0))).toBeLessThan(3);
    });
  });

  it('remembers how far a pane was scrolled', async () => {
    const { library } = await show([first]);
    const map = new TextMap(sheets()[0] ?? document.body);
    sheets()[0]?.scrollTo({ top: 900 });
    await vi.waitFor(() => {
      const kept = library.desk.panes[0]?.offset ?? 0;
      expect(kept).toBeGreaterThan(100);
      const top = sheets()[0]?.getBoundingClientRect().top ?? 0;
      expect(map.rectsOf({ start: kept, end: kept + 1 })[0]?.bottom ?? 0).toBeGreaterThan(top);
    }, 4_000);
  });

  it('closes a pane with Ctrl W and says what to do when none is left', async () => {
    const { screen } = await show([second]);
    await userEvent.keyboard('{Control>}[KeyW]{/Control}');
    await expect.element(screen.getByText('لا مقال مفتوح')).toBeVisible();
  });

  it('gives each pane and each paragraph its own direction', async () => {
    await show();
    const directions = sheets().map((sheet) => sheet.querySelector('[data-start]')?.getAttribute('dir'));
    expect(directions).toEqual(['rtl', 'ltr']);
  });

  it('lists a highlight whose words are gone instead of guessing a place', async () => {
    const changed = { ...first, text: first.text.replace('5,200', '5,300'), version: 'changed' };
    const { host } = await show();
    await drag(first, '5,200 إصابة');
    await userEvent.keyboard('[Digit3]');
    await vi.waitFor(() => {
      expect(host.journal.length).toBeGreaterThan(1);
    });
    await closeReader();
    const { screen } = await show([first], { articles: [changed, second], journal: host.journal });
    await expect.element(screen.getByText('تغيّر رقم فيه: كان')).toBeInTheDocument();
    expect(painted('ink-3')).toEqual([]);
  });

  it('has nothing that axe finds', async () => {
    const { screen } = await show();
    await drag(first, 'حملة التلقيح');
    await expect.element(screen.getByRole('toolbar', { name: 'ما يُصنع بالمقطع' })).toBeVisible();
    const { violations } = await axe.run(document.body);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
