import type { Article, PublicationDate } from '#core/article/article.ts';
import type { ImportFailure } from '#core/host.ts';
import { formatDate, formatNumber, isolate } from '../i18n/format.ts';
import { language } from '../i18n/language.svelte.ts';
import { m } from '../i18n/messages.ts';

/** The publisher, or that the file names none. */
export function publisherText(publisher: string | null): string {
  return publisher ?? m.library_publisher_unknown();
}

/** The day of publication as precisely as it is known, or that it is not. */
export function dateText(date: PublicationDate): string {
  return date.iso === null ? m.library_date_unknown() : formatDate(date.iso);
}

/** How a date is known, with the words of the file that it rests on. */
export function dateReason(date: PublicationDate): string {
  switch (date.certainty) {
    case 'stated':
      return m.library_date_stated();
    case 'inferred':
      return date.evidence === null
        ? m.library_date_inferred()
        : m.library_date_inferred_from({ evidence: isolate(date.evidence) });
    case 'unknown':
      return m.library_date_unknown_why();
  }
}

export function wordsText(count: number): string {
  return m.library_words({ count, shown: formatNumber(count) });
}

/** A language by its name in the interface language. */
export function languageText(article: Article): string {
  if (article.inLanguage === 'und') return m.library_language_unknown();
  return new Intl.DisplayNames(language(), { type: 'language' }).of(article.inLanguage) ?? article.inLanguage;
}

const failures: Record<ImportFailure, () => string> = {
  missing: () => m.library_import_missing(),
  folder: () => m.library_import_folder(),
  empty: () => m.library_import_empty(),
  binary: () => m.library_import_binary(),
  encoding: () => m.library_import_encoding(),
  unsupported: () => m.library_import_unsupported(),
  'too-large': () => m.library_import_too_large(),
  'disk-full': () => m.library_import_disk_full(),
  'read-only': () => m.library_import_read_only(),
  io: () => m.library_import_io(),
};

/** What is wrong with a file and what to do. */
export function importFailureText(failure: ImportFailure): string {
  return failures[failure]();
}

/** What is worth knowing of how a file was read; null where nothing is. */
export function readingText({ warnings }: Pick<Article, 'warnings'>): string | null {
  return warnings.includes('encoding-windows-1256') ? m.library_windows_1256() : null;
}

/** What an article lacks that its row would otherwise show; null where it has a headline and a body. */
export function lackText({ warnings, headline }: Pick<Article, 'warnings' | 'headline'>): string | null {
  if (warnings.includes('no-body')) return m.library_no_body();
  return headline === null ? m.library_headline_unstated() : null;
}
