import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Change, Desk } from '#core/library/records.ts';
import { inventedArticle } from '../../tests/support/invented-article.ts';
import { openReader, painted, sheets } from '../../tests/support/reader-driver.ts';

const filler = (name: string) =>
  Array.from({ length: 30 }, (_, index) => `ملاحظة ${name} رقم ${String(index)} عن أمور أخرى في المدينة.`).join('\n');
const one = inventedArticle(
  'one',
  `${filler('أولى')}\nأعلنت الشركة يوم 5 يناير 2020 إغلاق مصنع الإسمنت في البصرة وتسريح 340 عاملاً.\n${filler('رابعة')}`,
  { headline: 'إغلاق مصنع', published: '2020-01-06' },
);
const other = inventedArticle(
  'other',
  `${filler('ثانية')}\nأعلنت الشركة إغلاق مصنع الإسمنت في البصرة وتسريح 430 عاملاً يوم الخامس من كانون الثاني 2020.\n${filler('ثالثة')}`,
  { headline: 'تسريح عمال', published: '2020-01-06' },
);
/** Pixels at the edges of a pane where its text fades. */
const fade = 46;

/** The reader with the two articles, and a comparison of them behind it. */
function open(change: Partial<Desk> = {}) {
  const desk = {
    mode: 'reader' as const,
    panes: [one, other].map(({ id }) => ({ article: id, offset: 0 })),
    activePane: 1,
    compared: [one.id, other.id],
    brief: null,
    ...change,
  };
  const kept: Change = { collection: 'workspace', id: 'desk', value: desk };
  return openReader([one, other], { journal: [{ seq: 1, time: '2024-02-11T08:00:00.000Z', changes: [kept] }] });
}

describe('a finding that is followed', () => {
  it.each([
    ['to panes that are open', {}],
    ['where one pane was shown', { shownPanes: 1 }],
    ['to panes that have to be opened', { panes: [{ article: one.id, offset: 0 }], activePane: 0 }],
  ] as const)('%s: shows each of its passages clear of the fades and marks it', async (_name, desk) => {
    const { screen } = await open(desk);
    await userEvent.keyboard('{Control>}[Digit3]{/Control}');
    const points = screen.getByRole('navigation', { name: 'نقاط المقارنة' });
    await points.getByRole('button').filter({ hasText: '340' }).first().click();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => {
      expect(painted('flash')).toHaveLength(2);
      const ranges = [...(CSS.highlights.get('flash') ?? [])] as Range[];
      const panes = ranges.map((range) => {
        const sheet = range.startContainer.parentElement?.closest('.sheet');
        const frame = sheet?.getBoundingClientRect();
        const passage = range.getBoundingClientRect();
        expect(passage.top).toBeGreaterThanOrEqual((frame?.top ?? 0) + fade);
        expect(passage.bottom).toBeLessThanOrEqual((frame?.bottom ?? 0) - fade);
        return sheet;
      });
      expect(new Set(panes)).toEqual(new Set(sheets()));
      expect(document.activeElement).toBe(sheets()[0]);
    }, 5_000);
  });
});
