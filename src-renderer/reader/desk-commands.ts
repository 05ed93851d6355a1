import type { Command } from '../app/commands.svelte.ts';
import { maxPanes, type Navigation } from '../app/navigation.svelte.ts';
import { m } from '../i18n/messages.ts';
import { directionNames, type DeskState } from './desk-state.svelte.ts';
import type { LinkedPanes } from './linked-panes.svelte.ts';

/** What can be done with the desk's panes and with places in the active article. */
export function deskCommands(desk: DeskState, navigation: Navigation, linked: LinkedPanes): Command[] {
  const article = desk.activeArticle;
  const open = { enabled: article !== undefined, needs: m.desk_first_open() };
  const several = { enabled: desk.shown.length > 1, needs: m.desk_first_several() };
  const frozen = article !== undefined && navigation.isFrozen(article.id);
  return [
    {
      id: 'go-to-paragraph',
      title: m.desk_go_to(),
      chord: 'KeyG',
      aliases: ['Ctrl+KeyG'],
      ...open,
      run: () => {
        desk.list('paragraphs');
      },
    },
    {
      id: 'outline',
      title: m.desk_outline(),
      chord: 'Shift+KeyG',
      ...open,
      run: () => {
        desk.list('outline');
      },
    },
    {
      id: 'freeze',
      title: frozen ? m.desk_unfreeze() : m.desk_freeze(),
      chord: 'KeyF',
      enabled: article !== undefined && (frozen || linked.canScroll),
      needs: m.desk_first_two(),
      run: () => {
        desk.toggleFrozen(article?.id);
      },
    },
    {
      id: 'threads',
      title: m.desk_threads_command(),
      chord: 'Shift+KeyL',
      enabled: linked.links.length > 0,
      needs: desk.shown.length > 2 ? m.desk_no_threads() : m.desk_first_two(),
      run: () => {
        navigation.showThreads(!navigation.threadsShown);
      },
    },
    ...([-1, 1] as const).map((by) => ({
      id: by === 1 ? 'move-pane-forward' : 'move-pane-back',
      title: by === 1 ? m.desk_move_forward() : m.desk_move_back(),
      chord: by === 1 ? 'Alt+Shift+PageDown' : 'Alt+Shift+PageUp',
      enabled: desk.canMove(by),
      needs: article === undefined ? m.desk_first_open() : m.desk_no_further(),
      run: () => void desk.move(by),
    })),
    {
      id: 'equal-panes',
      title: m.desk_equal(),
      chord: 'Alt+Digit0',
      ...several,
      run: () => {
        navigation.sharePanes(null);
      },
    },
    ...Array.from({ length: maxPanes }, (_, index) => index + 1).map((count) => ({
      id: `show-${String(count)}`,
      title: m.desk_layout_command({ count }),
      chord: `Alt+Shift+Digit${String(count)}`,
      enabled: navigation.panes.length >= count,
      needs: m.desk_first_more({ count }),
      run: () => {
        navigation.showPanes(count);
      },
    })),
    {
      id: 'turn-paragraph',
      title: m.desk_direction_turn(),
      chord: 'KeyD',
      ...open,
      run: () => void desk.turn(),
    },
    ...([null, 'rtl', 'ltr'] as const).map((dir) => ({
      id: `paragraph-${dir ?? 'auto'}`,
      title: m.desk_direction_command({ direction: directionNames(dir) }),
      ...open,
      run: () => {
        const paragraph = desk.paragraphAtHand();
        if (paragraph !== null) void desk.direct(paragraph, dir);
      },
    })),
  ];
}
