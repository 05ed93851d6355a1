/** `encodeURIComponent` of any text: half a surrogate pair, of which no address can be made, is encoded as U+FFFD. */
export function percentEncoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
