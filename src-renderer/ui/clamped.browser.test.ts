import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../styles/base.css';
import '../styles/lists.css';
import '../styles/tokens.css';
import Clamped from './Clamped.svelte';

const arabic =
  'أعلنت السلطات العسكرية في بغداد استئناف عملياتها مع التحالف الدولي ضد المسلحين بعد أن علقتها بداية الشهر';
const english = 'The military authorities in Baghdad announced that they would resume operations with the coalition';

async function show(text: string, lines: number, page: 'rtl' | 'ltr') {
  await document.fonts.ready;
  const { container } = await render(Clamped, { text, lines });
  container.dir = page;
  const block = container.querySelector<HTMLElement>('.clamped');
  const seen = container.querySelector<HTMLElement>('.seen');
  if (block === null || seen === null) throw new Error('nothing was drawn');
  // As the screens do: the text has a direction of its own, and its block stands at the side of the page.
  Object.assign(container.style, { inlineSize: '260px', font: '16px/1.8 serif' });
  const around = document.createElement('div');
  around.dir = 'auto';
  around.style.textAlign = '-webkit-match-parent';
  block.replaceWith(around);
  around.append(block);
  return { container, block, seen };
}

describe.each([
  ['Arabic in an Arabic interface', arabic, 'rtl'],
  ['Arabic in an English interface', arabic, 'ltr'],
  ['English in an Arabic interface', english, 'rtl'],
] as const)('%s', (_name, text, page) => {
  it.each([1, 2])('ends between words in %i lines, and grows with its block', async (lines) => {
    const { container, block, seen } = await show(text, lines, page);
    const words = text.split(' ');
    const shown = () => seen.textContent.split(' ');
    await vi.waitFor(() => {
      expect(shown().length).toBeLessThan(words.length);
      expect(block.getBoundingClientRect().height).toBeCloseTo(lines * 28.8, 0);
      expect(words.slice(0, shown().length)).toEqual(shown());
      for (const { left, right } of seen.getClientRects()) {
        expect(left).toBeGreaterThanOrEqual(block.getBoundingClientRect().left - 1);
        expect(right).toBeLessThanOrEqual(block.getBoundingClientRect().right + 1);
      }
    });
    expect(getComputedStyle(seen, '::after').content).toContain('…');
    expect(block.title).toBe(text);
    expect(block.textContent).toBe(text);
    const before = shown().length;
    container.style.inlineSize = '340px';
    await vi.waitFor(() => {
      expect(shown().length).toBeGreaterThan(before);
    });
    container.style.inlineSize = '3000px';
    await vi.waitFor(() => {
      expect(seen.textContent).toBe(text);
      expect(block.title).toBe('');
    });
  });
});
