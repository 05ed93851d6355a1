import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { EditorView } from '@codemirror/view';
import type { ArticleId } from '#core/article/article.ts';
import { mentionLink } from '#core/annotation/mention.ts';
import '../styles/base.css';
import '../styles/lists.css';
import '../styles/tokens.css';
import { noteView, type NoteViewParts } from './note-view.ts';

let view: EditorView | undefined;
let parent: HTMLElement;

afterEach(() => {
  view?.destroy();
  parent.remove();
});

function open(text: string, parts: Partial<NoteViewParts> = {}): EditorView {
  parent = document.createElement('div');
  parent.style.width = '160px';
  document.body.append(parent);
  const nothing = (): void => undefined;
  view = noteView({
    parent,
    text,
    words: { label: 'Note', placeholder: 'Write', completions: 'Completions' },
    completion: { tags: () => [], mentions: () => [], ontag: nothing },
    oninput: nothing,
    ondone: nothing,
    onblur: nothing,
    ...parts,
  });
  view.focus();
  return view;
}

/** The text that is seen, line by line. */
function seen(): readonly (string | null)[] {
  return [...parent.querySelectorAll('.cm-line')].map((line) => line.textContent);
}

const mention = mentionLink({ kind: 'article', article: 'a-1' as ArticleId }, 'خبر الجسر');

describe('the text of a note', () => {
  it('is kept unit for unit, whatever it is', () => {
    const signs = fc.constantFrom(
      '\r\n',
      '\r',
      '\n',
      '\u2028',
      '\t',
      '**',
      '- ',
      '> ',
      '[',
      '](',
      ')',
      'ل',
      'ّ',
      '‏',
      '🙂',
      '\uD83D',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let heard = text;
        const opened = open(text, { oninput: (now) => (heard = now) });
        expect(opened.state.sliceDoc()).toBe(text);
        opened.dispatch({ changes: { from: 0, insert: 'x' } });
        expect(heard).toBe(`x${text}`);
        opened.destroy();
        parent.remove();
      }),
      { numRuns: 40 },
    );
  });

  it('adds no style element, which the content policy would refuse', () => {
    const before = document.querySelectorAll('style').length;
    const opened = open('**x**');
    expect(document.querySelectorAll('style').length).toBe(before);
    expect(getComputedStyle(opened.contentDOM).minHeight).not.toBe('auto');
    expect(getComputedStyle(opened.contentDOM).whiteSpace).toBe('break-spaces');
  });

  it('is a text box of several lines by its name', () => {
    const { contentDOM } = open('');
    expect(contentDOM.getAttribute('role')).toBe('textbox');
    expect(contentDOM.getAttribute('aria-multiline')).toBe('true');
    expect(contentDOM.getAttribute('aria-label')).toBe('Note');
  });
});

describe('live formatting', () => {
  it('shows marks only where the caret is', () => {
    const opened = open('**قال** أمس\n`x` ~~y~~\nنهاية');
    expect(seen()).toEqual(['قال أمس', 'x y', 'نهاية']);
    opened.dispatch({ selection: { anchor: 3 } });
    expect(seen()).toEqual(['**قال** أمس', 'x y', 'نهاية']);
    expect(getComputedStyle(parent.querySelector('.note-strong') ?? parent).fontWeight).toBe('700');
  });

  it.each([
    ['by its first letter', 'سطر\nline\n1. واحد\n**x** ي', ['rtl', 'ltr', 'rtl', 'ltr']],
    ['as the line before it where it has none', 'line\n5,200\n\nسطر\n', ['ltr', 'ltr', 'ltr', 'rtl', 'rtl']],
  ])('sets each line in its own direction, %s', (_, text, directions) => {
    open(text);
    const lines = [...parent.querySelectorAll('.cm-line')];
    expect(lines.map((line) => getComputedStyle(line).direction)).toEqual(directions);
    expect(new Set(lines.map((line) => getComputedStyle(line).textAlign))).toEqual(new Set(['start']));
  });

  it('moves the caret as the arrows point, in either direction', async () => {
    const opened = open('سطر\nline');
    opened.dispatch({ selection: { anchor: 0 } });
    await userEvent.keyboard('{ArrowLeft}');
    expect(opened.state.selection.main.head).toBe(1);
    await userEvent.keyboard('{ArrowRight}');
    expect(opened.state.selection.main.head).toBe(0);
    opened.dispatch({ selection: { anchor: 4 } });
    await userEvent.keyboard('{ArrowRight}');
    expect(opened.state.selection.main.head).toBe(5);
  });

  it('shows a mention by its words and takes it away whole', async () => {
    const opened = open(`انظر ${mention}`);
    expect(seen()).toEqual(['انظر خبر الجسر']);
    await userEvent.keyboard('{Backspace}');
    expect(opened.state.sliceDoc()).toBe('انظر ');
  });
});

