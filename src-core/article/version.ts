/**
 * Names a canonical text: 64 bits of FNV-1a over its UTF-16 units, low byte first, as 16 hex digits. It tells two versions of one
 * article apart; it is no defence against a text made to collide.
 *
 * Source: Fowler, Noll, Vo; offset basis 0xcbf29ce484222325, prime 2^40 + 0x1b3. The hash is kept in two halves because
 * its products exceed what a number holds exactly.
 */
export function versionOf(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  const mix = (byte: number): void => {
    low = (low ^ byte) >>> 0;
    const lowProduct = low * 0x1b3;
    const carry = Math.floor(lowProduct / 0x1_0000_0000);
    high = (Math.imul(high, 0x1b3) + carry + (low << 8)) >>> 0;
    low = lowProduct >>> 0;
  };
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    mix(unit & 0xff);
    mix(unit >>> 8);
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
