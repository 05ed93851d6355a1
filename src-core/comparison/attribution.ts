import type { TextRange } from '#core/article/article.ts';
import { goesOn } from '#core/text/continuations.ts';
import { endsSentence, firstTokenAt, type Token } from '#core/text/tokens.ts';
import { actionsOf } from './lexicon/actions.ts';
import { reportingForm, reportsBehind, sourcePhrases } from './lexicon/reporting.ts';
import { clauseWithin } from './speaker-ends.ts';
import { sourceAfter, subjectAfter, subjectBefore, viaIn } from './speaker.ts';

export interface Attribution {
  readonly speaker: string | null;
  readonly verb: string | null;
  readonly via: string | null;
}

const nobody: Attribution = { speaker: null, verb: null, via: null };
/** Tokens before a quotation in which its verb is looked for. */
const reach = 45;
const participle =
  /^و?(?:قايلا|قايله|قايلين|مضيفا|مضيفه|موكدا|موكده|موضحا|موضحه|مشيرا|مشيره|معتبرا|معتبره|لافتا|لافته|مبينا|مبينه|محذرا|محذره|مشددا|مشدده|زاعما|نافيا|معلنا|متهما|داعيا|مطالبا|متوعدا)$/u;

/** «قائلا», «مشيرا»: the saying hangs on a verb before it. */
export function isParticiple(key: string): boolean {
  return participle.test(key);
}

/** Index of the first token of the paragraph that holds token `index`. */
function paragraphStart(tokens: readonly Token[], index: number): number {
  let start = index;
  while (start > 0 && tokens[start - 1]?.kind !== 'line') start -= 1;
  return start;
}

/** «قال فلان في بيان. إن …»: the full stop is a stray one, since what he said is still to come. */
function endsSaying(text: string, tokens: readonly Token[], index: number): boolean {
  if (!endsSentence(tokens, index)) return false;
  const [stop, next] = [tokens[index], tokens[index + 1]];
  if (stop === undefined || next?.key !== 'ان') return true;
  const from = text.lastIndexOf('\n', stop.start) + 1;
  return !goesOn(text.slice(next.start, next.end + 2), text.slice(from, stop.start));
}

/** Start of the sentence around token `index`: after a full stop outside of quotations, or of the paragraph. */
export function sentenceStart(tokens: readonly Token[], index: number): number {
  let start = index;
  while (start > 0) {
    const before = tokens[start - 1];
    if (before === undefined || before.kind === 'line' || endsSentence(tokens, start - 1)) break;
    start -= 1;
  }
  return start;
}

/** Who says a quoted span, by the reporting verb or source phrase nearest to it in its own sentence. */
export function attributionOf(text: string, tokens: readonly Token[], span: TextRange): Attribution {
  const first = firstTokenAt(tokens, span.start);
  const opening = paragraphStart(tokens, first);
  for (let index = first - 1; index >= Math.max(opening, first - reach); index -= 1) {
    if (endsSaying(text, tokens, index)) break;
    const found = governs(tokens, index, first) ? verbAt(text, tokens, index, span.start) : null;
    if (found !== null) return found;
    const phrase = phraseAt(tokens, index);
    if (phrase !== null) return fromPhrase(text, tokens, index, phrase);
  }
  return attributionAfter(text, tokens, span);
}

/** A verb that also means other things reports only when «أن», a colon or nothing stands between it and the words. */
export function governs(tokens: readonly Token[], verb: number, first: number): boolean {
  const form = tokens[verb]?.kind === 'word' ? reportingForm(tokens[verb].key) : null;
  if (form === null) return false;
  if (!form.timid || verb >= first - 2) return true;
  for (let index = verb + 1; index < first; index += 1) {
    if (/^(?::|ب?ان|ب?انه|ب?انها|ب?انهم|that)$/u.test(tokens[index]?.key ?? '')) return true;
  }
  return false;
}

