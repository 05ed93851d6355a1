import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { AnnotationId, Link } from '#core/annotation/annotation.ts';
import { describePassage } from '#core/annotation/describe.ts';
import { inventedArticle } from '../../tests/support/invented-article.ts';
import { find, openReader, sheets } from '../../tests/support/reader-driver.ts';
import { keeping, newLink } from './annotation-changes.ts';

const harvest = inventedArticle('harvest', 'بدأ موسم قطاف الزيتون في الشمال.\nوارتفع سعر الزيت.', {
  headline: 'الزيتون',
});
const ferry = inventedArticle('ferry', 'The ferry was late again on Monday.\nNobody knew why.', { headline: 'Ferry' });

const now = '2024-02-11T08:00:00.000Z';
const link: Link = newLink(
  'link' as AnnotationId,
  {
    target: describePassage(harvest, find(harvest, 'سعر الزيت')),
    body: describePassage(ferry, find(ferry, 'The ferry was late')),
    relation: 'explains',
  },
  now,
);
/** Names as they read, without the isolates around headlines. */
const nameOf = (marker: HTMLElement | undefined) => marker?.getAttribute('aria-label')?.replace(/[\u2068\u2069]/gu, '');
const markers = () => [...document.querySelectorAll<HTMLElement>('[data-link]')];

describe('a link between passages', () => {
  it('shows from both ends where a comparison finds nothing, and axe finds nothing either', async () => {
    const { library, screen } = await openReader([harvest, ferry]);
    await library.commit('link', [keeping(link)]);
    await vi.waitFor(() => {
      expect(markers().map(nameOf)).toEqual(['يفسّر: مقابله في «ب»، الفقرة 1', 'يفسّره: مقابله في «أ»، الفقرة 2']);
    });
    await expect.element(screen.getByRole('button', { name: 'يفسّر: مقابله في «ب»، الفقرة 1' }).nth(1)).toBeVisible();
    markers()[0]?.focus();
    await expect.element(screen.getByRole('group', { name: 'رابط', exact: true })).toBeVisible();
    const { violations } = await axe.run(document.body);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it('opens the article of its other end beside the one that is open, and returns', async () => {
    const { library } = await openReader([harvest], { articles: [harvest, ferry] });
    await library.commit('link', [keeping(link)]);
    await vi.waitFor(() => {
      expect(nameOf(markers()[0])).toBe('يفسّر: مقابله في «Ferry»، الفقرة 1');
    });
    markers()[0]?.focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => {
      expect(sheets()).toHaveLength(2);
      expect(document.activeElement).toBe(sheets()[1]);
    });
    await userEvent.keyboard('{Shift>}[KeyM]{/Shift}');
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(sheets()[0]);
    });
  });

  it('tells an end that is lost, at both ends', async () => {
    const { library, screen } = await openReader([harvest, ferry]);
    const gone = { ...link.body, version: 'older', quote: { ...link.body.quote, exact: 'Fares will rise in spring' } };
    await library.commit('link', [keeping({ ...link, body: gone })]);
    await vi.waitFor(() => {
      expect(markers().map(nameOf)).toEqual(['يفسّر: مقابله لم يعد في نص «Ferry»']);
    });
    await expect.element(screen.getByRole('button', { name: /واحد لم يعد له موضع أكيد/u })).toBeVisible();
    await expect.element(screen.getByText('Fares will rise in spring')).toBeVisible();
  });
});
