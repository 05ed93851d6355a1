import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnnotationId, Ink } from '#core/annotation/annotation.ts';
import type { ArticleId } from '#core/article/article.ts';
import { maxFileLength } from '#core/library/import-limits.ts';
import type { Change } from '#core/library/records.ts';
import { MemoryHost, type MemoryHostParts } from '../../tests/support/memory-host.ts';
import { aHighlight, aNote, anArticle, keeping } from '../../tests/support/records.ts';
import { Library } from './library.svelte.ts';
import { WorkingStore } from './working-store.ts';

let name = '';
let serial = 0;
beforeEach(() => {
  name = `library-${String(serial++)}`;
  return () => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  };
});

async function openLibrary(parts: MemoryHostParts = {}) {
  const host = new MemoryHost({ articles: [anArticle('first'), anArticle('second')], ...parts });
  return { host, library: await Library.open(host, name) };
}

const first = 'first' as ArticleId;
const ids = (library: Library) => library.annotations.map(({ id }) => id).sort();

describe('saving', () => {
  it('keeps a highlight over a restart', async () => {
    const { host, library } = await openLibrary();
    expect(await library.commit('highlight', [keeping(aHighlight('a', 'first', 3))])).toBe(true);
    await library.close();
    const again = await Library.open(host, name);
    expect(again.highlightsOf(first)).toEqual([aHighlight('a', 'first', 3)]);
    expect(again.rebuilt).toBeNull();
  });

  it('writes the journal before the working store, and shows the change only after both', async () => {
    const { host, library } = await openLibrary();
    const order: string[] = [];
    const save = host.save.bind(host);
    vi.spyOn(host, 'save').mockImplementation((changes) => {
      order.push(`journal, shown: ${String(library.annotations.length)}`);
      return save(changes);
    });
    const apply = vi.spyOn(WorkingStore.prototype, 'apply');
    const real = apply.getMockImplementation();
    expect(real).toBeUndefined();
    apply.mockImplementation(() => {
      order.push(`working store, shown: ${String(library.annotations.length)}`);
      return Promise.resolve();
    });
    await library.commit('highlight', [keeping(aHighlight('a', 'first'))]);
    expect(order).toEqual(['journal, shown: 0', 'working store, shown: 0']);
    expect(library.annotations).toHaveLength(1);
  });

  it.each(['disk-full', 'read-only', 'io'] as const)('changes nothing when the journal fails: %s', async (failure) => {
    const { host, library } = await openLibrary();
    host.failNextSave = failure;
    expect(await library.commit('highlight', [keeping(aHighlight('a', 'first'))])).toBe(false);
    expect(library.saveState).toEqual({ kind: 'failed', failure });
    expect([library.annotations.length, library.canUndo, host.journal.length]).toEqual([0, false, 0]);
    expect(await library.commit('highlight', [keeping(aHighlight('a', 'first'))])).toBe(true);
    expect(library.saveState.kind).toBe('saved');
  });

  it('goes on saying that a highlight was not saved while the desk is', async () => {
    const { host, library } = await openLibrary();
    const moveDesk = (brief: string) =>
      library.keep([{ collection: 'workspace', id: 'desk', value: { ...library.desk, brief } }]);
    host.failNextSave = 'disk-full';
    await library.commit('highlight', [keeping(aHighlight('a', 'first'))]);
    expect(await moveDesk('one')).toBe(true);
    expect(library.saveState).toEqual({ kind: 'failed', failure: 'disk-full' });
    await library.commit('highlight', [keeping(aHighlight('a', 'first'))]);
    expect(library.saveState.kind).toBe('saved');
    host.failNextSave = 'disk-full';
    expect(await moveDesk('two')).toBe(false);
    expect(library.saveState.kind).toBe('failed');
    await moveDesk('two');
    expect(library.saveState.kind).toBe('saved');
  });

  it('says that a record is too large, sends nothing and goes on', async () => {
    const { host, library } = await openLibrary();
    const highlight = aHighlight('a', 'first');
    const long = aNote('n', highlight, 'م'.repeat(1_000_000));
    expect(await library.commit('note', [{ collection: 'annotations', id: long.id, value: long }])).toBe(false);
    expect(library.saveState).toEqual({ kind: 'failed', failure: 'too-large' });
    expect(host.journal).toEqual([]);
    expect(await library.commit('highlight', [keeping(highlight)])).toBe(true);
  });

  it('settles when what was typed and what was asked for are saved', async () => {
    const { host, library } = await openLibrary();
    const broken = library.drafts.add(() => Promise.reject(new Error('a screen that is gone')));
    library.drafts.add(async () => {
      await Promise.resolve();
      await library.commit('highlight', [keeping(aHighlight('typed', 'first'))]);
    });
    const earlier = library.commit('highlight', [keeping(aHighlight('asked', 'first'))]);
    await library.settle();
    expect(host.journal.map(({ changes }) => changes[0]?.id)).toEqual(['asked', 'typed']);
    await earlier;
    broken();
  });

  it('says that nothing was saved when main does not answer, and that this was not expected', async () => {
    const { host, library } = await openLibrary();
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    host.failNextSave = 'reject';
    expect(await library.commit('highlight', [keeping(aHighlight('a', 'first'))])).toBe(false);
    expect(library.saveState).toEqual({ kind: 'failed', failure: 'io' });
    expect(reported).toHaveBeenCalledExactlyOnceWith(new Error('main is gone'));
  });

  it('says that the journal alone has it when the working store refuses, and catches up with the next save', async () => {
    const { host, library } = await openLibrary();
    vi.spyOn(WorkingStore.prototype, 'apply').mockRejectedValueOnce(new Error('quota'));
    expect(await library.commit('highlight', [keeping(aHighlight('a', 'first'))])).toBe(true);
    expect([library.saveState.kind, ids(library)]).toEqual(['journal-only', ['a']]);
    await library.commit('highlight', [keeping(aHighlight('b', 'first'))]);
    expect(library.saveState.kind).toBe('saved');
    await library.close();
    const again = await Library.open(host, name);
    expect([ids(again), again.rebuilt]).toEqual([['a', 'b'], null]);
  });

  it('has every later save in both after a line of the journal was damaged', async () => {
    const { host, library } = await openLibrary();
    for (const id of ['a', 'b', 'c']) await library.commit('highlight', [keeping(aHighlight(id, 'first'))]);
    await library.close();
    host.journal.shift();
    name = `${name}-new`;
    const again = await Library.open(host, name);
    expect(ids(again)).toEqual(['b', 'c']);
    await again.commit('highlight', [keeping(aHighlight('d', 'first'))]);
    expect([again.saveState.kind, host.journal.at(-1)?.seq]).toEqual(['saved', 4]);
    await again.close();
    const last = await Library.open(host, name);
    expect([ids(last), last.rebuilt]).toEqual([['b', 'c', 'd'], null]);
  });

  it('finds at the next start what the working store had refused', async () => {
    const { host, library } = await openLibrary();
    vi.spyOn(WorkingStore.prototype, 'apply').mockRejectedValueOnce(new Error('quota'));
    await library.commit('highlight', [keeping(aHighlight('a', 'first'))]);
    await library.close();
    expect(ids(await Library.open(host, name))).toEqual(['a']);
  });

  it('saves one after the other, in the order asked for', async () => {
    const { host, library } = await openLibrary();
    const highlights = ['a', 'b', 'c', 'd'].map((id) => aHighlight(id, 'first'));
    await Promise.all(highlights.map((highlight) => library.commit('highlight', [keeping(highlight)])));
    expect(host.journal.map(({ seq, changes }) => [seq, changes[0]?.id])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
    ]);
  });

  it('keeps the desk without a step to take back', async () => {
    const { library } = await openLibrary();
    const desk = {
      mode: 'reader',
      panes: [{ article: first, offset: 12 }],
      activePane: 0,
      compared: [],
      brief: null,
    } as const;
    await library.keep([{ collection: 'workspace', id: 'desk', value: desk }]);
    expect([library.desk, library.canUndo]).toEqual([desk, false]);
  });

  it('throws on a change that the contract does not allow, and goes on', async () => {
    const { library } = await openLibrary();
    const unnamed: Change = { ...keeping(aHighlight('a', 'first')), id: '' };
    await expect(library.commit('highlight', [unnamed])).rejects.toThrow();
    expect(await library.commit('highlight', [keeping(aHighlight('a', 'first'))])).toBe(true);
  });
});

