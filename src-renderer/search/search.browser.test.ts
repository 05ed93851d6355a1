import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { aHighlight, aNote, anArticle, keeping } from '../../tests/support/records.ts';
import { marked, openSearch, results, written } from '../../tests/support/search-driver.ts';
import { seedArticles } from '../../tests/support/seeds.ts';

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 400));
}

describe('the search screen', () => {
  it('marks every form of a word as it is typed, and says how often it stands where', async () => {
    const { screen, field } = await openSearch(await seedArticles());
    await field.fill('امريكا');
    await vi.waitFor(() => {
      expect(new Set(marked())).toContain('أميركيون');
    });
    await expect.element(screen.getByText(/موضعاً في 5 مقالات/)).toBeVisible();
    expect(marked()).toContain('الأمريكية');
  });

  it('takes a form out when it is unchecked, and brings it back', async () => {
    const { screen, field } = await openSearch([written('قال مسؤول أمريكي إن المسؤول الأميركي وصل.')]);
    await field.fill('امريكي ');
    await vi.waitFor(() => {
      expect(marked()).toEqual(['أمريكي', 'الأميركي']);
    });
    await screen.getByRole('checkbox', { name: 'الأميركي' }).click();
    await vi.waitFor(() => {
      expect(marked()).toEqual(['أمريكي']);
    });
    await screen.getByRole('checkbox', { name: 'الأميركي' }).click();
    await vi.waitFor(() => {
      expect(marked()).toHaveLength(2);
    });
  });

  it('finds notes, says that they are notes, and stays within chosen sources', async () => {
    const highlight = aHighlight('h', 'one');
    const note = aNote('n', highlight, 'يُراجع مع الوكالة');
    const { screen, field } = await openSearch(
      [anArticle('one'), anArticle('two', { publisher: 'الوكالة', headline: 'خبر الوكالة' })],
      [keeping(highlight), { collection: 'annotations', id: note.id, value: note }],
    );
    await field.fill('الوكاله');
    await vi.waitFor(() => {
      expect(results()).toBe(2);
    });
    await expect.element(screen.getByRole('button', { name: /حاشية يُراجع مع الوكالة/ })).toBeVisible();
    await screen.getByRole('checkbox', { name: 'الصحيفة' }).click();
    await vi.waitFor(() => {
      expect(results()).toBe(1);
    });
  });

  it('goes through the passages of all articles by key, and back to the field', async () => {
    const { field } = await openSearch(await seedArticles());
    await field.fill('التحالف');
    await vi.waitFor(() => {
      expect(results()).toBeGreaterThan(2);
    });
    const places = () => [...document.querySelectorAll('[data-place]')];
    const stops = () => [...document.querySelectorAll('[data-place], [data-more]')];
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(places()[0]);
    for (let press = 0; press < 4; press += 1) await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(stops()[4]);
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(places().at(-1));
    await userEvent.keyboard('{Home}{ArrowUp}');
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Escape}');
    await expect.element(field).not.toBeInTheDocument();
  });

  it('keeps a search under a name, and takes that back', async () => {
    const { library, screen, field } = await openSearch([anArticle('one')]);
    await field.fill('الجسر');
    await screen.getByRole('button', { name: 'احفظ البحث' }).click();
    await screen.getByRole('textbox', { name: 'اسم البحث' }).fill('جسور');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => {
      expect(library.searches.map(({ name, text, level }) => [name, text, level])).toEqual([
        ['جسور', 'الجسر', 'stemmed'],
      ]);
    });
    await library.undo();
    expect(library.searches).toHaveLength(0);
  });

  it('finds an article that was imported after the search was typed', async () => {
    const { host, library, field } = await openSearch([written('لا شيء هنا.')]);
    await field.fill('الطوفان');
    await settled();
    expect(results()).toBe(0);
    Object.assign(host, {
      importDropped: () =>
        Promise.resolve([{ ok: true, file: 'b.txt', known: false, articles: [written('بلغ الطوفان الجسر.')] }]),
    });
    await library.importDropped([new File(['بلغ'], 'b.txt')]);
    await vi.waitFor(() => {
      expect(marked()).toEqual(['الطوفان']);
    });
  });

  it.each([
    ['ten thousand characters', 'القوات '.repeat(1430)],
    ['ten thousand characters without a space', 'ق'.repeat(10_000)],
    ['an unbalanced quotation mark', 'العراق "القوات'],
    ['brackets without an end', '((((العراق'],
    ['only words that mean little', 'في من على'],
    ['only marks', 'ًٌٍَُِّْ'],
    ['signs of regular expressions', '.*[^a-z]+(?=\\d)$|^{2,}'],
    ['direction controls', '\u202E\u2066العراق\u2069\u202C\u200F'],
    ['lone surrogates', '\uD800العراق\uDC00'],
    ['an operator alone', 'OR'],
    ['a field alone', 'headline:'],
    ['a sea of stars', '***** * -* "*"'],
  ])('answers %s with results or a sentence, and goes on', async (_, query) => {
    const failures: unknown[] = [];
    const onError = (event: ErrorEvent): void => {
      failures.push(event.error);
    };
    addEventListener('error', onError);
    const { field, screen } = await openSearch([written('وصلت القوات إلى العراق في الصباح.')]);
    const input = field.element() as HTMLInputElement;
    const began = performance.now();
    input.value = query;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => {
      const said = document.querySelector('.problem.shown')?.textContent ?? '';
      const none = document.querySelector('.none')?.textContent ?? '';
      expect(results() > 0 || said.trim() !== '' || none.trim() !== '').toBe(true);
    });
    expect(performance.now() - began).toBeLessThan(3_000);
    await field.fill('العراق');
    await vi.waitFor(() => {
      expect(marked()).toEqual(['العراق']);
    });
    removeEventListener('error', onError);
    expect(failures).toEqual([]);
    await expect.element(screen.getByText('خطأ غير متوقع', { exact: false })).not.toBeInTheDocument();
  });

  it.each(['light', 'sepia', 'dark'] as const)('has nothing that axe objects to in %s', async (theme) => {
    const { field } = await openSearch(await seedArticles(), [
      { collection: 'settings', id: 'interface', value: { language: 'ar', theme, readingSize: 19 } },
    ]);
    await field.fill('القوات الامريكيه');
    await vi.waitFor(() => {
      expect(results()).toBeGreaterThan(0);
    });
    await settled();
    const { violations } = await axe.run(document.body);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)])).toEqual([]);
    await field.fill('');
    await settled();
    const blank = await axe.run(document.body);
    expect(blank.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)])).toEqual([]);
  });
});
