import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Article, ArticleId } from '#core/article/article.ts';
import { maxFileLength } from '#core/library/import-limits.ts';
import { errorCode } from '#main/files/file-system.ts';
import { decodeText } from '#main/import/decode-text.ts';
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

/** Reads one text as it stands, `-` from the standard input; null after its message when it cannot be read. */
export async function readText(path: string, terminal: Terminal): Promise<string | null> {
  const read = await orReason(async () => {
    const bytes = path === '-' ? await bytesOf(terminal.input()) : await readBytes(path);
    if (bytes.length > maxFileLength) return reasonOf('too-large');
    const decoded = decodeText(bytes);
    return decoded.ok ? { text: decoded.text } : reasonOf(decoded.failure);
  });
  if (typeof read !== 'string') return read.text;
  terminal.say(`${path}: ${read}`);
  return null;
}

const reasonOf = (failure: string): string => reasons[failure] ?? failure;

/** The articles of a file, or in words why there are none. */
function readFile(path: string): Promise<readonly Article[] | string> {
  return orReason(async () => {
    const file = readTextFile(basename(path), await readBytes(path));
    return file.ok ? file.articles : reasonOf(file.failure);
  });
}

/** What `read` gives, or in words why the system does not let it. */
async function orReason<Read>(read: () => Promise<Read>): Promise<Read | string> {
  try {
    return await read();
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return reasons[code] ?? `it cannot be read (${code})`;
  }
}

/** One byte more than the limit at most, so that a pipe or a device cannot fill the memory. */
function readBytes(path: string): Promise<Uint8Array> {
  return bytesOf(createReadStream(path, { end: maxFileLength }) as AsyncIterable<Uint8Array>);
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxFileLength) break;
  }
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
