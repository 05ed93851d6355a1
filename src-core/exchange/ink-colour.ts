import type { Ink } from '#core/annotation/annotation.ts';

/** The inks as colours that other programs show: the light theme's tints. */
export const inkColours: Readonly<Record<Ink, string>> = {
  1: '#f9e6a8',
  2: '#d2e2f5',
  3: '#cfe8d6',
  4: '#ead6ed',
  5: '#fbd8c4',
};

/** Degrees of the colour circle that each ink stands for: saffron, lapis, verdigris, purple, cinnabar. */
const hues: readonly (readonly [Ink, number])[] = [
  [1, 48],
  [2, 212],
  [3, 140],
  [4, 290],
  [5, 12],
];
/** The ink of what has no colour, and of greys: the colour that highlighters have by default. */
export const usualInk: Ink = 1;
/** Chroma (0 to 1) below which a colour has no hue to speak of. */
const grey = 0.04;

/** The ink nearest in hue to a colour `#rgb`, `#rrggbb` or `#rrggbbaa`; the usual ink for greys and what is no colour. */
export function inkOfColour(colour: string | null): Ink {
  const rgb = colour === null ? null : channels(colour);
  if (rgb === null) return usualInk;
  const [red, green, blue] = rgb;
  const most = Math.max(red, green, blue);
  const chroma = most - Math.min(red, green, blue);
  if (chroma < grey) return usualInk;
  const sixth =
    most === red ? (green - blue) / chroma : most === green ? 2 + (blue - red) / chroma : 4 + (red - green) / chroma;
  const hue = (sixth * 60 + 360) % 360;
  return hues.reduce((best, next) => (distance(next[1], hue) < distance(best[1], hue) ? next : best))[0];
}

function channels(colour: string): readonly [number, number, number] | null {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6}(?:[0-9a-f]{2})?)$/iu.exec(colour.trim())?.[1];
  if (hex === undefined) return null;
  const long = hex.length === 3 ? Array.from(hex, (digit) => digit + digit).join('') : hex;
  const channel = (at: number): number => parseInt(long.slice(at, at + 2), 16) / 255;
  return [channel(0), channel(2), channel(4)];
}

function distance(one: number, other: number): number {
  const apart = Math.abs(one - other);
  return Math.min(apart, 360 - apart);
}
