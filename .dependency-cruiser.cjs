/** The arrows of docs/architecture.md, held by a machine. Type imports count (tsPreCompilationDeps). */

const tests = '\\.(test|journey)\\.ts$';
const screens = '^src-renderer/(library|reader|notes|search|comparison|brief|settings)/';
const runtimeLibraries = ['electron', 'svelte', 'dexie', 'bits-ui'];

/**
 * A library is used in one folder, so that replacing it is a change to one folder.
 * @param {string} library
 * @param {string} home
 */
const livesIn = (library, home) => ({
  name: `${library}-has-one-home`,
  severity: 'error',
  from: { pathNot: [home, tests, '^tests/bench/', '\\.config\\.(ts|js)$', '^scripts/'] },
  to: { path: `^node_modules/${library}/` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'The rivals of the benchmarks are installed on first use.',
      severity: 'error',
      from: { pathNot: '^tests/bench/' },
      to: { couldNotResolve: true, pathNot: '[?](url|raw|worker)$' },
    },
    {
      name: 'core-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^src-core/', pathNot: tests },
      to: { path: '^(src-main|src-renderer|tests|scripts)/' },
    },
    {
      name: 'core-is-neutral',
      comment: 'Neither Node nor a window framework: the core runs in main, in workers and in the command line.',
      severity: 'error',
      from: { path: '^src-core/', pathNot: tests },
      to: { path: `^node_modules/(${runtimeLibraries.join('|')})/` },
    },
    {
      name: 'core-without-node',
      severity: 'error',
      from: { path: '^src-core/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'main-not-renderer', severity: 'error', from: { path: '^src-main/' }, to: { path: '^src-renderer/' } },
    { name: 'renderer-not-main', severity: 'error', from: { path: '^src-renderer/' }, to: { path: '^src-main/' } },
    {
      name: 'renderer-without-node',
      severity: 'error',
      from: { path: '^src-renderer/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'preload-is-the-contract',
      comment: 'The preload script is the contract and electron, nothing more.',
      severity: 'error',
      from: { path: '^src-main/preload\\.ts$' },
      to: { pathNot: ['^src-core/', '^node_modules/electron/'] },
    },
    {
      name: 'cli-without-electron',
      severity: 'error',
      from: { path: '^src-main/cli/' },
      to: { path: '^node_modules/electron/', reachable: true },
    },
    {
      name: 'ui-uses-nothing-of-ours',
      severity: 'error',
      from: { path: '^src-renderer/ui/', pathNot: tests },
      to: { path: '^src-', pathNot: '^src-renderer/ui/' },
    },
    {
      name: 'store-not-screens',
      severity: 'error',
      from: { path: '^src-renderer/(store|workers|i18n)/' },
      to: { path: [screens, '^src-renderer/app/'] },
    },
    {
      name: 'screens-apart',
      comment: 'A screen reaches another through navigation, never by importing it.',
      severity: 'error',
      from: { path: '^src-renderer/(library|reader|notes|search|comparison|brief|settings)/' },
      to: { path: screens, pathNot: '^src-renderer/$1/' },
    },
    {
      name: 'annotating-not-screens',
      comment: 'Parts that the reader and the notes screen share: editor, tags, inks.',
      severity: 'error',
      from: { path: '^src-renderer/annotating/' },
      to: { path: screens },
    },
    {
      name: 'code-not-tests',
      severity: 'error',
      from: { path: '^src-', pathNot: tests },
      to: { path: ['^tests/', tests] },
    },
    {
      name: 'shipped-code-not-development-libraries',
      severity: 'error',
      from: { path: '^src-', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], pathNot: ['^node_modules/electron/', '^node_modules/vite/'] },
    },
    {
      name: 'app-parts-not-shell',
      comment:
        'Screens use what app/ offers (navigation, commands, toasts, the status line), never the shell around them.',
      severity: 'error',
      from: { path: screens, pathNot: tests },
      to: { path: '^src-renderer/app/(Shell|TopBar)[.]svelte$' },
    },
    livesIn('zod', '^(src-core/(library/|host[.]ts)|src-main/)'),
    livesIn('dexie', '^src-renderer/store/'),
    livesIn('@cantoo/pdf-lib', '^src-core/brief/pdf/'),
    livesIn('pdf-lib', '^src-core/brief/pdf/'),
    livesIn('harfbuzzjs', '^src-core/brief/pdf/'),
    livesIn('bidi-js', '^src-core/brief/pdf/'),
    livesIn('parse5', '^src-core/exchange/'),
    livesIn('bits-ui', '^src-renderer/ui/'),
    livesIn('@codemirror', '^src-renderer/annotating/'),
    livesIn('style-mod', '^src-renderer/annotating/'),
    livesIn('@lezer', '^(src-core/annotation|src-renderer/annotating)/'),
    livesIn('electron', '^(src-main|tests/journeys)/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^out/', '^tests/bench/rivals/(out|node_modules)/', '^dist/', '^src-renderer/i18n/paraglide/'] },
    tsPreCompilationDeps: true,
    extraExtensionsToScan: [],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.svelte', '.js', '.mjs', '.cjs', '.d.ts'],
    },
  },
};
