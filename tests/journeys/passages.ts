import type { Page } from 'playwright';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the first and the last letter of words stand on the screen, just inside them; brought into view and at rest first. */
export async function pointsOf(page: Page, article: string, wanted: string): Promise<readonly [Point, Point]> {
  return page
    .getByRole('region', { name: article })
    .locator('[data-start]')
    .filter({ hasText: wanted })
    .first()
    .evaluate(async (block, sought) => {
      const text = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode() as Text;
      const start = text.data.indexOf(sought);
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, start + sought.length);
      const sheet = block.closest('.sheet') ?? block;
      const frame = sheet.getBoundingClientRect();
      const box = range.getBoundingClientRect();
      if (box.top < frame.top + 60 || box.bottom > frame.bottom - 60) {
        sheet.scrollTo({ top: sheet.scrollTop + box.top - frame.top - frame.height * 0.3, behavior: 'instant' });
      }
      // A pane may still be on its way: letters that were not loaded, a jump, a scroll that follows its neighbour's.
      await document.fonts.ready;
      const topNow = () => range.getBoundingClientRect().top;
      for (let [still, top] = [0, topNow()]; still < 5; top = topNow()) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        still = topNow() === top ? still + 1 : 0;
      }
      const rectangleOf = (offset: number): DOMRect => {
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
}

/** Drags the mouse from one point to another, as a hand does, and leaves it pressed. */
export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  const { mouse } = page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
  await mouse.move(to.x, to.y, { steps: 5 });
}

/**
 * Drags the mouse over the first place where these words stand in the article; again, as a hand does, where the page moved
 * under the mouse.
 */
export async function selectWords(page: Page, article: string, wanted: string): Promise<void> {
  const [first = wanted] = wanted.split(' ');
  for (let tries = 0; tries < 3; tries += 1) {
    const [from, to] = await pointsOf(page, article, wanted);
    await drag(page, from, to);
    await page.mouse.up();
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
    if (selected.includes(first) && selected.length >= wanted.length) return;
  }
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
