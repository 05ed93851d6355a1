import type { ArticleId } from '#core/article/article.ts';
import { displayHeadline } from '#core/article/paragraph.ts';
import { writeWebAnnotations } from '#core/exchange/write-web-annotations.ts';
import type { Host } from '#core/host.ts';
import { maxAnnotationsLength } from '#core/library/import-limits.ts';
import type { Toasts } from '../app/toasts.svelte.ts';
import { isolate } from '../i18n/format.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';

interface Ports {
  readonly library: LibraryStore;
  readonly host: Pick<Host, 'saveAnnotations'>;
  readonly toasts: Toasts;
  /** This instant in ISO 8601. */
  readonly now: () => string;
}

/** The longest name offered for a file; file systems take 255 bytes, and an Arabic letter is two. */
const nameLength = 80;

/** Writes the annotations of one article, or with null of the whole library, to a file that the reader chooses. */
export async function exportAnnotations(
  article: ArticleId | null,
  { library, host, toasts, now }: Ports,
): Promise<void> {
  await library.drafts.flush();
  const { articles, annotations } = library;
  const chosen = article === null ? null : new Set([article]);
  const document = writeWebAnnotations({ articles, annotations, chosen, generated: now() });
  if (document === null) {
    toasts.show({ text: () => (article === null ? m.exchange_export_nothing() : m.exchange_export_nothing_here()) });
    return;
  }
  const text = `${JSON.stringify(document, null, 1)}\n`;
  const problem = (words: () => string): void => {
    toasts.show({ text: words, tone: 'problem' });
  };
  if (text.length > maxAnnotationsLength) {
    problem(() => m.exchange_export_too_large());
    return;
  }
  const shown = article === null ? undefined : library.article(article);
  const name =
    shown === undefined ? m.exchange_file_name() : m.exchange_file_name_of({ title: displayHeadline(shown).text });
  const result = await host.saveAnnotations({ suggestedName: name.slice(0, nameLength), text });
  if (result.ok) toasts.show({ text: () => m.exchange_exported({ name: isolate(result.name) }) });
  else if (result.failure !== 'cancelled') problem(exportProblems[result.failure]);
}

const exportProblems = {
  'disk-full': () => m.exchange_export_disk_full(),
  'no-folder': () => m.exchange_export_no_folder(),
  'read-only': () => m.exchange_export_read_only(),
  io: () => m.exchange_export_io(),
} as const;
