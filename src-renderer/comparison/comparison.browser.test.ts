import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/lists.css';
import type { ArticleId } from '#core/article/article.ts';
import { itemsOf } from '#core/brief/outline.ts';
import { inventedArticle } from '../../tests/support/invented-article.ts';
import { MemoryHost } from '../../tests/support/memory-host.ts';
import Shell from '../app/Shell.svelte';
import { Library } from '../store/library.svelte.ts';

const articles = [
  inventedArticle(
    'first',
    'افتتح رئيس البلدية جسر النهر يوم الأحد 5 مايو 2024 بحضور 40 ضيفاً.\nوقال رئيس البلدية إن "الجسر سيخدم ألف أسرة في الضفة الشرقية".\nوتوقفت الأعمال في الجسر ثلاثة أشهر بسبب الفيضان.',
    { headline: 'افتتاح جسر النهر', published: '2024-05-06' },
  ),
  inventedArticle(
    'second',
    'فُتح جسر النهر أمام السيارات في الخامس من أيار 2024 بحضور 60 ضيفاً.\nورفض رئيس البلدية الحديث عن كلفة الجسر.',
    { headline: 'رئيس البلدية يرفض كشف كلفة الجسر', published: '2024-05-07' },
  ),
  inventedArticle('third', 'أعلنت البلدية أن الجسر يفتح للمشاة أيضاً.', { headline: 'الجسر للمشاة' }),
];
let serial = 0;
let close = (): Promise<void> => Promise.resolve();
afterEach(async () => {
  await close();
});

async function show(compared: readonly string[] = ['first', 'second']) {
  const host = new MemoryHost({ articles });
  const library = await Library.open(host, `comparison-screen-${String(Date.now())}-${String(serial++)}`);
  const value = {
    mode: 'comparison',
    panes: [],
    activePane: 0,
    compared: compared as ArticleId[],
    brief: null,
  } as const;
  await library.keep([{ collection: 'workspace', id: 'desk', value }]);
  const screen = await render(Shell, { host, library });
  close = async () => {
    await screen.unmount();
    await library.close();
  };
  const points = () => [...document.querySelectorAll('nav li button')];
  const current = () => points().findIndex((point) => point.getAttribute('aria-current') === 'true');
  return { library, screen, points, current };
}

async function showReady(compared?: readonly string[]) {
  const shown = await show(compared);
  await vi.waitFor(() => expect(shown.points().length).toBeGreaterThan(2), { timeout: 10_000 });
  return shown;
}

