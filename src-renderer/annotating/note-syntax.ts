import { StateField, type EditorState } from '@codemirror/state';
import { TreeFragment, type SyntaxNode, type Tree } from '@lezer/common';
import { noteParser } from '#core/annotation/note-parser.ts';

/** The Markdown of the note as it is typed, read anew where it changed. */
export const noteSyntax = StateField.define<Tree>({
  create: (state) => noteParser.parse(state.doc.toString()),
  update(tree, transaction) {
    if (!transaction.docChanged) return tree;
    const changes: { fromA: number; toA: number; fromB: number; toB: number }[] = [];
    transaction.changes.iterChangedRanges((fromA, toA, fromB, toB) => changes.push({ fromA, toA, fromB, toB }));
    const kept = TreeFragment.applyChanges(TreeFragment.addTree(tree), changes);
    return noteParser.parse(transaction.newDoc.toString(), kept);
  },
});

/** The innermost node of a name that holds a range, its ends included. */
export function enclosing(
  state: EditorState,
  name: string,
  range: { readonly from: number; readonly to: number },
): SyntaxNode | null {
  for (const side of [1, -1] as const) {
    let node: SyntaxNode | null = state.field(noteSyntax).resolveInner(range.from, side);
    for (; node !== null; node = node.parent) {
      if (node.name === name && node.from <= range.from && node.to >= range.to) return node;
    }
  }
  return null;
}
