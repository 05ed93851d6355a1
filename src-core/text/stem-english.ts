/** Words that end like an inflected one and are none, or that the rules would join to another word. */
const whole = new Set(
  `news always perhaps series species means headquarters lens campus corps chaos atlas bias canvas alias texas kansas arkansas
  dallas thomas james charles lucas nicholas hamas gas bus plus focus virus status census texas wales
  during morning evening something nothing everything anything ceiling offspring sterling beijing boeing being wedding viking darling
  sibling pudding herring outing inning shilling bowling united hundred sacred naked wicked kindred embed shed sled biped mohammed
  ahmed hamed saeed rasheed khaled majed fahed zayed alfred manfred indeed proceed exceed succeed agreed
  humane paste caste haste envelope morale finale locale antique moustache heroine routine divine
  reading`.split(/\s+/u),
);

/** Irregular forms: the base, then what stands for it. */
const irregular = `
say said says | child children | man men | woman women | person persons | bus buses bussed | gas gases | lens lenses | go goes went gone
do does did done | have has had having | be is are was were been | make made | take took taken taking | give gave given | come came
know knew known | see saw seen | tell told | find found | think thought | leave left | hold held | bring brought | buy bought
lose lost | win won | begin began begun beginning | run ran | speak spoke spoken | write wrote written | break broke broken
choose chose chosen | rise rose risen | fall fell fallen | grow grew grown | throw threw thrown | fly flew flown | draw drew drawn
shoot shot | meet met | send sent | spend spent | build built | keep kept | feel felt | pay paid | sell sold | stand stood | lead led
fight fought | seek sought | teach taught | catch caught | strike struck | hide hidden hid | drive drove driven | get got gotten
die dies died dying | lie lies lied lying | tie ties tied tying | crisis crises | analysis analyses | basis bases | thesis theses
hypothesis hypotheses | oasis oases | diagnosis diagnoses | foot feet | tooth teeth | mouse mice | goose geese | wife wives | life lives
knife knives | leaf leaves | half halves | wolf wolves | thief thieves | shelf shelves | datum data | medium media | criterion criteria
agree agreed agrees agreeing | free freed frees freeing | flee fled flees fleeing | see sees seeing | waste wasted wasting wastes
taste tasted tasting tastes | agreement agreements | paste pasted pasting pastes | focus focuses focused focusing
`;

const bases = new Map(
  irregular
    .trim()
    .split(/\n| \| /u)
    .flatMap((line) => {
      const [base = '', ...forms] = line.split(' ');
      return [base, ...forms].map((form): [string, string] => [form, base]);
    }),
);

/** The stem of a folded English word without its plural, possessive, -ed and -ing (Porter2, steps 1a, 1b and 5). */
export function stemOfEnglish(word: string): string {
  const bare = /['’]/u.test(word) ? word.replace(/['’]s?$/u, '') : word;
  const base = bases.get(bare);
  if (base !== undefined) return base;
  if (bare.length < 4 || whole.has(bare)) return bare;
  switch (bare.charCodeAt(bare.length - 1)) {
    case 115: // s
      return withoutFinalE(withoutPlural(bare));
    case 100: // d
      return bare.endsWith('ed') ? withoutFinalE(withoutEnding(bare, 2)) : bare;
    case 103: // g
      return bare.endsWith('ing') ? withoutFinalE(withoutEnding(bare, 3)) : bare;
    default:
      return withoutFinalE(bare);
  }
}

function withoutPlural(word: string): string {
  if (/(?:ss|us|is|ics)$/u.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:sse|xe|che|she|zze)s$/u.test(word)) return word.slice(0, -2);
  const rest = word.slice(0, -1);
  return (
    bases.get(rest) ?? (/[aeiouy].*.$/u.test(rest.slice(0, -1)) || /e$/u.test(rest) || rest.length > 2 ? rest : word)
  );
}

/** Without -ed or -ing, with what they changed undone: stopped, hoping, carried. */
function withoutEnding(word: string, length: number): string {
  const rest = word.slice(0, -length);
  if (length === 2 && rest.endsWith('e')) return rest.length > 3 ? `${rest}e` : word;
  if (length === 2 && rest.endsWith('i') && rest.length > 2) return `${rest.slice(0, -1)}y`;
  if (!/[aeiouy]/u.test(rest) || rest.length < 2) return word;
  if (/(?:at|bl|iz|[^aeiouy]l)$/u.test(rest) && !/ll$/u.test(rest)) return `${rest}e`;
  if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/u.test(rest)) return rest.length > 3 ? rest.slice(0, -1) : rest;
  return /^[^aeiouy]*[aeiouy][^aeiouywx]$/u.test(rest) ? `${rest}e` : rest;
}

/** A final e goes where -ed and -ing would not tell it (announce), and stays after a short syllable (plan, plane). */
function withoutFinalE(word: string): string {
  if (!word.endsWith('e') || word.length < 5 || whole.has(word)) return word;
  const rest = word.slice(0, -1);
  return /^[^aeiouy]*[aeiouy][^aeiouywx]$/u.test(rest) || /[^aeiou]l$|[aeiou]$/u.test(rest) ? word : rest;
}
