import { describe, expect, it } from 'vitest';
import { bareArticle } from '../../tests/support/bare-article.ts';
import { describePassage } from './describe.ts';
import { placesFor } from './places.ts';
import { resolvePassage, resolverOf, type Resolution } from './resolve.ts';

const opening = 'أعلن المجلس البلدي صباح اليوم إغلاق جسر الشهداء أمام حركة الشاحنات حتى نهاية الشهر.';
const quoted = 'قال المهندس المشرف إن فحص الدعامات كشف تشققات في 12 موضعاً.';
const closing = 'ويستخدم الجسر نحو أربعين ألف سائق يومياً بين ضفتي النهر.';
const text = [opening, quoted, closing].join('\n');
const start = text.indexOf(quoted);
const target = describePassage(bareArticle(text), { start, end: start + quoted.length });

function states(changed: string): readonly [known: Resolution['state'], unknown: Resolution['state']] {
  return [
    resolverOf(bareArticle(changed), { textOf: (version) => (version === text ? text : null) })(target).state,
    resolvePassage(target, bareArticle(changed)).state,
  ];
}

describe('the states of a target', () => {
  it.each<[name: string, changed: string, state: Resolution['state']]>([
    ['nothing changed', text, 'anchored'],
    ['a paragraph above', `وصل المحافظ إلى الموقع.\n${text}`, 'moved'],
    ['marks added', text.replace('فحص', 'فَحْصَ'), 'moved'],
    ['digits of another shape', text.replace('12', '١٢'), 'moved'],
    ['decomposed letters', text.normalize('NFD'), 'moved'],
    ['a digit changed', text.replace('12', '13'), 'orphan'],
    ['a word changed', text.replace('المشرف', 'المكلف'), 'moved'],
    ['the paragraph taken out', [opening, closing].join('\n'), 'orphan'],
    ['the paragraph twice in a row', [opening, quoted, quoted, closing].join('\n'), 'ambiguous'],
    ['the paragraphs turned round', [closing, quoted, opening].join('\n'), 'moved'],
  ])('%s', (_name, changed, state) => {
    expect(states(changed)).toEqual([state, state]);
  });

  it('tells a passage from its twin by the older text', () => {
    const refrain = 'وقال إنه لا تعليق.';
    const old = [refrain, refrain, refrain].join('\n');
    const second = old.indexOf(refrain, 1);
    const twin = describePassage(bareArticle(old), { start: second, end: second + refrain.length });
    const above = 'خبر آخر تماماً.\n';
    const resolve = resolverOf(bareArticle(above + old), { textOf: () => old });
    expect(resolve(twin)).toMatchObject({ state: 'moved', range: { start: second + above.length } });
  });

  it('finds a passage in a text without spaces', () => {
    const chinese = '市政府今天上午宣布关闭大桥。工程师说检查发现十二处裂缝。每天约有四万名司机使用这座桥。';
    const at = chinese.indexOf('检查发现');
    const passage = describePassage(bareArticle(chinese), { start: at, end: at + 8 });
    const changed = `新闻快讯。${chinese.replace('工程师', '总工程师')}`;
    const found = resolvePassage(passage, bareArticle(changed));
    expect('range' in found && changed.slice(found.range.start, found.range.end)).toBe('检查发现十二处裂');
  });

  it('finds a passage again when the text returns', () => {
    const without = [opening, closing].join('\n');
    expect(resolvePassage(target, bareArticle(without)).state).toBe('orphan');
    expect(resolvePassage(target, bareArticle(text))).toEqual({
      state: 'anchored',
      range: { start: target.position.start, end: target.position.end },
    });
  });
});

describe('placesFor', () => {
  it('offers the place of a changed number first', () => {
    const changed = text.replace('12', '13');
    const [best] = placesFor(target, bareArticle(changed));
    expect(best && changed.slice(best.range.start, best.range.end)).toBe(quoted.replace('12', '13'));
  });

  it('offers where a passage stood that was taken out', () => {
    const changed = [opening, closing].join('\n');
    const [best] = placesFor(target, bareArticle(changed));
    expect(best).toBeDefined();
    expect(best?.range.start).toBeLessThanOrEqual(opening.length);
    expect(best?.range.end).toBeGreaterThan(opening.length);
  });

  it('offers both copies of a passage', () => {
    const changed = [opening, quoted, quoted, closing].join('\n');
    const places = placesFor(target, bareArticle(changed));
    expect(places.slice(0, 2).map(({ range }) => changed.slice(range.start, range.end))).toEqual([quoted, quoted]);
  });

  it('offers nothing where no word is shared, and at most five places elsewhere', () => {
    expect(placesFor(target, bareArticle('another text altogether'))).toEqual([]);
    const changed = Array.from({ length: 9 }, (_, at) => `فحص الدعامات رقم ${String(at)}.`).join('\n');
    const places = placesFor(target, bareArticle(changed));
    expect(places.length).toBeGreaterThan(0);
    expect(places.length).toBeLessThanOrEqual(5);
    expect(places.map(({ score }) => score)).toEqual(
      places.map(({ score }) => score).toSorted((one, other) => other - one),
    );
  });
});
