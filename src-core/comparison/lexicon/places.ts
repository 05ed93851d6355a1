import { stem } from '#core/text/stem.ts';
import { spellingKey } from '#core/text/tokens.ts';

/** Regions of the world as ISO 3166 codes; names come from the platform's own tables. */
const regions =
  'AE AF AL AM AR AT AU AZ BA BD BE BG BH BR BY CA CF CH CI CL CM CN CO CU CY CZ DE DJ DK DZ EC EE EG ER ES ET FI FR GB GE GH GR GT HR HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KM KP KR KW KZ LA LB LK LT LU LV LY MA MD MG ML MM MR MT MU MX MY MZ NE NG NL NO NP NZ OM PA PE PH PK PL PS PT QA RO RS RU RW SA SD SE SG SI SK SN SO SS SV SY TD TH TJ TM TN TR TW TZ UA UG US UY UZ VE VN YE ZA ZM ZW'.split(
    ' ',
  );

/** Names and adjectives that the tables do not give, as stems of single words. */
const aliases: readonly (readonly [string, string])[] = [
  ['US', 'أميركا أمريكا أميركي أمريكي واشنطن american us'],
  ['GB', 'بريطانيا بريطاني british britain uk'],
  ['SA', 'السعودية سعودي saudi'],
  ['AE', 'الإمارات إماراتي emirati'],
  ['SY', 'سورية سوريا سوري syrian'],
  ['IQ', 'iraqi'],
  ['IR', 'iranian'],
  ['IL', 'israeli'],
  ['RU', 'russian'],
  ['UA', 'ukrainian'],
  ['FR', 'french'],
  ['TR', 'turkish'],
  ['LB', 'lebanese'],
  ['EG', 'egyptian'],
  ['PS', 'فلسطين فلسطيني palestine palestinian palestinians'],
  ['YE', 'yemeni'],
  ['CN', 'chinese'],
  ['DE', 'german'],
  ['PK', 'باكستان باكستاني pakistani'],
  ['AF', 'afghan'],
  ['LY', 'libyan'],
  ['ET', 'إثيوبيا أثيوبيا إثيوبي ethiopian'],
  ['KP', 'بيونغيانغ'],
  ['GR', 'greek'],
  ['ES', 'spanish'],
  ['IT', 'italian'],
  ['JP', 'japanese'],
  ['IN', 'indian'],
];

function build(): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const language of ['ar', 'en']) {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    for (const code of regions) {
      const words = (names.of(code) ?? '').split(/\s+/u);
      const [only] = words;
      if (words.length !== 1 || only === undefined) continue;
      const key = spellingKey(only);
      places.set(stem(key), code);
      if (language === 'ar') {
        // The adjective: العراق, عراقي; سوريا, سوري.
        const bare = key.replace(/^ال/u, '').replace(/(?:يا|ا|ه)$/u, '');
        places.set(stem(`${bare}ي`), code);
      }
    }
  }
  for (const [code, words] of aliases) for (const word of words.split(' ')) places.set(stem(spellingKey(word)), code);
  return places;
}

let places: ReadonlyMap<string, string> | null = null;

/** ISO 3166 code of the country that a stem names or qualifies («عراق», «عراقي»), or null. */
export function placeOf(wordStem: string): string | null {
  places ??= build();
  return places.get(wordStem) ?? null;
}
