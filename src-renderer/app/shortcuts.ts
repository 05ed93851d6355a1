/**
 * A key by its place on the keyboard (`event.code`), so that shortcuts work in every layout, with its modifiers in this
 * order: `Ctrl+`, `Alt+`, `Shift+`. Examples: `KeyN`, `Ctrl+KeyZ`, `Ctrl+Shift+KeyZ`, `Alt+Digit1`. `Ctrl` is Command on macOS.
 */
export type Chord = string;

const apple = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform);

/** The chord of a key press; the digits of the number pad count as the digit row. */
export function chordOf(event: KeyboardEvent): Chord {
  const main = apple ? event.metaKey : event.ctrlKey;
  const code = event.code.replace(/^Numpad(?=\d$)/, 'Digit').replace('NumpadEnter', 'Enter');
  return `${main ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${code}`;
}

/** Whether the press goes into a text that is being written, where plain keys belong to the text. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type);
}

/** Whether Enter or Space already does something on the focused element. */
export function isActivating(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('button, a[href], input, summary, [role=button], [role=option]') !== null
  );
}

/** Whether the focus is in a dialog or panel, whose plain keys are its own. */
export function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog]') !== null;
}

const arrows: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→' };

/** A chord as the reader sees it on key caps: `Ctrl Z`, `1`, `Enter`. */
export function keyCaps(chord: Chord): string {
  return chord
    .split('+')
    .map((part) =>
      part
        .replace(/^(Key|Digit)/, '')
        .replace('Comma', ',')
        .replace('Slash', '/')
        .replace('Escape', 'Esc')
        .replace('PageDown', 'PgDn')
        .replace('PageUp', 'PgUp')
        .replace(/^Arrow(.*)$/, (_, way: string) => arrows[way] ?? way)
        .replace('Ctrl', apple ? '⌘' : 'Ctrl'),
    )
    .join(' ');
}
