import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { PassageTarget } from '#core/annotation/annotation.ts';
import { describePassage } from '#core/annotation/describe.ts';
import { resolverOf } from '#core/annotation/resolve.ts';
import { edits, wordsIn } from './anchor-edits.ts';
import { bareArticle } from '../../support/bare-article.ts';
import { printTable, short, timed } from './measure.ts';
import { randomFrom } from './random.ts';

const highlights = 500;

interface Question {
  readonly name: string;
  readonly old: string;
  readonly text: string;
  readonly known: boolean;
  readonly targets: readonly PassageTarget[];
}

interface Answer {
  readonly ms: number;
  /** Milliseconds of all processors, which other programs on the machine do not lengthen. */
  readonly cpu: number;
  readonly found: number;
}

/** In the worker: answers with the time that the first resolving took, the reading of both texts within. */
export function measureSpeed(): void {
  const { old, text, known, targets } = workerData as Question;
  const before = process.cpuUsage();
  const { ms, result } = timed(() => {
    const resolve = resolverOf(bareArticle(text), { textOf: (version) => (known && version === old ? old : null) });
    return targets.map(resolve);
  });
  const { user, system } = process.cpuUsage(before);
  parentPort?.postMessage({
    ms,
    cpu: (user + system) / 1000,
    found: result.filter((each) => 'range' in each).length,
  } satisfies Answer);
}

function ask(bundle: string, question: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(bundle), { workerData: question });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

export async function measureInWorker(bundle: string, texts: readonly string[]): Promise<void> {
  const rows: string[][] = [];
  for (const units of [200_000, 1_200_000]) {
    const old = textOfLength(texts, units);
    const random = randomFrom(units);
    const words = wordsIn(old);
    const article = bareArticle(old);
    const targets = Array.from({ length: highlights }, () => {
      const first = Math.floor(random() * (words.length - 40));
      const last = first + 1 + Math.floor(random() * 30);
      return describePassage(article, { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 });
    });
    const edited = (name: string): string => {
      const edit = edits.find((each) => each.name === name);
      return edit?.make(old, { start: 0, end: 1 }, random, texts.slice(0, 5))?.text ?? old;
    };
    const paragraphs = old.split('\n');
    const versions = {
      unchanged: old,
      'paragraph above': `${paragraphs[9] ?? ''}\n${old}`,
      'paragraphs turned round': paragraphs.toReversed().join('\n'),
      '20% of words edited': edited('words 20%'),
    };
    for (const [name, text] of Object.entries(versions)) {
      for (const known of [true, false]) {
        const { ms, cpu, found } = await ask(bundle, { name, old, text, known, targets });
        rows.push([
          `${units.toLocaleString('en')}: ${name}`,
          known ? 'known' : 'unknown',
          short(ms),
          short(cpu),
          String(found),
        ]);
      }
    }
  }
  console.log(`\n${String(highlights)} highlights resolved in a worker that has just started`);
  printTable(['units of text', 'old text', 'ms', 'ms of processor', 'found'], rows);
}

function textOfLength(texts: readonly string[], units: number): string {
  const parts: string[] = [];
  for (let length = 0, at = 0; length < units; at += 1) {
    const text = texts[at % texts.length] ?? '';
    parts.push(text);
    length += text.length + 1;
  }
  return parts.join('\n').slice(0, units);
}
