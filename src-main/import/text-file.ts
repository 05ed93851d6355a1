import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { readArticles } from '#core/article/read.ts';
import type { Article } from '#core/article/article.ts';
import type { ImportFailure } from '#core/host.ts';
import { maxFileLength } from '#core/library/import-limits.ts';
import { decodeText } from './decode-text.ts';

/** Endings of the files that are read now, without their dots; a name without an ending is read too. */
export const readEndings = ['txt', 'md'] as const;

export type ReadFile =
  | { readonly ok: true; readonly hash: string; readonly articles: readonly Article[] }
  | { readonly ok: false; readonly failure: ImportFailure };

/** Whether a file's name promises a format that is read. */
export function isReadName(name: string): boolean {
  const ending = extname(name).slice(1).toLowerCase();
  return ending === '' || readEndings.some((known) => known === ending);
}

/** SHA-256 in hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The articles of a text file, by what its bytes are; its name without folders is kept on them. */
export function readTextFile(name: string, bytes: Uint8Array): ReadFile {
  if (bytes.length > maxFileLength) return { ok: false, failure: 'too-large' };
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const hash = hashOf(bytes);
  const articles = readArticles({ name, hash, text: decoded.text });
  if (articles.length === 0) return { ok: false, failure: 'empty' };
  if (decoded.encoding !== 'windows-1256') return { ok: true, hash, articles };
  return {
    ok: true,
    hash,
    articles: articles.map((article) => ({ ...article, warnings: [...article.warnings, 'encoding-windows-1256'] })),
  };
}
