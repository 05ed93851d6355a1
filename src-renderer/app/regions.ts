const focusable = 'button:not(:disabled), [href], input:not(:disabled), textarea, [tabindex]:not([tabindex="-1"])';

/**
 * Moves the focus to the next part of the window marked `data-region` (the previous one with `back`): bar, tools, panes,
 * inspector, status. Within a region the element that takes the focus is the current one of its list, else the first.
 */
export function focusNextRegion(back: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.offsetParent !== null && region.querySelector(focusable) !== null,
  );
  if (regions.length === 0) return;
  const at = regions.findLastIndex((region) => region.contains(document.activeElement));
  const next = regions[(at + (back ? -1 : 1) + regions.length) % regions.length] ?? regions[0];
  const current = next?.querySelector<HTMLElement>('[aria-current], [data-current]');
  const target = current?.matches(focusable) === true ? current : next?.querySelector<HTMLElement>(focusable);
  target?.focus();
}
