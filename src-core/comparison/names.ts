import { spellingKey, touching, type Token } from '#core/text/tokens.ts';
import { stem } from '#core/text/stem.ts';
import { wordImportance } from './lexicon/common-words.ts';

const keysOf = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(spellingKey));

/** Ranks and forms of address: the name follows at once. */
const ranks = keysOf(
  'الجنرال الكولونيل العقيد العميد اللواء الفريق المشير الرائد النقيب الملازم السيد السيدة الشيخ الدكتور الدكتورة المهندس الأستاذ الأمير الملك السفير النائب الحاج',
);
/** Offices: what they are of may stand between them and the name. */
const offices = keysOf(
  'رئيس الرئيس وزير الوزير وزيرة الوزيرة قائد القائد زعيم الزعيم متحدث المتحدث ناطق الناطق مدير المدير مستشار المستشار أمين الأمين نائب مرشد المرشد القيادي قيادي',
);
const latinName = /^\p{Lu}[\p{L}'’-]+$/u;

/**
 * Stems of the words that name someone or something in a text, by what it shows: a title before, quotation marks around
 * one or two words, or a capital inside an English sentence. A help for weighing and for naming, never shown as fact.
 */
export function namesIn(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  tokens.forEach((token, index) => {
    if (token.kind !== 'word') return;
    const reach = ranks.has(token.key) ? 1 : offices.has(token.key) ? 7 : 0;
    if (reach > 0) for (const name of afterTitle(tokens, index, reach)) names.add(name);
    if (latinName.test(token.text) && isInside(tokens[index - 1]) && wordImportance(token.key, stem(token.key)) > 0) {
      names.add(stem(token.key));
    }
    const mark = tokens[index - 1];
    const opens =
      mark !== undefined && /^["“”«]$/u.test(mark.key) && touching(mark, token) && !touching(tokens[index - 2], mark);
    if (opens) for (const name of quotedName(tokens, index)) names.add(name);
  });
  return names;
}

function isInside(before: Token | undefined): boolean {
  return before !== undefined && before.kind !== 'line' && !/^[.!?:"“«]$/u.test(before.key);
}

/** The first two words in a row without the article, within reach: «قائد فيلق القدس الإيراني قاسم سليماني». */
function afterTitle(tokens: readonly Token[], title: number, reach: number): readonly string[] {
  for (let index = title + 1; index <= title + reach; index += 1) {
    const first = tokens[index];
    const second = tokens[index + 1];
    if (first?.kind === 'mark' && /^["“«،,]$/u.test(first.key) && index < title + reach) continue;
    if (first?.kind !== 'word') return [];
    const afterNisba = /^ال.*ي(?:ه)?$/u.test(tokens[index - 1]?.key ?? '') || index === title + 1;
    if (!afterNisba || !isBare(first) || second?.kind !== 'word' || !isBareOrNisba(second)) continue;
    return [stem(first.key), stem(second.key)];
  }
  return [];
}

function isBare({ key }: Token): boolean {
  return (
    !key.startsWith('ال') &&
    key.length > 2 &&
    wordImportance(key, stem(key)) === 1 &&
    !ranks.has(key) &&
    !offices.has(key)
  );
}

function isBareOrNisba(token: Token): boolean {
  return isBare(token) || /^ال.{4,}ي$/u.test(token.key);
}

/** One or two words in quotation marks: «"داعش"». */
function quotedName(tokens: readonly Token[], index: number): readonly string[] {
  const words: string[] = [];
  for (let at = index; at < index + 3; at += 1) {
    const token = tokens[at];
    if (token === undefined) return [];
    if (token.kind === 'mark') return /^["“”»]$/u.test(token.key) ? words : [];
    if (token.kind !== 'word' || wordImportance(token.key, stem(token.key)) < 1 || /^[بول]/u.test(token.key)) return [];
    words.push(stem(token.key));
  }
  return [];
}