/** The attribution that a reporting verb at token `index` makes, or null when there is none. */
export function verbAt(text: string, tokens: readonly Token[], index: number, limit: number): Attribution | null {
  const token = tokens[index];
  const form = token?.kind === 'word' ? reportingForm(token.key) : null;
  if (token === undefined || form === null) return null;
  const verb = token.text.replace(/^[وف](?=(?:\p{L}\p{M}*){3})/u, (letter) =>
    reportingForm(token.key.slice(1)) ? '' : letter,
  );
  const start = sentenceStart(tokens, index);
  const end = endOfClause(tokens, index);
  const via = viaIn(text, tokens, index + 1, end);
  const carriedBy = (speaker: string | null): string | null =>
    via !== null && speaker?.includes(via) === true ? null : via;
  if (/^و?نقل(?:ت)?$/u.test(token.key)) return relayed(text, tokens, index, verb, limit);
  if (/^(?:قوله|قولها|قولهم|تاكيده|تصريحه)$/u.test(token.key)) {
    for (let at = index - 1; at >= start; at -= 1) {
      if (/^و?(?:نقل|نقلت|تنقل|ينقل)$/u.test(tokens[at]?.key ?? ''))
        return relayed(text, tokens, at, tokens[at]?.text.replace(/^و(?=نقل)/u, '') ?? verb, limit);
    }
    return null;
  }
  if (participle.test(token.key)) {
    for (let at = index - 1; at >= start; at -= 1) {
      const outer = tokens[at];
      if (outer?.kind !== 'word' || participle.test(outer.key) || reportingForm(outer.key) === null) continue;
      const found = verbAt(text, tokens, at, token.start);
      if (found !== null && found.speaker !== null) return { speaker: found.speaker, verb, via: found.via };
    }
    return { speaker: null, verb, via };
  }
  if (/^\p{Script=Latin}/u.test(token.text)) return english(text, tokens, index, start, verb, via);
  const after = /^و?(?:ت|ي)?صف(?:ت|وا)?$|^وو?صف(?:ت|وا)?$/u.test(token.key)
    ? describer(text, tokens, index, limit)
    : subjectAfter(text, tokens, index, limit);
  const before = after === null && !/^و/u.test(token.key) ? subjectBefore(text, tokens, index, start) : null;
  const speaker = after ?? before ?? carriedOn(text, tokens, index, start);
  return { speaker, verb, via: carriedBy(speaker) ?? relayAround(text, tokens, index, start) };
}

/** «نقلت الوكالة عن الوزارة أن الموقوفين اعترفوا»: what is said inside of what an agency relays came by that agency. */
function relayAround(text: string, tokens: readonly Token[], index: number, start: number): string | null {
  const clause = clauseWithin(tokens, start, index);
  for (let at = clause - 1; at >= start; at -= 1) {
    if (clause > start && /^و?نقل(?:ت)?$/u.test(tokens[at]?.key ?? ''))
      return relayed(text, tokens, at, '', tokens[clause]?.start ?? Infinity)?.via ?? null;
  }
  return null;
}

