import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteDraft } from './note-draft.svelte.ts';

describe('a draft of a note', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is saved once its writer rests', async () => {
    const saved: string[] = [];
    const draft = new NoteDraft('', (body) => Promise.resolve(saved.push(body) > 0));
    draft.write('one');
    await vi.advanceTimersByTimeAsync(600);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(saved).toEqual(['one']);
  });

  it('is never older than a second, however steadily its writer goes on', async () => {
    let saved = '';
    const draft = new NoteDraft('', (body) => {
      saved = body;
      return Promise.resolve(true);
    });
    for (let key = 1; key <= 200; key += 1) {
      draft.write('x'.repeat(key));
      await vi.advanceTimersByTimeAsync(50);
      expect(key - saved.length).toBeLessThanOrEqual(20);
    }
  });
});
