import type { Page } from 'playwright';

/** Drags the mouse over the first place where these words stand in the article, as a hand does. */
export async function selectWords(page: Page, article: string, wanted: string): Promise<void> {
  const [from, to] = await page
    .getByRole('region', { name: article })
    .getByText(wanted)
    .first()
    .evaluate((block, sought) => {
      const text = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode() as Text;
      const start = text.data.indexOf(sought);
      const rectangleOf = (offset: number): DOMRect => {
        const range = document.createRange();
        range.setStart(text, offset);
        range.setEnd(text, offset + 1);
        return range.getBoundingClientRect();
      };
      const first = rectangleOf(start);
      const last = rectangleOf(start + sought.length - 1);
      // Right to left: a word begins at its right edge and ends at its left one.
      return [
        { x: first.right - 1, y: first.top + first.height / 2 },
        { x: last.left + 1, y: last.top + last.height / 2 },
      ] as const;
    }, wanted);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

/** The texts of the ranges that the page paints in an ink, by the CSS Custom Highlight API. */
export function painted(page: Page, ink: number): Promise<string[]> {
  return page.evaluate(
    (number) =>
      [...CSS.highlights].flatMap(([name, ranges]) =>
        name.startsWith(`ink-${String(number)}`) ? [...ranges].map((range) => (range as Range).toString()) : [],
      ),
    ink,
  );
}
