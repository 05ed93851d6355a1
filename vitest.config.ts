import { existsSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { typefaceFiles } from './scripts/steps/typeface-files.mjs';

/** Debian's Chromium; elsewhere, the browser that Playwright finds by itself. */
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
const isRoot = process.getuid?.() === 0;

/** Parts of the renderer that Vite would otherwise find during a run, and then start the run again. */
const prebundled = [
  'dexie',
  'bits-ui',
  'zod',
  'vitest-browser-svelte',
  'axe-core',
  'bidi-js',
  'pdf-lib',
  'parse5',
  '@codemirror/autocomplete',
  '@codemirror/commands',
  '@codemirror/state',
  '@codemirror/view',
  '@lezer/common',
  '@lezer/markdown',
  'style-mod',
];

/** Tests that read PDFs with pdf.js, which puts functions of its own in place of JSON's and others': they share nothing. */
const withPdfReaders = ['src-core/brief/pdf/text-layer.test.ts', 'src-core/brief/pdf/typeset.test.ts'];

export default defineConfig({
  resolve: { alias: [typefaceFiles] },
  test: {
    reporters: ['default'],
    globalSetup: ['scripts/vitest-setup.mjs'],
    projects: [
      {
        extends: true,
        plugins: [svelte()],
        test: {
          name: 'unit',
          environment: 'node',
          // Files share what they import: reading the word lists anew for each took longer than the tests.
          // Processes, not threads: a test that measures what it takes of the processor must not count its neighbour's.
          pool: 'forks',
          isolate: false,
          maxWorkers: 2,
          // A property that is tried on a real disk hundreds of times waits for that disk.
          testTimeout: 20_000,
          include: ['{src-core,src-main,src-renderer,tests/library}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**', ...withPdfReaders],
        },
      },
      {
        extends: true,
        plugins: [svelte()],
        test: { name: 'unit-pdf', environment: 'node', maxWorkers: 2, include: withPdfReaders },
      },
      {
        extends: true,
        plugins: [svelte()],
        optimizeDeps: { include: prebundled },
        test: {
          name: 'browser',
          include: ['src-*/**/*.browser.test.ts'],
          testTimeout: 20_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium ? { executablePath: chromium } : {}),
                // Chromium refuses to run its sandbox as root.
                args: isRoot ? ['--no-sandbox'] : [],
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['tests/journeys/**/*.journey.ts'],
          setupFiles: ['tests/journeys/own-display.ts'],
          // One real window at a time: two would share the processors, and what a hand does in time would come too late.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
