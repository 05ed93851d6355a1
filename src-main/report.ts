/** Says on stderr what went wrong; no error ends silently. Logs hold no texts of the reader's. */
export function report(error: unknown): void {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`warraq: ${words}\n`);
}
