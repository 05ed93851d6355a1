import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import type { Rolldown } from 'vite';
import { typefaceFiles } from './scripts/steps/typeface-files.mjs';

const here = (path: string): string => resolve(import.meta.dirname, path);

/** Times of plugins, and HarfBuzz's branch for Node.js, which a window never takes. */
const quiet: Rolldown.RolldownOptions = {
  checks: { bundlerTimings: false },
  onLog(level, log, report) {
    if (!(log.message.includes('externalized for browser') && log.message.includes('harfbuzzjs'))) report(level, log);
  },
};

/**
 * The oldest runtime we run on is Electron 25 (Node 18.15, Chromium 114), so that is what is compiled for. Everything
 * from node_modules goes into the bundles: the package then holds out/ and nothing else.
 */
export default defineConfig({
  main: {
    build: {
      target: 'node18',
      outDir: 'out/main',
      externalizeDeps: false,
      rolldownOptions: {
        input: { main: here('src-main/main.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      target: 'node18',
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: here('src-main/preload.ts') },
        // A sandboxed preload script is one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: here('src-renderer'),
    plugins: [svelte()],
    resolve: { alias: [typefaceFiles] },
    worker: { format: 'es', rolldownOptions: quiet },
    build: {
      target: 'chrome114',
      outDir: here('out/renderer'),
      // Under app:// a font is one more local file; inlined it would need `data:` in the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { ...quiet, input: here('src-renderer/index.html') },
    },
  },
});
