import { stem } from '#core/text/stem.ts';
import { tokensOf, type Token } from '#core/text/tokens.ts';
import type { Evidence, Finding, Verdict } from '#core/comparison/comparison.ts';
import { actionsOf, oppose, type Action } from '#core/comparison/lexicon/actions.ts';
import { wordImportance } from '#core/comparison/lexicon/common-words.ts';
import { placeOf } from '#core/comparison/lexicon/places.ts';
import type { Relations } from '#core/comparison/relations.ts';
import type { Statement, Witness } from '#core/comparison/witness.ts';
import { opening } from '#core/comparison/wording.ts';
import { findingOf } from './finding.ts';
import { headlineDetailsOf, type HeadlineDetails } from './headline-details.ts';

/** What a headline announces: its acts and the things and names that it announces them of. */
interface Announcement {
  readonly witness: Witness;
  readonly headline: string;
  readonly actions: readonly Action[];
  readonly words: ReadonlySet<string>;
}

/** Words that open what a headline only concedes or looks back on: «رغم معارضة البرلمان..». */
const concession = /^(?:رغم|برغم|بالرغم|بعد|عقب|اثر|وسط|despite|after|amid|following)$/u;
/** Things that two headlines must both name before their acts are set against each other. */
const leastShared = 2;

/** Shared things from which two headlines tell one thing, as a count and as a part of the shorter headline. */
const sharedOfOne = 3;
const shareOfOne = 0.5;

/**
 * Whether the headlines of one event announce the same: their acts on shared things are compared two by two, and so are the
 * figures and dates that they give, by the rules for those of the bodies.
 */
export function headlineFindings(witnesses: readonly Witness[], relations: Relations): readonly Finding[] {
  const announcements = witnesses.flatMap((witness) => announcementOf(witness) ?? []);
  const detailsOf = headlineDetailsOf(
    witnesses.map(({ article }) => article),
    relations,
  );
  const findings: Finding[] = [];
  announcements.forEach((one, index) => {
    for (const other of announcements.slice(index + 1)) {
      const shared = sharedWords(one, other);
      if (shared < leastShared || !relations.sameOccasion(one.witness.index, other.witness.index)) continue;
      const ofOne = shared >= sharedOfOne || shared >= shareOfOne * Math.min(one.words.size, other.words.size);
      const told = detailsOf(one.witness.index, other.witness.index, ofOne ? 'same-statement' : 'related');
      const judged = judge(one, other, told);
      if (judged === null) continue;
      const evidence = [one, other].flatMap((announcement) => evidenceOf(announcement));
      if (evidence.length === 2) findings.push(findingOf('headline', judged.verdict, judged.label, evidence));
    }
  });
  return findings;
}

const gravity: readonly Verdict[] = ['conflict', 'explained', 'precision', 'agree'];

/** The gravest of what is said of two headlines' acts, figures and dates, with a label that tells it. */
function judge(
  one: Announcement,
  other: Announcement,
  { joining, bothHaveMore }: HeadlineDetails,
): { readonly verdict: Verdict; readonly label: string } | null {
  const acts = verdictOf(one, other);
  const judged = [
    ...(acts === null || (acts === 'agree' && bothHaveMore)
      ? []
      : [{ verdict: acts, label: labelOf(one, other, acts) }]),
    ...joining.map(({ verdict, label }) => ({ verdict, label: verdict === 'agree' ? sharedPart(one, other) : label })),
  ];
  return judged.toSorted((a, b) => gravity.indexOf(a.verdict) - gravity.indexOf(b.verdict))[0] ?? null;
}

function sharedWords(one: Announcement, other: Announcement): number {
  let shared = 0;
  for (const word of one.words) if (other.words.has(word)) shared += 1;
  return shared;
}

function announcementOf(witness: Witness): Announcement | null {
  const { headline } = witness.article;
  // A question announces nothing.
  if (headline === null || /[؟?]\s*$/u.test(headline)) return null;
  const actions: Action[] = [];
  const words = new Set<string>();
  for (const token of announcedWords(headline)) {
    const wordStem = stem(token.key);
    if (wordImportance(token.key, wordStem) === 0) continue;
    const place = placeOf(wordStem);
    words.add(place === null ? wordStem : `~${place}`);
    actions.push(...actionsOf(token.key));
  }
  return { witness, headline, actions, words };
}

/** The words of a headline without those that it only concedes or looks back on. */
function announcedWords(headline: string): readonly Token[] {
  const words: Token[] = [];
  let conceded = false;
  for (const token of tokensOf(headline)) {
    if (token.kind !== 'word') {
      if (/^[.،,:؛;…]$/u.test(token.key)) conceded = false;
      continue;
    }
    if (concession.test(token.key)) conceded = true;
    if (!conceded) words.push(token);
  }
  return words;
}

/** Opposed acts on shared things are a conflict, the same act on them agreement; anything else is not judged. */
function verdictOf(one: Announcement, other: Announcement): Verdict | null {
  const negated = isNegated(one) !== isNegated(other);
  const opposed = one.actions.some((act) => other.actions.some((against) => oppose(act, against)));
  const same = one.actions.some(({ name, generic }) => !generic && other.actions.some((act) => act.name === name));
  if (same && opposed) return null;
  if (same) return negated ? 'conflict' : 'agree';
  return opposed && !negated ? 'conflict' : null;
}

function isNegated({ headline }: Announcement): boolean {
  return tokensOf(headline).some(({ key }) => /^(?:لا|لم|لن|ليس|عدم|not|no|never|won't|didn't)$/u.test(key));
}

/** What the headlines say of the things that both name; where they differ each in its own words. */
function labelOf(one: Announcement, other: Announcement, verdict: Verdict): string {
  return verdict === 'conflict' ? `${sharedPart(one, other)} / ${sharedPart(other, one)}` : sharedPart(one, other);
}

/** Longest part of a headline, in UTF-16 units, that is taken instead of the whole. */
const longestPart = 60;

/** The stretch of what a headline announces, from the first to the last word that the other has too or that names an act. */
function sharedPart({ headline }: Announcement, other: Announcement): string {
  const shared = announcedWords(headline).filter(
    ({ key }) =>
      other.words.has(stem(key)) || other.words.has(`~${placeOf(stem(key)) ?? ''}`) || actionsOf(key).length > 0,
  );
  const first = shared[0];
  const last = shared.at(-1);
  return first && last && last.end - first.start < longestPart
    ? headline.slice(first.start, last.end)
    : opening(headline);
}

/** The passage of the body that carries the headline best. */
function evidenceOf({ witness, headline, actions, words }: Announcement): readonly Evidence[] {
  let best: Statement | null = null;
  let bestScore = 0;
  const names = new Set(actions.map(({ name }) => name));
  for (const statement of witness.statements) {
    if (statement.kind === 'heading') continue;
    const stems = new Set(statement.terms.filter(({ importance }) => importance > 0).map((term) => term.stem));
    let score = 0;
    for (const word of words) if (stems.has(word)) score += 1;
    if (statement.terms.some((term) => !term.background && term.actions.some(({ name }) => names.has(name))))
      score += 2;
    // The lead carries the headline: later statements must do clearly better.
    score -= statement.index * 0.15;
    if (score > bestScore) {
      best = statement;
      bestScore = score;
    }
  }
  if (best === null) return [];
  return [{ article: witness.article.id, start: best.start, end: best.end, value: headline }];
}
