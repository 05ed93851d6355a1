import type { Article } from '#core/article/article.ts';
import { readArticles } from '#core/article/read.ts';

const texts = import.meta.glob<string>('../../seeds/*.txt', { query: '?raw', import: 'default', eager: true });

/** The articles of a file's bytes, as main reads them. */
export async function readFile(file: { name: string; bytes: Uint8Array }): Promise<readonly Article[]> {
  const digest = await crypto.subtle.digest('SHA-256', file.bytes.slice());
  const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return readArticles({ name: file.name, hash, text: new TextDecoder().decode(file.bytes) });
}

/** The articles of the starter corpus, in the order of its files. For the browser, where the seeds are bundled. */
export async function seedArticles(): Promise<readonly Article[]> {
  const files = Object.entries(texts).sort(([a], [b]) => a.localeCompare(b));
  const read = files.map(([path, text]) =>
    readFile({ name: path.split('/').at(-1) ?? path, bytes: new TextEncoder().encode(text) }),
  );
  return (await Promise.all(read)).flat();
}
