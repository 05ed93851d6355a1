import { svelte } from '@sveltejs/vite-plugin-svelte';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { typefaceFiles } from '../../../scripts/steps/typeface-files.mjs';

/**
 * The renderer in a plain browser over a host in memory. Never part of the app:
 *   npx vite build --config tests/support/preview/vite.config.ts     (to out/browser-preview)
 *   npx vite --config tests/support/preview/vite.config.ts           (served, for looking)
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte()],
  resolve: { alias: [typefaceFiles] },
  worker: { format: 'es' },
  cacheDir: resolve(import.meta.dirname, '../../../node_modules/.vite-preview'),
  server: { fs: { allow: [resolve(import.meta.dirname, '../../..')] } },
  build: { target: 'esnext', outDir: resolve(import.meta.dirname, '../../../out/browser-preview'), emptyOutDir: true },
});
