import axe from 'axe-core';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../styles/base.css';
import '../styles/lists.css';
import '../styles/tokens.css';
import { MemoryHost } from '../../tests/support/memory-host.ts';
import { aHighlight, anArticle, keeping } from '../../tests/support/records.ts';
import Shell from '../app/Shell.svelte';
import { Library } from '../store/library.svelte.ts';

let serial = 0;
let close = (): Promise<void> => Promise.resolve();
afterEach(async () => {
  await close();
});

const quoting = (exact: string, source: string) => ({
  id: `https://x.example/${encodeURIComponent(exact)}`,
  type: 'Annotation',
  bodyValue: 'ملاحظة',
  target: { source, selector: { type: 'TextQuoteSelector', exact } },
});

/** The app with one article and one highlight, and a dialog that gives this file. */
async function show(text: string) {
  const host = new MemoryHost({
    articles: [anArticle('bridge')],
    annotationsFile: () => ({ ok: true, name: 'notes.json', text }),
  });
  const library = await Library.open(host, `exchange-${String(Date.now())}-${String(serial++)}`);
  await library.commit('highlight', [keeping(aHighlight('mine', 'bridge'))]);
  const screen = await render(Shell, { host, library });
  close = async () => {
    await screen.unmount();
    await library.close();
  };
  return { host, library, screen };
}

/** Runs a command from the palette by keyboard alone. */
async function command(screen: Awaited<ReturnType<typeof show>>['screen'], name: string): Promise<void> {
  await expect.element(screen.getByText('إغلاق الجسر').first()).toBeVisible();
  await userEvent.keyboard('{Control>}[KeyK]{/Control}');
  await userEvent.fill(screen.getByRole('combobox'), name);
  await userEvent.keyboard('{Enter}');
}

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.querySelector('[role=dialog]') ?? document.body);
  return found.map(({ id }) => id);
}

it('asks where to look, lists what has no place, and keeps it where the reader says: one step of undo each', async () => {
  const file = JSON.stringify([quoting('الجسر أُغلق صباح', 'urn:x'), quoting('ليست في النص', 'urn:x')]);
  const { library, screen } = await show(file);
  await command(screen, 'استورد تعليقات');
  await expect.element(screen.getByRole('dialog')).toHaveTextContent('تعليقان لا يسمّيان مقالاً');
  expect(await violations()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'ابحث', exact: true }));
  await expect.element(screen.getByText('أُضيف تعليقان.')).toBeVisible();
  await expect.element(screen.getByRole('list', { name: 'تعليقات بلا موضع' })).toHaveTextContent('ليست في النص');
  expect(await violations()).toEqual([]);
  expect(library.annotations).toHaveLength(3);

  await userEvent.click(screen.getByRole('button', { name: 'احفظها' }));
  await expect.element(screen.getByText('حُفظ تعليقان بلا موضع.')).toBeVisible();
  expect(library.annotations).toHaveLength(5);
  expect(await library.undo()).toBe('import-annotations');
  expect(library.annotations).toHaveLength(3);
  expect(await library.undo()).toBe('import-annotations');
  expect(library.annotations).toHaveLength(1);
});

it('changes nothing when the reader leaves at the question', async () => {
  const { library, screen } = await show(JSON.stringify(quoting('الجسر', 'urn:x')));
  await command(screen, 'استورد تعليقات');
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  expect(library.annotations).toHaveLength(1);
});

it('says that nothing was imported when the disk does not take it', async () => {
  const { host, library, screen } = await show(JSON.stringify(quoting('الجسر أُغلق', 'bridge.txt')));
  host.failNextSave = 'disk-full';
  await command(screen, 'استورد تعليقات');
  await expect.element(screen.getByText('لم تُحفظ تعليقاته على القرص.')).toBeVisible();
  expect(library.annotations).toHaveLength(1);
});

it('exports what is here, and says so where there is nothing', async () => {
  const { host, library, screen } = await show('');
  await command(screen, 'صدّر تعليقات المكتبة');
  await expect.element(screen.getByText('حُفظت التعليقات في')).toBeVisible();
  expect(JSON.parse(host.savedAnnotations[0]?.text ?? '')).toMatchObject({ type: 'AnnotationCollection', total: 1 });
  await library.undo();
  await command(screen, 'صدّر تعليقات المكتبة');
  await expect.element(screen.getByText('لا تعليقات في المكتبة بعد.')).toBeVisible();
  expect(host.savedAnnotations).toHaveLength(1);
});
