import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import config from '../../.dependency-cruiser.mjs'
import { checkImports, NO_CYCLE, REACH_RULES } from './import-rules.mjs'

// Goal: every import rule is able to fail. Method: for each rule, a small tree that breaks it, and the same tree put right.

const REPOSITORY = process.cwd()
const VALUE = 'export const value = 1\n'
const MANIFEST = JSON.stringify({
  type: 'module',
  dependencies: { 'better-sqlite3': '*', electron: '*', zod: '*', 'temporal-polyfill': '*', vitest: '*' },
  imports: { '#domain/*': './src/domain/*.ts', '#contract/*': './src/contract/*.ts', '#main/*': './src/main/*.ts' },
})

/** The one import that breaks each rule: from which file, of what. */
const VIOLATIONS: Record<string, { from: string; code: string; also?: Record<string, string> }> = {
  'no-cycle': {
    from: 'src/main/case/one.ts',
    code: "import './two'",
    also: { 'src/main/case/two.ts': "import './one'\n" },
  },
  'no-unresolved': { from: 'src/main/case/one.ts', code: "import './nowhere'" },
  'no-undeclared-package': { from: 'src/main/case/one.ts', code: "import 'acorn'" },
  'domain-is-pure': { from: 'src/domain/case/one.ts', code: "import 'node:fs'" },
  'contract-is-schemas-over-domain': { from: 'src/contract/one.ts', code: "import 'node:fs'" },
  'contract-takes-words-not-rules': {
    from: 'src/contract/one.ts',
    code: "import '#domain/case/case.decide'",
    also: { 'src/domain/case/case.decide.ts': VALUE },
  },
  'main-stands-on-domain-and-contract': {
    from: 'src/main/one.ts',
    code: "import '../renderer/page'",
    also: { 'src/renderer/page.tsx': VALUE },
  },
  'window-shows-what-main-said': {
    from: 'src/renderer/page.tsx',
    code: "import '#main/one'",
    also: { 'src/main/one.ts': VALUE },
  },
  'window-has-no-node': { from: 'src/renderer/page.tsx', code: "import 'node:fs'" },
  'window-takes-domain-types-only': {
    from: 'src/renderer/page.tsx',
    code: "import { value } from '#domain/kernel/one'",
    also: { 'src/domain/kernel/one.ts': VALUE },
  },
  'preload-is-the-channel-list': { from: 'src/preload/index.ts', code: "import 'zod'" },
  'command-line-has-no-window': {
    from: 'src/cli/index.ts',
    code: "import '#main/desktop/window'",
    also: { 'src/main/desktop/window.ts': VALUE },
  },
  'electron-at-the-desktop-only': { from: 'src/main/vault/one.ts', code: "import 'electron'" },
  'nobody-imports-a-test': {
    from: 'src/main/case/one.ts',
    code: "import './two.test'",
    also: { 'src/main/case/two.test.ts': VALUE },
  },
  'product-knows-no-tool': {
    from: 'src/main/case/one.ts',
    code: "import '../../../scripts/tool.mjs'",
    also: { 'scripts/tool.mjs': VALUE },
  },
  'host-knows-no-product': {
    from: 'host/boot.mjs',
    code: "import '../src/main/one.ts'",
    also: { 'src/main/one.ts': VALUE },
  },
  'parser-process-has-no-vault': reach('src/main/process/parser.entry.ts'),
  'export-process-has-no-vault': reach('src/main/process/export.entry.ts'),
  'broker-has-no-database': reach('src/main/index.ts'),
}

const roots: string[] = []

afterEach(() => {
  process.chdir(REPOSITORY)
  for (const root of roots.splice(0)) rmSync(root, { recursive: true })
})

describe('import rules', () => {
  const configured = [...(config.forbidden ?? []), NO_CYCLE, ...REACH_RULES].map((rule) => String(rule.name))

  it('has a planted violation for every rule', () => {
    expect(Object.keys(VIOLATIONS).sort()).toEqual([...configured].sort())
  })

  it.each(configured)('reports a violation of %s', async (rule) => {
    const { from, code, also = {} } = VIOLATIONS[rule] ?? { from: '', code: '' }
    const findings = await check({ ...also, [from]: `${code}\n` })
    expect(findings.map((finding) => finding.message).join('\n')).toContain(`: ${rule}.`)
  })

  it('accepts what each layer may import', async () => {
    const findings = await check({
      'src/domain/case/case.decide.ts': "import 'temporal-polyfill'\nexport type Deadline = string\n",
      'src/contract/channels.ts': VALUE,
      'src/contract/schema.ts': "import 'zod'\nimport type { Deadline } from '#domain/case/case.decide'\n",
      'src/main/vault/vault.ts': "import 'better-sqlite3'\nimport 'node:fs'\nimport '#domain/case/case.decide'\n",
      'src/main/process/parser.entry.ts': "import type Vault from '#main/vault/vault'\nimport '#contract/schema'\n",
      'src/main/case/one.ts': "import type { Two } from './two'\nexport type One = Two\n",
      'src/main/case/two.ts': "import type { One } from './one'\nexport type Two = One\n",
      'src/main/index.ts': "import 'electron'\nimport type Vault from '#main/vault/vault'\n",
      'src/renderer/page.tsx': "import '#contract/schema'\nimport type { Deadline } from '#domain/case/case.decide'\n",
      'src/preload/index.ts': "import { contextBridge } from 'electron'\nimport '#contract/channels'\n",
      'src/cli/index.ts': "import '#main/vault/vault'\n",
    })
    expect(findings).toEqual([])
  })

  it('fails when no module was read', async () => {
    expect(await check({ 'src/readme.txt': 'nothing to read' })).toMatchObject([
      { message: expect.stringContaining('no module') },
    ])
  })
})

/** A process that reaches the vault through another module. */
function reach(from: string) {
  return {
    from,
    code: "import '#main/vault/between'",
    also: { 'src/main/vault/between.ts': "import 'better-sqlite3'\n" },
  }
}

/** Writes a tree into a folder of its own and checks it there. */
function check(files: Record<string, string>) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'import-rules-')))
  roots.push(root)
  symlinkSync(join(REPOSITORY, 'node_modules'), join(root, 'node_modules'), 'junction')
  for (const [path, text] of Object.entries({ 'package.json': MANIFEST, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  process.chdir(root)
  return checkImports(root)
}
