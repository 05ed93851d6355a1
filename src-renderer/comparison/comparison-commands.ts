import type { Command } from '../app/commands.svelte.ts';
import { m } from '../i18n/messages.ts';

interface ComparisonVerbs {
  /** Whether there are points to go through. */
  readonly ready: boolean;
  /** Whether the details lie over the passages. */
  readonly drawerOpen: boolean;
  readonly step: (by: 1 | -1) => void;
  readonly openInContext: () => void;
  readonly addToBrief: () => void;
  readonly toggleHidden: () => void;
  readonly toggleInspector: () => void;
  readonly closeDrawer: () => void;
}

/** What can be done on the comparison screen. */
export function comparisonCommands(verbs: ComparisonVerbs): Command[] {
  const onPoints = { enabled: verbs.ready, needs: m.comparison_first_points() };
  return [
    ...([1, -1] as const).map((by) => ({
      id: by === 1 ? 'comparison.next' : 'comparison.previous',
      title: by === 1 ? m.comparison_command_next() : m.comparison_command_previous(),
      chord: by === 1 ? 'KeyJ' : 'KeyK',
      ...onPoints,
      run: () => {
        verbs.step(by);
      },
    })),
    {
      id: 'comparison.context',
      title: m.comparison_open_context(),
      chord: 'Enter',
      ...onPoints,
      run: verbs.openInContext,
    },
    { id: 'comparison.brief', title: m.comparison_add_to_brief(), chord: 'KeyB', ...onPoints, run: verbs.addToBrief },
    {
      id: 'comparison.dismiss',
      title: m.comparison_dismiss(),
      chord: 'KeyX',
      aliases: ['Delete'],
      ...onPoints,
      run: verbs.toggleHidden,
    },
    {
      id: 'comparison.inspector',
      title: m.comparison_toggle_inspector(),
      chord: 'KeyI',
      ...onPoints,
      run: verbs.toggleInspector,
    },
    {
      id: 'comparison.close-drawer',
      title: m.comparison_close_inspector(),
      chord: 'Escape',
      whileWriting: true,
      enabled: verbs.drawerOpen,
      needs: m.comparison_drawer_closed(),
      run: verbs.closeDrawer,
    },
  ];
}
