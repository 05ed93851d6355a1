import { describe, expect, it } from 'vitest';
import type { Change } from '#core/library/records.ts';
import { aHighlight, aNote } from '../../tests/support/records.ts';
import { History } from './history.svelte.ts';

const note = aNote('n', aHighlight('h', 'a'), '');
const change = (body: string | null): Change => ({
  collection: 'annotations',
  id: note.id,
  value: body === null ? null : { ...note, body },
});
const step = (from: string | null, to: string, joins?: string) =>
  ({ name: 'note', forward: [change(to)], inverse: [change(from)], joins }) as const;

describe('steps that join', () => {
  it('are taken back as one, to what stood before the first', () => {
    const history = new History();
    history.add(step(null, 'one', 'typing'));
    history.add(step('one', 'one two', 'typing'));
    expect(history.latest).toMatchObject({ forward: [change('one two')], inverse: [change(null)] });
    history.tookBack();
    expect(history.latest).toBeUndefined();
  });

  it.each([
    ['another stretch of writing', 'earlier', 'later'],
    ['no name to join by', undefined, undefined],
  ])('stay apart with %s', (_name, one, other) => {
    const history = new History();
    history.add(step(null, 'one', one));
    history.add(step('one', 'two', other));
    expect(history.latest).toMatchObject({ inverse: [change('one')] });
  });
});
