import type { TextRange } from '#core/article/article.ts';
import { endsSentence, firstTokenAt, type Token } from '#core/text/tokens.ts';
import {
  fromPhrase,
  isInPhrase,
  isParticiple,
  phraseAt,
  sentenceStart,
  verbAt,
  type Attribution,
} from './attribution.ts';
import { stemOfVerb } from '#core/text/stem-verbs.ts';
import { reportingForm } from './lexicon/reporting.ts';
import { rangeAround } from './ranges.ts';
import { nounOfSaying } from './reporting-nouns.ts';
import { isVerbalNoun, isVerbalObject, sourceAfter } from './speaker.ts';

const complement = /^(?:ان|انه|انها|انهم|اننا|بان|بانه|بانها|بانهم|that)$/u;
/** Verbs that take what is said after a preposition: «شدد على», «أشار إلى». */
const withPreposition: ReadonlyMap<string, string> = new Map([
  ['شدد', 'علي'],
  ['أكد', 'علي'],
  ['أشار', 'الي'],
  ['لفت', 'الي'],
  ['دعا', 'الي'],
]);
const least = 2;
/** Share of quotations in what is told from which it is a quotation with an introduction. */
const quotedShare = 0.3;
/** Tokens between a verb and its «أن». */
const reach = 26;

/** Speech told without quotation marks: what follows «أن» of a reporting verb, and what a source phrase vouches for. */
export function reportedSpeech(
  text: string,
  tokens: readonly Token[],
  direct: readonly TextRange[],
): readonly (TextRange & Attribution)[] {
  const found: (TextRange & Attribution)[] = [];
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index];
    const inside = token !== undefined && rangeAround(direct, token) !== null;
    const speech =
      token?.kind !== 'word' || inside
        ? null
        : (fromVerb(text, tokens, index, direct) ??
          fromNoun(text, tokens, index, direct) ??
          fromSource(text, tokens, index, direct));
    const told = speech === null ? null : withoutQuotation(tokens, speech, direct);
    if (told !== null && !found.slice(-4).some((other) => overlaps(other, told))) found.push(told);
    index += 1;
  }
  return found;
}

function overlaps(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Fewest words before a quotation that tell something of their own. */
const leastBefore = 3;

/** Speech that is mostly a quotation is that quotation; «إن بعض التدريبات مستمرة، "لكن …"»: but for a clause before it. */
function withoutQuotation<Speech extends TextRange>(
  tokens: readonly Token[],
  speech: Speech,
  direct: readonly TextRange[],
): Speech | null {
  if (!mostlyQuoted(speech, direct)) return speech;
  const quotation = direct.find(({ start, end }) => start < speech.end && end > speech.start);
  const mark = quotation === undefined ? -1 : firstTokenAt(tokens, quotation.start) - 1;
  const [comma, last] = [tokens[mark - 1], tokens[mark - 2]];
  const words = mark - 1 - firstTokenAt(tokens, speech.start);
  if (!/^[،,؛;]$/u.test(comma?.key ?? '') || last?.kind !== 'word' || words < leastBefore) return null;
  return { ...speech, end: last.end };
}

/** Whether quotations make up so much of what is told that the rest only introduces them. */
function mostlyQuoted(speech: TextRange, direct: readonly TextRange[]): boolean {
  let quoted = 0;
  for (const { start, end } of direct) quoted += Math.max(0, Math.min(end, speech.end) - Math.max(start, speech.start));
  return quoted > quotedShare * (speech.end - speech.start);
}

function fromVerb(
  text: string,
  tokens: readonly Token[],
  index: number,
  direct: readonly TextRange[],
): (TextRange & Attribution) | null {
  const form = reportingForm(tokens[index]?.key ?? '');
  if (form === null || isInPhrase(tokens, index)) return null;
  if (/^\p{Script=Latin}/u.test(tokens[index]?.text ?? '')) return fromEnglishVerb(text, tokens, index, direct);
  for (let at = index + 1; at < Math.min(tokens.length, index + reach); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'line' || endsSentence(tokens, at)) break;
    const starts =
      token.kind === 'word' &&
      (complement.test(token.key) || (withPreposition.get(form.verb) === token.key && !followsPreposition(tokens, at)));
    if (starts) return speechFrom(text, tokens, index, isPronoun.test(token.key) ? at : at + 1, direct);
    if (at > index + 1 && token.kind === 'word' && reportingForm(token.key)?.timid === false) break;
    if (at > index + 1 && announces.test(form.verb) && isAnnounced(tokens, at))
      return speechFrom(text, tokens, index, at, direct, 'act');
  }
  return null;
}

/** «تزامنا مع إعلان بغداد أن المحادثات تستأنف». */
function fromNoun(
  text: string,
  tokens: readonly Token[],
  index: number,
  direct: readonly TextRange[],
): (TextRange & Attribution) | null {
  const found = nounOfSaying(tokens, index);
  if (found === null) return null;
  const from = isPronoun.test(tokens[found.complement]?.key ?? '') ? found.complement : found.complement + 1;
  const end = endOfSpeech(tokens, from, direct);
  const [first, last] = [tokens[from], tokens[end - 1]];
  const [opens, closes] = found.speaker.map((at) => tokens[at]);
  if (!first || !last || !opens || !closes || end - from < least) return null;
  const speaker = text.slice(opens.start, closes.end);
  return { start: first.start, end: last.end, speaker, verb: tokens[index]?.text ?? null, via: null };
}

