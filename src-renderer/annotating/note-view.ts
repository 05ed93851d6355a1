import { acceptCompletion, autocompletion, completionStatus } from '@codemirror/autocomplete';
import { history, standardKeymap } from '@codemirror/commands';
import { EditorState, Prec, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder, ViewPlugin } from '@codemirror/view';
import { adoptEditorStyles } from './adopted-styles.ts';
import { continueList, editingCommand } from './editing-keys.ts';
import { editorTheme } from './editor-theme.ts';
import { liveFormat } from './live-format.ts';
import { mentionSource, tagSource, takeTypedTag, type NoteCompletion } from './note-completion.ts';
import { noteSyntax } from './note-syntax.ts';

export interface NoteViewParts {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly words: {
    /** The accessible name. */
    readonly label: string;
    readonly placeholder: string;
    /** The accessible name of what completes. */
    readonly completions: string;
  };
  readonly completion: NoteCompletion;
  readonly oninput: (text: string) => void;
  /** Escape, or Ctrl with Enter. */
  readonly ondone: () => void;
  readonly onblur: () => void;
}

/** An editor of one note's Markdown. The text is what was typed, unit for unit: line ends are never converted. */
export function noteView(parts: NoteViewParts): EditorView {
  adoptEditorStyles(document);
  return new EditorView({
    parent: parts.parent,
    state: EditorState.create({
      doc: parts.text,
      selection: { anchor: parts.text.length },
      extensions: extensions(parts),
    }),
  });
}

/**
 * Pixels at the edges of a pane over which its text fades: the caret stays clear of them. Not while completions are offered:
 * CodeMirror hides those whose word is within the margins, and in a note of two lines every word is.
 */
const clearOfFades = { top: 48, bottom: 64 };

function extensions({ words, completion, oninput, ondone, onblur }: NoteViewParts): Extension {
  return [
    EditorState.lineSeparator.of('\n'),
    noteSyntax,
    liveFormat,
    history(),
    editorTheme,
    EditorView.scrollMargins.of(({ state }) => (completionStatus(state) === 'active' ? null : clearOfFades)),
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    EditorView.contentAttributes.of({ 'aria-label': words.label }),
    EditorState.phrases.of({ Completions: words.completions }),
    placeholder(words.placeholder),
    autocompletion({
      override: [tagSource(completion), mentionSource(completion)],
      icons: false,
      interactionDelay: 0,
      activateOnTypingDelay: 30,
      maxRenderedOptions: 20,
    }),
    Prec.highest(
      EditorView.domEventHandlers({
        keydown: (event, view) => {
          if (event.isComposing) return false;
          const offered = completionStatus(view.state) === 'active';
          const enter = event.code === 'Enter' || event.code === 'NumpadEnter';
          if ((event.code === 'Escape' && !offered) || (enter && (event.ctrlKey || event.metaKey))) {
            event.stopPropagation();
            ondone();
            return true;
          }
          // Not after Escape, which says that the word is no tag.
          const completes = completionStatus(view.state) !== null;
          if (event.key === ' ' && completes && takeTypedTag(view, completion)) return true;
          const command = editingCommand(event);
          if (command === undefined) return false;
          command(view);
          return true;
        },
      }),
    ),
    keymap.of([{ key: 'Tab', run: acceptCompletion }, { key: 'Enter', run: continueList }, ...standardKeymap]),
    EditorView.domEventHandlers({
      blur: () => {
        onblur();
      },
    }),
    ViewPlugin.define(() => ({
      update: ({ docChanged, state }) => {
        if (docChanged) oninput(state.sliceDoc());
      },
    })),
  ];
}