/** «ونفى المتحدث …، وقال إن»: a verb without a subject goes on with that of the verb before it in the sentence. */
function carriedOn(text: string, tokens: readonly Token[], index: number, start: number): string | null {
  const next = tokens[index + 1];
  if (
    !/^و/u.test(tokens[index]?.key ?? '') ||
    index === start ||
    !/^(?::|["“«]|ب?ان|ب?انه|ب?انها|ب?انهم)$/u.test(next?.key ?? '')
  )
    return null;
  for (let at = index - 1; at >= start; at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || reportingForm(token.key) === null || participle.test(token.key)) continue;
    // A verb of another number or gender has another subject.
    if (/ت$/u.test(token.key) !== /ت$/u.test(tokens[index]?.key ?? '')) return null;
    return subjectAfter(text, tokens, at, tokens[index]?.start ?? Infinity);
  }
  return openingSubject(text, tokens, index, start);
}

/** «وكان القائد فلان، التقى زعماء واعترف بأن»: the subject that «كان» opens the sentence with, up to its first verb. */
function openingSubject(text: string, tokens: readonly Token[], verb: number, start: number): string | null {
  const feminine = /^و?كانت$/u.test(tokens[start]?.key ?? '');
  if (!feminine && !/^و?كان$/u.test(tokens[start]?.key ?? '')) return null;
  if (feminine !== /ت$/u.test(tokens[verb]?.key ?? '')) return null;
  for (let index = start + 2; index < verb; index += 1) {
    const token = tokens[index];
    const acts = token?.kind === 'word' && !/^ال/u.test(token.key) && actionsOf(token.key).length > 0;
    if (token?.kind === 'mark' || token?.key === 'قد' || acts) return subjectAfter(text, tokens, start, token.start);
  }
  return null;
}

/** «وصفت وزيرة العمل القرار بأنه»: what is described stands between the subject and «بأنه»; the last definite noun is it. */
function describer(text: string, tokens: readonly Token[], index: number, limit: number): string | null {
  let complement = index + 1;
  while (complement < index + 12 && !/^(?:بان|بانه|بانها|بانهم)$/u.test(tokens[complement]?.key ?? '')) complement += 1;
  let object = complement - 1;
  while (object > index && !/^ال/u.test(tokens[object]?.key ?? '')) object -= 1;
  const place = object > index + 1 && complement < index + 12 ? tokens[object]?.start : undefined;
  return subjectAfter(text, tokens, index, place === undefined ? limit : Math.min(limit, place));
}

/** «ونقلت فرانس برس عن رسول قوله»: the agency carries, the speaker follows «عن». */
function relayed(
  text: string,
  tokens: readonly Token[],
  index: number,
  verb: string,
  limit: number,
): Attribution | null {
  for (let at = index + 1; at < index + 10; at += 1) {
    if (tokens[at]?.key !== 'عن') continue;
    const agent = tokens[index + 1];
    const last = tokens[at - 1];
    const carrier = agent && last && at > index + 1 ? text.slice(agent.start, last.end) : null;
    const via = viaIn(text, tokens, index + 1, at) ?? carrier;
    return { speaker: subjectAfter(text, tokens, at, limit), verb, via };
  }
  return null;
}

function english(
  text: string,
  tokens: readonly Token[],
  index: number,
  start: number,
  verb: string,
  via: string | null,
): Attribution {
  let from = index;
  while (from > start) {
    const before = tokens[from - 1];
    if (before === undefined || /^["“”:;]$/u.test(before.key)) break;
    from -= 1;
  }
  const before = subjectBefore(text, tokens, index, from);
  if (before !== null) return { speaker: before, verb, via: via !== null && before.includes(via) ? null : via };
  if (tokens[index - 1]?.key === 'and') {
    for (let at = index - 2; at > from; at -= 1) {
      if (reportingForm(tokens[at]?.key ?? '') === null) continue;
      const speaker = subjectBefore(text, tokens, at, from);
      if (speaker !== null) return { speaker, verb, via };
    }
  }
  const next = tokens[index + 1];
  const inverted = /^["”]$/u.test(tokens[index - 1]?.key ?? '');
  const after =
    next !== undefined && (inverted || /^\p{Lu}|^(?:the|a|an)$/u.test(next.text))
      ? subjectAfter(text, tokens, index, Infinity)
      : null;
  return { speaker: after, verb, via };
}

/** Length in tokens of the source phrase that starts at `index`, or null. */
export function phraseAt(tokens: readonly Token[], index: number): number | null {
  for (const words of sourcePhrases) {
    if (words.every((word, offset) => tokens[index + offset]?.key === word)) return words.length;
  }
  const vouches = /^و?(?:ب?حسبما|وفقما)$/u.test(tokens[index]?.key ?? '');
  return vouches && reportingForm(tokens[index + 1]?.key ?? '') !== null ? 2 : null;
}

/** «حسبما أعلنت», «وفق ما أفاد»: a verb that vouches for what stands before it and opens no speech. */
export function isInPhrase(tokens: readonly Token[], verb: number): boolean {
  const before = tokens[verb - 1]?.key ?? '';
  if (/^و?(?:ب?حسبما|وفقما)$/u.test(before)) return true;
  return /^ل?ما$/u.test(before) && /^و?(?:ب?حسب|وفقا?)$/u.test(tokens[verb - 2]?.key ?? '');
}

export function fromPhrase(text: string, tokens: readonly Token[], index: number, length: number): Attribution {
  const closing = index - sentenceStart(tokens, index) > 1;
  const read = sourceAfter(text, tokens, index + length, closing);
  if (read === null) return nobody;
  // «وفقا لرئيس البلدية»: the letter belongs to the phrase.
  const attached = /^و?وفقا$/u.test(tokens[index]?.key ?? '') ? /^ل(?=\p{L}{3})/u : /^$/u;
  const found = { ...read, source: read.source.replace(attached, '') };
  const verb = text.slice(tokens[index]?.start, tokens[index + length - 1]?.end).replace(/^و(?=بحسب|وفق|حسب)/u, '');
  const via = viaIn(text, tokens, index + length, found.next);
  // «بحسب وكالة فرانس برس» names the way it came, not who said it.
  const isVia =
    via !== null &&
    /^(?:ل?وكاله?\s+)?/u.test(found.source) &&
    found.source.replace(/^\s*ل?وكالة\s*/u, '').replace(/["“”«»]/gu, '') === via.replace(/["“”«»]/gu, '');
  return { speaker: isVia ? null : found.source, verb, via };
}

/** «"…"، قال فلان», «"…", said the coalition», «"…"، وفق بيان». */
function attributionAfter(text: string, tokens: readonly Token[], span: TextRange): Attribution {
  const from = firstTokenAt(tokens, span.end);
  if (/[.!؟?]$/u.test(text.slice(span.start, span.end))) return nobody;
  for (let index = from; index < from + 12; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'line') break;
    if (endsSentence(tokens, index)) break;
    const phrase = phraseAt(tokens, index);
    if (phrase !== null) return fromPhrase(text, tokens, index, phrase);
    if (token.kind === 'word' && reportsBehind(token.key)) {
      const found = verbAt(text, tokens, index, Infinity);
      if (found) return found;
    }
  }
  return nobody;
}

function endOfClause(tokens: readonly Token[], index: number): number {
  let end = index + 1;
  while (end < tokens.length && end < index + 24) {
    const token = tokens[end];
    if (token === undefined || token.kind === 'line' || /^(?:[.:]|ان|انه|انها|بان)$/u.test(token.key)) break;
    end += 1;
  }
  return end;
}
