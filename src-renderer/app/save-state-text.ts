import { formatTime } from '../i18n/format.ts';
import { m } from '../i18n/messages.ts';
import type { SaveState } from '../store/library-store.ts';

const momentsAgo = 60_000;

const failureTexts = {
  'disk-full': () => m.app_save_failed_disk_full(),
  'read-only': () => m.app_save_failed_read_only(),
  'too-large': () => m.app_save_failed_too_large(),
  io: () => m.app_save_failed_io(),
} as const;

/** The save state in the reader's words; `now` in milliseconds since 1970. */
export function saveStateText(state: SaveState, now: number): string {
  switch (state.kind) {
    case 'saving':
      return m.app_saving();
    case 'failed':
      return failureTexts[state.failure]();
    case 'journal-only':
      return m.app_saved_in_journal();
    case 'saved':
      if (state.at === null) return m.app_all_saved();
      return now - Date.parse(state.at) < momentsAgo
        ? m.app_saved_now()
        : m.app_saved_at({ time: formatTime(state.at) });
  }
}
