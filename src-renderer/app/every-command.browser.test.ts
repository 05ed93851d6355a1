import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { inventedArticle } from '../../tests/support/invented-article.ts';
import { openReader } from '../../tests/support/reader-driver.ts';
import { MemoryHost } from '../../tests/support/memory-host.ts';
import { Library } from '../store/library.svelte.ts';
import { chordsOf, type Command } from './commands.svelte.ts';
import { dormantCommands, type Screen } from './dormant-commands.ts';
import { FullScreen } from './full-screen.svelte.ts';
import { Navigation } from './navigation.svelte.ts';
import { shellCommands } from './shell-commands.ts';
import { Toasts } from './toasts.svelte.ts';

const screens: readonly Screen[] = ['library', 'search', 'reader', 'comparison', 'brief'];
const nothing = (): void => undefined;

/** What a key of a screen does in place of the window's own: the same, or the same for what is shown. */
const inPlaceOf = new Map([['open-article', 'import']]);

async function lists() {
  const host = new MemoryHost();
  const library = await Library.open(host, `commands-${String(Date.now())}`);
  const navigation = new Navigation(library.desk, nothing);
  const toasts = new Toasts();
  const fullScreen = new FullScreen(host);
  const verbs = { importFiles: nothing, openPalette: nothing, openTypePanel: nothing, openKeys: nothing };
  return {
    everywhere: shellCommands({ library, navigation, toasts, fullScreen, ...verbs }),
    dormant: dormantCommands(library, navigation, toasts),
  };
}

describe('the commands of a screen and of the window', () => {
  it.each(screens)('share no key on the %s screen, but for Escape, which ends what is open', async (screen) => {
    const { everywhere, dormant } = await lists();
    const own = dormant[screen]();
    const replaced = (command: Command): boolean =>
      own.some(({ id }) => id === command.id || inPlaceOf.get(id) === command.id);
    const taken = new Map<string, string>();
    const clashes: string[] = [];
    for (const command of [...everywhere.filter((each) => !replaced(each)), ...own])
      for (const chord of chordsOf(command)) {
        const other = taken.get(chord);
        if (other !== undefined && chord !== 'Escape') clashes.push(`${chord}: ${other} and ${command.id}`);
        taken.set(chord, command.id);
      }
    expect(clashes).toEqual([]);
    expect(new Set(own.map(({ id }) => id)).size).toBe(own.length);
    // Whatever waits for something says for what.
    expect(own.filter(({ enabled, needs }) => enabled === false && needs === undefined)).toEqual([]);
  });
});

describe('the palette', () => {
  it('lists the same commands on every screen', async () => {
    const article = inventedArticle('one', 'افتُتحت المدرسة.\nوحضر الأهالي.', { headline: 'أبواب المدرسة' });
    await openReader([article]);
    const titles = async (chord: string): Promise<string[]> => {
      await userEvent.keyboard(`{Control>}[${chord}]{/Control}`);
      await userEvent.keyboard('{Control>}[KeyK]{/Control}');
      await vi.waitFor(() => {
        expect(document.querySelectorAll('.palette-box [role=option]').length).toBeGreaterThan(60);
      });
      const found = [...document.querySelectorAll('.palette-box .title')].map((title) => title.textContent);
      await userEvent.keyboard('{Escape}');
      await vi.waitFor(() => {
        expect(document.querySelector('.palette-box')).toBeNull();
      });
      return [...new Set(found)].sort();
    };
    const inReader = await titles('Digit2');
    for (const digit of ['Digit1', 'Digit3', 'Digit4']) expect(await titles(digit)).toEqual(inReader);
  });
});
