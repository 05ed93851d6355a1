/** How much of a sample is read: enough for any article, and bounded for long files. */
const sampleLength = 20_000;

/** Words that say little and occur all the time: the best short evidence of a language. */
const functionWords: Readonly<Record<string, readonly string[]>> = {
  ar: words('في من على إلى الى أن ان إن التي الذي عن مع هذا هذه ما لا لم قد كان بعد كما بين ذلك أو او حيث خلال قال كل'),
  fa: words('از به در که این را با است برای آن یک خود تا کرد بر هم نیز شده های می ها شد بود اند'),
  ur: words('کے کی میں ہے اور سے کا کو نے پر کہ ہیں یہ بھی اس تھا گیا کیا ایک لیے'),
  ckb: words('لە بە بۆ کە و ئەو ئەم دەکات هەر لەگەڵ بوو کرد'),
  ps: words('د په چې او کې ته له سره يې دي شوي دی نه هم'),
  en: words('the of and to in a is that for it was on with as are be by at this have from or an his said has but not'),
  fr: words('le la les de des du et en un une est que qui dans pour par sur au aux plus pas avec ce il sont'),
  es: words('el la los las de del y en un una es que por para con se su al como más no lo pero fue'),
  de: words('der die das und in den von zu mit ist auf für im nicht ein eine dem des sich als auch es an werden'),
  it: words('il la di che e in un una per è con non del della dei le si da al sono più come'),
  pt: words('o a os as de do da dos das e em um uma que para com não no na por se mais foi ao'),
  tr: words('ve bir bu için ile de da olarak olan çok daha en gibi ne kadar sonra var ise ancak'),
  id: words('yang dan di untuk dengan dari pada ini itu dalam adalah akan tidak ke oleh juga'),
  nl: words('de het een van en in is dat op te voor met zijn die niet aan er om ook'),
};

const scriptLanguages: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{Script=Arabic}/gu, ['ar', 'fa', 'ur', 'ckb', 'ps']],
  [/\p{Script=Latin}/gu, ['en', 'fr', 'es', 'de', 'it', 'pt', 'tr', 'id', 'nl']],
  [/\p{Script=Hebrew}/gu, ['he']],
  [/\p{Script=Cyrillic}/gu, ['ru']],
  [/\p{Script=Greek}/gu, ['el']],
];

/** Letters that only one language of a script writes; each is worth two function words. */
const tellingLetters: Readonly<Record<string, RegExp>> = {
  ar: /[ةىأإآؤئ]/gu,
  fa: /[پچژگ]/gu,
  ur: /[ٹڈڑںےھہ]/gu,
  ckb: /[ێۆڵڕە]/gu,
  ps: /[ټډړښڼۍې]/gu,
};

function words(list: string): readonly string[] {
  return list.split(' ');
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * The language of a text as a BCP 47 tag, from the share of each script and the function words seen; `und` when there
 * is too little to tell.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, sampleLength);
  const shares = scriptLanguages.map(([script, languages]) => ({ languages, letters: count(sample, script) }));
  const largest = shares.reduce((most, share) => (share.letters > most.letters ? share : most));
  const letters = count(sample, /\p{L}/gu);
  if (largest.letters < 2 || largest.letters * 2 < letters) return 'und';
  const [only, ...others] = largest.languages;
  if (only !== undefined && others.length === 0) return only;
  return mostLikely(sample, largest.languages, largest.letters);
}

function mostLikely(sample: string, languages: readonly string[], letters: number): string {
  const counts = new Map<string, number>();
  for (const word of sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  let best = 'und';
  let bestScore = 0;
  for (const language of languages) {
    let score = 0;
    for (const word of functionWords[language] ?? []) score += counts.get(word) ?? 0;
    const telling = tellingLetters[language];
    // A letter is weaker evidence in a long text than in a headline, so its count is damped.
    if (telling !== undefined) score += 2 * Math.sqrt(count(sample, telling));
    if (language === 'ar') score += count(sample, /(?<![\p{L}\p{M}])ال\p{L}{2}/gu);
    if (score > bestScore) {
      best = language;
      bestScore = score;
    }
  }
  if (best !== 'und') return best;
  // Arabic letters alone, without a word or letter that speaks for a neighbour, are Arabic in all likelihood.
  return languages[0] === 'ar' && letters >= 3 ? 'ar' : 'und';
}
