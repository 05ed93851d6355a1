import type { ArticleId } from '#core/article/article.ts';
import { saveStateText } from './save-state-text.ts';
import type { Toasts, ToastText } from './toasts.svelte.ts';
import { undoableToast } from './undo.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';

interface Parts {
  readonly library: LibraryStore;
  readonly toasts: Toasts;
}

/** Takes articles out of the library and says so, with the way back; resolves whether it is done. */
export function removeArticles(parts: Parts, articles: readonly ArticleId[]): Promise<boolean> {
  return told(parts, parts.library.removeArticles(articles), () =>
    m.library_articles_removed({ count: articles.length }),
  );
}

export function bringBack(parts: Parts, articles: readonly ArticleId[]): Promise<boolean> {
  return told(parts, parts.library.bringBack(articles), () => m.library_brought_back({ count: articles.length }));
}

async function told({ library, toasts }: Parts, saving: Promise<boolean>, text: ToastText): Promise<boolean> {
  const saved = await saving;
  if (saved) toasts.show(undoableToast(text, library, toasts));
  else {
    const failure = saveStateText(library.saveState, Date.now());
    toasts.show({ text: m.reader_not_saved({ failure, kept: m.reader_nothing_changed() }), tone: 'problem' });
  }
  return saved;
}
