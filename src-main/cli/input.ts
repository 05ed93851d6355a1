import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Article, ArticleId } from '#core/article/article.ts';
import { maxFileLength } from '#core/library/import-limits.ts';
import { errorCode } from '#main/files/file-system.ts';
import { readTextFile } from '#main/import/text-file.ts';
import type { Terminal } from './terminal.ts';

/** An article with the file as it was named on the command line. */
export interface InputArticle {
  readonly path: string;
  readonly article: Article;
}

export interface Input {
  readonly articles: readonly InputArticle[];
  /** How many files could not be read; each has had its message. */
  readonly failures: number;
}

const megabytes = maxFileLength / 1024 / 1024;
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the name and the folder',
  ENOTDIR: 'there is no such file; check the name and the folder',
  EISDIR: 'this is a folder; name the files in it',
  EACCES: 'it may not be read; ask for permission or copy it',
  EPERM: 'it may not be read; ask for permission or copy it',
  empty: 'it holds no text; name a file with an article in it',
  binary: 'it is not text; export the article as a .txt file first',
  encoding: 'its character encoding cannot be told; save it as UTF-8 first',
  unsupported: 'only plain text is read now; save the article as a .txt file first',
  'too-large': `it is larger than ${megabytes} MB; split it first`,
};

/** Reads the files in order. A file that cannot be read is named on stderr with what to do, and the others go on. */
export async function readInput(paths: readonly string[], terminal: Terminal): Promise<Input> {
  const articles: InputArticle[] = [];
  let failures = 0;
  for (const path of paths) {
    const read = await readFile(path);
    if (typeof read === 'string') {
      failures += 1;
      terminal.say(`${path}: ${read}`);
    } else {
      articles.push(...read.map((article) => ({ path, article })));
    }
  }
  return { articles: withUniqueIds(articles), failures };
}

/** The articles of a file, or in words why there are none. */
async function readFile(path: string): Promise<readonly Article[] | string> {
  try {
    const file = readTextFile(basename(path), await readBytes(path));
    return file.ok ? file.articles : (reasons[file.failure] ?? file.failure);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return reasons[code] ?? `it cannot be read (${code})`;
  }
}

/** One byte more than the limit at most, so that a pipe or a device cannot fill the memory. */
async function readBytes(path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of createReadStream(path, { end: maxFileLength })) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** The same bytes named twice are the same article; in one output each still needs a name of its own. */
function withUniqueIds(articles: readonly InputArticle[]): readonly InputArticle[] {
  const counts = new Map<string, number>();
  return articles.map(({ path, article }) => {
    const count = (counts.get(article.id) ?? 0) + 1;
    counts.set(article.id, count);
    return { path, article: count === 1 ? article : { ...article, id: `${article.id}~${count}` as ArticleId } };
  });
}