describe('articles', () => {
  it('are shown with the reader’s adjustments, and as they were when those are taken back', async () => {
    const { library } = await openLibrary();
    const before = library.article(first);
    const untouched = library.article('second' as ArticleId);
    const value = { article: first, line: 2, disposition: 'body' } as const;
    await library.commit('restore-line', [{ collection: 'adjustments', id: 'first#2', value }]);
    expect(library.article(first)?.text).toContain('شارك');
    expect(library.article(first)?.removed).toEqual([]);
    expect(library.article('second' as ArticleId)).toBe(untouched);
    await library.undo();
    expect(library.article(first)).toBe(before);
  });

  it('come in once when the same file is imported twice', async () => {
    const { library } = await openLibrary({ read: ({ name: file }) => Promise.resolve([anArticle(file)]) });
    const file = new File(['نص'], 'third.txt');
    const outcomes = [...(await library.importDropped([file])), ...(await library.importDropped([file]))];
    expect(outcomes.map((outcome) => outcome.ok && outcome.known)).toEqual([false, true]);
    expect(library.articles.map(({ id }) => id)).toEqual(['first', 'second', 'third.txt']);
  });

  it('come in however many are dropped at once', async () => {
    const { host, library } = await openLibrary({ read: ({ name: file }) => Promise.resolve([anArticle(file)]) });
    const calls = vi.spyOn(host, 'importDropped');
    const files = Array.from({ length: 501 }, (_, index) => new File(['نص'], `${String(index)}.txt`));
    const outcomes = await library.importDropped(files);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(501);
    expect(calls.mock.calls.map(([sent]) => sent.length)).toEqual([100, 100, 100, 100, 100, 1]);
  });

  it('are refused by their size before they are read', async () => {
    const { host, library } = await openLibrary();
    const calls = vi.spyOn(host, 'importDropped');
    const large = new File([new Uint8Array(maxFileLength + 1)], 'large.txt');
    expect(await library.importDropped([large])).toEqual([{ ok: false, file: 'large.txt', failure: 'too-large' }]);
    expect(calls).not.toHaveBeenCalled();
  });

  it('come in from the good files when others are bad', async () => {
    const { library } = await openLibrary({ read: ({ name: file }) => Promise.resolve([anArticle(file)]) });
    const gone = new File([], 'gone.txt');
    vi.spyOn(gone, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
    const outcomes = await library.importDropped([gone, new File([], 'empty.txt'), new File(['نص'], 'good.txt')]);
    expect(outcomes.map((outcome) => [outcome.file, outcome.ok || outcome.failure])).toEqual([
      ['empty.txt', 'empty'],
      ['good.txt', true],
      ['gone.txt', 'io'],
    ]);
    expect(library.articles).toHaveLength(3);
  });
});

describe('notes', () => {
  it('are found on their highlight, and not among those of the article', async () => {
    const { library } = await openLibrary();
    const highlight = aHighlight('a', 'first');
    const note = aNote('n', highlight, 'من أعلن أولاً؟');
    await library.commit('note', [keeping(highlight), { collection: 'annotations', id: note.id, value: note }]);
    expect(library.noteOn(highlight.id)).toEqual(note);
    expect([library.notesOf(first), library.noteOn('b' as AnnotationId)]).toEqual([[], undefined]);
  });
});

describe('undo and redo', () => {
  it('say which step they took back or did again', async () => {
    const { library } = await openLibrary();
    await library.commit('highlight', [keeping(aHighlight('a', 'first'))]);
    expect([await library.undo(), library.annotations.length, library.canRedo]).toEqual(['highlight', 0, true]);
    expect([await library.redo(), library.annotations.length, library.canRedo]).toEqual(['highlight', 1, false]);
    expect(await library.redo()).toBeNull();
  });

  it('go through the journal, so that a taken-back highlight stays away after a restart', async () => {
    const { host, library } = await openLibrary();
    await library.commit('highlight', [keeping(aHighlight('a', 'first'))]);
    await library.undo();
    await library.close();
    expect((await Library.open(host, name)).annotations).toEqual([]);
    expect(host.journal).toHaveLength(2);
  });

  it('leave the step where it was when the save fails', async () => {
    const { host, library } = await openLibrary();
    await library.commit('highlight', [keeping(aHighlight('a', 'first'))]);
    host.failNextSave = 'disk-full';
    expect([await library.undo(), library.canUndo, ids(library)]).toEqual([null, true, ['a']]);
    expect(await library.undo()).toBe('highlight');
  });

  it('reach 200 steps back', async () => {
    const { library } = await openLibrary();
    for (let step = 0; step < 210; step++)
      await library.commit('recolour', [keeping(aHighlight('a', 'first', ((step % 5) + 1) as Ink))]);
    let taken = 0;
    while ((await library.undo()) !== null) taken++;
    expect(taken).toBe(210);
    expect(library.annotations).toEqual([]);
  });

  it('agree with a history that keeps every state whole', async () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('commit' as const),
        records: fc.array(
          fc.record({ id: fc.constantFrom('a', 'b', 'c'), ink: fc.constantFrom<Ink | null>(1, 2, 3, null) }),
          {
            minLength: 1,
            maxLength: 3,
          },
        ),
        fails: fc.boolean().map((fails) => fails),
      }),
      fc.constantFrom({ kind: 'undo' as const }, { kind: 'redo' as const }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        name = `library-${String(serial++)}`;
        const { host, library } = await openLibrary();
        const states: Map<string, Ink>[] = [new Map<string, Ink>()];
        let at = 0;
        for (const one of steps) {
          if (one.kind === 'commit') {
            if (one.fails) host.failNextSave = 'io';
            await library.commit(
              'highlight',
              one.records.map(({ id, ink }): Change =>
                ink === null ? { collection: 'annotations', id, value: null } : keeping(aHighlight(id, 'first', ink)),
              ),
            );
            if (one.fails) continue;
            const next = new Map(states[at]);
            for (const { id, ink } of one.records)
              if (ink === null) next.delete(id);
              else next.set(id, ink);
            states.splice(at + 1, Infinity, next);
            at += 1;
          } else if (one.kind === 'undo') {
            await library.undo();
            at = Math.max(0, at - 1);
          } else {
            await library.redo();
            at = Math.min(states.length - 1, at + 1);
          }
          const shown = new Map(library.highlightsOf(first).map(({ id, ink }) => [String(id), ink]));
          expect([...shown].sort()).toEqual([...(states[at] ?? [])].sort());
          expect([library.canUndo, library.canRedo]).toEqual([at > 0, at < states.length - 1]);
        }
        await library.close();
        const again = await Library.open(host, name);
        expect(ids(again)).toEqual([...(states[at]?.keys() ?? [])].sort());
        await again.close();
      }),
      { numRuns: 60 },
    );
  });
});
