import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnnotationId, Ink } from '#core/annotation/annotation.ts';
import type { Article, ArticleId } from '#core/article/article.ts';
import type { JournalEntry } from '#core/library/change.ts';
import type { Change } from '#core/library/records.ts';
import { MemoryHost, type MemoryHostParts } from '../../tests/support/memory-host.ts';
import { aHighlight, aNote, anArticle, keeping } from '../../tests/support/records.ts';
import { openTwoArticles } from '../../tests/support/two-articles.ts';
import { Library } from './library.svelte.ts';
import { WorkingStore } from './working-store.ts';

const instant = '2024-02-11T08:00:00.000Z';
let name = '';
let serial = 0;
beforeEach(() => {
  name = `library-${String(serial++)}`;
  return () => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  };
});

const openLibrary = (parts?: MemoryHostParts) => openTwoArticles(name, parts);

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
    vi.spyOn(host, 'save').mockImplementation((...values) => {
      order.push(`journal, shown: ${String(library.annotations.length)}`);
      return save(...values);
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

  it('asks for changes that follow from what is there once the saves before them are done', async () => {
    const { library } = await openLibrary();
    const found: number[] = [];
    const oneMore = () => {
      found.push(library.annotations.length);
      return [keeping(aHighlight(String(library.annotations.length), 'first'))];
    };
    expect(
      await Promise.all([oneMore, oneMore, () => []].map((each) => library.commitInTurn('highlight', each))),
    ).toEqual([true, true, true]);
    expect(found).toEqual([0, 1]);
    expect(library.annotations.map(({ id }) => id)).toEqual(['0', '1']);
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

  it('reach 200 steps back after a start, to the names of all of them', async () => {
    const entries = Array.from({ length: 210 }, (_, index): JournalEntry => {
      const change = keeping(aHighlight('a', 'first', ((index % 5) + 1) as Ink));
      return { seq: index + 1, time: instant, changes: [change], step: { of: 'do', name: 'recolour' } };
    });
    const { library } = await openLibrary({ journal: entries });
    let taken = 0;
    while ((await library.undo()) === 'recolour') taken++;
    expect(taken).toBe(210);
    expect(library.annotations).toEqual([]);
  });

  it('tell whoever follows them what became of which records', async () => {
    const { library } = await openLibrary();
    const [one, other] = [keeping(aHighlight('a', 'first', 1)), keeping(aHighlight('a', 'first', 2))];
    await library.commit('highlight', [one]);
    await library.commit('recolour', [other]);
    const moved = vi.fn();
    library.onMoved(moved);
    await library.undo();
    await library.redo();
    expect(moved.mock.calls).toEqual([
      [{ name: 'recolour', changes: [one], before: [other] }],
      [{ name: 'recolour', changes: [other], before: [one] }],
    ]);
  });
});

describe('texts that annotations were made on', () => {
  const adjusting = (disposition: 'body' | null): Change => ({
    collection: 'adjustments',
    id: 'first#2',
    value: disposition === null ? null : { article: first, line: 2, disposition },
  });
  const { text, version } = anArticle('first');

  it('can be had after the article’s text has changed, and after a start', async () => {
    const { host, library } = await openLibrary();
    await library.commit('highlight', [keeping(aHighlight('a', 'first'))]);
    await library.commit('restore-line', [adjusting('body')]);
    expect([library.article(first)?.version === version, library.textOf(version)]).toEqual([false, text]);
    await library.close();
    const again = await Library.open(host, name);
    expect([again.textOf(version), again.textOf('other')]).toEqual([text, null]);
    await again.commit('set-line-aside', [adjusting(null)]);
    expect([again.article(first)?.version, again.textOf(version)]).toEqual([version, text]);
  });

  it('are kept for a later version of the app that reads the file otherwise', async () => {
    const { host, library } = await openLibrary();
    await library.commit('highlight', [keeping(aHighlight('a', 'first'))]);
    await library.close();
    const later = new MemoryHost({
      articles: [anArticle('first', { text: 'نص آخر.', version: 'v2' })],
      journal: host.journal,
    });
    const again = await Library.open(later, name);
    expect([again.textOf('v1'), again.textOf('v2')]).toEqual([text, 'نص آخر.']);
  });

  it('are kept at the next start where the store was built again', async () => {
    const { host, library } = await openLibrary();
    await library.commit('highlight', [keeping(aHighlight('a', 'first'))]);
    await library.close();
    name = `${name}-new`;
    const rebuilt = await Library.open(host, name);
    await rebuilt.close();
    const later = new MemoryHost({ articles: [anArticle('first', { version: 'v2' })], journal: host.journal });
    expect((await Library.open(later, name)).textOf('v1')).toBe(text);
  });

  it('are let go of at the next start when neither an annotation nor a step stands on them', async () => {
    const kept: JournalEntry = { seq: 1, time: instant, changes: [keeping(aHighlight('a', 'first'))] };
    const removed: JournalEntry = {
      seq: 2,
      time: instant,
      changes: [{ collection: 'annotations', id: 'a', value: null }],
    };
    const later = [anArticle('first', { text: 'نص آخر.', version: 'v2' })];
    const textAtStart = async (articles: readonly Article[], journal: readonly JournalEntry[]) => {
      const library = await Library.open(new MemoryHost({ articles, journal }), name);
      await library.close();
      return library.textOf('v1');
    };
    expect(await textAtStart([anArticle('first')], [kept])).toBe(text);
    expect(await textAtStart(later, [kept])).toBe(text);
    // A step that was no step takes the highlight, so that no undo can bring it back.
    expect(await textAtStart(later, [kept, removed])).toBeNull();
    expect(await textAtStart(later, [kept, removed, { ...kept, seq: 3 }])).toBeNull();
  });

  it('stay while a step can bring back what stands on them', async () => {
    const { host, library } = await openLibrary();
    await library.commit('highlight', [keeping(aHighlight('a', 'first'))]);
    await library.commit('remove-highlight', [{ collection: 'annotations', id: 'a', value: null }]);
    await library.close();
    const later = new MemoryHost({ articles: [anArticle('first', { version: 'v2' })], journal: host.journal });
    const again = await Library.open(later, name);
    await again.settle();
    expect(again.textOf('v1')).toBe(text);
  });
});
