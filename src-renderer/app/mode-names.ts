import { m } from '../i18n/messages.ts';
import type { IconName } from '../ui/icons.ts';
import type { Mode } from './navigation.svelte.ts';

export const modeNames: Record<Mode, () => string> = {
  library: () => m.app_mode_library(),
  reader: () => m.app_mode_reader(),
  comparison: () => m.app_mode_comparison(),
  brief: () => m.app_mode_brief(),
};

export const modeIcons: Record<Mode, IconName> = {
  library: 'library',
  reader: 'read',
  comparison: 'compare',
  brief: 'brief',
};
