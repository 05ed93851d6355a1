/** The window's side of `npm run bench -- history`: the real library over the real IndexedDB, and main in memory. */
import Dexie from 'dexie';
import { flushSync } from 'svelte';
import type { Annotation, Highlight, Ink } from '#core/annotation/annotation.ts';
import type { ArticleId } from '#core/article/article.ts';
import type { Brief } from '#core/brief/brief.ts';
import type { JournalEntry } from '#core/library/change.ts';
import type { Change } from '#core/library/records.ts';
import { Library } from '../../../src-renderer/store/library.svelte.ts';
import { MemoryHost } from '../../support/memory-host.ts';
import { aHighlight, anArticle, aNote } from '../../support/records.ts';

const time = '2024-02-11T08:00:00.000Z';
const article = anArticle('article', { text: 'كلمة '.repeat(200_000) });
const id = 'article' as ArticleId;
/** Each with a note. */
const highlightCount = 5_000;
const stepCount = 500;
const acts = 200;

const highlights = Array.from({ length: highlightCount }, (_, index): Highlight => {
  const highlight = aHighlight(`h${String(index)}`, 'article');
  const start = index * 40;
  return {
    ...highlight,
    target: { ...highlight.target, position: { ...highlight.target.position, start, end: start + 4 } },
  };
});
const highlightAt = (index: number): Highlight =>
  highlights[(index * 7) % highlightCount] ?? aHighlight('h', 'article');
const noteOn = (highlight: Highlight, body: string) => aNote(`n-${highlight.id}`, highlight, body);
const keeping = (value: Annotation): Change => ({ collection: 'annotations', id: value.id, value });
const recoloured = (index: number): Change => keeping({ ...highlightAt(index), ink: ((index % 4) + 2) as Ink });

function journalWith(steps: readonly JournalEntry[]): readonly JournalEntry[] {
  const changes = highlights.flatMap((highlight) => [keeping(highlight), keeping(noteOn(highlight, 'حاشية.'))]);
  return [{ seq: 1, time, changes }, ...steps];
}
const shortSteps = Array.from({ length: stepCount }, (_, index): JournalEntry => {
  const mark = { of: 'do', name: 'recolour' } as const;
  return { seq: index + 2, time, changes: [recoloured(index)], step: mark };
});

/** A brief whose record is about so many UTF-16 units long. */
function briefOf(length: number, version: number): Brief {
  return {
    id: 'brief' as Brief['id'],
    title: `موجز ${String(version)}`,
    language: 'ar',
    articles: [id],
    sections: [{ id: 's', heading: '', items: [{ kind: 'text', id: 't', text: 'م'.repeat(length) }] }],
    created: time,
    modified: time,
  };
}
function briefSteps(length: number, count: number): readonly JournalEntry[] {
  return Array.from({ length: count }, (_, index): JournalEntry => {
    const change: Change = { collection: 'briefs', id: 'brief', value: briefOf(length, index) };
    return { seq: index + 2, time, changes: [change], step: { of: 'do', name: 'brief' } };
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  flushSync();
  return performance.now() - begun;
}

async function repeated(work: (index: number) => Promise<unknown>, times = acts): Promise<number[]> {
  const all: number[] = [];
  for (let index = 0; index < times; index += 1) all.push(await timed(() => work(index)));
  return all;
}

/** Starts on a working store that holds the journal already, in milliseconds each. */
async function starts(name: string, journal: readonly JournalEntry[]): Promise<number[]> {
  const host = new MemoryHost({ articles: [article], journal });
  await (await Library.open(host, name)).close();
  const times: number[] = [];
  for (let start = 0; start < 7; start += 1) {
    const begun = performance.now();
    const library = await Library.open(host, name);
    times.push(performance.now() - begun);
    await library.close();
  }
  await Dexie.delete(name);
  return times;
}

async function stepReads(name: string, journal: readonly JournalEntry[]): Promise<number[]> {
  await (await Library.open(new MemoryHost({ articles: [article], journal }), name)).close();
  const database = new Dexie(name);
  await database.open();
  const times = await repeated(() => database.table('steps').toArray(), 7);
  database.close();
  await Dexie.delete(name);
  return times;
}

async function run() {
  const host = new MemoryHost({ articles: [article], journal: journalWith(shortSteps) });
  const rebuild = await timed(async () => (await Library.open(host, 'acts')).close());
  const library = await Library.open(host, 'acts');
  let reads = 0;
  const stop = $effect.root(() => {
    // What a pane and its margin read of the library.
    $effect(() => {
      for (const { id: highlight } of library.highlightsOf(id)) if (library.noteOn(highlight)) reads += 1;
    });
    $effect(() => {
      if (library.canUndo && library.saveState.kind === 'saved') reads += library.articles.length;
    });
  });
  flushSync();
  const commit = await repeated((index) => library.commit('recolour', [recoloured(index)]));
  const note = await repeated((index) =>
    library.commit('note', [keeping(noteOn(highlightAt(3), 'كلمة '.repeat(index + 1)))], 'typing'),
  );
  const undo = await repeated(() => library.undo());
  const redo = await repeated(() => library.redo());
  const lookup = await repeated(() => {
    for (const { id: highlight } of highlights) library.noteOn(highlight);
    return Promise.resolve(library.highlightsOf(id).length + library.linksOf(id).length);
  });
  const brief = await repeated(
    (index) => library.commit('brief', [{ collection: 'briefs', id: 'brief', value: briefOf(990_000, index) }]),
    20,
  );
  stop();
  await library.close();
  await Dexie.delete('acts');
  return {
    reads,
    rebuild: [rebuild],
    commit,
    note,
    undo,
    redo,
    lookup,
    brief,
    steps: await stepReads('reads', journalWith(briefSteps(20_000, stepCount))),
    startWithout: await starts('without', journalWith([])),
    startShort: await starts('short', journalWith(shortSteps)),
    startBriefs: await starts('briefs', journalWith(briefSteps(20_000, stepCount))),
    startHuge: await starts('huge', journalWith(briefSteps(990_000, 40))),
  };
}

export type Figures = Awaited<ReturnType<typeof run>>;

Object.assign(globalThis, { run });
