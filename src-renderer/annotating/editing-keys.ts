import { redo, selectAll, undo } from '@codemirror/commands';
import { EditorSelection, type ChangeSpec, type StateCommand } from '@codemirror/state';
import type { Command } from '@codemirror/view';
import { chordOf } from '../app/shortcuts.ts';
import { enclosing } from './note-syntax.ts';

/** What edits by its place on the keyboard, so that it works in every layout. */
const commands: Readonly<Record<string, Command>> = {
  'Ctrl+KeyB': (view) => toggle('StrongEmphasis', '**')(view),
  'Ctrl+KeyI': (view) => toggle('Emphasis', '*')(view),
  'Ctrl+Shift+KeyK': (view) => link(view),
  'Ctrl+KeyZ': undo,
  'Ctrl+Shift+KeyZ': redo,
  'Ctrl+KeyY': redo,
  'Ctrl+KeyA': selectAll,
};

/** The editing command of a key press, if there is one. */
export function editingCommand(event: KeyboardEvent): Command | undefined {
  return commands[chordOf(event)];
}

/** Puts the marks around what is selected or the word at the caret, or takes them away where it has them. */
export function toggle(name: 'StrongEmphasis' | 'Emphasis', mark: '**' | '*'): StateCommand {
  return ({ state, dispatch }) => {
    const change = state.changeByRange((selected) => {
      const marked = enclosing(state, name, selected);
      if (marked !== null) {
        const changes = [
          { from: marked.from, to: marked.from + mark.length },
          { from: marked.to - mark.length, to: marked.to },
        ];
        const mapped = state.changes(changes);
        return { changes, range: EditorSelection.range(mapped.mapPos(selected.anchor), mapped.mapPos(selected.head)) };
      }
      const range = selected.empty ? (state.wordAt(selected.head) ?? selected) : selected;
      // Marks beside a space mark nothing.
      const text = state.sliceDoc(range.from, range.to);
      const from = range.from + (text.length - text.trimStart().length);
      const to = Math.max(from, range.to - (text.length - text.trimEnd().length));
      const changes: ChangeSpec = [
        { from, insert: mark },
        { from: to, insert: mark },
      ];
      const shift = mark.length;
      return {
        changes,
        range: selected.empty
          ? EditorSelection.cursor(selected.head + shift)
          : EditorSelection.range(from + shift, to + shift),
      };
    });
    dispatch(state.update(change, { scrollIntoView: true, userEvent: 'input' }));
    return true;
  };
}

/** Makes a link of what is selected, with the caret where its address goes; of nothing, where its words go. */
export const link: StateCommand = ({ state, dispatch }) => {
  const change = state.changeByRange(({ from, to }) => {
    const words = state.sliceDoc(from, to);
    const isAddress = /^(?:https?:\/\/|www\.)\S+$/u.test(words);
    const caret = words === '' || isAddress ? from + 1 : to + 3;
    const insert = isAddress ? `[](${words})` : `[${words}]()`;
    return { changes: { from, to, insert }, range: EditorSelection.cursor(caret) };
  });
  dispatch(state.update(change, { scrollIntoView: true, userEvent: 'input' }));
  return true;
};

/** The mark that a list or a quote begins its lines with. */
const lineMark = /^(\s*)(?:([-*+])|(\d{1,9})([.)])|(>(?:\s*>)*))(\s+|$)/u;

/** Enter goes on with a list or a quote; in an empty line of one it ends it. */
export const continueList: StateCommand = ({ state, dispatch }) => {
  const { main } = state.selection;
  if (!main.empty) return false;
  const line = state.doc.lineAt(main.head);
  const found = lineMark.exec(line.text);
  if (found === null || main.head < line.from + found[0].length) return false;
  const [whole, indent = '', bullet, number, dot, quote, space = ''] = found;
  if ((quote === undefined && space === '') || enclosing(state, 'FencedCode', main) !== null) return false;
  if (line.text.trim() === whole.trim()) {
    // A line that follows at once would still belong to the item above: an empty one stays between.
    const insert = line.number > 1 && state.doc.line(line.number - 1).text.trim() !== '' ? '\n' : '';
    dispatch(
      state.update({
        changes: { from: line.from, to: line.to, insert },
        selection: { anchor: line.from + insert.length },
        scrollIntoView: true,
        userEvent: 'input',
      }),
    );
    return true;
  }
  const next = bullet ?? quote ?? `${String(Number(number) + 1)}${dot ?? '.'}`;
  const insert = `\n${indent}${next}${space === '' ? ' ' : space}`;
  dispatch(
    state.update({
      changes: { from: main.head, insert },
      selection: { anchor: main.head + insert.length },
      scrollIntoView: true,
      userEvent: 'input',
    }),
  );
  return true;
};
