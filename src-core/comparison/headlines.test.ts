import { describe, expect, it } from 'vitest';
import { compared } from '../../tests/support/compared.ts';

const body = 'انهار منجم الملح قرب بلدة سرار فجر الأحد على عمال كانوا في داخله.\nوتواصل فرق الإنقاذ البحث عن مفقودين.';
const more = 'انهار منجم الملح قرب بلدة سرار فجر الأحد على عمال كانوا في داخله.\nوأغلقت الشرطة الطريق إلى المنجم.';
const english =
  'The city council discussed the tunnel under the river Ket on Monday.\nWorks would begin in spring, the mayor said.';

function headlines(
  texts: readonly [string, string],
  one: string,
  other: string,
  days: readonly [string, string] = ['2022-04-04', '2022-04-04'],
): readonly string[] {
  const found = compared(...texts, { headline: one, published: days[0] }, { headline: other, published: days[1] });
  return found.findings.filter(({ kind }) => kind === 'headline').map(({ verdict, label }) => `${verdict}: ${label}`);
}

describe('figures and dates of two headlines', () => {
  it.each([
    [
      'conflict in their dead',
      [body, more],
      'مقتل 17 شخصا في انهيار منجم الملح قرب سرار',
      '41 قتيلا في انهيار منجم الملح قرب سرار',
      ['2022-04-04', '2022-04-04'],
      /^conflict: .*17.* \/ .*41/u,
    ],
    [
      'are explained by the days between',
      [body, more],
      'مقتل 17 شخصا في انهيار منجم الملح قرب سرار',
      '41 قتيلا في انهيار منجم الملح قرب سرار',
      ['2022-04-04', '2022-04-06'],
      /^explained: .*17.* \/ .*41/u,
    ],
    [
      'differ in precision',
      [body, more],
      'أكثر من 40 قتيلا في انهيار منجم الملح قرب سرار',
      '41 قتيلا في انهيار منجم الملح قرب سرار',
      ['2022-04-04', '2022-04-04'],
      /^precision: /u,
    ],
    [
      'agree',
      [body, more],
      'العثور على 41 جثة في منجم الملح قرب سرار',
      '41 جثة تحت أنقاض منجم الملح قرب سرار',
      ['2022-04-04', '2022-04-04'],
      /^agree: /u,
    ],
    [
      'conflict in what a thing costs, in English',
      [english, english],
      'Tunnel under river Ket to cost 18 million euros',
      'Council told tunnel under river Ket costs 20 million euros',
      ['2022-04-04', '2022-04-04'],
      /^conflict: .*18 million.* \/ .*20 million/u,
    ],
    [
      'conflict though both announce one act',
      [english, english],
      'City council approves tunnel under river Ket for 18 million euros',
      'City council approves 20 million euros for tunnel under river Ket',
      ['2022-04-04', '2022-04-04'],
      /^conflict: /u,
    ],
    [
      'conflict in a day',
      [english, english],
      'Tunnel under river Ket opens on 12 May',
      'Tunnel under river Ket opens on 14 May',
      ['2022-04-04', '2022-04-04'],
      /^conflict: /u,
    ],
  ] as const)('%s', (_, texts, one, other, days, expected) => {
    expect(headlines(texts, one, other, days)).toEqual([expect.stringMatching(expected)]);
  });

  it.each([
    [
      'count different things',
      [english, english],
      'Tunnel under river Ket to cost 18 million euros',
      'Tunnel under river Ket to employ 300 workers',
    ],
    [
      'are of one place and of different things',
      [body, more],
      'إصابة 12 تلميذا في حادث حافلة في سرار',
      'مقتل 41 عاملا في انهيار منجم الملح قرب سرار',
    ],
    [
      'count a part and the whole',
      [body, more],
      'مقتل 17 عاملا في انهيار منجم الملح قرب سرار',
      '41 قتيلا في انهيار منجم الملح قرب سرار',
    ],
    [
      'ask',
      [english, english],
      'Tunnel under river Ket to cost 18 million euros',
      'Will the tunnel under the river Ket cost 20 million euros?',
    ],
  ] as const)('are not set against each other where the headlines %s', (_, texts, one, other) => {
    expect(headlines(texts, one, other)).toEqual([]);
  });
});
