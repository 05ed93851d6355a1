import { inks, type Ink } from '#core/annotation/annotation.ts';
import type { Command } from '../app/commands.svelte.ts';
import { inkNames } from '../app/ink-names.ts';
import { m } from '../i18n/messages.ts';

interface NotesVerbs {
  /** Whether the list has a row. */
  readonly listed: boolean;
  /** Whether rows are selected, or the keyboard is on one. */
  readonly holds: boolean;
  readonly move: (by: number, extending: boolean) => void;
  readonly toggle: () => void;
  readonly selectTo: () => void;
  readonly selectAll: () => void;
  readonly open: (beside: boolean) => void;
  readonly edit: () => void;
  readonly focusField: () => void;
  readonly tag: () => void;
  readonly recolour: (ink: Ink) => void;
  readonly addToBrief: () => void;
  readonly copy: () => void;
  readonly remove: () => void;
  readonly leave: () => void;
}

/** What can be done on the notes screen. */
export function notesCommands({ listed, holds, ...verbs }: NotesVerbs): Command[] {
  const onRows = { enabled: listed, needs: m.notes_first_row() };
  const onHeld = { enabled: holds, needs: m.notes_first_held() };
  return [
    ...([1, -1] as const).flatMap((by): Command[] => [
      {
        id: `notes-move-${String(by)}`,
        title: by === 1 ? m.notes_next() : m.notes_previous(),
        chord: by === 1 ? 'KeyJ' : 'KeyK',
        run: () => {
          verbs.move(by, false);
        },
      },
      {
        id: `notes-extend-${String(by)}`,
        title: by === 1 ? m.notes_select_next() : m.notes_select_previous(),
        chord: by === 1 ? 'Shift+KeyJ' : 'Shift+KeyK',
        run: () => {
          verbs.move(by, true);
        },
      },
    ]),
    { id: 'notes-select', title: m.notes_select(), chord: 'Space', ...onRows, run: verbs.toggle },
    { id: 'notes-select-to', title: m.notes_select_to(), chord: 'Shift+Space', ...onRows, run: verbs.selectTo },
    { id: 'notes-select-all', title: m.notes_select_all(), chord: 'Ctrl+KeyA', ...onRows, run: verbs.selectAll },
    ...([false, true] as const).map((beside): Command => ({
      id: beside ? 'notes-open-beside' : 'notes-open',
      title: beside ? m.notes_open_beside() : m.notes_open_context(),
      chord: beside ? 'Ctrl+Enter' : 'Enter',
      ...onRows,
      run: () => {
        verbs.open(beside);
      },
    })),
    { id: 'notes-edit', title: m.notes_edit(), chord: 'KeyN', aliases: ['KeyE'], ...onHeld, run: verbs.edit },
    { id: 'notes-tag', title: m.notes_tag_title(), chord: 'KeyT', ...onHeld, run: verbs.tag },
    ...inks.map((ink): Command => ({
      id: `notes-ink-${String(ink)}`,
      title: m.notes_recolour({ ink: inkNames[ink]() }),
      chord: `Digit${String(ink)}`,
      ...onHeld,
      run: () => {
        verbs.recolour(ink);
      },
    })),
    { id: 'notes-to-brief', title: m.notes_to_brief(), chord: 'KeyB', ...onHeld, run: verbs.addToBrief },
    { id: 'notes-copy', title: m.notes_copy(), ...onHeld, run: verbs.copy },
    { id: 'notes-delete', title: m.notes_delete(), chord: 'Delete', aliases: ['Digit0'], ...onHeld, run: verbs.remove },
    { id: 'notes-field', title: m.notes_field(), chord: 'Ctrl+KeyF', whileWriting: true, run: verbs.focusField },
    { id: 'notes-leave', title: m.notes_leave(), chord: 'Escape', whileWriting: true, run: verbs.leave },
  ];
}
