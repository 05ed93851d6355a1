/** Plain text as Markdown that reads the same: what Markdown would take for its own signs stands behind a backslash. */
export function markdownOf(plain: string): string {
  return plain
    .replace(/[\\`*_[\]<>~|]/gu, '\\$&')
    .replace(/^([ \t]*)([#+-])(?=\s|#|-|$)/gmu, '$1\\$2')
    .replace(/^([ \t]*\p{Nd}+)([.)])(?=\s)/gmu, '$1\\$2');
}
