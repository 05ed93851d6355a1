import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const projects = ['src-core', 'src-main', 'src-renderer', 'tests', 'scripts'].map(
  (folder) => `./${folder}/tsconfig.json`,
);
const typed = ['**/*.ts', '**/*.svelte'];
const scripts = ['**/*.mjs', '**/*.cjs', '**/*.js'];

const noBarrel = { regex: '/index(\\.ts)?$', message: 'No barrels: import the file that holds the name.' };
const acrossFolders = { regex: '^\\.\\./(?!.*tests/)', message: 'Across folders import #core/… or #main/….' };
const notMain = { regex: '^#main/|src-main/', message: 'The renderer reaches main through the host contract.' };
const uiAlone = { regex: '^(#|\\.\\./\\.\\./|\\.\\./(?!ui/))', message: 'ui/ uses nothing of ours.' };

export default ts.config(
  { ignores: ['**/out/', 'dist/', 'coverage/', '**/node_modules/', 'src-renderer/i18n/paraglide/', 'tests/fixtures/'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: { project: projects, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.svelte'] },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', 400],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser }, globals: globals.browser },
  },
  {
    files: typed,
    rules: {
      // The compiler knows every name; this rule does not know types.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A number in a template reads as the number; everything else must say how it becomes text.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src-core/**/*.ts', 'src-main/**/*.ts', 'src-renderer/**/*.ts', 'src-renderer/**/*.svelte'],
    rules: {
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-restricted-imports': ['error', { patterns: [acrossFolders, noBarrel] }],
    },
  },
  {
    // The renderer has no alias of its own: its folders reach each other by relative paths. dependency-cruiser holds
    // the same arrows; it does not see the type imports of a .svelte file, and this does.
    files: ['src-renderer/**/*.ts', 'src-renderer/**/*.svelte'],
    rules: { 'no-restricted-imports': ['error', { patterns: [noBarrel, notMain] }] },
  },
  {
    files: ['src-renderer/ui/**/*.ts', 'src-renderer/ui/**/*.svelte'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [noBarrel, uiAlone] }] },
  },
  {
    files: ['src-core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      // Time and chance are parameters of the core.
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Pass randomness in.' },
        { object: 'Date', property: 'now', message: 'Pass the time in.' },
        { object: 'crypto', property: 'randomUUID', message: 'Pass randomness in.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pass the time in.' },
      ],
    },
  },
  {
    files: ['src-renderer/**/*.ts', 'src-renderer/**/*.svelte'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/button-has-type': 'error',
      // Sets and maps are held in $state.raw and replaced whole, never changed in place.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    // ESLint sees the props and events of an imported component as `any`; svelte-check knows their types and checks them.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // The command line writes to the terminal; so do the scripts and the benchmarks.
    files: ['src-main/cli/**/*.ts', 'tests/bench/**/*.ts', ...scripts],
    rules: { 'no-console': 'off' },
  },
  {
    files: scripts,
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.node, parserOptions: { project: null } },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['**/*.test.ts', '**/*.journey.ts'],
    rules: {
      // `expect(mock.method)` never calls it.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
