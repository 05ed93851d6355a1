import { expect, it } from 'vitest';
import { menuTemplate } from './menu-template.ts';
import { windowOptions } from './window-options.ts';
import { wordsIn } from './words.ts';

it('gives the page no power of its own', () => {
  expect(windowOptions('/preload.cjs', false, 'linux').webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    spellcheck: false,
    navigateOnDragDrop: false,
    devTools: false,
  });
});

it('leaves the title bar to the page, and macOS its own buttons', () => {
  expect(windowOptions('', false, 'linux')).toMatchObject({ frame: false, minWidth: 1024, minHeight: 640 });
  expect(windowOptions('', false, 'win32')).toMatchObject({ frame: false });
  expect(windowOptions('', false, 'darwin')).toMatchObject({ titleBarStyle: 'hiddenInset' });
});

it.each(['ar', 'en'] as const)('has a menu in %s whose items are roles, with no way to developer tools', (language) => {
  const items = menuTemplate(wordsIn(language), 'linux').flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu : [],
  );
  const roles = items.filter(({ type }) => type !== 'separator').map(({ role }) => role);
  expect(roles).not.toContain(undefined);
  expect(roles).toEqual(expect.arrayContaining(['copy', 'paste', 'selectAll']));
  expect(roles).not.toContain('toggleDevTools');
});
