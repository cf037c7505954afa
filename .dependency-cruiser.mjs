// Who may import whom, one rule and one reason each. `scripts/check/import-rules.test.ts` plants a violation of every rule.

const TEST = '[.](test|spec)[.]tsx?$'
const ELECTRON = '^electron(/|$)|(^|/)node_modules/electron/'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-unresolved',
      comment:
        'An import that leads nowhere is a typing error or a missing package; it would also blind every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-package',
      comment:
        'A package that package.json does not name works by accident and disappears with an update of another one.',
      severity: 'error',
      // The app of the conformance tests has a manifest of its own; its runtime brings it electron.
      from: { pathNot: '^e2e/conformance/app/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'domain-is-pure',
      comment:
        'The rules must give the same answer on any machine: no Node, no browser, no package but the arithmetic of calendars and of differences between texts.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: TEST },
      to: { couldNotResolve: false, pathNot: '^src/domain/|(^|/)node_modules/(temporal-(polyfill|utils|spec)|diff)/' },
    },
    {
      name: 'contract-is-schemas-over-domain',
      comment: 'Every side of a process boundary loads the contract, so it may need nothing that one side lacks.',
      severity: 'error',
      from: { path: '^src/contract/', pathNot: TEST },
      to: { couldNotResolve: false, pathNot: '^src/(contract|domain)/|(^|/)node_modules/zod/' },
    },
    {
      name: 'contract-takes-words-not-rules',
      comment:
        'The contract repeats the vocabulary of the domain in schemas; a decision in it would also run in the window.',
      severity: 'error',
      from: { path: '^src/contract/' },
      to: { path: '[.](decide|evolve|law)[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'main-stands-on-domain-and-contract',
      comment: 'The shell around the domain serves the window and the command line; it knows neither.',
      severity: 'error',
      from: { path: '^src/main/' },
      to: { path: '^src/(renderer|preload|cli)/' },
    },
    {
      name: 'window-shows-what-main-said',
      comment: 'The window is the least trusted part: no access to the shell, to Node or to the command line.',
      severity: 'error',
      from: { path: '^src/renderer/', pathNot: TEST },
      to: { path: '^src/(main|preload|cli)/' },
    },
    {
      name: 'window-has-no-node',
      comment: 'The window runs sandboxed; a Node module would not exist there.',
      severity: 'error',
      from: { path: '^src/renderer/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'window-takes-domain-types-only',
      comment: 'The window never computes a due date, an exemption or a hash; it may name their types.',
      severity: 'error',
      from: { path: '^src/renderer/', pathNot: TEST },
      to: { path: '^src/domain/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'preload-is-the-channel-list',
      comment:
        'The preload runs beside the page: electron, the list of channel names, and types; no logic and no schema library.',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { pathNot: `^src/preload/|^src/contract/channel[^/]*[.]ts$|${ELECTRON}`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'command-line-has-no-window',
      comment: 'The command line is the engine without a window and runs under plain Node.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/(renderer|preload)/|^src/main/(desktop/|index[.]ts$)' },
    },
    {
      name: 'electron-at-the-desktop-only',
      comment: 'Everything else must run under plain Node, for the command line, the tests and the processes.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/(desktop/|index[.]ts$)|^src/preload/' },
      to: { path: ELECTRON },
    },
    {
      name: 'nobody-imports-a-test',
      comment: 'A test is a leaf; what several tests share is a file of its own.',
      severity: 'error',
      from: {},
      to: { path: TEST },
    },
    {
      name: 'product-knows-no-tool',
      comment: 'What is shipped must not lean on the build scripts, the Chromium host or the end-to-end tests.',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { path: '^(scripts|host|e2e)/' },
    },
    {
      name: 'host-knows-no-product',
      comment: 'The Chromium host stands in for Electron, which does not know the product either.',
      severity: 'error',
      from: { path: '^host/' },
      to: { path: '^(src|e2e)/' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^(out|dist|demo|test-results)/' },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
