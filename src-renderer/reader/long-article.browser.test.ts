import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { AnnotationId, Highlight } from '#core/annotation/annotation.ts';
import { describePassage } from '#core/annotation/describe.ts';
import type { Article } from '#core/article/article.ts';
import type { Change, Desk } from '#core/library/records.ts';
import { inventedArticle } from '../../tests/support/invented-article.ts';
import { closeReader, openReader, painted, sheets } from '../../tests/support/reader-driver.ts';
import { TextMap } from './text-map.ts';

const paragraphs = Array.from(
  { length: 900 },
  (_, index) =>
    `الفقرة ${String(index + 1)} من التقرير تذكر مركزاً صحياً آخر وعدد أطبائه، وتقول إن العمل فيه يستمر حتى نهاية الشهر المقبل.`,
);
const long = inventedArticle('long', paragraphs.join('\n'), { headline: 'تقرير طويل' });
const time = '2024-02-11T08:00:00.000Z';

/** A highlight on the number of each of the first so many paragraphs. */
function highlightsOn(article: Article, count: number): readonly Highlight[] {
  return article.blocks.slice(0, count).map(({ start }, index) => ({
    motivation: 'highlighting',
    id: `highlight-${String(index)}` as AnnotationId,
    target: describePassage(article, { start, end: start + 'الفقرة'.length }),
    ink: 1,
    created: time,
    modified: time,
  }));
}

async function show(highlights: readonly Highlight[], offset = 0) {
  const desk: Desk = {
    mode: 'reader',
    panes: [{ article: long.id, offset }],
    activePane: 0,
    compared: [],
    brief: null,
  };
  const changes: readonly Change[] = [
    { collection: 'workspace', id: 'desk', value: desk },
    ...highlights.map((value): Change => ({ collection: 'annotations', id: value.id, value })),
  ];
  const shown = await openReader([long], { journal: [{ seq: 1, time, changes }] }, offset);
  const sheet = sheets()[0];
  if (sheet === undefined) throw new Error('no pane');
  return { ...shown, sheet, map: new TextMap(sheet) };
}

const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
};

describe('a long article', () => {
  it('comes back to the line where reading stopped, though most of it was never laid out', async () => {
    const { start } = long.blocks[700] ?? { start: 0 };
    const { sheet, map } = await show([], start);
    await vi.waitFor(() => {
      const top = map.rectsOf({ start, end: start + 1 })[0]?.top ?? NaN;
      expect(Math.abs(top - sheet.getBoundingClientRect().top)).toBeLessThan(2);
    });
    await frames(6);
    expect(map.firstBelow(sheet.getBoundingClientRect().top + 2)).toBe(start);
  });

  it('is copied whole, across everything that was never laid out', async () => {
    const { map } = await show([]);
    const span = map.spanOf({ start: 0, end: long.text.length });
    expect(span && map.passageOf(span)).toEqual({ start: 0, end: long.text.length });
    expect(map.rangesOf({ start: 0, end: long.text.length }).map(String)).toEqual(paragraphs);
  });

  it('paints the highlights that are near the view, and others when they come near', async () => {
    const { sheet } = await show(highlightsOn(long, 900));
    await vi.waitFor(() => {
      expect(painted('ink-1').length).toBeGreaterThan(5);
    });
    expect(painted('ink-1').length).toBeLessThan(200);
    const before = [...(CSS.highlights.get('ink-1') ?? [])].map(({ startContainer }) => startContainer);
    sheet.scrollTop = sheet.scrollHeight / 2;
    await vi.waitFor(() => {
      const now = [...(CSS.highlights.get('ink-1') ?? [])];
      expect(now.length).toBeGreaterThan(5);
      const seen = now.filter((range) =>
        range.startContainer.parentElement?.checkVisibility({ contentVisibilityAuto: true }),
      );
      expect(seen.length).toBeGreaterThan(5);
      expect(now.some(({ startContainer }) => before.includes(startContainer))).toBe(false);
    });
  });

  it('has every highlight in the way of Tab, and the pane goes along', async () => {
    const { sheet } = await show(highlightsOn(long, 900));
    const button = await vi.waitFor(() => {
      const first = sheet.querySelector<HTMLElement>('li[aria-posinset="1"] button');
      if (first === null) throw new Error('not there yet');
      return first;
    });
    button.focus();
    await userEvent.keyboard('{Tab}'.repeat(69));
    expect(document.activeElement?.closest('li')?.getAttribute('aria-posinset')).toBe('70');
    await vi.waitFor(() => {
      const box = document.activeElement?.getBoundingClientRect();
      expect(box?.top).toBeGreaterThan(sheet.getBoundingClientRect().top);
      expect(box?.bottom).toBeLessThan(sheet.getBoundingClientRect().bottom);
    });
  });
});

/** How many places were looked up on the page, and notes in the library, while something was done. */
async function lookUps(highlights: number, act: (sheet: HTMLElement) => Promise<void>): Promise<number> {
  const { library, sheet } = await show(highlightsOn(long, highlights));
  await vi.waitFor(() => {
    expect(painted('ink-1').length).toBeGreaterThan(5);
  });
  await frames(10);
  const spies = [
    vi.spyOn(TextMap.prototype, 'rangesOf'),
    vi.spyOn(library, 'noteOn'),
    vi.spyOn(Range.prototype, 'getClientRects'),
    vi.spyOn(Range.prototype, 'getBoundingClientRect'),
  ];
  await act(sheet);
  // What an act sets going ends some frames later, and not always as soon.
  const counted = (): number => spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  let calls = -1;
  while (calls !== counted()) {
    calls = counted();
    await frames(15);
  }
  for (const spy of spies) spy.mockRestore();
  // Two readers on one page would both hear the keys.
  await closeReader();
  return calls;
}

describe.each([
  [
    'scrolling',
    async (sheet: HTMLElement) => {
      for (let step = 0; step < 10; step += 1) {
        sheet.scrollTop += 250;
        await frames(1);
      }
    },
  ],
  [
    'writing a note',
    async (sheet: HTMLElement) => {
      sheet.focus();
      await userEvent.keyboard('[KeyN]');
      await vi.waitFor(() => {
        expect(document.activeElement).not.toBe(sheet);
      });
      await userEvent.keyboard('kalimat qalila');
      await frames(3);
    },
  ],
])('%s', (_name, act) => {
  it('costs the same with a hundred highlights and with nine hundred', async () => {
    // The first reader on a page is laid out while typefaces and the editor are still coming; only later ones compare.
    await lookUps(100, act);
    const few = await lookUps(100, act);
    const many = await lookUps(900, act);
    expect(few).toBeGreaterThan(0);
    expect(many).toBeLessThan(few * 1.5);
  });
});
