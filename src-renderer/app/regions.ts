const focusable = 'button:not(:disabled), [href], input:not(:disabled), textarea, [tabindex]:not([tabindex="-1"])';

/**
 * Moves the focus to the next part of the window marked `data-region` (the previous one with `back`): bar, tools, panes,
 * inspector, status. Within a region the element that takes the focus is the current one of its list, else the first
 * that can be seen.
 */
export function focusNextRegion(back: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => entryOf(region) !== undefined,
  );
  if (regions.length === 0) return;
  const at = regions.findLastIndex((region) => region.contains(document.activeElement));
  // From outside every region the way back begins at the last one.
  const from = at < 0 && back ? 0 : at;
  const next = regions[(from + (back ? -1 : 1) + regions.length) % regions.length];
  if (next) entryOf(next)?.focus();
}

/**
 * Gives the focus to where a screen that has just come begins (`data-region="main"`), unless something has it: what had it
 * went with the screen before. A list gives it to its current row; other parts take it themselves, so that keys scroll them.
 */
export function focusScreen(): void {
  if (document.activeElement !== document.body) return;
  const main = document.querySelector<HTMLElement>('[data-region="main"]');
  const current = main?.querySelector<HTMLElement>('[data-current], [aria-current]');
  (current ?? main)?.focus({ preventScroll: true });
}

function entryOf(region: HTMLElement): HTMLElement | undefined {
  const current = [...region.querySelectorAll<HTMLElement>('[aria-current], [data-current]')];
  const others = [...region.querySelectorAll<HTMLElement>(focusable)];
  return [...current.filter((element) => element.matches(focusable)), ...others].find(canTakeFocus);
}

/** Controls that only show on hover are transparent and still take the focus, which shows them. */
function canTakeFocus(element: HTMLElement): boolean {
  return element.checkVisibility({ checkVisibilityCSS: true }) && element.closest('[inert]') === null;
}
