/** The one place that pages come from; kept for ever, because the working store belongs to this origin. */
export const appScheme = 'app';
export const appHost = 'bundle';
export const appOrigin = `${appScheme}://${appHost}`;

/**
 * What a page may load and run, sent with every response. Typesetting is WebAssembly; images are drawn by the app itself
 * into blobs or data; everything not named is refused.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const loadable = new Set(['app:', 'blob:', 'data:']);

/** Whether a request may leave the window at all; developer tools are loaded only where they can be opened. */
export function mayRequest(url: string, developerTools: boolean): boolean {
  const scheme = schemeOf(url);
  return loadable.has(scheme) || (developerTools && scheme === 'devtools:');
}

function schemeOf(url: string): string {
  try {
    return new URL(url).protocol;
  } catch {
    return '';
  }
}
