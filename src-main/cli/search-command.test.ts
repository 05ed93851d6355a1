import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from './run.ts';
import type { Terminal } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'warraq-search-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, lines: readonly string[]): string {
  writeFileSync(join(folder, name), lines.join('\n'));
  return join(folder, name);
}

const bridge = file('bridge.txt', [
  'افتتاح جسر جديد فوق النهر',
  '',
  'قالت البلدية إن الجسر الجديد فوق النهر سيفتح أمام السيارات نهاية الشهر. ولم تذكر كلفة الجسرِ.',
]);
const forces = file('forces.txt', [
  'القوات الأمريكية تنسحب',
  '',
  'أعلنت القوات الأمريكية انسحابها من القاعدة. وقال متحدث إن الأميركيين باقون حتى نهاية العام قرب النهر.',
]);

async function search(...words: readonly string[]): Promise<{ code: number; out: string; messages: string }> {
  let out = '';
  let messages = '';
  const terminal: Terminal = {
    print: (text) => (out += text),
    say: (message) => (messages += `${message}\n`),
    input: () => Readable.from([]),
    environment: {},
    now: () => new Date(0),
    assets: new URL('file:///'),
    version: '0',
  };
  const code = await run(['search', ...words], terminal);
  return { code, out, messages };
}

interface Shape {
  readonly query: string;
  readonly hits: readonly {
    readonly file: string;
    readonly score: number;
    readonly passages: readonly { readonly field: string; readonly text: string; readonly context: { text: string } }[];
  }[];
}

async function hits(...words: readonly string[]): Promise<readonly (readonly [file: string, marks: string])[]> {
  const { out } = await search(...words, '--json');
  const { hits: found } = JSON.parse(out) as Shape;
  return found.map(({ file: path, passages }) => [path, passages.map(({ text }) => text).join('|')]);
}

describe('warraq search', () => {
  it('finds the words of one family, with where they stand', async () => {
    expect(await hits('أمريكا', bridge, forces)).toEqual([[forces, 'الأمريكية|الأمريكية|الأميركيين']]);
  });

  it('finds only the same letters at the level exact', async () => {
    expect(await hits('الجسر', bridge, forces, '--level', 'exact')).toEqual([[bridge, 'الجسر']]);
    expect(await hits('الجسر', bridge, forces, '--level', 'folded')).toEqual([[bridge, 'الجسر|الجسرِ']]);
  });

  it('understands the whole query language', async () => {
    expect(await hits('"القوات الأمريكية" OR نهر', bridge, forces)).toHaveLength(2);
    expect(await hits('نهر -قوات', bridge, forces)).toEqual([[bridge, 'النهر|النهر']]);
    expect(await hits('عنوان:جسر', bridge, forces)).toEqual([[bridge, 'جسر']]);
    expect(await hits('متحدث قرب/2 الأميركيين', bridge, forces)).toEqual([[forces, 'متحدث|الأميركيين']]);
    expect(await hits('lang:ar تنسحب', bridge, forces)).toEqual([[forces, 'تنسحب']]);
    expect(await hits('لاشيءكهذا', bridge, forces)).toEqual([]);
  });

  it('prints a line for each passage without --json', async () => {
    const { code, out } = await search('كلفة', bridge, forces);
    expect(code).toBe(0);
    expect(out).toContain('1 of 2 articles');
    expect(out).toContain('  body: ولم تذكر [كلفة] الجسرِ.');
  });

  it.each([
    ['العراق "إيران', 'quotation mark', '  العراق "إيران\n         ^^^^^^'],
    ['a (b', 'bracket', '  a (b\n    ^'],
    ['a headlin:b', 'no such field', '  a headlin:b\n    ^^^^^^^^'],
    ['date:2020-13', 'no date', '  date:2020-13\n       ^^^^^^^'],
    ['قَالَ OR', 'missing', '  قَالَ OR\n      ^^'],
    ['', 'empty', '  \n  ^'],
    ['a in:x', 'kept in the app', '  a in:x\n    ^^^^'],
    [`${'word '.repeat(30)}OR`, 'missing', `  d${' word'.repeat(6)} OR\n${' '.repeat(34)}^^`],
  ])('says what is wrong with the query %j and points at the place', async (query, words, place) => {
    const { code, out, messages } = await search(query, bridge);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(messages).toContain(words);
    expect(messages).toContain(place);
  });

  it('reads the other files when one fails, and ends with 1', async () => {
    const { code, messages } = await search('نهر', join(folder, 'missing.txt'), bridge);
    expect(code).toBe(1);
    expect(messages).toContain('no such file');
  });
});
