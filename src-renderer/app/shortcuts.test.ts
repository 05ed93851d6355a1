import { describe, expect, it } from 'vitest';
import { chordOf, keyCaps } from './shortcuts.ts';

type Press = Partial<Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>>;

function press(parts: Press): KeyboardEvent {
  return { code: '', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...parts } as KeyboardEvent;
}

describe('chordOf', () => {
  it.each<[string, Press, string]>([
    ['a letter by its place, whatever the layout writes', { code: 'KeyN' }, 'KeyN'],
    ['modifiers in one order', { code: 'KeyZ', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+KeyZ'],
    ['a digit of the number pad as the digit', { code: 'Numpad3' }, 'Digit3'],
    ['Enter of the number pad as Enter', { code: 'NumpadEnter' }, 'Enter'],
    ['Alt with a digit', { code: 'Digit2', altKey: true }, 'Alt+Digit2'],
  ])('names %s', (_, parts, chord) => {
    expect(chordOf(press(parts))).toBe(chord);
  });
});

describe('keyCaps', () => {
  it.each([
    ['Ctrl+Shift+KeyZ', 'Ctrl Shift Z'],
    ['Ctrl+Digit1', 'Ctrl 1'],
    ['Escape', 'Esc'],
    ['Ctrl+Comma', 'Ctrl ,'],
  ])('shows %s as %s', (chord, caps) => {
    expect(keyCaps(chord)).toBe(caps);
  });
});
