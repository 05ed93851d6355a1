import type { Token } from '#core/text/tokens.ts';

/** Nouns of saying that take who says it as their genitive: «إعلان بغداد أن», «بعد تأكيد الوزارة أن». */
const nouns =
  /^(?:[وفبلك]{0,2})(?:اعلان|تاكيد|تصريح|قول|نفي|كشف|اقرار|اعتراف|تحذير|زعم|ادعاء|اشاره|توضيح|تشديد|حديث|اتهام)$/u;
const complement = /^(?:ب?ان|ب?انه|ب?انها|ب?انهم)$/u;
/** What no name of a speaker opens with. */
const noSpeaker = /^(?:في|من|الي|علي|عن|مع|هذا|هذه|ذلك|رسمي|صريح|سابق|اخر|جديد|مشترك|ان|ما|كل|اي)$/u;
/** Most tokens of the speaker. */
const mostWords = 8;

/** A saying told by a noun: who says it, as indexes of tokens, and the «أن» that opens what is said. */
export interface NounOfSaying {
  readonly speaker: readonly [number, number];
  readonly complement: number;
}

/** The saying that a noun at `index` tells with a genitive and «أن», or null. */
export function nounOfSaying(tokens: readonly Token[], index: number): NounOfSaying | null {
  if (!nouns.test(tokens[index]?.key ?? '')) return null;
  for (let at = index + 1; at <= index + 1 + mostWords; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') return null;
    if (complement.test(token.key)) return at > index + 1 ? { speaker: [index + 1, at - 1], complement: at } : null;
    if (at === index + 1 && noSpeaker.test(token.key)) return null;
  }
  return null;
}
