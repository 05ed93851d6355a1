import { attributionOf } from './attribution.ts';
import { carrySpeakers } from './carried-speakers.ts';
import type { Quotation } from './comparison.ts';
import { quotedSpans } from './quoted-spans.ts';
import { reportedSpeech } from './reported-speech.ts';
import type { Witness } from './witness.ts';

/** Who says what in a witness: words between quotation marks and speech told with «أن», in order. */
export function quotationsOf({ article, text, tokens }: Witness): readonly Quotation[] {
  const direct = quotedSpans(text, tokens).map((span): Quotation => ({
    article: article.id,
    start: span.start,
    end: span.end,
    ...attributionOf(text, tokens, span),
    mode: 'direct',
    carried: false,
  }));
  const indirect = reportedSpeech(text, tokens, direct).map((speech): Quotation => ({
    article: article.id,
    ...speech,
    mode: 'indirect',
    carried: false,
  }));
  const sayings = [...direct, ...indirect].sort((one, other) => one.start - other.start || other.end - one.end);
  return carrySpeakers(text, tokens, sayings);
}
