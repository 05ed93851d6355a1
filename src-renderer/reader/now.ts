/** This instant in ISO 8601. */
export function now(): string {
  return new Date().toISOString();
}
