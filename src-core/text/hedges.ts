import { spellingKey, type Token } from './tokens.ts';

/** How a text limits the number that it gives. */
export type Qualifier = 'exact' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'dozens' | 'range';

type Hedge = { readonly words: readonly string[]; readonly qualifier: Qualifier };

function phrases(qualifier: Qualifier, list: string): readonly Hedge[] {
  return list.split('|').map((phrase) => ({ words: phrase.trim().split(' ').map(spellingKey), qualifier }));
}

const leading: readonly Hedge[] = [
  ...phrases(
    'about',
    'نحو|حوالي|حوالى|قرابة|زهاء|ما يقارب|ما يقرب من|يقارب|يقرب من|تقريبا|ما يناهز|يناهز|ناهز|ناهزت|تناهز|قارب|قاربت|تقارب|بما يقارب|ضمن حدود|زهاء|circa|in the region of|يقدر ب|تقدر ب|بحدود|في حدود|about|around|roughly|approximately|some|nearly|almost|close to|an estimated|estimated|approx',
  ),
  ...phrases(
    'more-than',
    'أكثر من|ما يربو على|يربو على|تربو على|ما يربو عن|ما ينيف على|ما ينيف عن|ينيف على|تخطى|تخطت|يتخطى|تتخطى|ما يتخطى|تعدى|تعدت|يتعدى|تتعدى|ما يتعدى|زاد عن|زاد على|زادت على|زادت عن|just over|well over|a little over|أزيد من|أكبر من|أعلى من|ما يزيد عن|ما يزيد على|ما يزيد عن|يزيد عن|يزيد على|يزيد عددهم عن|تزيد عن|تزيد على|ما يفوق|يفوق|تفوق|ما يتجاوز|يتجاوز|تجاوز|تتجاوز|تجاوزت|فوق|more than|over|above|upwards of|in excess of|greater than|exceeding',
  ),
  ...phrases(
    'at-least',
    'على الأقل|على أقل تقدير|بحد أدنى|كحد أدنى|لا أقل من|ليس أقل من|أكبر من أو يساوي|أكثر من أو يساوي|أعلى من أو يساوي|أكبر من أو تساوي|أكثر من أو تساوي|يساوي أو أكثر من|يساوي أو أكبر من|ما لا يقل عن|لا يقل عن|لا تقل عن|ما لايقل عن|at least|no fewer than|not fewer than|no less than|not less than|a minimum of|minimum of|as few as',
  ),
  ...phrases(
    'less-than',
    'أقل من|تحت|ما دون|just under|well under|أدنى من|أصغر من|دون|ما يقل عن|يقل عن|تقل عن|less than|fewer than|under|below',
  ),
  ...phrases(
    'at-most',
    'على الأكثر|لا أكثر من|ليس أكثر من|أقل من أو يساوي|أصغر من أو يساوي|أقل من أو تساوي|أصغر من أو تساوي|يساوي أو أقل من|ما يصل إلى|ما قد يصل إلى|قد يصل إلى|قد تصل إلى|ما لا يزيد عن|ما لا يزيد على|لا يزيد عن|لا يزيد على|لا تزيد عن|لا تزيد على|لا يتعدى|لا تتعدى|ما لا يتعدى|لم يتعد|لم تتعد|لم يزد على|لم يزد عن|لم تزد على|as many as|as much as|لا يتجاوز|لا تتجاوز|ما لا يتجاوز|لم يتجاوز|لم تتجاوز|بحد أقصى|كحد أقصى|at most|up to|no more than|not more than|a maximum of|maximum of',
  ),
].toSorted((first, second) => second.words.length - first.words.length);

const trailing: readonly Hedge[] = [
  ...phrases(
    'at-least',
    'على الأقل|على أقل تقدير|كحد أدنى|بحد أدنى|أو أكثر|أو أكبر|أو أعلى|فأكثر|وأكثر|أو يزيد|فما فوق|وما فوق|فما أكثر|at least|or more|and above|and over',
  ),
  ...phrases(
    'at-most',
    'على الأكثر|على أكثر تقدير|كحد أقصى|بحد أقصى|أو أقل|أو أدنى|أو أصغر|فأقل|فما دون|at most|at the most|or less|or fewer',
  ),
  ...phrases('more-than', 'ونيف|و نيف'),
  ...phrases('about', 'تقريبا|على وجه التقريب|أو نحو ذلك|or so|approximately'),
].toSorted((first, second) => second.words.length - first.words.length);

const clitics = ['وب', 'ول', 'فب', 'و', 'ب', 'ل', 'ف', 'ك'];

