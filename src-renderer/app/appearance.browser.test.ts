import { expect, it } from 'vitest';
import { MemoryHost } from '../../tests/support/memory-host.ts';
import { Library } from '../store/library.svelte.ts';
import { withSettings } from './appearance.svelte.ts';

it('keeps both of two settings that are changed at once', async () => {
  const library = await Library.open(new MemoryHost(), `settings-${String(Date.now())}`);
  await Promise.all([withSettings(library, { readingSize: 24 }), withSettings(library, { measure: 52 })]);
  expect(library.settings).toMatchObject({ readingSize: 24, measure: 52 });
});
