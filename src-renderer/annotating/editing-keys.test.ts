import { EditorSelection, EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { continueList, link, toggle } from './editing-keys.ts';
import { noteSyntax } from './note-syntax.ts';

/** A text with its selection between `‹` and `›`, or its caret at `|`. */
function read(marked: string): EditorState {
  const from = marked.search(/[|‹]/u);
  const doc = marked.replace(/[|‹›]/gu, '');
  const to = marked.includes('›') ? marked.indexOf('›') - 1 : from;
  return EditorState.create({ doc, selection: EditorSelection.single(from, to), extensions: [noteSyntax] });
}

function show(state: EditorState): string {
  const { from, to } = state.selection.main;
  const doc = state.sliceDoc();
  if (from === to) return `${doc.slice(0, from)}|${doc.slice(from)}`;
  return `${doc.slice(0, from)}‹${doc.slice(from, to)}›${doc.slice(to)}`;
}

function run(command: typeof link, marked: string): string | null {
  let state = read(marked);
  const done = command({
    state,
    dispatch: (transaction) => {
      ({ state } = transaction);
    },
  });
  return done ? show(state) : null;
}

describe('stress by key', () => {
  it.each([
    ['words that are selected', 'قال ‹المتحدث› أمس', 'قال **‹المتحدث›** أمس'],
    ['without the spaces at their ends', 'قال‹ المتحدث ›أمس', 'قال **‹المتحدث›** أمس'],
    ['the word at the caret', 'قال المت|حدث', 'قال **المت|حدث**'],
    ['nothing yet', '|', '**|**'],
    ['strong words become plain', 'قال **‹المتحدث›** أمس', 'قال ‹المتحدث› أمس'],
    ['with the caret in them', '**a|b**', 'a|b'],
  ])('%s', (_, before, after) => {
    expect(run(toggle('StrongEmphasis', '**'), before)).toBe(after);
  });

  it('tells one stress from the other', () => {
    expect(run(toggle('Emphasis', '*'), '**‹a›**')).toBe('***‹a›***');
    expect(run(toggle('Emphasis', '*'), '***‹a›***')).toBe('**‹a›**');
  });
});

describe('a link by key', () => {
  it.each([
    ['of words', '‹هنا›', '[هنا](|)'],
    ['of an address', '‹https://a.example›', '[|](https://a.example)'],
    ['of nothing', '|', '[|]()'],
  ])('%s', (_, before, after) => {
    expect(run(link, before)).toBe(after);
  });
});

describe('Enter in a list', () => {
  it.each([
    ['goes on with its mark', '- واحد|', '- واحد\n- |'],
    ['takes along what follows', '* a|b', '* a\n* |b'],
    ['counts on', '9. a|', '9. a\n10. |'],
    ['keeps the indent', '- a\n  - b|', '- a\n  - b\n  - |'],
    ['goes on with a quote', '> قول|', '> قول\n> |'],
    ['ends it in an empty item, with an empty line between', '- a\n- |', '- a\n\n|'],
    ['ends it at the beginning', '- |', '|'],
  ])('%s', (_, before, after) => {
    expect(run(continueList, before)).toBe(after);
  });

  it.each([['plain words|'], ['-|'], ['|- a'], ['5,200|'], ['```\n- a|\n```']])('is a line end in %j', (marked) => {
    expect(run(continueList, marked)).toBeNull();
  });
});
