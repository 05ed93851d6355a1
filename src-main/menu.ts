import { Menu } from 'electron';
import { menuTemplate } from './menu-template.ts';
import type { Words } from './words.ts';

/**
 * The application menu: what macOS shows, and on every system what gives text fields their keys. Undo and redo stay with
 * the page, which undoes steps of the library as well as typing.
 */
export function setMenu(words: Words, platform: NodeJS.Platform): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(words, platform)));
}
