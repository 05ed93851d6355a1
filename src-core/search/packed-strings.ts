/** Units that are turned into text at once: an engine limits the arguments of one call. */
const chunk = 8192;

/** Strings without a line feed as units, each string ended by a line feed; bytes where every unit fits one. */
export type PackedStrings = Uint8Array | Uint16Array;

/** Many strings in one object. */
export function packStrings(strings: readonly string[]): PackedStrings {
  let length = 0;
  let largest = 0;
  for (const string of strings) {
    length += string.length + 1;
    for (let index = 0; index < string.length; index += 1) largest = Math.max(largest, string.charCodeAt(index));
  }
  const units = largest < 256 ? new Uint8Array(length) : new Uint16Array(length);
  let at = 0;
  for (const string of strings) {
    for (let index = 0; index < string.length; index += 1) units[at++] = string.charCodeAt(index);
    units[at++] = 10;
  }
  return units;
}

export function unpackStrings(units: PackedStrings): string[] {
  let text = '';
  for (let from = 0; from < units.length; from += chunk) {
    text += String.fromCharCode(...units.subarray(from, from + chunk));
  }
  const strings = text.split('\n');
  strings.pop();
  return strings;
}
