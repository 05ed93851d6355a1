import { describe, expect, it } from 'vitest';
import type { FromWorker, ToWorker } from './protocol.ts';
import { WorkerFailure, WorkerLine } from './worker-line.ts';

/** A worker that does nothing until the test lets it speak. */
class QuietWorker extends EventTarget {
  readonly heard: ToWorker<string>[] = [];
  ended = false;

  postMessage(message: ToWorker<string>): void {
    this.heard.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  say(message: FromWorker<string, string>): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }));
  }
}

function openLine(endOnAbort = false) {
  const workers: QuietWorker[] = [];
  const line = new WorkerLine<string, string, string>(
    () => {
      const worker = new QuietWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
    { endOnAbort },
  );
  const worker = (index: number): QuietWorker => {
    const found = workers[index];
    if (!found) throw new Error(`No worker ${index} was opened`);
    return found;
  };
  return { line, workers, worker };
}

describe('a line to a worker', () => {
  it('opens the worker with the first call and keeps it', async () => {
    const { line, workers, worker } = openLine();
    expect(workers).toHaveLength(0);
    const first = line.ask('a');
    const second = line.ask('b');
    worker(0).say({ kind: 'told', id: 1, told: 'A' });
    worker(0).say({ kind: 'told', id: 2, told: 'B' });
    expect(await Promise.all([first, second])).toEqual(['A', 'B']);
    expect(workers).toHaveLength(1);
  });

  it('hands over the parts of an answer as they come', async () => {
    const { line, worker } = openLine();
    const parts: string[] = [];
    const told = line.ask('a', { onPart: (part) => parts.push(part) });
    worker(0).say({ kind: 'part', id: 1, part: 'one' });
    worker(0).say({ kind: 'part', id: 1, part: 'two' });
    expect(parts).toEqual(['one', 'two']);
    worker(0).say({ kind: 'told', id: 1, told: 'done' });
    expect(await told).toBe('done');
  });

  it('rejects a call at once when it is given up, and tells the worker', async () => {
    const { line, worker } = openLine();
    const abort = new AbortController();
    const told = line.ask('a', { signal: abort.signal });
    abort.abort();
    await expect(told).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker(0).heard.at(-1)).toEqual({ kind: 'drop', id: 1 });
    expect(worker(0).ended).toBe(false);
  });

  it('ends a worker that is at work on a call that is given up, and gives the rest to a new one', async () => {
    const { line, workers, worker } = openLine(true);
    const abort = new AbortController();
    const first = line.ask('a', { signal: abort.signal });
    const second = line.ask('b');
    abort.abort();
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker(0).ended).toBe(true);
    expect(workers).toHaveLength(2);
    expect(worker(1).heard).toEqual([{ kind: 'call', id: 2, asked: 'b' }]);
    worker(1).say({ kind: 'told', id: 2, told: 'B' });
    expect(await second).toBe('B');
  });

  it('lets a worker go on when the call given up was still waiting', async () => {
    const { line, worker } = openLine(true);
    const abort = new AbortController();
    const first = line.ask('a');
    const second = line.ask('b', { signal: abort.signal });
    abort.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker(0).ended).toBe(false);
    worker(0).say({ kind: 'told', id: 1, told: 'A' });
    expect(await first).toBe('A');
  });

  it('sends nothing for a signal that has aborted already', async () => {
    const { line, workers } = openLine();
    await expect(line.ask('a', { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers).toHaveLength(0);
  });

  it('tells what the worker says of its failure', async () => {
    const { line, worker } = openLine();
    const told = line.ask('a');
    worker(0).say({ kind: 'failed', id: 1, message: 'no such thing' });
    await expect(told).rejects.toThrow(new WorkerFailure('no such thing'));
  });

  it('rejects every call when the worker cannot be loaded, and opens another for the next', async () => {
    const { line, workers, worker } = openLine();
    const calls = [line.ask('a'), line.ask('b')];
    worker(0).dispatchEvent(new Event('error'));
    for (const call of calls) await expect(call).rejects.toBeInstanceOf(WorkerFailure);
    void line.ask('c').catch(() => undefined);
    expect(workers).toHaveLength(2);
    line.close();
  });
});
