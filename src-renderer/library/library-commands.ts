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
}

/** What can be done on the library screen. */
export function libraryCommands({ view, move, open, compare, tellTooFew, toggleDetails }: LibraryVerbs): Command[] {
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
    { id: 'details', title: m.library_toggle_details(), chord: 'KeyI', run: toggleDetails },
  ];
}
