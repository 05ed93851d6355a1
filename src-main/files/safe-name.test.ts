import { describe, expect, it } from 'vitest';
import { safeName } from './safe-name.ts';

const rows: readonly (readonly [string, string, string])[] = [
  ['an Arabic title', 'موجز: العراق والتحالف', 'موجز العراق والتحالف.pdf'],
  ['folders', '../../etc/passwd', 'etc passwd.pdf'],
  ['folders of Windows', 'C:\\x\\y', 'C x y.pdf'],
  ['control characters', 'a\0b\nc', 'a b c.pdf'],
  ['a turned ending', 'report\u202Efdp.exe', 'report fdp.exe.pdf'],
  ['leading and trailing dots', '...hidden. ', 'hidden.pdf'],
  ['a name reserved on Windows', 'CON', '_CON.pdf'],
  ['nothing that may stand in a name', ' /?* ', 'brief.pdf'],
];

describe('safeName', () => {
  it.each(rows)('makes a file name of a title with %s', (_case, title, name) => {
    expect(safeName(title, '.pdf', 'brief')).toBe(name);
  });

  it('keeps whole characters of a title that is too long for a file system', () => {
    const name = safeName('م'.repeat(500), '.pdf', 'brief');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name).toMatch(/^م+\.pdf$/u);
  });
});