describe('keys', () => {
  function press(code: string, key: string, modifiers: KeyboardEventInit = { ctrlKey: true }): boolean {
    const event = new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true, ...modifiers });
    view?.contentDOM.dispatchEvent(event);
    return event.defaultPrevented;
  }

  it.each([
    ['KeyB', 'b'],
    ['KeyB', 'لا'],
    ['KeyB', 'и'],
  ])('stress by the place of the key %s, whatever it types (%s)', (code, key) => {
    const opened = open('قال');
    expect(press(code, key)).toBe(true);
    expect(opened.state.sliceDoc()).toBe('**قال**');
    expect(press('KeyZ', 'ئ')).toBe(true);
    expect(opened.state.sliceDoc()).toBe('قال');
  });

  it('leaves the palette its key, and links by another', () => {
    const opened = open('');
    expect(press('KeyK', 'k')).toBe(false);
    press('KeyK', 'ن', { ctrlKey: true, shiftKey: true });
    expect(opened.state.sliceDoc()).toBe('[]()');
  });

  it.each([
    ['Escape', {}],
    ['Enter', { ctrlKey: true }],
  ])('is done at %s', (code, modifiers) => {
    const ondone = vi.fn();
    open('x', { ondone });
    press(code, code, modifiers);
    expect(ondone).toHaveBeenCalledOnce();
  });
});

describe('completion', () => {
  it('offers tags, takes the chosen one out of the text, and leaves the others', async () => {
    const ontag = vi.fn();
    const ondone = vi.fn();
    const tags = (typed: string) => ('جسر'.startsWith(typed) ? [{ tag: 'جسر', count: 3 }] : []);
    const opened = open('', { completion: { tags, mentions: () => [], ontag }, ondone });
    await userEvent.keyboard('قبل #جس');
    const option = await vi.waitFor(() => {
      const found = parent.querySelector('[role=option][aria-selected]');
      expect(found?.textContent).toBe('جسر3');
      return found;
    });
    expect(opened.contentDOM.getAttribute('aria-activedescendant')).toBe(option?.id);
    await userEvent.keyboard('{Enter}');
    expect(ontag).toHaveBeenCalledWith('جسر');
    expect(opened.state.sliceDoc()).toBe('قبل ');
    await userEvent.keyboard('#جس');
    await vi.waitFor(() => {
      expect(parent.querySelector('[role=option]')).not.toBeNull();
    });
    await userEvent.keyboard('{Escape}');
    expect(ondone).not.toHaveBeenCalled();
    await userEvent.keyboard(' بعد');
    expect(opened.state.sliceDoc()).toBe('قبل #جس بعد');
  });

  it.each([
    ['a word', 'قبل #بيان بعد', 'بيان', 'قبل بعد'],
    ['the first word', '#بيان بعد', 'بيان', 'بعد'],
    ['a number', 'قبل #5 بعد', null, 'قبل #5 بعد'],
    ['a heading', '# عنوان', null, '# عنوان'],
  ])('takes %s behind # for a tag at the space after it', async (_name, typed, tag, left) => {
    const ontag = vi.fn();
    const opened = open('', { completion: { tags: () => [], mentions: () => [], ontag } });
    await userEvent.keyboard(typed);
    expect(ontag.mock.calls).toEqual(tag === null ? [] : [[tag]]);
    expect(opened.state.sliceDoc()).toBe(left);
  });

  it.each(['#ج', 'قبل\nبعد #ج'])('shows what it offers for %j, however short the note', async (typed) => {
    const tags = () => [{ tag: 'جسر', count: 3 }];
    open('', { completion: { tags, mentions: () => [], ontag: () => undefined } });
    await userEvent.keyboard(typed.replaceAll('\n', '{Enter}'));
    await vi.waitFor(() => {
      const offered = parent.querySelector('.cm-tooltip')?.getBoundingClientRect();
      expect(offered?.top).toBeGreaterThanOrEqual(0);
      expect(offered?.bottom).toBeLessThanOrEqual(innerHeight);
    });
  });

  it('offers nothing within a word, and no heading is a tag', async () => {
    const tags = vi.fn(() => []);
    const mentions = vi.fn(() => []);
    open('', { completion: { tags, mentions, ontag: () => undefined } });
    await userEvent.keyboard('a@b x#y # ع');
    expect(mentions).not.toHaveBeenCalled();
    expect(tags.mock.calls.every(([typed]: string[]) => typed === '')).toBe(true);
  });
});
