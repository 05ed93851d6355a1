import type { ArticleId } from '#core/article/article.ts';
import type { Command } from '../app/commands.svelte.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryState } from './library-state.svelte.ts';

interface LibraryVerbs {
  readonly view: LibraryState;
  readonly move: (by: number) => void;
  readonly open: (article: ArticleId) => void;
  readonly compare: () => void;
  /** Says that a comparison takes two. */
  readonly tellTooFew: () => void;
  readonly toggleDetails: () => void;
  readonly remove: (articles: readonly ArticleId[]) => void;
  /** How many articles were removed, and what shows them. */
  readonly removed: number;
  readonly showRemoved: () => void;
}

/** What can be done on the library screen. */
export function libraryCommands(verbs: LibraryVerbs): Command[] {
  const { view, move, open, compare, tellTooFew, toggleDetails } = verbs;
  const current = view.current?.article.id;
  const selected = view.selected.length;
  const onCurrent = (act: (article: ArticleId) => void) => () => {
    if (current !== undefined) act(current);
  };
  return [
    {
      id: 'next-article',
      title: m.library_command_next(),
      chord: 'KeyJ',
      run: () => {
        move(1);
      },
    },
    {
      id: 'previous-article',
      title: m.library_command_previous(),
      chord: 'KeyK',
      run: () => {
        move(-1);
      },
    },
    {
      id: 'select-article',
      title: m.library_command_select(),
      chord: 'Space',
      run: onCurrent((article) => {
        view.toggle(article);
      }),
    },
    {
      id: 'open-article',
      title: m.library_open(),
      chord: 'Enter',
      enabled: current !== undefined,
      needs: m.library_first_article(),
      run: onCurrent(open),
    },
    { id: 'compare-selected', title: m.library_compare(), chord: 'KeyC', run: selected > 1 ? compare : tellTooFew },
    {
      id: 'select-all',
      title: m.library_select_all(),
      chord: 'Ctrl+KeyA',
      run: () => {
        view.selectAll();
      },
    },
    {
      id: 'clear-selection',
      title: m.library_clear_selection(),
      chord: 'Escape',
      enabled: selected > 0,
      needs: m.library_first_selected(),
      run: () => {
        view.clear();
      },
    },
    {
      id: 'remove-articles',
      title: m.library_remove(),
      chord: 'Delete',
      enabled: current !== undefined,
      needs: m.library_first_article(),
      run: onCurrent((article) => {
        verbs.remove(selected > 0 ? view.selected : [article]);
      }),
    },
    {
      id: 'removed-articles',
      title: m.library_command_removed(),
      enabled: verbs.removed > 0,
      needs: m.library_nothing_removed(),
      run: verbs.showRemoved,
    },
    { id: 'details', title: m.library_toggle_details(), chord: 'KeyI', run: toggleDetails },
  ];
}
