import type { FromWorker, ToWorker } from './protocol.ts';

/** The worker's own global, as far as it is used here. */
interface WorkerScope {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** The call at hand: where its parts go, and whether anyone still waits for it. */
export interface CallAtHand<Part> {
  part(part: Part): void;
  dropped(): boolean;
}

/**
 * Answers the window's calls one after the other. What is asked has the type that the worker's client sends, which no
 * compiler can follow through a message. `buffers` lists what an answer may hand over without a copy.
 */
export function serve<Part, Told>(
  answer: (asked: never, call: CallAtHand<Part>) => Promise<Told>,
  buffers: (told: Told) => Transferable[] = () => [],
): void {
  const scope = self as unknown as WorkerScope;
  const dropped = new Set<number>();
  let line = Promise.resolve();

  async function answerCall(id: number, asked: never): Promise<void> {
    // Lets the messages in that arrived during the last answer, so that a call given up meanwhile is not begun.
    await new Promise((resolve) => setTimeout(resolve));
    if (dropped.delete(id)) return;
    const tell = (message: FromWorker<Part, Told>, transfer: Transferable[] = []) => {
      scope.postMessage(message, transfer);
    };
    try {
      const told = await answer(asked, {
        part: (part) => {
          tell({ kind: 'part', id, part });
        },
        dropped: () => dropped.has(id),
      });
      if (!dropped.delete(id)) tell({ kind: 'told', id, told }, buffers(told));
    } catch (error) {
      tell({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
    }
  }

  scope.addEventListener('message', ({ data }: MessageEvent<ToWorker<never>>) => {
    if (data.kind === 'drop') dropped.add(data.id);
    else line = line.then(() => answerCall(data.id, data.asked));
  });
}
