import type { Command } from '../app/commands.svelte.ts';
import { m } from '../i18n/messages.ts';

interface BriefVerbs {
  /** Whether a brief is open. */
  readonly open: boolean;
  /** Whether the tray lies over the outline. */
  readonly drawerOpen: boolean;
  readonly exportPdf: () => void;
  readonly startBlank: () => void;
  readonly addHeading: () => void;
  readonly addText: () => void;
  readonly moveFocused: (by: 1 | -1) => void;
  readonly removeFocused: () => void;
  readonly closeTray: () => void;
  readonly removeBrief: () => void;
  readonly undo: () => void;
}

/** What can be done on the brief screen. */
export function briefCommands(verbs: BriefVerbs): Command[] {
  const onBrief = { enabled: verbs.open, needs: m.brief_first_open() };
  return [
    { id: 'brief.export', title: m.brief_export(), chord: 'Ctrl+KeyE', ...onBrief, run: verbs.exportPdf },
    { id: 'brief.new', title: m.brief_new(), run: verbs.startBlank },
    { id: 'brief.heading', title: m.brief_add_heading(), chord: 'Ctrl+Enter', ...onBrief, run: verbs.addHeading },
    { id: 'brief.text', title: m.brief_add_text(), ...onBrief, run: verbs.addText },
    ...([-1, 1] as const).map((by) => ({
      id: by === 1 ? 'brief.down' : 'brief.up',
      title: by === 1 ? m.brief_move_down() : m.brief_move_up(),
      chord: by === 1 ? 'Alt+ArrowDown' : 'Alt+ArrowUp',
      ...onBrief,
      run: () => {
        verbs.moveFocused(by);
      },
    })),
    { id: 'brief.remove', title: m.brief_remove_item(), chord: 'Delete', ...onBrief, run: verbs.removeFocused },
    {
      id: 'brief.close-drawer',
      title: m.brief_hide_tray(),
      chord: 'Escape',
      whileWriting: true,
      enabled: verbs.drawerOpen,
      needs: m.brief_tray_closed(),
      run: verbs.closeTray,
    },
    { id: 'brief.delete', title: m.brief_delete(), ...onBrief, run: verbs.removeBrief },
    // In place of the window's own: a burst of typing is saved first, so that it is what is taken back.
    { id: 'undo', title: m.app_undo(), chord: 'Ctrl+KeyZ', ...onBrief, run: verbs.undo },
  ];
}
