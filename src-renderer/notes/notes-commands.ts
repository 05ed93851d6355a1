import { inks, type Ink } from '#core/annotation/annotation.ts';
import type { Command } from '../app/commands.svelte.ts';
import { inkNames } from '../app/ink-names.ts';
import { m } from '../i18n/messages.ts';
import type { NotesState } from './notes-state.svelte.ts';

interface NotesVerbs {
  readonly view: NotesState;
  /** Whether the keyboard was in the list last; plain keys change nothing from beside it. */
  readonly inList: boolean;
  readonly move: (by: number, extending: boolean) => void;
  readonly open: (beside: boolean) => void;
  readonly edit: () => void;
  readonly focusField: () => void;
  readonly tag: () => void;
  readonly recolour: (ink: Ink) => void;
  readonly addToBrief: () => void;
  readonly copy: () => void;
  readonly remove: () => void;
  readonly close: () => void;
}

/** What can be done on the notes screen. */
export function notesCommands({ view, inList, ...verbs }: NotesVerbs): Command[] {
  const { selection } = view;
  const { current } = selection;
  const holds = selection.selected.length > 0 || (inList && current !== undefined);
  const silent = (id: string, chord: string, run: () => void): Command => ({ id, title: null, chord, run });
  return [
    ...([1, -1] as const).flatMap((by) => [
      silent(`notes-move-${String(by)}`, by === 1 ? 'KeyJ' : 'KeyK', () => {
        verbs.move(by, false);
      }),
      silent(`notes-extend-${String(by)}`, by === 1 ? 'Shift+KeyJ' : 'Shift+KeyK', () => {
        verbs.move(by, true);
      }),
    ]),
    silent('notes-select', 'Space', () => {
      if (inList && current !== undefined) selection.toggle(current);
    }),
    silent('notes-select-to', 'Shift+Space', () => {
      if (inList) selection.selectFromLast();
    }),
    {
      id: 'notes-select-all',
      title: m.notes_select_all(),
      chord: 'Ctrl+KeyA',
      enabled: current !== undefined,
      run: () => {
        selection.selectAll();
      },
    },
    ...(['Enter', 'Ctrl+Enter'] as const).map((chord) => ({
      id: chord === 'Enter' ? 'notes-open' : 'notes-open-beside',
      title: chord === 'Enter' ? m.notes_open_context() : null,
      chord,
      enabled: current !== undefined,
      run: () => {
        verbs.open(chord === 'Ctrl+Enter');
      },
    })),
    ...(['KeyE', 'KeyN'] as const).map((chord) => ({
      id: `notes-edit-${chord}`,
      title: chord === 'KeyE' ? m.notes_edit() : null,
      chord,
      enabled: holds,
      run: verbs.edit,
    })),
    { id: 'notes-tag', title: m.notes_tag_title(), chord: 'KeyT', enabled: holds, run: verbs.tag },
    ...inks.map((ink) => ({
      id: `notes-ink-${String(ink)}`,
      title: m.notes_recolour({ ink: inkNames[ink]() }),
      chord: `Digit${String(ink)}`,
      enabled: holds,
      run: () => {
        verbs.recolour(ink);
      },
    })),
    { id: 'notes-to-brief', title: m.notes_to_brief(), chord: 'KeyB', enabled: holds, run: verbs.addToBrief },
    { id: 'notes-copy', title: m.notes_copy(), enabled: holds, run: verbs.copy },
    ...(['Digit0', 'Delete'] as const).map((chord) => ({
      id: `notes-delete-${chord}`,
      title: chord === 'Delete' ? m.notes_delete() : null,
      chord,
      enabled: holds,
      run: verbs.remove,
    })),
    { id: 'notes-field', title: m.notes_field(), chord: 'Ctrl+KeyF', whileWriting: true, run: verbs.focusField },
    {
      id: 'notes-leave',
      title: null,
      chord: 'Escape',
      whileWriting: true,
      run: () => {
        if (selection.selected.length > 0) selection.clear();
        else verbs.close();
      },
    },
  ];
}
