import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Article } from '#core/article/article.ts';
import { inventedArticle } from '../../tests/support/invented-article.ts';
import { find, mouse, openReader, painted, press, sheets } from '../../tests/support/reader-driver.ts';
import { TextMap } from './text-map.ts';

describe('linked passages', () => {
  const filler = (name: string) =>
    Array.from({ length: 30 }, (_, index) => `ملاحظة ${name} رقم ${String(index)} عن أمور أخرى في المدينة.`).join('\n');
  const one = inventedArticle(
    'one',
    `أعلنت الشركة يوم 5 يناير 2020 إغلاق مصنع الإسمنت في البصرة وتسريح 340 عاملاً.\n${filler('أولى')}`,
    { headline: 'إغلاق مصنع', published: '2020-01-06' },
  );
  const other = inventedArticle(
    'other',
    `${filler('ثانية')}\nأعلنت الشركة إغلاق مصنع الإسمنت في البصرة وتسريح 340 عاملاً يوم الخامس من كانون الثاني 2020.\n${filler('ثالثة')}`,
    { headline: 'تسريح عمال', published: '2020-01-06' },
  );
  const topOf = (article: Article, pane: number) => {
    const sheet = sheets()[pane];
    const [line] = new TextMap(sheet ?? document.body).rectsOf(find(article, 'مصنع الإسمنت'));
    return (line?.top ?? 0) - (sheet?.getBoundingClientRect().top ?? 0);
  };

  it('are reached with M and left with Shift M', async () => {
    const { library, screen } = await openReader([one, other]);
    await expect.element(screen.getByRole('switch', { name: 'تمرير مترابط' })).toBeVisible();
    expect(topOf(other, 1)).toBeGreaterThan(800);
    sheets()[0]?.focus();
    await userEvent.keyboard('[KeyM]');
    await vi.waitFor(() => {
      expect(topOf(other, 1)).toBeLessThan(600);
      expect(document.activeElement).toBe(sheets()[1]);
    }, 3_000);
    await userEvent.keyboard('{Shift>}[KeyM]{/Shift}');
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(sheets()[0]);
      expect(library.desk.activePane).toBe(0);
    }, 3_000);
  });

  it('are followed from the words that were clicked, wherever the pointer went since', async () => {
    const both = 'أعلنت الشركة إغلاق مصنع الإسمنت في البصرة وتسريح 340 عاملاً.';
    const fire = 'اندلع حريق في مستودع الحبوب بالميناء وأصيب 17 بحاراً.';
    const near = inventedArticle('near', `${both}\n${fire}`, { headline: 'مصنع وحريق' });
    const far = inventedArticle('far', `${both}\n${filler('رابعة')}\n${fire}\n${filler('خامسة')}`, {
      headline: 'نهار',
    });
    const { screen } = await openReader([near, far]);
    await expect.element(screen.getByRole('switch', { name: 'تمرير مترابط' })).toBeVisible();
    const sheet = sheets()[0] ?? document.body;
    const [word] = new TextMap(sheet).rectsOf(find(near, '17 بحاراً'));
    const [x, y] = [((word?.left ?? 0) + (word?.right ?? 0)) / 2, ((word?.top ?? 0) + (word?.bottom ?? 0)) / 2];
    await mouse('mouseMoved', x, y);
    await mouse('mousePressed', x, y);
    await mouse('mouseReleased', x, y);
    await mouse('mouseMoved', innerWidth / 2, 10);
    await press('KeyM', 'm');
    await vi.waitFor(() => {
      expect(painted('flash')).toHaveLength(1);
      expect(painted('flash')[0]).toContain('17');
    }, 3_000);
  });

  it('come to the same height when the active pane is scrolled, until L frees them', async () => {
    const { screen } = await openReader([one, other]);
    await expect.element(screen.getByRole('switch', { name: 'تمرير مترابط' })).toBeVisible();
    sheets()[0]?.focus();
    sheets()[0]?.scrollTo({ top: 30 });
    await vi.waitFor(() => {
      expect(Math.abs(topOf(one, 0) - topOf(other, 1))).toBeLessThan(4);
    }, 4_000);
    await userEvent.keyboard('[KeyL]');
    await expect.element(screen.getByRole('switch', { name: 'تمرير مترابط' })).not.toBeChecked();
    const rested = topOf(other, 1);
    sheets()[0]?.scrollTo({ top: 90 });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(topOf(other, 1)).toBe(rested);
  });
});
