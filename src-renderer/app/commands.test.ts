import { describe, expect, it } from 'vitest';
import { withoutShadowed, type Command } from './commands.svelte.ts';

const command = (id: string, parts: Partial<Command> = {}): Command => ({
  id,
  title: id,
  run: () => undefined,
  ...parts,
});

describe('commands as the reader meets them', () => {
  const undo = command('undo', { chord: 'Ctrl+KeyZ' });
  const open = command('open', { chord: 'Ctrl+KeyO' });

  it.each<[string, Command[], Command[], [string, string | undefined][]]>([
    [
      'a screen takes the place of the window with a command of one name',
      [undo],
      [command('undo', { chord: 'Ctrl+KeyZ' })],
      [['undo', 'Ctrl+KeyZ']],
    ],
    [
      'but not with one that cannot run',
      [undo],
      [command('undo', { chord: 'Ctrl+KeyZ', enabled: false })],
      [['undo', 'Ctrl+KeyZ']],
    ],
    [
      'a chord that a screen takes leaves the other with its next one',
      [command('import', { chord: 'Ctrl+KeyO', aliases: ['Ctrl+Shift+KeyO'] })],
      [open],
      [
        ['import', 'Ctrl+Shift+KeyO'],
        ['open', 'Ctrl+KeyO'],
      ],
    ],
    [
      'or with none',
      [command('import', { chord: 'Ctrl+KeyO' })],
      [open],
      [
        ['import', undefined],
        ['open', 'Ctrl+KeyO'],
      ],
    ],
  ])('%s', (_, everywhere, screen, expected) => {
    const shown = withoutShadowed([everywhere, screen]).flat();
    expect(shown.map(({ id, chord }) => [id, chord])).toEqual(expected);
  });
});
