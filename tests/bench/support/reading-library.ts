import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnnotationId, Ink } from '#core/annotation/annotation.ts';
import { describePassage } from '#core/annotation/describe.ts';
import { snapToWords } from '#core/annotation/snap.ts';
import type { Article } from '#core/article/article.ts';
import type { Change } from '#core/library/records.ts';
import { chooseFiles, type RunningApp } from '../../journeys/app.ts';
import { randomFrom } from './random.ts';

const day = '2024-02-11T08:00:00.000Z';

/** Brings files into the library as a reader does, with the system's dialog; resolves with the milliseconds that it took. */
export async function importFiles(
  running: RunningApp,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-bench-'));
  const paths = files.map(({ name }) => join(folder, name));
  await Promise.all(files.map(({ text }, index) => writeFile(paths[index] ?? '', text)));
  await chooseFiles(running, paths);
  const { page } = running;
  const before = await page.getByRole('option').count();
  const begun = performance.now();
  await page.keyboard.press('Control+o');
  await page.waitForFunction(
    (expected) => document.querySelectorAll('[role="option"]').length >= expected,
    before + files.length,
    { timeout: 120_000 },
  );
  const ms = performance.now() - begun;
  await rm(folder, { recursive: true, force: true });
  return ms;
}

/** The article whose headline begins so, as the window has it. */
export async function articleCalled({ page }: RunningApp, headline: string): Promise<Article> {
  const article = await page.evaluate(async (words) => {
    const articles = await (window as unknown as { host: { articles(): Promise<readonly Article[]> } }).host.articles();
    return articles.find((each) => each.headline?.startsWith(words) === true);
  }, headline);
  if (article === undefined) throw new Error(`no article is called ${headline}`);
  return article;
}

/** Highlights all over an article, some of them overlapping, and notes on the first so many of a shuffled order. */
export function annotationsAllOver(article: Article, highlights: number, notes: number): readonly Change[] {
  const random = randomFrom(11);
  const changes: Change[] = [];
  const step = article.text.length / highlights;
  for (let index = 0; index < highlights; index += 1) {
    const start = Math.floor(index * step + random() * step * 0.5);
    const range = snapToWords(article.text, { start, end: Math.min(article.text.length, start + 15 + random() * 80) });
    if (range === null) continue;
    const id = `bench-highlight-${String(index)}` as AnnotationId;
    const ink = (1 + (index % 5)) as Ink;
    changes.push({
      collection: 'annotations',
      id,
      value: {
        motivation: 'highlighting',
        id,
        target: describePassage(article, range),
        ink,
        created: day,
        modified: day,
      },
    });
    if (index % Math.round(highlights / notes) !== 0) continue;
    const note = `bench-note-${String(index)}` as AnnotationId;
    changes.push({
      collection: 'annotations',
      id: note,
      value: {
        motivation: 'commenting',
        id: note,
        target: { kind: 'annotation', annotation: id, article: article.id },
        body: `حاشية على الموضع ${String(index)}: يُراجع مع تقرير الوكالة.`,
        created: day,
        modified: day,
      },
    });
  }
  return changes;
}

/** Saves through the journal; the store takes the saves over at the next start. */
export async function saveInJournal({ page }: RunningApp, changes: readonly Change[]): Promise<void> {
  for (let at = 0; at < changes.length; at += 1_000) {
    const ok = await page.evaluate(
      async (part) =>
        (await (window as unknown as { host: { save(part: unknown): Promise<{ ok: boolean }> } }).host.save(part)).ok,
      changes.slice(at, at + 1_000) as unknown[],
    );
    if (!ok) throw new Error('the journal did not take the annotations');
  }
}
