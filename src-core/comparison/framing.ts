import type { Passage } from './comparison.ts';
import { concepts, type Concept } from './lexicon/naming.ts';
import { rangeAround } from './ranges.ts';
import type { Term, Witness } from './witness.ts';

/** A term of a concept set where it stands in a text. */
export interface NamedTerm {
  readonly witness: number;
  readonly passage: Passage;
  /** The words of the text, without attached letters. */
  readonly term: string;
  readonly tone: string;
  readonly concept: Concept;
  /** Stems of names that the term speaks of; for sets that name their referent, the name of the set. */
  readonly referents: ReadonlyMap<string, string>;
}

/** Words after and before the term in which what it speaks of is looked for. */
const reachAfter = 8;
const reachBefore = 3;
/** The same for groups: «فصائل موالية لإيران». */
const groupReach = 4;

/** Every term of the concept sets in a witness; where terms overlap the longest counts. */
export function namedTermsOf(witness: Witness, names: ReadonlySet<string>): readonly NamedTerm[] {
  const found: NamedTerm[] = [];
  let index = 0;
  while (index < witness.terms.length) {
    const match = longestAt(witness, index);
    if (match === null) {
      index += 1;
      continue;
    }
    const first = witness.terms[index];
    const last = witness.terms[index + match.length - 1];
    if (first && last) {
      const start = first.start + match.attached;
      const passage = { article: witness.article.id, start, end: closedEnd(witness.text, start, last.end) };
      const referents = referentsOf(witness, index, match, names);
      const term = witness.text.slice(start, passage.end);
      if (referents.size > 0)
        found.push({ witness: witness.index, passage, term, tone: match.tone, concept: match.concept, referents });
    }
    index += match.length;
  }
  return found;
}

/** The end of a term past the bracket that closes one opened inside it: «تنظيم (القاعدة)». */
function closedEnd(text: string, start: number, end: number): number {
  const term = text.slice(start, end);
  return term.includes('(') && !term.includes(')') && text.charAt(end) === ')' ? end + 1 : end;
}

interface Found {
  readonly concept: Concept;
  readonly tone: string;
  readonly length: number;
  readonly attached: number;
}

let byLast: ReadonlyMap<string, readonly { concept: Concept; tone: string; words: readonly string[] }[]> | null = null;

function termsByFirst(): NonNullable<typeof byLast> {
  const map = new Map<string, { concept: Concept; tone: string; words: readonly string[] }[]>();
  for (const concept of concepts) {
    for (const { tone, terms } of concept.tones) {
      for (const words of terms) {
        const first = words[0] ?? '';
        const list = map.get(first) ?? [];
        list.push({ concept, tone, words });
        map.set(
          first,
          list.sort((one, other) => other.words.length - one.words.length),
        );
      }
    }
  }
  return map;
}

function longestAt(witness: Witness, index: number): Found | null {
  byLast ??= termsByFirst();
  const first = witness.terms[index];
  if (first === undefined) return null;
  for (const [key, attached] of bareForms(first.key)) {
    for (const { concept, tone, words } of byLast.get(key) ?? []) {
      const fits = words.every((word, offset) => offset === 0 || sameWord(witness.terms[index + offset]?.key, word));
      const last = witness.terms[index + words.length - 1];
      // Words of one term stand side by side, but for a quotation mark: «تنظيم "داعش"».
      if (fits && last !== undefined && last.token - first.token <= (words.length - 1) * 2) {
        return { concept, tone, length: words.length, attached: attachedUnits(first, attached) };
      }
    }
  }
  return null;
}

function sameWord(key: string | undefined, word: string): boolean {
  return key === word;
}

/** The word as it stands and without attached و ف ب ل ك and the article. */
function bareForms(key: string): readonly (readonly [string, number])[] {
  const forms: [string, number][] = [[key, 0]];
  const clitic = /^(?:[وف]?[بلك]?)/u.exec(key)?.[0].length ?? 0;
  for (let cut = 1; cut <= clitic; cut += 1) if (key.length - cut >= 3) forms.push([key.slice(cut), cut]);
  const article = /^(?:[وفبك]?ال|[وف]?لل)/u.exec(key)?.[0].length ?? 0;
  if (article > 0 && key.length - article >= 3) forms.push([key.slice(article), article]);
  return forms;
}

/** Units of the source that make up `letters` attached letters: marks between them count too. */
function attachedUnits(term: Term, letters: number): number {
  return letters <= term.end - term.start ? letters : 0;
}

/** What the term speaks of: names soon after it in the same statement, else right before it; of a group also countries. */
function referentsOf(
  witness: Witness,
  index: number,
  { concept, length }: Found,
  names: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  if (concept.kind === 'name') return new Map([[concept.name, '']]);
  const group = concept.kind === 'group';
  const near = new Map<string, string>();
  const at = witness.terms[index];
  const statement = at === undefined ? null : rangeAround(witness.statements, at);
  const take = (place: number): void => {
    const term = witness.terms[place];
    if (!term || !statement || term.start < statement.start || term.end > statement.end) return;
    const isPlace = term.stem.startsWith('~');
    if (group ? isPlace : names.has(term.stem) && !isPlace)
      near.set(term.stem, witness.text.slice(term.start, term.end));
  };
  const most = group ? 1 : 2;
  const reach = group ? groupReach : reachAfter;
  for (let place = index + length; place < index + length + reach && near.size < most; place += 1) take(place);
  if (near.size === 0 && !group) for (let place = index - 1; place >= index - reachBefore; place -= 1) take(place);
  return near;
}
