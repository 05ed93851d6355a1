import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { temporaryFolders } from '#main/files/temporary-folders.ts';
import { bundlePath } from './bundle-path.ts';

const temporaryFolder = temporaryFolders(afterAll);

/** A bundle beside files that it must never give away. */
function bundle(): string {
  const folder = realpathSync(temporaryFolder());
  const root = join(folder, 'root');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'root-evil'));
  for (const file of ['root/index.html', 'root/assets/a b.js', 'root/..dots.js', 'secret', 'root-evil/x']) {
    writeFileSync(join(folder, file), file);
  }
  symlinkSync(join(folder, 'secret'), join(root, 'link'));
  symlinkSync(folder, join(root, 'up'));
  return root;
}

describe('bundlePath', () => {
  it.each([
    ['app://bundle/', 'index.html'],
    ['app://bundle', 'index.html'],
    ['app://bundle/index.html?query#fragment', 'index.html'],
    ['app://bundle/assets/a%20b.js', 'assets/a b.js'],
    ['app://bundle/assets/../index.html', 'index.html'],
    ['app://bundle/..dots.js', '..dots.js'],
  ])('serves %s', async (address, file) => {
    const root = bundle();
    expect(await bundlePath(root, address)).toBe(join(root, file));
  });

  it.each([
    'app://bundle/missing.html',
    'app://bundle/../secret?',
    'app://bundle/..%2fsecret',
    'app://bundle/..%2F..%2Fsecret',
    'app://bundle/%2e%2e/secret',
    'app://bundle/%2e%2e%2fsecret',
    'app://bundle/%252e%252e%252fsecret',
    'app://bundle/..%5csecret',
    'app://bundle/..\\secret',
    'app://bundle/assets/..%2f..%2fsecret',
    'app://bundle/..%2froot-evil/x',
    'app://bundle/link',
    'app://bundle/up/secret',
    'app://bundle//etc/passwd',
    'app://bundle/%2fetc%2fpasswd',
    'app://bundle/C:%5cWindows',
    'app://bundle/index.html::$DATA',
    'app://bundle/index.html%00.js',
    'app://bundle/%',
    'app://bundle/%ff',
    'app://bundle:80/index.html',
    'app://evil/index.html',
    'app://user@bundle/index.html',
    'app://bundle@evil/index.html',
    'http://bundle/index.html',
    'file:///etc/passwd',
    'index.html',
    '',
  ])('gives nothing for %s', async (address) => {
    expect(await bundlePath(bundle(), address)).toBeNull();
  });

  it('reads a name on a case-sensitive disk as it is written', async () => {
    if (process.platform !== 'linux') return;
    expect(await bundlePath(bundle(), 'app://bundle/INDEX.html')).toBeNull();
  });
});
