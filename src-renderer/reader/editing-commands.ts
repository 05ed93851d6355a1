import type { Command } from '../app/commands.svelte.ts';
import type { Navigation } from '../app/navigation.svelte.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { blockAt, directionOfBlock } from './block-direction.ts';
import type { ReaderLinks } from './reader-links.svelte.ts';
import type { ReaderState } from './reader-state.svelte.ts';
import type { Reattaching } from './reattaching.svelte.ts';
import type { PassageEdge } from './word-steps.ts';

interface Parts {
  readonly links: ReaderLinks;
  readonly reattaching: Reattaching;
  readonly navigation: Navigation;
  readonly library: LibraryStore;
}

/** What can be done by key with the ends of a highlight, with links and with what has lost its place. */
export function editingCommands(reader: ReaderState, parts: Parts): Command[] {
  const { links, reattaching } = parts;
  const { making } = links;
  const begun = making.origin !== null;
  const holds = reader.atHand !== null;
  const attaches = reattaching.selecting && reader.held !== null;
  return [
    ...resizeCommands(reader, parts),
    {
      id: 'link',
      title: begun ? m.links_command_finish() : m.links_command(),
      chord: 'KeyR',
      enabled: holds && !reattaching.selecting,
      needs: m.desk_first_hold(),
      run: () => {
        making.press();
      },
    },
    {
      id: 'finish-link',
      title: m.links_command_end_with_held(),
      chord: 'Enter',
      enabled: (begun && reader.held !== null) || attaches,
      needs: m.links_first_begin(),
      run: () => {
        if (attaches) void reattaching.attachHeld();
        else making.press();
      },
    },
    {
      id: 'end-link',
      title: m.links_hint_end(),
      chord: 'Escape',
      enabled: begun || reattaching.selecting,
      needs: m.links_first_begin(),
      run: () => {
        making.end();
        reattaching.end();
        reader.letGo();
      },
    },
    {
      id: 'lost-passages',
      title: m.links_command_lost(),
      chord: 'Shift+KeyR',
      enabled: parts.navigation.panes.length > 0,
      needs: m.desk_first_open(),
      run: () => {
        reattaching.goToList();
      },
    },
  ];
}

/** Shift with the arrows moves the end of the highlight at hand, with Alt its start; held words are the browser's own to extend. */
function resizeCommands(reader: ReaderState, { library, navigation }: Parts): Command[] {
  const { atHand: held, rangeAtHand: heldRange } = reader;
  const highlight = held?.kind === 'highlight' && heldRange !== null ? held : null;
  // With nothing held the list of keys still says what they will do, in the article that is read.
  const read = held?.article ?? navigation.panes[navigation.activePane]?.article;
  const article = read === undefined ? undefined : library.article(read);
  const wayOf = (side: 'left' | 'right', edge: PassageEdge): 1 | -1 => {
    const at = (edge === 'start' ? heldRange?.start : (heldRange?.end ?? 1) - 1) ?? 0;
    const dir = article === undefined ? 'rtl' : directionOfBlock(article, blockAt(article, at));
    return (side === 'left') === (dir === 'rtl') ? 1 : -1;
  };
  return (['end', 'start'] as const).flatMap((edge) =>
    (['left', 'right'] as const).map((side): Command => {
      const way = wayOf(side, edge);
      return {
        id: `${edge}-${side}`,
        title: resizeTitle(edge, way),
        chord: `${edge === 'start' ? 'Alt+' : ''}Shift+Arrow${side === 'left' ? 'Left' : 'Right'}`,
        enabled: highlight !== null,
        needs: m.desk_first_hold(),
        run: () => {
          if (highlight !== null) void reader.resizing.step(highlight, edge, way);
        },
      };
    }),
  );
}

function resizeTitle(edge: PassageEdge, way: 1 | -1): string {
  if (edge === 'end') return way === 1 ? m.links_extend_end() : m.links_shrink_end();
  return way === -1 ? m.links_extend_start() : m.links_shrink_start();
}
