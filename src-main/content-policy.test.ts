import { describe, expect, it } from 'vitest';
import { contentPolicy, mayRequest } from './content-policy.ts';

describe('the content policy', () => {
  const directives = new Map(
    contentPolicy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );

  it('refuses what it does not name', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
  });

  it('lets nothing inline run, no text become script, and no address but its own be loaded', () => {
    const sources = [...directives.values()].flat();
    expect(sources).not.toContain("'unsafe-inline'");
    expect(sources).not.toContain("'unsafe-eval'");
    expect(new Set(sources)).toEqual(new Set(["'none'", "'self'", "'wasm-unsafe-eval'", 'blob:', 'data:']));
    expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  });

  it.each(['frame-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors'])('closes %s', (name) => {
    expect(directives.get(name)).toEqual(["'none'"]);
  });
});

describe('mayRequest', () => {
  it.each([
    ['app://bundle/index.html', true],
    ['blob:app://bundle/1', true],
    ['data:image/png;base64,', true],
    ['http://127.0.0.1/', false],
    ['https://example.org/', false],
    ['ws://127.0.0.1/', false],
    ['wss://example.org/', false],
    ['file:///etc/passwd', false],
    ['ftp://example.org/', false],
    ['chrome://version', false],
    ['devtools://devtools/bundled/x', false],
    ['apps://bundle/', false],
    ['', false],
  ])('%s: %s', (url, allowed) => {
    expect(mayRequest(url, false)).toBe(allowed);
  });

  it('loads the developer tools only where they can be opened', () => {
    expect(mayRequest('devtools://devtools/bundled/x', true)).toBe(true);
    expect(mayRequest('https://example.org/', true)).toBe(false);
  });
});
