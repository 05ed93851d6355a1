import { dualAt } from './dual-nouns.ts';
import { isMeasure, isShare } from './number-fractions.ts';
import { isSingularMeasure } from './number-measures.ts';
import { numeralOf, vaguePluralOf } from './number-words.ts';
import type { Token } from './tokens.ts';

const known = new Map<string, boolean>();
/** Words that are remembered; a text repeats its own. */
const remembered = 50_000;
const clitic = /^[وفبلك]/u;

/** Whether a figure may begin with a token: what most words of a text are asked, and all that is asked of them. */
export function mayCount(token: Token): boolean {
  if (token.kind === 'digits') return true;
  if (token.kind !== 'word') return false;
  const before = known.get(token.key);
  if (before !== undefined) return before;
  let begins = dualAt(token) !== null;
  let { key } = token;
  // Two attached letters at most, and the article.
  for (let letters = 0; !begins && letters <= 2; letters += 1) {
    begins = isNumberWord(key) || (key.startsWith('ال') && isNumberWord(key.slice(2)));
    if (!clitic.test(key)) break;
    key = key.slice(1);
  }
  if (known.size > remembered) known.clear();
  known.set(token.key, begins);
  return begins;
}

const isNumberWord = (key: string): boolean =>
  numeralOf(key) !== null || vaguePluralOf(key) !== null || isShare(key) || isMeasure(key) || isSingularMeasure(key);