describe('the comparison screen', () => {
  it('asks for articles while there are fewer than two, and compares the chosen', async () => {
    const { library, screen } = await show([]);
    await expect.element(screen.getByRole('heading', { name: 'اختر مقالين أو أكثر' })).toBeVisible();
    await screen.getByRole('checkbox').nth(0).click();
    await expect.element(screen.getByRole('button', { name: 'قارن', exact: true })).toBeDisabled();
    await screen.getByRole('checkbox').nth(1).click();
    await screen.getByRole('button', { name: 'قارن', exact: true }).click();
    await expect.element(screen.getByRole('heading', { name: 'مقارنة مقالين' })).toBeVisible();
    await vi.waitFor(() => expect(library.desk.compared).toEqual(['first', 'second']));
  });

  it('names every source that is offered', async () => {
    const { screen } = await show([]);
    await expect.element(screen.getByText('مصدر غير مسمّى').nth(2)).toBeVisible();
  });

  it('gives a table of three sources the room of the inspector until that is asked for', async () => {
    await page.viewport(1440, 900);
    const { screen } = await showReady(['first', 'second', 'third']);
    const inspector = screen.getByRole('complementary', { name: 'تفاصيل النقطة' });
    await expect.element(inspector).toBeVisible();
    await screen.getByRole('button', { name: /^الأرقام والتواريخ/u }).click();
    await expect.element(inspector).not.toBeInTheDocument();
    await userEvent.keyboard('[KeyI]');
    await expect.element(inspector).toBeVisible();
  });

  it('offers no filter by relation over sayings, which have none', async () => {
    const { screen } = await showReady();
    const filter = screen.getByRole('group', { name: 'تصفية حسب العلاقة' });
    await expect.element(filter).toBeVisible();
    await screen.getByRole('button', { name: /^الأقوال/u }).click();
    await expect.element(filter).not.toBeInTheDocument();
  });

  it('closes the inspector with Esc where it is a drawer, and goes on from the list', async () => {
    await page.viewport(1024, 700);
    const { screen } = await showReady();
    const inspector = screen.getByRole('complementary', { name: 'تفاصيل النقطة' });
    await expect.element(inspector).not.toBeInTheDocument();
    await userEvent.keyboard('[KeyI]');
    (screen.getByRole('button', { name: /^أضف إلى الموجز/u }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Escape}');
    await expect.element(inspector).not.toBeInTheDocument();
    expect(document.activeElement?.getAttribute('aria-current')).toBe('true');
    await page.viewport(1440, 900);
  });

  it('steps through the points with J and K in any keyboard layout', async () => {
    const { current } = await showReady();
    await userEvent.keyboard('[KeyJ][KeyJ][KeyK]');
    await vi.waitFor(() => expect(current()).toBe(1));
  });

  it('has the focus on the point at hand from the start, after J, and after a point is hidden', async () => {
    const { current, points } = await showReady();
    const focused = () => points().indexOf(document.activeElement as HTMLElement);
    await vi.waitFor(() => expect(focused()).toBe(0));
    await userEvent.keyboard('[KeyJ]');
    await vi.waitFor(() => expect([current(), focused()]).toEqual([1, 1]));
    const all = points().length;
    await userEvent.keyboard('[KeyX]');
    await vi.waitFor(() => expect(points()).toHaveLength(all - 1));
    await vi.waitFor(() => expect(focused()).toBe(current()));
  });

  it('says plainly where a source is silent', async () => {
    const { screen } = await showReady();
    await expect.element(screen.getByText(/^لا ذكر في «[أب]»$/u).first()).toBeVisible();
  });

  it('shows both figures in a table, in the words of the sources', async () => {
    const { screen } = await showReady();
    await screen.getByRole('button', { name: /الأرقام والتواريخ/u }).click();
    await expect.element(screen.getByRole('table')).toBeVisible();
    await expect.element(screen.getByRole('table')).toHaveTextContent('40 ضيفاً');
    await expect.element(screen.getByRole('table')).toHaveTextContent('60 ضيفاً');
  });

  it('keeps a filter to one relation', async () => {
    const { screen, points } = await showReady();
    const all = points().length;
    await screen
      .getByRole('group', { name: 'تصفية حسب العلاقة' })
      .getByRole('button', { name: /في مصدر واحد/u })
      .click();
    await vi.waitFor(() => expect(points().length).toBeLessThan(all));
    expect(points().every((point) => point.textContent.includes('في مصدر واحد'))).toBe(true);
  });

  it('hides a point with X, takes it back with Ctrl Z, and shows the hidden', async () => {
    const { library, screen, points } = await showReady();
    const all = points().length;
    await userEvent.keyboard('[KeyX]');
    await vi.waitFor(() => expect(points()).toHaveLength(all - 1));
    await expect.element(screen.getByText('أُخفيت النقطة.')).toBeVisible();
    await screen.getByRole('navigation', { name: 'نقاط المقارنة' }).getByRole('button', { name: 'أظهِر' }).click();
    await vi.waitFor(() => expect(points()).toHaveLength(all));
    await userEvent.keyboard('{Control>}[KeyZ]{/Control}');
    await vi.waitFor(() => expect(library.dismissed.size).toBe(0));
  });

  it('puts a point into a brief with B, with its sources and under a heading of its verdict', async () => {
    const { library, screen } = await showReady();
    await userEvent.keyboard('[KeyB]');
    await vi.waitFor(() => expect(library.briefs).toHaveLength(1));
    const [brief] = library.briefs;
    expect(brief?.articles).toEqual(['first', 'second']);
    expect(brief && itemsOf(brief).map(({ kind }) => kind)).toEqual(['finding']);
    expect(brief?.sections).toHaveLength(1);
    await expect.element(screen.getByRole('button', { name: 'في الموجز' })).toBeDisabled();
    await userEvent.keyboard('[KeyB]');
    expect(library.briefs[0] && itemsOf(library.briefs[0])).toHaveLength(1);
  });

  it('opens the passages of a point side by side in the reader with Enter', async () => {
    const { library } = await showReady();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() =>
      expect(library.desk).toMatchObject({ mode: 'reader', panes: [{ article: 'first' }, { article: 'second' }] }),
    );
  });

  it('takes one more source and lets one go', async () => {
    const { library, screen } = await showReady();
    await screen.getByRole('button', { name: 'أضف مصدراً' }).click();
    await page.getByRole('checkbox').click();
    await page.getByRole('button', { name: 'أضف مصدراً' }).last().click();
    await vi.waitFor(() => expect(library.desk.compared).toEqual(['first', 'second', 'third']));
    await screen.getByRole('button', { name: 'أخرِج «أ» من المقارنة' }).click();
    await vi.waitFor(() => expect(library.desk.compared).toEqual(['second', 'third']));
  });

  it.each(['المقاطع', 'الأرقام والتواريخ', 'التأطير', 'الأقوال'])(
    'has no fault that axe finds in «%s»',
    async (tab) => {
      const { screen } = await showReady();
      await screen
        .getByRole('group', { name: 'أوجه المقارنة' })
        .getByRole('button', { name: new RegExp(tab, 'u') })
        .click();
      const { violations } = await axe.run(document.body);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    },
  );
});
