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

/** Answers the window's calls one after the other. `buffers` lists what the answer may hand over without a copy. */
export function serve<Asked, Part, Told>(
  answer: (asked: Asked, call: CallAtHand<Part>) => Promise<Told>,
  buffers: (told: Told) => Transferable[] = () => [],
): void {
  const scope = self as unknown as WorkerScope;
  const dropped = new Set<number>();
  let line = Promise.resolve();

  async function answerCall(id: number, asked: Asked): Promise<void> {
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

  scope.addEventListener('message', ({ data }: MessageEvent<ToWorker<Asked>>) => {
    if (data.kind === 'drop') dropped.add(data.id);
    else line = line.then(() => answerCall(data.id, data.asked));
  });
}