function sameWord(key: string, wanted: string, mayCarryClitic: boolean): boolean {
  if (key === wanted) return true;
  if (!mayCarryClitic || !key.endsWith(wanted)) return false;
  return clitics.includes(key.slice(0, key.length - wanted.length));
}

/** «لا تزيد أعمارهم عن 23 عاما», «يقل سعره عن 5 دولارات»: a word stands inside the hedge. */
function partedHedge(tokens: readonly Token[], index: number): { from: number; qualifier: Qualifier } | null {
  if (!/^(?:عن|علي)$/u.test(tokens[index - 1]?.key ?? '') || tokens[index - 2]?.kind !== 'word') return null;
  const verb = /^[وف]?[يت]?(?:(زيد|زد|زاد|زادت)|قل|قلت)$/u.exec(tokens[index - 3]?.key ?? '');
  if (verb === null) return null;
  const more = verb[1] !== undefined;
  if (!/^[وف]?(?:لا|لم|الا|ما)$/u.test(tokens[index - 4]?.key ?? ''))
    return { from: index - 3, qualifier: more ? 'more-than' : 'less-than' };
  return { from: index - 4, qualifier: more ? 'at-most' : 'at-least' };
}

const signs: Readonly<Record<string, Qualifier>> = {
  '>': 'more-than',
  '<': 'less-than',
  '≥': 'at-least',
  '≤': 'at-most',
  '>=': 'at-least',
  '<=': 'at-most',
};

/** ">30", «≤ 100» behind a word; an arrow, a tag and the mark of a quoted line are none. */
function signBefore(tokens: readonly Token[], index: number): { from: number; qualifier: Qualifier } | null {
  if (tokens[index - 1]?.kind !== 'mark') return null;
  const equals = tokens[index - 1]?.key === '=' ? 1 : 0;
  const from = index - 1 - equals;
  const qualifier = signs[`${tokens[from]?.key ?? ''}${'='.repeat(equals)}`];
  const [tag, before] = [tokens[from - 2], tokens[from - 1]];
  if (qualifier === undefined || before?.kind !== 'word' || /^[</]$/u.test(tag?.key ?? '')) return null;
  return { from, qualifier };
}

/** «أكثر من 30 أو يساوي»: what an equal end makes of a hedge, and the index behind it. */
export function orEqual(
  tokens: readonly Token[],
  index: number,
  qualifier: Qualifier | undefined,
): { to: number; qualifier: Qualifier } | null {
  const joined = /^(?:او|or)$/u.test(tokens[index]?.key ?? '');
  if (!joined || !/^(?:[يت]ساوي|[يت]ساويه|equal)$/u.test(tokens[index + 1]?.key ?? '')) return null;
  if (qualifier === 'more-than') return { to: index + 2, qualifier: 'at-least' };
  return qualifier === 'less-than' ? { to: index + 2, qualifier: 'at-most' } : null;
}

/** «قارب عددهم 200 شخص» */
const theirNumber = /^عدد(?:هم|ها|ه|هن|هما)$/u;

/** The hedge that ends right before token `index`, with the index of its first token. */
export function hedgeBefore(tokens: readonly Token[], index: number): { from: number; qualifier: Qualifier } | null {
  if (theirNumber.test(tokens[index - 1]?.key ?? '')) return hedgeBefore(tokens, index - 1);
  const signed = signBefore(tokens, index);
  if (signed !== null) return signed;
  const parted = partedHedge(tokens, index);
  if (parted !== null) return parted;
  for (const hedge of leading) {
    const from = index - hedge.words.length;
    if (from < 0) continue;
    const fits = hedge.words.every((word, offset) => {
      const token = tokens[from + offset];
      return token?.kind === 'word' && sameWord(token.key, word, offset === 0);
    });
    if (fits) return { from, qualifier: hedge.qualifier };
  }
  return null;
}

/** A hedge that stands after the number and at most `reach` words, with the index after its last token. */
export function hedgeAfter(
  tokens: readonly Token[],
  index: number,
  reach: number,
): { to: number; qualifier: Qualifier } | null {
  for (let start = index; start <= index + reach; start += 1) {
    for (const hedge of trailing) {
      const fits = hedge.words.every((word, offset) => {
        const token = tokens[start + offset];
        return token?.kind === 'word' && token.key === word;
      });
      const to = start + hedge.words.length;
      // «30 قتيلا وأكثر من ألف جريح»: the words begin the hedge of the next number.
      if (fits && !/^(?:من|than)$/u.test(tokens[to]?.key ?? '')) return { to, qualifier: hedge.qualifier };
    }
    const skipped = tokens[start];
    if (skipped?.kind !== 'word') return null;
  }
  return null;
}
