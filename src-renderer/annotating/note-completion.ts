import { pickedCompletion, type Completion, type CompletionSource } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { mentionLink } from '#core/annotation/mention.ts';
import type { MentionCandidate } from '#core/annotation/mention-candidates.ts';
import { tagKey, type TagCount } from '#core/annotation/tags.ts';
import { formatNumber } from '../i18n/format.ts';
import { m } from '../i18n/messages.ts';

/** A mention as it is offered. */
export interface OfferedMention extends MentionCandidate {
  /** Where it stands: siglum, publisher or the ink's name. */
  readonly place: string;
}

/** What completes a note while it is written. */
export interface NoteCompletion {
  /** Tags that what is typed may mean, the best first. */
  readonly tags: (typed: string) => readonly TagCount[];
  readonly mentions: (typed: string) => readonly OfferedMention[];
  /** A tag was chosen; its word is out of the text already. */
  readonly ontag: (tag: string) => void;
}

/** `#` and the letters after it offer tags, at the beginning of a word. */
export function tagSource({ tags, ontag }: NoteCompletion): CompletionSource {
  return (context) => {
    const found = context.matchBefore(/#[\p{L}\p{M}\p{N}_-]*$/u);
    if (found === null || !beginsWord(context.state.sliceDoc(Math.max(0, found.from - 1), found.from))) return null;
    const typed = found.text.slice(1);
    const known = tags(typed);
    const options = known.map(({ tag, count }): Completion => ({
      label: tag,
      detail: formatNumber(count),
      type: 'tag',
      apply: takeTag(tag, ontag),
    }));
    if (/^\p{L}/u.test(typed) && !known.some(({ tag }) => tagKey(tag) === tagKey(typed)))
      options.push({ label: m.annotating_tag_new({ tag: typed }), type: 'tag', apply: takeTag(typed, ontag) });
    return options.length === 0 ? null : { from: found.from, options, filter: false };
  };
}

/** A space after `#` and a word takes it for a tag, as choosing it does; false where none was typed. */
export function takeTypedTag(view: EditorView, { ontag }: NoteCompletion): boolean {
  const { main } = view.state.selection;
  const line = view.state.doc.lineAt(main.head);
  const found = /(?:^|\s)#(\p{L}[\p{L}\p{M}\p{N}_-]*)$/u.exec(view.state.sliceDoc(line.from, main.head));
  const tag = found?.[1];
  if (!main.empty || tag === undefined) return false;
  const from = main.head - tag.length - 1;
  view.dispatch({ changes: { from, to: main.head }, selection: { anchor: from }, userEvent: 'input.complete' });
  ontag(tag);
  return true;
}

/** `@` and up to four words after it offer articles and passages. */
export function mentionSource({ mentions }: NoteCompletion): CompletionSource {
  return (context) => {
    const found = context.matchBefore(/@(?:[^\s@]+ ){0,3}[^\s@]*$/u);
    if (found === null || !beginsWord(context.state.sliceDoc(Math.max(0, found.from - 1), found.from))) return null;
    const options = mentions(found.text.slice(1)).map((candidate): Completion => ({
      label: candidate.label,
      detail: candidate.place,
      type: candidate.kind,
      apply: (view, completion, from, to) => {
        replace(view, completion, { from, to, insert: `${mentionLink(candidate.mention, candidate.label)} ` });
      },
    }));
    return options.length === 0 ? null : { from: found.from, options, filter: false };
  };
}

/** Takes the word out of the text, and one of the two spaces that it leaves. */
function takeTag(tag: string, ontag: (tag: string) => void) {
  return (view: EditorView, completion: Completion, from: number, to: number): void => {
    const [before, after] = [view.state.sliceDoc(Math.max(0, from - 1), from), view.state.sliceDoc(to, to + 1)];
    const end = (before === '' || /\s/u.test(before)) && after === ' ' ? to + 1 : to;
    replace(view, completion, { from, to: end, insert: '' });
    ontag(tag);
  };
}

function replace(
  view: EditorView,
  completion: Completion,
  change: { readonly from: number; readonly to: number; readonly insert: string },
): void {
  view.dispatch({
    changes: change,
    selection: { anchor: change.from + change.insert.length },
    annotations: pickedCompletion.of(completion),
    userEvent: 'input.complete',
    scrollIntoView: true,
  });
}

function beginsWord(before: string): boolean {
  return before === '' || !/[\p{L}\p{M}\p{N}_/:.@#-]/u.test(before);
}
