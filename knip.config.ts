import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'src-main/main.ts',
    'src-main/preload.ts',
    'src-main/cli/warraq.ts',
    'src-renderer/app/main.ts',
    'src-renderer/workers/*-worker.ts',
    'scripts/*.mjs',
    'scripts/stand-in/*.cjs',
    'tests/bench/*.bench.ts',
    'tests/journeys/*.journey.ts',
    'tests/support/preview/{preview,vite.config}.ts',
    'src-*/**/*.test.ts',
  ],
  project: ['src-*/**/*.{ts,svelte,css}', 'scripts/**/*.{mjs,cjs}', 'tests/**/*.ts'],
  ignoreDependencies: [
    // Named in src-renderer/i18n/project.inlang/settings.json.
    '@inlang/plugin-message-format',
    // Run by name in scripts/test.mjs.
    'svelte-check',
    // Asked for by @vitest/browser-playwright.
    '@vitest/browser',
    // The rivals of the benchmarks, which tests/bench/package.json names.
    'approx-string-match',
    'better-sqlite3',
    'chrono-node',
    'flexsearch',
    'minisearch',
    'snowball-stemmers',
  ],
  // Debian's programs.
  ignoreBinaries: ['Xvfb', 'unshare'],
  // Typefaces are named in url(…) of style sheets.
  compilers: {
    css: (text: string): string =>
      [...text.matchAll(/url\(['"]?(?<file>@[^'")]+)/g)]
        .map(({ groups }) => `import '${groups?.['file'] ?? ''}';`)
        .join('\n'),
  },
  // A contract is read whole: a type may be exported for the sentence that it says about its neighbours.
  rules: { types: 'off' },
};

export default config;
