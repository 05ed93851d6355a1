import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { modelProblems } from '../../tests/support/web-annotation-model.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'warraq-annotations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const article = file(
  'bridge.txt',
  'افتتاح جسر جديد فوق النهر\n\nقالت البلدية إن الجسر الجديد فوق النهر سيفتح أمام السيارات نهاية الشهر. ولم تذكر كلفة الجسر.\n',
);
const one = (exact: string) => ({
  type: 'Annotation',
  id: `https://x.example/${exact.length.toString()}`,
  bodyValue: 'ملاحظة',
  target: { source: 'file:///bridge.txt', selector: { type: 'TextQuoteSelector', exact } },
});
const placed = one('سيفتح أمام السيارات');
const lost = one('كلمات ليست في النص');

async function annotations(...words: readonly string[]): Promise<{ code: number; out: string; messages: string }> {
  let out = '';
  let messages = '';
  const code = await run(['annotations', ...words], {
    print: (text) => (out += text),
    say: (message) => (messages += `${message}\n`),
    input: () => Readable.from([]),
    environment: {},
    now: () => new Date(0),
    assets: new URL('file:///'),
    version: '0',
  });
  return { code, out, messages };
}

describe('warraq annotations', () => {
  it('tells what has a place and lists what has none', async () => {
    const told = await annotations(file('both.json', JSON.stringify([placed, lost])), article, '--json');
    expect(told.code).toBe(1);
    expect(JSON.parse(told.out)).toMatchObject({
      format: 'web-annotation',
      placed: [{ motivation: 'highlighting', quote: 'سيفتح أمام السيارات' }, { motivation: 'commenting' }],
      unplaced: [{ reason: 'not-found', quote: 'كلمات ليست في النص', notes: ['ملاحظة'] }],
    });
  });

  it('writes what has a place as JSON-LD, which it reads again', async () => {
    const out = join(folder, 'out.jsonld');
    const source = file('placed.json', JSON.stringify(placed));
    expect(await annotations(source, article, '--out', out)).toMatchObject({ code: 0 });
    expect(modelProblems(JSON.parse(readFileSync(out, 'utf8')))).toEqual([]);
    expect(await annotations(out, article)).toMatchObject({ code: 0, out: '2 placed, 0 without a place\n' });
  });

  it.each([
    ['a file that is not there', join(folder, 'nowhere.json'), 'no such file'],
    ['a folder', folder, 'this is a folder'],
    ['an empty file', file('empty.json', ''), 'empty'],
    ['a file cut inside a letter', fileOfBytes('cut.json'), 'cut off'],
    ['bytes that are no text', file('bytes.json', '{\u0000}'), 'UTF-8'],
  ])('says what is wrong with %s', async (_name, path, said) => {
    const told = await annotations(path, article);
    expect(told).toMatchObject({ code: 1, out: '' });
    expect(told.messages).toContain(said);
  });

  it('does not begin without an article, or over one of its own files', async () => {
    expect(await annotations(article)).toMatchObject({ code: 2 });
    expect(await annotations(file('a.json', '[]'), article, '--out', article)).toMatchObject({ code: 2 });
  });
});

function fileOfBytes(name: string): string {
  const bytes = Buffer.from('{"type": "Annotation", "body": "م"}');
  writeFileSync(join(folder, name), bytes.subarray(0, bytes.length - 3));
  return join(folder, name);
}
