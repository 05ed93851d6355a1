import type { Desk } from '#core/library/records.ts';

/** How long the desk rests before it is saved, so that scrolling writes one line and not a hundred. */
const restFor = 600;

/** Saves the latest desk once it has rested; `flush` saves at once what still waits. */
export function keepLater(save: (desk: Desk) => Promise<boolean>): {
  keep: (desk: Desk) => void;
  flush: () => Promise<unknown>;
} {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Desk | null = null;
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    if (waiting === null) return;
    const desk = waiting;
    waiting = null;
    await save(desk);
  };
  const keep = (desk: Desk): void => {
    waiting = desk;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), restFor);
  };
  return { keep, flush };
}
