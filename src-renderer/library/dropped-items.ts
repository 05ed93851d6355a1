/** What a drop holds: its files, and the names of folders, which only look like files and cannot be read as one. */
export interface DroppedItems {
  readonly files: readonly File[];
  readonly folders: readonly string[];
}

/** Reads a drop while its event lasts. */
export function droppedItems(transfer: DataTransfer | null): DroppedItems {
  const entries = [...(transfer?.items ?? [])].map((item) => item.webkitGetAsEntry());
  const folders = new Set(entries.flatMap((entry) => (entry?.isDirectory === true ? [entry.name] : [])));
  const files = [...(transfer?.files ?? [])].filter(({ name }) => !folders.has(name));
  return { files, folders: [...folders] };
}
