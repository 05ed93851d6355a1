import { expect, it, vi } from 'vitest';
import { showsWhatIsCut } from './shows-what-is-cut.ts';

it.each(['rtl', 'ltr'])('marks a table that goes on beyond the edge, until it is scrolled there (%s)', async (dir) => {
  const element = document.createElement('div');
  element.dir = dir;
  element.style.cssText = 'inline-size: 200px; overflow: auto';
  element.innerHTML = '<div style="inline-size: 500px; block-size: 20px"></div>';
  document.body.append(element);
  const stop = showsWhatIsCut(element);
  await vi.waitFor(() => expect(element.dataset['cut']).toBe(''));
  element.scrollLeft = dir === 'rtl' ? -300 : 300;
  await vi.waitFor(() => expect(element.dataset['cut']).toBeUndefined());
  if (stop) stop();
  element.remove();
});
