import { foldTable } from './stem-table.ts';
import { verbWords } from './stem-verb-words.ts';

interface Verb {
  readonly past: string;
  readonly present: string;
  /** Whether past and present are written alike, as in form I of a sound root. */
  readonly plain: boolean;
}

/** The present without its person letter, from a folded past: Wright, Grammar of the Arabic Language, tables of verbs. */
function presentOf(past: string): string {
  if (!past.startsWith('ا') || past.length < 4) return past;
  const bare = past.slice(1);
  // Hollow forms IV and X: أقام, يقيم; استقال, يستقيل. The hollow forms VII and VIII keep their alef: احتاج, يحتاج.
  if (/^.ا.$|^ست.ا.$/u.test(bare)) return `${bare.slice(0, -2)}ي${bare.slice(-1)}`;
  return bare;
}

function verbs(): readonly Verb[] {
  return foldTable(verbWords)
    .trim()
    .split(/\s+/u)
    .map((entry) => {
      const [past = '', stated] = entry.split('/');
      const present = stated ?? presentOf(past);
      return { past, present, plain: stated === undefined && past === present };
    });
}

/** What is left of a weak verb's past before ت and وا: دعا, دعت; التقى, التقوا. */
function shortened(past: string): string {
  return past.length > 2 && /[اي]$/u.test(past) ? past.slice(0, -1) : past;
}

function build(): { readonly pasts: ReadonlyMap<string, string>; readonly presents: ReadonlyMap<string, string> } {
  const pasts = new Map<string, string>();
  const presents = new Map<string, string>();
  const add = (stems: Map<string, string>, form: string, stem: string): void => {
    if (!stems.has(form)) stems.set(form, stem);
  };
  const known = verbs();
  for (const { past, present, plain } of known) {
    add(pasts, past, past);
    // Form I before form IV, which is written like it in the present: يظهر is of ظهر before أظهر.
    if (plain) add(presents, present, past);
  }
  for (const { past, present } of known) add(presents, present, past);
  for (const { past, present } of known) {
    if (shortened(past) !== past) add(pasts, `${shortened(past)}ت`, past);
    if (shortened(past) !== past) add(pasts, `${shortened(past)}وا`, past);
    if (shortened(past) !== past) add(pasts, `${shortened(past)}و`, past);
    // The present of a weak verb loses its last letter before ون, and in the jussive: يدعون, لم يدع.
    if (present.length > 2 && /[ويا]$/u.test(present)) add(presents, `${present.slice(0, -1)}ون`, past);
    if (present.length > 2 && /[ويا]$/u.test(present)) add(presents, `${present.slice(0, -1)}وا`, past);
    // The passive past of hollow forms IV and X: أقيم, استعيد.
    if (/^(?:ا|است).ا.$/u.test(past)) add(pasts, `${past.slice(0, -2)}ي${past.slice(-1)}`, past);
    // The passive present of a hollow verb: يصاب, يقال.
    if (/^.[يو].$/u.test(present) && past.includes('ا')) add(presents, present.replace(/[يو]/u, 'ا'), past);
  }
  return { pasts, presents };
}

const { pasts, presents } = build();

/** Endings of the past and of the present, and the pronouns that may follow them as objects, longest first. */
const pastEndings = ['تما', 'وا', 'تا', 'نا', 'ت', 'و', 'ن', 'ا'];
const presentEndings = ['ون', 'وا', 'ان', 'ين', 'و', 'ن', 'ا'];
const objects = ['هما', 'كما', 'هم', 'هن', 'كم', 'نا', 'ها', 'ه'];

function withEndings(form: string, stems: ReadonlyMap<string, string>, endings: readonly string[]): string | undefined {
  const whole = stems.get(form);
  if (whole !== undefined) return whole;
  for (const ending of endings) {
    if (form.length - ending.length < 2 || !form.endsWith(ending)) continue;
    const found = stems.get(form.slice(0, -ending.length));
    if (found !== undefined) return found;
  }
  return undefined;
}

function withObjects(form: string, stems: ReadonlyMap<string, string>, endings: readonly string[]): string | undefined {
  const found = withEndings(form, stems, endings);
  if (found !== undefined) return found;
  for (const object of objects) {
    if (form.length - object.length < 3 || !form.endsWith(object)) continue;
    const verb = withEndings(form.slice(0, -object.length), stems, endings);
    if (verb !== undefined) return verb;
  }
  return undefined;
}

const personLetter = /^[سل]?[يتن]/u;

/** The past that a folded verb form belongs to (سيعلنون, أعلنتها: أعلن), or undefined when the lexicon has no such verb. */
export function stemOfVerb(word: string): string | undefined {
  const past = word.length > 2 ? withObjects(word, pasts, pastEndings) : undefined;
  if (past !== undefined) return past;
  const person = personLetter.exec(word)?.[0];
  if (person === undefined || word.length - person.length < 2) return undefined;
  return withObjects(word.slice(person.length), presents, presentEndings);
}

/** The past of forms VII, VIII and X is the present with another first letter: ينسحب, انسحب; يستثمر, استثمر. */
const augmentedPresent = /^س?[يتن](?=ست...|ن[^ا][^ايو].$|[^ا]ت[^ي][^ي]$|[^ا]ت[^يا].$)/u;

/** A present under a person letter that begins few nouns: what follows it is the past of forms I, II, III, V and VI. */
const plainPresent = /^س?ي(?=...)|^ت(?=ت...)/u;
/** A past with the ت of «she», under a root without weak letters (سبقت) or of form III (رافقت). */
const femininePast = /^[^اويت][^اوي][^اويت]ت$|^[^او]ا[^اوي][^اويت]ت$/u;

/** The past of a verb that the lexicon does not know, where the pattern alone tells it; otherwise undefined. */
export function pastByPattern(word: string): string | undefined {
  const first = word.charAt(0);
  if (word.endsWith('ت') && femininePast.test(word)) return word.slice(0, -1);
  if (first !== 'ي' && first !== 'ت' && first !== 'س' && first !== 'ن') return undefined;
  const bare = word.length > 6 ? word.replace(/(?:ون|وا|ان)$/u, '') : word;
  if (augmentedPresent.test(bare)) return bare.replace(augmentedPresent, 'ا');
  return plainPresent.test(bare) ? withoutObject(bare.replace(plainPresent, '')) : undefined;
}

/** An unknown present without its object and plural: يكسرها, يكسرون. */
function withoutObject(rest: string): string {
  const bare = rest.length > 4 ? rest.replace(/(?:ها|هم|ه)$/u, '') : rest;
  return bare.length > 4 ? bare.replace(/(?:ون|وا|ان)$/u, '') : bare;
}
