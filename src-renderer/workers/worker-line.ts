import type { FromWorker, ToWorker } from './protocol.ts';

/** The worker could not answer: its code did not load, or it threw. The message is for the error report. */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure';
}

interface Call<Asked, Part, Told> {
  readonly asked: Asked;
  readonly onPart: (part: Part) => void;
  readonly resolve: (told: Told) => void;
  readonly reject: (reason: unknown) => void;
}

export interface AskOptions<Part> {
  readonly signal?: AbortSignal | undefined;
  readonly onPart?: ((part: Part) => void) | undefined;
}

/**
 * A line to one worker, opened with the first call. Calls are answered in order. A call whose signal aborts rejects at
 * once with the signal's reason; with `endOnAbort` the worker is ended when it was at work on that call, which is the
 * only way to stop a computation that never pauses, and the calls behind it go to a new worker.
 */
export class WorkerLine<Asked, Part, Told> {
  readonly #open: () => Worker;
  readonly #endOnAbort: boolean;
  readonly #calls = new Map<number, Call<Asked, Part, Told>>();
  #worker: Worker | null = null;
  #lastId = 0;

  constructor(open: () => Worker, { endOnAbort = false }: { endOnAbort?: boolean } = {}) {
    this.#open = open;
    this.#endOnAbort = endOnAbort;
  }

  ask(asked: Asked, { signal, onPart }: AskOptions<Part> = {}): Promise<Told> {
    if (signal?.aborted) return Promise.reject(asError(signal.reason));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise<Told>((resolve, reject) => {
      const onAbort = () => {
        this.#giveUp(id);
        reject(asError(signal?.reason));
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      const settle =
        <Value>(pass: (value: Value) => void) =>
        (value: Value) => {
          signal?.removeEventListener('abort', onAbort);
          pass(value);
        };
      const ignore = () => undefined;
      this.#calls.set(id, { asked, onPart: onPart ?? ignore, resolve: settle(resolve), reject: settle(reject) });
      this.#post({ kind: 'call', id, asked });
    });
  }

  /** Ends the worker; calls that still wait are rejected. */
  close(): void {
    this.#end();
    this.#rejectAll(new WorkerFailure('The worker was closed.'));
  }

  #giveUp(id: number): void {
    const atWork = this.#calls.keys().next().value === id;
    this.#calls.delete(id);
    if (!atWork || !this.#endOnAbort) {
      this.#post({ kind: 'drop', id });
      return;
    }
    this.#end();
    for (const [waiting, { asked }] of this.#calls) this.#post({ kind: 'call', id: waiting, asked });
  }

  #post(message: ToWorker<Asked>): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(message);
  }

  #start(): Worker {
    const worker = this.#open();
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker<Part, Told>>) => {
      this.#hear(data);
    });
    worker.addEventListener('error', (event) => {
      this.#end();
      this.#rejectAll(new WorkerFailure(event.message || 'The worker could not be loaded.'));
    });
    return worker;
  }

  #hear(message: FromWorker<Part, Told>): void {
    const call = this.#calls.get(message.id);
    if (!call) return;
    if (message.kind === 'part') {
      call.onPart(message.part);
      return;
    }
    this.#calls.delete(message.id);
    if (message.kind === 'told') call.resolve(message.told);
    else call.reject(new WorkerFailure(message.message));
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #rejectAll(reason: WorkerFailure): void {
    const calls = [...this.#calls.values()];
    this.#calls.clear();
    for (const call of calls) call.reject(reason);
  }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new DOMException('The call was given up.', 'AbortError');
}
