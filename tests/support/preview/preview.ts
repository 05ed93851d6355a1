import { MemoryHost } from '../memory-host.ts';
import { readFile, seedArticles } from '../seeds.ts';
import type { Desk, InterfaceSettings } from '#core/library/records.ts';
import { modes } from '../../../src-renderer/app/navigation.svelte.ts';
import { Library } from '../../../src-renderer/store/library.svelte.ts';

/**
 * The renderer in a plain browser, over a host in memory that holds the five seeds. In the address: `lang=en`,
 * `theme=sepia`, `size=21`, `mode=reader`, `open=0,1` (articles by number), `compared=0,1`, `empty`.
 */
const query = new URLSearchParams(location.search);
const articles = query.has('empty') ? [] : await seedArticles();
const chosen = (name: string) =>
  (query.get(name) ?? '')
    .split(',')
    .filter(Boolean)
    .flatMap((number) => articles[Number(number)]?.id ?? []);

await new Promise((resolve) => {
  const request = indexedDB.deleteDatabase('warraq');
  request.onsuccess = request.onerror = request.onblocked = resolve;
});
const host = new MemoryHost({ articles, read: readFile });
const desk: Desk = {
  mode: modes.find((mode) => mode === query.get('mode')) ?? 'library',
  panes: chosen('open').map((article) => ({ article, offset: 0 })),
  activePane: 0,
  compared: chosen('compared'),
  brief: null,
};
const settings: InterfaceSettings = {
  language: query.get('lang') === 'en' ? 'en' : 'ar',
  theme: (['sepia', 'dark', 'system'] as const).find((theme) => theme === query.get('theme')) ?? 'light',
  readingSize: Number(query.get('size') ?? 19),
};
const before = await Library.open(host);
await before.keep([
  { collection: 'workspace', id: 'desk', value: desk },
  { collection: 'settings', id: 'interface', value: settings },
]);
await before.close();

Object.defineProperty(window, 'host', { value: host });
await import('../../../src-renderer/app/main.ts');
