/** Bytes that a name may have on every common file system, with room for an ending. */
const maxNameBytes = 200;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/**
 * A file name made of `title` and `ending` (with its dot) that Linux, macOS and Windows all take, and that shows as what it
 * is: no separators, control or direction characters, no leading dot, no reserved name. `fallback` when nothing is left.
 */
export function safeName(title: string, ending: string, fallback: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  const stem = withinBytes(plain, maxNameBytes).replace(/[\s.]+$/u, '');
  if (stem === '') return `${fallback}${ending}`;
  return `${reserved.test(stem) ? '_' : ''}${stem}${ending}`;
}

function withinBytes(text: string, limit: number): string {
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > limit) break;
    kept += character;
  }
  return kept;
}
