import type { BriefDocument } from '#core/brief/brief.ts';
import type { DrawnPage, TypesettingAnswer, TypesettingCall } from './typesetting-calls.ts';
import { WorkerFailure, WorkerLine } from './worker-line.ts';

/** Typesets off the main thread. Both reject when `signal` aborts and with `WorkerFailure` when they cannot. */
export interface Typesetter {
  /** Draws every page, each handed over as soon as it is drawn; resolves with their number. */
  drawPages(document: BriefDocument, onPage: (page: DrawnPage) => void, signal?: AbortSignal): Promise<number>;
  /** Writes the file's bytes. */
  writePdf(document: BriefDocument, signal?: AbortSignal): Promise<Uint8Array>;
}

/** One worker for the life of the window; it keeps its typefaces open. */
const line = new WorkerLine<TypesettingCall, DrawnPage, TypesettingAnswer>(
  () => new Worker(new URL('./typesetting-worker.ts', import.meta.url), { type: 'module' }),
);

export const typesetter: Typesetter = {
  async drawPages(document, onPage, signal) {
    const answer = await line.ask({ kind: 'pages', document }, { signal, onPart: onPage });
    if (answer.kind !== 'pages') throw new WorkerFailure('The worker answered another call.');
    return answer.total;
  },

  async writePdf(document, signal) {
    const answer = await line.ask({ kind: 'pdf', document }, { signal });
    if (answer.kind !== 'pdf') throw new WorkerFailure('The worker answered another call.');
    return answer.bytes;
  },
};
