import { pageSvg } from '#core/brief/pdf/preview.ts';
import { openTypefaces, type Typefaces } from '#core/brief/pdf/typefaces.ts';
import { typesetBrief } from '#core/brief/pdf/typeset.ts';
import { writePdf } from '#core/brief/pdf/write.ts';
import { serve } from './serve.ts';
import { fetchTypefaceFiles } from './typeface-bytes.ts';
import type { DrawnPage, TypesettingAnswer, TypesettingCall } from './typesetting-calls.ts';

/** Pages drawn before the worker looks whether anyone still waits for the rest. */
const pagesAtOnce = 4;

let opened: Promise<Typefaces> | null = null;

function typefaces(): Promise<Typefaces> {
  opened ??= fetchTypefaceFiles().then(openTypefaces);
  // A failed fetch is tried again with the next call.
  opened.catch(() => (opened = null));
  return opened;
}

serve<DrawnPage, TypesettingAnswer>(
  async (asked: TypesettingCall, call) => {
    const brief = typesetBrief(asked.document, await typefaces());
    const total = brief.pages.length;
    if (asked.kind === 'pdf') return { kind: 'pdf', bytes: Uint8Array.from(await writePdf(brief)) };
    for (let index = 0; index < total; index += 1) {
      if (index % pagesAtOnce === 0) await new Promise((resolve) => setTimeout(resolve));
      if (call.dropped()) break;
      call.part({ index, total, svg: pageSvg(brief, index) });
    }
    return { kind: 'pages', total, missing: brief.missing };
  },
  (answer) => (answer.kind === 'pdf' ? [answer.bytes.buffer] : []),
);
