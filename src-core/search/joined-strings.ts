/** Strings without a line feed as one, which structured cloning copies at once. */
export function joinStrings(strings: readonly string[]): string {
  return strings.length === 0 ? '' : `${strings.join('\n')}\n`;
}

export function splitStrings(joined: string): string[] {
  const strings = joined.split('\n');
  strings.pop();
  return strings;
}
