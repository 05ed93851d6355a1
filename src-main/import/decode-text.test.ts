import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const arabic = 'أعلنت السلطات في المدينة، اليوم الخميس، أنها ستفتح الطريق.\nوقال المتحدث إن «العمل» مستمر.\n';
const english = 'The city said on Thursday that the road would open. Work goes on, its spokesman said.\n';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return little ? bytes : bytes.swap16();
};
const bytesOf = (...values: number[]): Uint8Array => Uint8Array.from(values);

/** Text in an encoding of one byte, through the decoder's own table. */
function oneByte(text: string, encoding: string): Uint8Array {
  const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (character) => {
    const byte = table.indexOf(character);
    if (byte === -1) throw new Error(`${encoding} has no ${character}`);
    return byte;
  });
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(arabic), arabic, 'utf-8'],
    ['UTF-8 with a mark', utf8(`\uFEFF${arabic}`), arabic, 'utf-8'],
    ['ASCII', utf8(english), english, 'utf-8'],
    ['UTF-16 little-endian with a mark', utf16(`\uFEFF${arabic}`, true), arabic, 'utf-16le'],
    ['UTF-16 big-endian with a mark', utf16(`\uFEFF${arabic}`, false), arabic, 'utf-16be'],
    ['UTF-16 little-endian without a mark', utf16(arabic, true), arabic, 'utf-16le'],
    ['UTF-16 big-endian without a mark', utf16(arabic, false), arabic, 'utf-16be'],
    ['English UTF-16 without a mark', utf16(english, true), english, 'utf-16le'],
    ['windows-1256', oneByte(arabic, 'windows-1256'), arabic, 'windows-1256'],
    [
      'windows-1256 with names in Latin letters',
      oneByte(`${arabic}وكالة Reuters و CNN\n`, 'windows-1256'),
      `${arabic}وكالة Reuters و CNN\n`,
      'windows-1256',
    ],
  ])('reads %s', (_case, bytes, text, encoding) => {
    expect(decodeText(bytes)).toEqual({ ok: true, text, encoding });
  });

  it.each([
    ['no bytes', bytesOf(), 'empty'],
    ['only a mark', bytesOf(0xef, 0xbb, 0xbf), 'empty'],
    ['only spaces', utf8(' \n\t\u00A0\r\n'), 'empty'],
    ['a picture', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d), 'binary'],
    ['text with zero bytes in it', utf8(`${english}\0${english}`), 'binary'],
    ['zero bytes', new Uint8Array(1000), 'binary'],
    ['0xFF bytes', new Uint8Array(1000).fill(0xff), 'encoding'],
    ['control characters', utf8('\u0001\u0002\u0003 text'), 'binary'],
    ['a zip file', Buffer.concat([utf8('PK\u0003\u0004'), Buffer.from('140000000800', 'hex')]), 'binary'],
    ['noise', Uint8Array.from({ length: 4000 }, (_, index) => ((index * 2654435761) >>> 13) & 0xff), 'binary'],
    ['UTF-8 cut inside a character', utf8(arabic).subarray(0, 42), 'encoding'],
    ['UTF-8 with one damaged byte', utf8(arabic).map((byte, index) => (index === 20 ? 0xff : byte)), 'encoding'],
    ['UTF-16 with half a pair', Buffer.concat([utf16(`\uFEFF${english}`, true), bytesOf(0x00, 0xd8)]), 'encoding'],
    [
      'French in windows-1252',
      oneByte('Le président a déclaré que la réunion était annulée.', 'windows-1252'),
      'encoding',
    ],
    ['Russian in windows-1251', oneByte('Президент заявил, что встреча отменена.', 'windows-1251'), 'encoding'],
    ['Arabic in ISO 8859-6', oneByte('وقال المتحدث إن العمل مستمر في كل المدن', 'iso-8859-6'), 'encoding'],
    ['a web page', utf8('<!DOCTYPE html><html><p>text</p></html>'), 'unsupported'],
    ['a PDF in text', utf8('%PDF-1.7\n1 0 obj'), 'unsupported'],
  ])('refuses %s', (_case, bytes, failure) => {
    expect(decodeText(bytes)).toEqual({ ok: false, failure });
  });
});
