import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { appHost, appScheme } from './content-policy.ts';

/**
 * The file that a page address names, or null when it names none inside `root`: another host, a path that leaves the
 * folder by dots, by encoding or through a link, or no such file. `/` is `/index.html`.
 */
export async function bundlePath(root: string, address: string): Promise<string | null> {
  const path = pathOf(address);
  if (path === null) return null;
  try {
    const folder = await realpath(root);
    const file = await realpath(join(folder, path));
    const inside = relative(folder, file);
    return inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? null : file;
  } catch {
    return null;
  }
}

function pathOf(address: string): string | null {
  try {
    const url = new URL(address);
    if (url.protocol !== `${appScheme}:` || url.host !== appHost || url.username !== '' || url.password !== '') {
      return null;
    }
    const path = decodeURIComponent(url.pathname);
    // A colon is an alternate stream on Windows, a backslash a folder there; the bundle's own names have neither.
    if (/[\0\\:]/u.test(path)) return null;
    return path === '/' || path === '' ? '/index.html' : path;
  } catch {
    return null;
  }
}
