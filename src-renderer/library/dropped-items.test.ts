import { expect, it } from 'vitest';
import { droppedItems } from './dropped-items.ts';

it('tells the folders of a drop from its files', () => {
  const entry = (name: string, isDirectory: boolean) => ({ webkitGetAsEntry: () => ({ name, isDirectory }) });
  const transfer = {
    items: [entry('reports', true), entry('a.txt', false)],
    files: [new File([], 'reports'), new File(['x'], 'a.txt')],
  } as unknown as DataTransfer;
  const { files, folders } = droppedItems(transfer);
  expect(files.map(({ name }) => name)).toEqual(['a.txt']);
  expect(folders).toEqual(['reports']);
});
