import type { ArticleId } from '#core/article/article.ts';
import type { Command } from '../app/commands.svelte.ts';
import { m } from '../i18n/messages.ts';

interface Parts {
  /** The article that is being read, if one is. */
  readonly reading: ArticleId | null;
  readonly exportAnnotations: (article: ArticleId | null) => void;
  readonly importAnnotations: () => void;
}

/** What can be done with files of annotations, everywhere in the app. */
export function exchangeCommands({ reading, exportAnnotations, importAnnotations }: Parts): readonly Command[] {
  return [
    {
      id: 'export-annotations',
      title: m.exchange_export_library(),
      run: () => {
        exportAnnotations(null);
      },
    },
    {
      id: 'export-annotations-of-article',
      title: m.exchange_export_article(),
      enabled: reading !== null,
      run: () => {
        exportAnnotations(reading);
      },
    },
    { id: 'import-annotations', title: m.exchange_import(), run: importAnnotations },
  ];
}
