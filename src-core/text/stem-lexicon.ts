import { adjectives, persons } from './stem-nouns-people.ts';
import { publicLife } from './stem-nouns-public.ts';
import { commonNouns } from './stem-nouns-common.ts';
import { countries, world } from './stem-nouns-world.ts';
import { plainWords } from './stem-plain-words.ts';
import { foldTable } from './stem-table.ts';
import { wholeWords } from './stem-whole-words.ts';

function families(table: string): readonly (readonly string[])[] {
  return foldTable(table)
    .trim()
    .split(/\n| \| /u)
    .map((line) => line.split(' '));
}

const heads = new Map<string, string>();
const personal = new Set<string>();

/** A form with its article is of the family only so: الكتب are books, but كتب is mostly «wrote». */
function learn(table: string, kind: 'thing' | 'person'): void {
  for (const forms of families(table)) {
    const [head = ''] = forms;
    if (kind === 'person') personal.add(head);
    for (const form of forms) heads.set(form, head);
  }
}

learn(persons, 'person');
learn(adjectives, 'person');
learn(publicLife, 'thing');
learn(world, 'thing');
learn(countries, 'person');
learn(commonNouns, 'thing');
for (const form of foldTable(`${wholeWords} ${plainWords}`).trim().split(/\s+/u)) heads.set(form, form);

/** The form that stands for a folded noun of the lexicon, without a look at its endings; undefined for other words. */
export function headOf(word: string): string | undefined {
  return heads.get(word);
}

/** The head of a base that an ending was taken from, with what the ending did to its last letter undone. */
function headOfBase(base: string, beforePronoun: boolean): string | undefined {
  if (base.length < 2) return undefined;
  const last = base.charAt(base.length - 1);
  const rest = base.slice(0, -1);
  // Before an ending ta marbuta is written ت: وزارته, سنتين; قوتها is of قوة before قوت.
  const head = (last === 'ت' ? heads.get(`${rest}ه`) : undefined) ?? heads.get(base);
  if (head !== undefined) return head;
  if (!beforePronoun) return undefined;
  // Alef maqsura becomes an alef, a final hamza takes a carrier: مستواه, علمائها.
  if (last === 'ا') return heads.get(`${rest}ي`);
  if ((last === 'ي' || last === 'و') && rest.endsWith('ا')) return heads.get(`${rest}ء`);
  return undefined;
}

/** The head of a noun in the dual, in a sound plural, in the accusative or in the feminine. */
function headOfNumber(word: string, beforePronoun: boolean): string | undefined {
  const { length } = word;
  const last = word.charAt(length - 1);
  const one = word.slice(0, -1);
  if (last === 'ت') return word.charAt(length - 2) === 'ا' ? headOfPlural(word.slice(0, -2)) : undefined;
  if (last === 'ن') {
    const before = word.charAt(length - 2);
    if (before !== 'ا' && before !== 'ي' && before !== 'و') return undefined;
    return headOfPair(word.slice(0, -2)) ?? (before === 'ا' ? headOfMaqsura(word.slice(0, -2)) : undefined);
  }
  if (last === 'ا') return one.endsWith('ه') ? undefined : headOfBase(one, false);
  if (last === 'ه') return beforePronoun ? undefined : headOfBase(one, false);
  // Before a genitive or a pronoun the dual and the plural lose their ن. On a thing the ي would be a nisba: عملي.
  if (last === 'ي' || last === 'و') {
    const head = headOfBase(one, false);
    if (head === undefined) return undefined;
    // A broken plural has no ending of its own: طلابي is a nisba, or «my».
    if (personal.has(head) && (one === head || one.endsWith('ي'))) return head;
    return last === 'ي' && (beforePronoun || one.endsWith('ت')) ? head : undefined;
  }
  return undefined;
}

/** A broken plural takes neither dual nor sound plural: مشاهدين are not of مشهد, مشاهد. */
function headOfPair(base: string): string | undefined {
  const head = headOfBase(base, false);
  return head === undefined || head === base || base.endsWith('ت') || personal.has(head) ? head : undefined;
}

/** ات in the place of ta marbuta (ناقلات of ناقلة, not of ناقل), or else after a masculine (قرار). */
function headOfPlural(base: string): string | undefined {
  return base.length < 2 ? undefined : (heads.get(`${base}ه`) ?? heads.get(base));
}

/** مستويان: the dual of مستوى. */
function headOfMaqsura(base: string): string | undefined {
  return base.endsWith('ي') ? heads.get(base) : undefined;
}

/** Attached pronouns by their last letter. */
const pronouns: Readonly<Record<string, readonly string[]>> = {
  ه: ['ه'],
  ا: ['ها', 'نا', 'هما', 'كما'],
  م: ['هم', 'كم'],
  ن: ['هن'],
};

/** The head of a folded noun of the lexicon in any number, with or without a pronoun; undefined for other words. */
export function stemOfNoun(word: string): string | undefined {
  const head = heads.get(word);
  if (head !== undefined) return head;
  if (word.length < 3) return undefined;
  const bare = headOfNumber(word, false);
  if (bare !== undefined) return bare;
  for (const pronoun of pronouns[word.charAt(word.length - 1)] ?? []) {
    if (!word.endsWith(pronoun)) continue;
    const rest = word.slice(0, -pronoun.length);
    // Two letters are too few to guess at: راهن is not راي with هن.
    if (rest.length < 3) {
      const short = pronoun.length < 3 && pronoun !== 'هن' && pronoun !== 'كم' ? heads.get(rest) : undefined;
      if (short !== undefined) return short;
      continue;
    }
    // يه after a thing is a nisba (عملية), not a dual with a pronoun.
    const nisba = pronoun === 'ه' && rest.endsWith('ي');
    const owned = headOfBase(rest, true) ?? headOfNumber(rest, !nisba);
    if (owned !== undefined) return owned;
  }
  return undefined;
}
