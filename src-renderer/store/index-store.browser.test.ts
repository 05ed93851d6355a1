import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import type { SearchDocument } from '#core/search/document.ts';
import { searchFields } from '#core/search/query.ts';
import type { SearchIndex } from '#core/search/search-index.ts';
import { IndexStore } from './index-store.ts';

const name = 'warraq-search-test';
const open: IndexStore[] = [];
function store(): IndexStore {
  const opened = new IndexStore(name);
  open.push(opened);
  return opened;
}

afterEach(async () => {
  for (const each of open.splice(0)) each.close();
  await Dexie.delete(name);
});

const article = (id: string, text: string): SearchDocument => ({
  id,
  version: '1',
  texts: [{ field: 'body', text, annotation: null }],
  date: '2020-01-30',
  language: 'ar',
  source: 'صحيفة',
});

function find(index: SearchIndex, word: string): readonly string[] {
  const options = {
    level: 'stemmed' as const,
    fields: searchFields,
    withoutForms: [],
    offset: 0,
    limit: 50,
    sources: null,
  };
  const term = { kind: 'term' as const, word, prefix: false, range: { start: 0, end: 0 } };
  return index.find(term, { ...options, collection: () => null }).hits.map((hit) => hit.article);
}

describe('the kept index', () => {
  it('answers after a restart as before it', async () => {
    const first = store();
    const index = await first.load();
    index.add([article('1', 'وصلت السفينة'), article('2', 'سفن في الميناء')]);
    await first.save(index);
    first.close();
    const again = await store().load();
    expect([...find(again, 'سفينة')].sort()).toEqual(['1', '2']);
    expect(again.versionOf('2')).toBe('1');
  });

  it('writes only what is new, and forgets what was removed', async () => {
    const first = store();
    const index = await first.load();
    index.add([article('1', 'وصلت السفينة')]);
    await first.save(index);
    index.add([article('2', 'قاربان جديدان')]);
    index.remove(['1']);
    await first.save(index);
    for (let number = 3; number < 40; number += 1) {
      index.add([article(String(number), `خبر ${number}`)]);
      await first.save(index);
    }
    first.close();
    const again = await store().load();
    expect(find(again, 'السفينة')).toEqual([]);
    expect(find(again, 'قاربان')).toEqual(['2']);
    expect(find(again, '39')).toEqual(['39']);
    expect(again.size).toBe(38);
  });

  it('goes on from what it loaded', async () => {
    const first = store();
    const index = await first.load();
    index.add([article('1', 'وصلت السفينة')]);
    await first.save(index);
    first.close();
    const second = store();
    const later = await second.load();
    later.add([article('2', 'مرفأ قديم')]);
    await second.save(later);
    second.close();
    const again = await store().load();
    expect(find(again, 'مرفأ')).toEqual(['2']);
    expect(find(again, 'السفينة')).toEqual(['1']);
  });

  it.each([0, 1, 5, 20])('keeps what changes while it is saved for the next save (%i ms into it)', async (wait) => {
    const first = store();
    const index = await first.load();
    index.add([article('1', 'السفينة في الميناء'), article('2', 'قارب قديم'), article('3', 'مرفأ')]);
    const saving = first.save(index);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    index.add([article('2', 'زورق جديد'), article('4', 'يخت')]);
    index.remove(['3']);
    await saving;
    await first.save(index);
    first.close();
    const again = await store().load();
    expect(again.size).toBe(3);
    expect(find(again, 'قارب')).toEqual([]);
    expect(find(again, 'زورق')).toEqual(['2']);
    expect(find(again, 'يخت')).toEqual(['4']);
    expect(find(again, 'مرفأ')).toEqual([]);
  });

  it.each([
    ['a part that is missing', (database: Dexie) => database.table('segments').clear()],
    ['another format', (database: Dexie) => database.table('state').update('state', { format: 0 })],
    ['a vocabulary that lost words', (database: Dexie) => database.table('state').update('state', { forms: 99 })],
    ['words stemmed by other rules', (database: Dexie) => database.table('state').update('state', { rules: 'x' })],
    [
      'what is no index at all',
      (database: Dexie) => database.table('vocabulary').put({ part: 0, whole: 'x', forms: 1 }),
    ],
  ])('starts again from nothing on %s', async (_, harm) => {
    const first = store();
    const index = await first.load();
    index.add([article('1', 'وصلت السفينة إلى الميناء')]);
    await first.save(index);
    first.close();
    const database = await new Dexie(name).open();
    await harm(database);
    database.close();
    const next = store();
    const again = await next.load();
    expect(again.size).toBe(0);
    again.add([article('2', 'قارب')]);
    await next.save(again);
    next.close();
    expect(find(await store().load(), 'قارب')).toEqual(['2']);
  });
});
