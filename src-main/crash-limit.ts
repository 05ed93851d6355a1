/** More crashes than this within the span are a loop that reloading does not end. */
const allowed = 2;
const span = 60_000;

/** Whether to reload after another crash at `now` (milliseconds), and the crashes to remember for the next one. */
export function afterCrash(
  earlier: readonly number[],
  now: number,
): { readonly reload: boolean; readonly crashes: readonly number[] } {
  const crashes = [...earlier.filter((time) => now - time < span), now];
  return { reload: crashes.length <= allowed, crashes };
}
