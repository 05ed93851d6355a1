import { describe, expect, it } from 'vitest';
import { findInText } from './find.ts';
import { parseQuery } from './parse-query.ts';
import type { MatchLevel, Query } from './query.ts';

type Row = readonly [what: string, query: string, ...variants: string[]];

/** Spellings of one word: each finds the other once folded. */
const spellings: readonly Row[] = [
  ['hamza above alef', 'احمد', 'أحمد', 'آحمد', 'ٱحمد'],
  ['hamza below alef', 'ابراهيم', 'إبراهيم', 'إِبراهيم'],
  ['madda', 'اسيا', 'آسيا', 'آسِيا'],
  ['an alef with its hamza apart', 'أحمد', 'ا\u0654حمد'],
  ['waw with hamza', 'مسوول', 'مسؤول', 'مسؤُول'],
  ['ya with hamza', 'رييس', 'رئيس', 'رئيسُ'],
  ['alef maqsura', 'مستشفي', 'مستشفى', 'مستشفیٰ'],
  ['ya for alef maqsura', 'على', 'علي', 'عَلَى'],
  ['ta marbuta', 'قوه', 'قوة', 'قُوّة'],
  ['vowel marks', 'موال', 'مُوَالٍ', 'مُوالٍ'],
  ['shadda', 'ضد', 'ضدّ', 'ضِدَّ'],
  ['superscript alef', 'هذا', 'هٰذا', 'هَٰذَا'],
  ['tatweel', 'التحالف', 'التحـــالف', 'الـتـحـالـف'],
  ['tatweel with marks', 'محمد', 'محـمّـد', 'مُحَمَّد'],
  ['Arabic digits', '2500', '٢٥٠٠'],
  ['Persian digits', '2020', '۲۰۲۰'],
  ['Persian ya and kaf', 'كركوكي', 'کرکوکی'],
  ['Urdu ya', 'علي', 'علے'],
  ['Urdu ha', 'هجوم', 'ہجوم', 'ھجوم'],
  ['Kurdish e', 'ناصريه', 'ناصريە'],
  ['the ligature of lam and alef', 'لا', 'ﻻ', 'ﻼ'],
  ['the ligature with hamza', 'لأن', 'ﻷن', 'ﻵن'],
  ['presentation forms', 'العراق', 'ﺍﻟﻌﺮﺍﻕ'],
  ['presentation forms at the end', 'مدينة', 'ﻣﺪﻳﻨﺔ'],
  ['the name of God in one sign', 'الله', 'ﷲ', 'اللّٰه'],
  ['direction controls and marks', 'قال', 'قا\u200Eلَ'],
  ['joiners', 'ميخواهد', 'می\u200Cخواهد'],
  ['case', 'iraq', 'IRAQ', 'Iraq'],
  ['accents', 'hussein', 'Ḥussein', 'Husseín'],
  ['full width', 'abc', 'ＡＢＣ'],
];

/** Forms of one word: each finds the other by its stem. */
const families: readonly Row[] = [
  ['the article', 'تحالف', 'التحالف', 'التَّحالف'],
  ['و', 'تحالف', 'وتحالف'],
  ['و and the article', 'تحالف', 'والتحالف'],
  ['ف and the article', 'تحالف', 'فالتحالف'],
  ['ب', 'عراق', 'بعراق', 'بالعراق', 'وبالعراق'],
  ['ك', 'حكومة', 'كحكومة', 'كالحكومة', 'وكالحكومة'],
  ['ل', 'حكومة', 'لحكومة', 'للحكومة', 'وللحكومة', 'فللحكومة'],
  ['ل before a name', 'رئيس', 'لرئيس', 'ولرئيس', 'للرئيس'],
  ['س and the present', 'أعلن', 'يعلن', 'سيعلن', 'ستعلن'],
  ['two conjunctions', 'قال', 'وقال', 'فقال', 'يقول'],
  ['the plural in ات', 'هجوم', 'هجمات', 'والهجمات'],
  ['the plural in ين', 'مسؤول', 'المسؤولين', 'والمسؤولون', 'للمسؤولين'],
  ['the dual', 'صاروخ', 'صاروخين', 'الصاروخان'],
  ['the broken plural', 'قرية', 'قرى', 'القرى', 'بالقرى'],
  ['possessors', 'حكومة', 'حكومتها', 'حكومتنا', 'وحكومتهم'],
  ['the nisba of a country', 'العراق', 'العراقي', 'عراقيون', 'للعراقيين', 'والعراقية'],
  ['two spellings of a country', 'امريكا', 'الأمريكية', 'أميركيون', 'والأميركيين'],
  ['letters before digits', '20', 'و20', 'الـ20', 'بـ٢٠'],
  ['the English plural', 'government', 'governments', 'Governments'],
  ['marks and clitics together', 'وزير', 'وَالوَزيرُ', 'للـوُزراء'],
];

/** Words of other meaning that a search must not take for the first. */
const others: readonly Row[] = [
  ['a root', 'عراق', 'عرق', 'العرق'],
  ['another letter', 'صورة', 'سورة'],
  ['a nisba of work', 'عمل', 'عملية'],
  ['a word that only begins with و', 'زير', 'وزير'],
  ['a place for its owner', 'مكتب', 'مكتبة'],
  ['a number for a longer one', '20', '200', '2020'],
];

function queryOf(text: string): Query {
  const parsed = parseQuery(text, { openEnd: false });
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return parsed.query;
}

const before = 'قال المتحدث: «';
const behind = '»، ثم مضى.';

function found(query: string, variant: string, level: MatchLevel): readonly string[] {
  const text = `${before}${variant}${behind}`;
  return findInText(text, queryOf(query), level)
    .filter(({ start }) => start >= before.length)
    .map(({ start, end }) => text.slice(start, end));
}

const pairs = (rows: readonly Row[]): readonly (readonly [string, string, string])[] =>
  rows.flatMap(([what, query, ...variants]) => variants.map((variant) => [what, query, variant] as const));

describe('spellings of one word', () => {
  it.each(pairs(spellings))(
    'are found over %s: %s finds %s once folded, and not by its letters',
    (_, query, variant) => {
      expect(found(query, variant, 'folded')).toEqual([variant]);
      expect(found(variant, query, 'folded')).toEqual([query]);
      expect(found(query, variant, 'stemmed')).toEqual([variant]);
      expect(found(query, variant, 'exact')).toEqual([]);
    },
  );
});

describe('forms of one word', () => {
  it.each(pairs(families))('are found through %s: %s finds %s by its stem alone', (_, query, variant) => {
    expect(found(query, variant, 'stemmed')).toEqual([variant]);
    expect(found(query, variant, 'folded')).toEqual([]);
    expect(found(query, variant, 'exact')).toEqual([]);
  });
});

describe('other words', () => {
  it.each(pairs(others))('are not found by %s: %s does not find %s', (_, query, variant) => {
    expect(found(query, variant, 'stemmed')).toEqual([]);
  });
});

it('has no fewer than sixty pairs', () => {
  expect(pairs(spellings).length + pairs(families).length).toBeGreaterThanOrEqual(60);
});
