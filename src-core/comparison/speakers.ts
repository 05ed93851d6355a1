import { stem } from '#core/text/stem.ts';
import { spellingKey, tokensOf } from '#core/text/tokens.ts';
import { wordImportance } from './lexicon/common-words.ts';
import { placeOf } from './lexicon/places.ts';

/** Heads of names of bodies and offices: two that share only these are two. */
const heads: ReadonlySet<string> = new Set(
  'منظمة وزارة وزير رئيس مدير متحدث ناطق مصدر مصادر هيئة لجنة وكالة شركة حزب حركة جمعية مؤسسة مجلس مكتب نائب عضو مسؤول مسؤولون مسؤولين قائد محافظ باسم حقوق إنسان دولي وطني عام سلطات سلطة حكومة قيادة إدارة عليا أعلى اسم قوات قسم بيان organization organisation ministry minister president director spokesman spokesperson spokeswoman source sources official officials agency company party head chief committee council group government authority authorities rights human national international'
    .split(' ')
    .map((word) => stem(spellingKey(word))),
);

/** A speaker's words: those that tell him from others, and all that say something. */
export interface SpeakerWords {
  readonly own: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

/** "Danish" before a noun in small letters: the adjective of a country, no name. */
const demonym = /^\p{Lu}\p{L}+(?:ish|ian|ese|ean)$/u;

/** The words of a speaker; neither an office nor a country tells one from another. */
export function speakerWords(speaker: string | null): SpeakerWords {
  const all = new Set<string>();
  const own = new Set<string>();
  const tokens = tokensOf(speaker ?? '');
  for (const [index, { kind, key, text }] of tokens.entries()) {
    const word = stem(key);
    if (kind !== 'word' || wordImportance(key, word) === 0) continue;
    all.add(word);
    const ofCountry = placeOf(word) !== null || (demonym.test(text) && /^\p{Ll}/u.test(tokens[index + 1]?.text ?? ''));
    if (!heads.has(word) && !ofCountry) own.add(word);
  }
  return { own, all };
}

/** `unnamed`: one of them is not told; `unsure`: an office or a country beside a name that may hold it. */
export type SpeakersRelation = 'same' | 'different' | 'unsure' | 'unnamed';

/** How two speakers stand to each other: one when they share a word that tells them from others. */
export function relationOfSpeakers(one: SpeakerWords, other: SpeakerWords): SpeakersRelation {
  if (one.all.size === 0 || other.all.size === 0) return 'unnamed';
  if ([...one.own].some((word) => other.own.has(word))) return 'same';
  if (one.own.size === 0 && other.own.size === 0)
    return one.all.size === other.all.size && [...one.all].every((word) => other.all.has(word)) ? 'same' : 'unsure';
  return one.own.size === 0 || other.own.size === 0 ? 'unsure' : 'different';
}
