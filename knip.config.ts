import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'src-main/main.ts',
    'src-main/preload.ts',
    'src-main/cli/warraq.ts',
    'src-main/import/import-process.ts',
    'src-renderer/app/main.ts',
    'src-renderer/workers/*-worker.ts',
    'scripts/*.mjs',
    'scripts/stand-in/*.cjs',
    'tests/journeys/*.journey.ts',
    'tests/support/preview/{preview,vite.config}.ts',
    'src-*/**/*.test.ts',
  ],
  project: ['src-*/**/*.{ts,svelte}', 'scripts/**/*.{mjs,cjs}', 'tests/**/*.ts'],
  ignore: ['src-renderer/i18n/paraglide/**'],
  // Compiled by scripts/steps/messages.mjs, named in src-renderer/i18n/project.inlang/settings.json.
  ignoreDependencies: ['@inlang/plugin-message-format'],
  // A contract is read whole: a type may be exported for the sentence that it says about its neighbours.
  rules: { types: 'off' },
};

export default config;