/** «أنه» holds the subject of what is told: it belongs to it. */
const isPronoun = /^(?:ب?انه|ب?انها|ب?انهم|اننا)$/u;

/** Verbs whose object may be the act that they announce: «أعلن الجيش تعليق العمليات». */
const announces = /^(?:أعلن|نفى)$/u;

function isAnnounced(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (isVerbalObject(tokens, at)) return true;
  // «أعلن المكتب، أمس، القيام بأربع عمليات»: definite behind a comma, and what it is done with.
  const separate = /^[،,]$/u.test(tokens[at - 1]?.key ?? '');
  if (!separate) return false;
  const key = token?.key ?? '';
  const definite =
    /^ال(?:قيام|التزام|توصل|بدء|شروع|انتهاء|عثور|اتفاق|افراج|انسحاب)$/u.test(key) &&
    /^(?:ب.{2,}|الي|في|علي|عن|من)$/u.test(tokens[at + 1]?.key ?? '');
  return definite || isVerbalNoun(key);
}

/** Verbs that take a noun as well: without "that" what follows them may be no speech. */
const needsThat = new Set(['tell', 'deny', 'declare', 'announce', 'confirm', 'acknowledge', 'admit']);
/** Most tokens of the speaker between the comma and the verb. */
const trailingSpeaker = 10;
const leastTold = 4;

