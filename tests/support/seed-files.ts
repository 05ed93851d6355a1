import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../src-core/article/article.ts';
import { readArticles } from '../../src-core/article/read.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../seeds');

/** The articles of the starter corpus, read from its files, for tests in Node. */
export function articlesOfSeeds(): readonly Article[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.sort().flatMap((name) => {
    const bytes = readFileSync(join(folder, name));
    const hash = createHash('sha256').update(bytes).digest('hex');
    return readArticles({ name, hash, text: bytes.toString('utf8') });
  });
}

/** The first article of the seed whose file name begins with `number` («000»). */
export function seedArticle(number: string): Article {
  const article = articlesOfSeeds().find(({ file }) => file.startsWith(number));
  if (article === undefined) throw new Error(`no seed ${number}`);
  return article;
}
