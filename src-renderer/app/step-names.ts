import { m } from '../i18n/messages.ts';
import type { StepName } from '#core/library/step.ts';

/** What a step did, as a noun for the undo and redo toasts. */
export const stepNames: Record<StepName, () => string> = {
  highlight: () => m.app_step_highlight(),
  recolour: () => m.app_step_recolour(),
  'resize-highlight': () => m.app_step_resize_highlight(),
  'reattach-highlight': () => m.app_step_reattach_highlight(),
  'remove-highlight': () => m.app_step_remove_highlight(),
  note: () => m.app_step_note(),
  'remove-note': () => m.app_step_remove_note(),
  tag: () => m.app_step_tag(),
  link: () => m.app_step_link(),
  'remove-link': () => m.app_step_remove_link(),
  'change-annotations': () => m.app_step_change_annotations(),
  'import-annotations': () => m.app_step_import_annotations(),
  import: () => m.app_step_import(),
  'remove-articles': () => m.app_step_remove_articles(),
  'bring-back-articles': () => m.app_step_bring_back_articles(),
  'paragraph-direction': () => m.app_step_paragraph_direction(),
  'restore-line': () => m.app_step_restore_line(),
  'set-line-aside': () => m.app_step_set_line_aside(),
  'dismiss-finding': () => m.app_step_dismiss_finding(),
  'recall-finding': () => m.app_step_recall_finding(),
  brief: () => m.app_step_brief(),
  'remove-brief': () => m.app_step_remove_brief(),
  'save-search': () => m.app_step_save_search(),
  'rename-search': () => m.app_step_rename_search(),
  'remove-search': () => m.app_step_remove_search(),
};
