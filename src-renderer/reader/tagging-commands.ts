import type { Note } from '#core/annotation/annotation.ts';
import type { Command } from '../app/commands.svelte.ts';
import { m } from '../i18n/messages.ts';
import type { ReaderState } from './reader-state.svelte.ts';

/** Tags what is at hand, or else the notes on the active article. */
export function taggingCommands(reader: ReaderState, notes: readonly Note[]): readonly Command[] {
  return [
    {
      id: 'tag',
      title: m.annotating_command_tag(),
      chord: 'KeyT',
      enabled: reader.atHand !== null || notes.length > 0,
      needs: m.desk_first_hold(),
      run: () => void reader.tag(),
    },
  ];
}
