import { fitWords, type Fitting } from './fit-words.ts';

interface Kept {
  readonly block: HTMLElement;
  readonly fitting: Fitting;
  /** Width and height of the block when it was fitted; empty before. */
  size: string;
}

/** Pixels around the window within which texts are fitted before they are seen. */
const near = 300;
const kept = new Map<Element, Kept>();
const waiting = new Set<Kept>();
let watchers: { readonly resized: ResizeObserver; readonly seen: IntersectionObserver } | null = null;

/**
 * Keeps a text fitted into its block while the block changes its width and fonts arrive; the whole text is its tooltip
 * where it is cut. Texts that nobody sees yet wait until they are scrolled to. Returns how to stop.
 */
export function keepFitted(block: HTMLElement, fitting: Fitting): () => void {
  const one: Kept = { block, fitting, size: '' };
  const { resized, seen } = (watchers ??= watch());
  kept.set(block, one);
  // Until it is fitted its block cuts it; a screen reader has all of it from the start.
  fitting.seen.textContent = fitting.text;
  fitting.rest.textContent = '';
  if (waiting.size === 0) queueMicrotask(fitWaiting);
  waiting.add(one);
  resized.observe(block);
  seen.observe(block);
  return () => {
    kept.delete(block);
    waiting.delete(one);
    resized.unobserve(block);
    seen.unobserve(block);
  };
}

function watch(): NonNullable<typeof watchers> {
  document.fonts.addEventListener('loadingdone', () => {
    fit([...kept.values()].filter(({ size }) => size !== ''));
  });
  return {
    // What the fit itself changes is not fitted again.
    resized: new ResizeObserver((entries) => {
      fit(entries.flatMap(({ target }) => keptAt(target, ({ size }) => size !== '' && size !== sizeOf(target))));
    }),
    seen: new IntersectionObserver((entries) => {
      fit(entries.flatMap(({ target, isIntersecting }) => keptAt(target, ({ size }) => isIntersecting && size === '')));
    }),
  };
}

function keptAt(block: Element, holds: (one: Kept) => boolean): readonly Kept[] {
  const one = kept.get(block);
  return one !== undefined && holds(one) ? [one] : [];
}

/** Fits what has come to the page in this turn as far as it is seen; the rest is fitted when it is. */
function fitWaiting(): void {
  const come = [...waiting];
  waiting.clear();
  fit(
    come.filter(({ block }) => {
      const { top, bottom } = block.getBoundingClientRect();
      return bottom > -near && top < innerHeight + near;
    }),
  );
}

function fit(ones: readonly Kept[]): void {
  if (ones.length === 0) return;
  const cut = fitWords(ones.map(({ fitting }) => fitting));
  for (const { block, fitting } of ones) {
    if (cut.has(fitting)) block.title = fitting.text;
    else block.removeAttribute('title');
  }
  for (const one of ones) one.size = sizeOf(one.block);
}

function sizeOf(block: Element): string {
  const { width, height } = block.getBoundingClientRect();
  return `${String(Math.round(width))} ${String(Math.round(height))}`;
}
