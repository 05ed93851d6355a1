import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '#core/text/fold.ts';
import { nearSpellings } from './near-spellings.ts';

const vocabulary =
  'العراق القوات القصف الصواريخ الحكومة وزير رسم ظابط ذكر المتظاهرين مظاهرة كركوك سوريا صوت صورة بيت بنت'
    .split(' ')
    .map((word, index) => ({ form: foldWord(word), count: 100 - index }));

const cases: readonly (readonly [name: string, typed: string, expected: string])[] = [
  ['a letter too few', 'العرق', 'العراق'],
  ['a letter too many', 'العرراق', 'العراق'],
  ['another letter', 'العداق', 'العراق'],
  ['two letters exchanged', 'العارق', 'العراق'],
  ['a letter that sounds alike', 'ضابط', 'ظابط'],
  ['another such', 'زكر', 'ذكر'],
  ['two such letters in a short word', 'زصم', 'رسم'],
  ['missing dots', 'بيث', 'بيت|بنت'],
  ['two edits in a long word', 'المتضاهرن', 'المتظاهرين'],
  ['not two edits in a short one', 'وازر', ''],
  ['the word itself is none', 'كركوك', ''],
  ['nothing near', 'برلمان', ''],
  ['no letters', '', ''],
];

/** The distance in edits, by the table of every pair of beginnings. */
function slowDistance(one: string, other: string): number {
  const groups = 'ضظ ذز سص تط هة قك بتثني جحخ دذ رز سش صض طظ عغ فق'.split(' ');
  const change = (a: string, b: string): number =>
    a === b ? 0 : groups.some((group) => group.includes(a) && group.includes(b)) ? 0.5 : 1;
  const table = new Map<string, number>();
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const known = table.get(`${i} ${j}`);
    if (known !== undefined) return known;
    const [a, b] = [one.charAt(i - 1), other.charAt(j - 1)];
    let cost = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change(a, b));
    if (i > 1 && j > 1 && a === other.charAt(j - 2) && b === one.charAt(i - 2))
      cost = Math.min(cost, at(i - 2, j - 2) + 1);
    table.set(`${i} ${j}`, cost);
    return cost;
  };
  return at(one.length, other.length);
}

describe('near spellings', () => {
  it.each(cases)('for %s: %s', (_, typed, expected) => {
    expect(nearSpellings(foldWord(typed), vocabulary, 5).join('|')).toBe(expected.split('|').map(foldWord).join('|'));
  });

  it('come the nearest first, then the most frequent, and no more than asked for', () => {
    const forms = [
      { form: 'قلم', count: 1 },
      { form: 'علم', count: 5 },
      { form: 'الم', count: 9 },
      { form: 'غلم', count: 1 },
      { form: 'سلم', count: 9 },
    ];
    expect(nearSpellings('غلم', forms, 9)).toEqual(['علم', 'الم', 'سلم', 'قلم']);
    expect(nearSpellings('غلم', forms, 2)).toEqual(['علم', 'الم']);
  });

  it('are those whose distance a full table gives', () => {
    const words = fc.string({ unit: fc.constantFrom(...Array.from('ابتضظسصرز')), maxLength: 9 });
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 10 }), (typed, others) => {
        const forms = [...new Set(others)].map((form) => ({ form, count: 1 }));
        const most = typed.length >= 6 ? 2 : 1;
        const expected = forms
          .filter(({ form }) => form !== typed && slowDistance(typed, form) <= most)
          .sort((a, b) => slowDistance(typed, a.form) - slowDistance(typed, b.form) || (a.form < b.form ? -1 : 1));
        expect(nearSpellings(typed, forms, 99)).toEqual(expected.map(({ form }) => form));
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('take less than half a second among 100,000 forms', () => {
    const letters = Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهوي');
    let state = 7;
    const next = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
    const forms = Array.from({ length: 100_000 }, () => ({
      form: Array.from({ length: 4 + next(6) }, () => letters[next(letters.length)]).join(''),
      count: next(100),
    }));
    const start = performance.now();
    nearSpellings('المتضاهر', forms, 5);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