/** "Workers rejected the offer, the union said on Tuesday.": the speech stands before the comma. */
function trailingSpeech(text: string, tokens: readonly Token[], verb: number): (TextRange & Attribution) | null {
  const after = tokens[verb + 1];
  if (after !== undefined && after.kind !== 'line' && !/^(?:[.,;]|on|in|at|during|after|late|early)$/u.test(after.key))
    return null;
  const wordsBack = (from: number): number => {
    let at = from;
    while (at > verb - trailingSpeaker && tokens[at]?.kind === 'word') at -= 1;
    return at;
  };
  // "…, the mayor, Ana Brill, said": the name between commas belongs to the speaker.
  const named = tokens[verb - 1]?.key === ',';
  const comma = wordsBack(named ? wordsBack(verb - 2) - 1 : verb - 1);
  const start = sentenceStart(tokens, verb);
  const [opens, last, from, to] = [
    tokens[start],
    tokens[comma - 1],
    tokens[comma + 1],
    tokens[named ? verb - 2 : verb - 1],
  ];
  if (tokens[comma]?.key !== ',' || comma >= verb - 1 || comma - start < leastTold) return null;
  if (!opens || !last || !from || !to || /["“”]/u.test(text.slice(opens.start, to.end))) return null;
  if (/^(?:and|but|which|who|while|he|she|it|they)$/u.test(from.key) || reportingIn(tokens, start, comma)) return null;
  return {
    start: opens.start,
    end: last.end,
    speaker: text.slice(from.start, to.end),
    verb: tokens[verb]?.text ?? null,
    via: null,
  };
}

/** Words in which "that" is looked for after an English verb; most reports leave it out. */
const thatReach = 5;

/** "said that", "told Reuters that", "said it would"; a verb behind a quotation introduces nothing. */
function fromEnglishVerb(
  text: string,
  tokens: readonly Token[],
  index: number,
  direct: readonly TextRange[],
): (TextRange & Attribution) | null {
  const form = reportingForm(tokens[index]?.key ?? '');
  if (form === null || /^["”]$/u.test(tokens[index - 1]?.key ?? '')) return null;
  for (let at = index + 1; at <= index + thatReach; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'line' || /^["“:]$/u.test(token.key) || endsSentence(tokens, at)) break;
    if (token.key === 'that') return speechFrom(text, tokens, index, at + 1, direct);
  }
  const trailing = trailingSpeech(text, tokens, index);
  if (trailing !== null) return trailing;
  if (form.timid || needsThat.has(form.verb) || tokens[index + 1]?.kind !== 'word') return null;
  return speechFrom(text, tokens, index, index + 1, direct);
}

/** «أكد على أن»: the complementiser after the preposition opens the speech. */
function followsPreposition(tokens: readonly Token[], at: number): boolean {
  return complement.test(tokens[at + 1]?.key ?? '');
}

function speechFrom(
  text: string,
  tokens: readonly Token[],
  verb: number,
  from: number,
  direct: readonly TextRange[],
  told: 'clause' | 'act' = 'clause',
): (TextRange & Attribution) | null {
  const first = tokens[from];
  const end = endOfSpeech(tokens, from, direct, told);
  const last = tokens[end - 1];
  if (!first || !last || end - from < least) return null;
  const attribution = verbAt(text, tokens, verb, first.start) ?? ownWords(tokens, verb);
  return attribution === null ? null : { start: first.start, end: last.end, ...attribution };
}

/** Speech ends with the sentence, or before a comma and another verb of saying: «، مشيرا إلى أن». */
function endOfSpeech(
  tokens: readonly Token[],
  from: number,
  direct: readonly TextRange[],
  told: 'clause' | 'act' = 'clause',
): number {
  let index = from;
  while (index < tokens.length) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'line') break;
    const quoted = rangeAround(direct, token) !== null;
    if (!quoted && endsSentence(tokens, index)) break;
    const comma = !quoted && /^[،,؛;]$/u.test(token.key);
    if (comma && (speaksAnew(tokens, index + 1) || tellsConduct(tokens, index + 1))) break;
    if (comma && told === 'act' && joinsClause(tokens[index + 1]?.key ?? '')) break;
    index += 1;
  }
  return index;
}

/** «، لكنه امتنع عن», «، لكنها لم تذكر»: what the speaker did or left out is told of him, not by him. */
function tellsConduct(tokens: readonly Token[], index: number): boolean {
  if (!/^و?لكن(?:ه|ها|هم)$/u.test(tokens[index]?.key ?? '')) return false;
  const negated = /^لم$/u.test(tokens[index + 1]?.key ?? '');
  const verb = tokens[index + (negated ? 2 : 1)]?.key ?? '';
  return negated
    ? /^[يت](?:ذكر|وضح|حدد|كشف|قدم|علق|فصح|شر|سم|تطرق|دل|عط)(?:وا)?$/u.test(verb)
    : /^(?:امتنع|رفض|تجنب|احجم|اكتفي|تحاشي|عاد|تراجع|استدرك)(?:ت|وا)?$/u.test(verb);
}

/** «أعلن القيام بعمليات، وأصدر بيانا»: a verb in the past goes on with who announces, not with the act announced. */
function joinsClause(key: string): boolean {
  const verb = /^و(?!ال)(.{3,})$/u.exec(key)?.[1] ?? '';
  return verb !== '' && !/^(?:[يت]|.*(?:ه|ات)$)/u.test(verb) && stemOfVerb(verb) !== undefined && !isVerbalNoun(verb);
}

/** «، مشيرا إلى», «، وأضاف أن», «، فيما قال»; a bare verb after the comma goes on with what is told. */
function speaksAnew(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index];
  if (word?.kind !== 'word') return false;
  if (phraseAt(tokens, index) !== null || isParticiple(word.key)) return true;
  // «، بالرغم من قوله إن», «، مع تأكيدها أن»
  if (/^(?:ب?رغم|بالرغم|مع)$/u.test(word.key)) {
    const next = tokens[index + 1]?.key === 'من' ? tokens[index + 2] : tokens[index + 1];
    if (/^(?:قول|تاكيد)(?:ه|ها|هم)$/u.test(next?.key ?? '')) return true;
  }
  const after = tokens[index + 1];
  if (/^(?:فيما|بينما|كما|حيث|while|and)$/u.test(word.key)) return reportingForm(after?.key ?? '')?.timid === false;
  return /^[وف]/u.test(word.key) && reportingForm(word.key)?.timid === false;
}

/** «رغم قوله إن»: the pronoun says that someone named before says it. */
function ownWords(tokens: readonly Token[], noun: number): Attribution | null {
  const token = tokens[noun];
  return /^(?:قول|تاكيد)(?:ه|ها|هم)$/u.test(token?.key ?? '')
    ? { speaker: null, verb: token?.text ?? null, via: null }
    : null;
}

/** «ووفقا للمتحدث …، لم تشن غارات» and «… حسبما أوضح مسؤولان». */
function fromSource(
  text: string,
  tokens: readonly Token[],
  index: number,
  direct: readonly TextRange[],
): (TextRange & Attribution) | null {
  const length = phraseAt(tokens, index);
  if (length === null) return null;
  const start = sentenceStart(tokens, index);
  const verbWord = reportingForm(tokens[index + length - 1]?.key ?? '');
  const attribution =
    verbWord === null ? fromPhrase(text, tokens, index, length) : verbAt(text, tokens, index + length - 1, Infinity);
  if (attribution === null || (attribution.speaker === null && attribution.via === null)) return null;
  if (index - start <= 1) {
    const source = sourceAfter(text, tokens, index + length);
    let from = source?.next ?? index + length;
    while (/^[،,]$|^(?:فان|فقد|فانه|قد)$/u.test(tokens[from]?.key ?? '')) from += 1;
    const end = endOfSpeech(tokens, from, direct);
    const [first, last] = [tokens[from], tokens[end - 1]];
    return first && last && end - from >= least ? { start: first.start, end: last.end, ...attribution } : null;
  }
  let end = index - 1;
  while (end > start && tokens[end]?.kind === 'mark' && /^[،,]$/u.test(tokens[end]?.key ?? '')) end -= 1;
  const [first, last] = [tokens[start], tokens[end]];
  if (!first || !last || end - start < least || reportingIn(tokens, start, end)) return null;
  return { start: first.start, end: last.end, ...attribution };
}

function reportingIn(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    const token = tokens[index];
    if (token?.kind === 'word' && reportingForm(token.key)?.timid === false) return true;
  }
  return false;
}
