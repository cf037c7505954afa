import { describe, expect, it } from 'vitest'
import { BANS, checkBanned } from './banned.mjs'
import { checkNames } from './name.mjs'
import { checkSizes } from './size.mjs'
import { SourceFile } from './source.mjs'

const lines = (count: number) => 'f()\n'.repeat(count)
const body = (count: number) => `{\n${lines(count - 2)}}\n`
const messages = (findings: readonly { message: string }[]) => findings.map((finding) => finding.message)

describe('sizes', () => {
  const sizes = (path: string, text: string) => messages(checkSizes([new SourceFile(path, text)]))

  it('asks for a reason above 250 lines and refuses more than 400', () => {
    expect(sizes('src/main/a.ts', lines(250))).toEqual([])
    expect(sizes('src/main/a.ts', lines(251))).toEqual([expect.stringContaining('has 251 lines')])
    expect(sizes('src/main/a.ts', `// Longer than usual: one state machine, read as one.\n${lines(300)}`)).toEqual([])
    expect(sizes('src/main/a.ts', `// Longer than usual: yes\n${lines(300)}`)).toHaveLength(1)
    expect(sizes('src/main/a.ts', `// Longer than usual: one state machine, read as one.\n${lines(400)}`)).toHaveLength(
      1,
    )
  })

  it.each([
    'src/domain/law/response.law.ts',
    'src/domain/law/response.vectors.ts',
    'src/domain/policy/omnistra/pack.ts',
    'src/a.data.ts',
  ])('leaves data as long as it is: %s', (path) => expect(sizes(path, lines(900))).toEqual([]))

  it('refuses a function of more than 60 lines and names it', () => {
    expect(sizes('src/main/a.ts', `function work() ${body(60)}`)).toEqual([])
    expect(sizes('src/main/a.ts', `function work() ${body(61)}`)).toEqual([
      expect.stringContaining('work has 61 lines'),
    ])
    expect(sizes('src/main/a.ts', `const work = () => ${body(61)}`)).toEqual([
      expect.stringContaining('work has 61 lines'),
    ])
    expect(sizes('src/main/a.ts', `class A { work() ${body(61)} }`)).toEqual([
      expect.stringContaining('work has 61 lines'),
    ])
  })

  it('gives a component 150 lines', () => {
    expect(sizes('src/renderer/page.tsx', `function Page() ${body(150)}`)).toEqual([])
    expect(sizes('src/renderer/page.tsx', `function Page() ${body(151)}`)).toHaveLength(1)
    expect(sizes('src/renderer/page.tsx', `function readPage() ${body(61)}`)).toHaveLength(1)
  })

  it('lets a function that is sent into a page as text carry what it needs', () => {
    expect(sizes('host/page/bridge.mjs', `function bridge() ${body(200)}`)).toEqual([])
    expect(sizes('host/page/bridge.mjs', `function bridge() ${body(201)}`)).toHaveLength(1)
    expect(sizes('host/core/log.mjs', `function log() ${body(61)}`)).toHaveLength(1)
  })

  it('does not count the body of describe, but a test', () => {
    expect(sizes('src/a.test.ts', `describe('a', () => ${body(200).trim()})`)).toEqual([])
    expect(sizes('src/a.test.ts', `describe.skipIf(no)('a', () => ${body(200).trim()})`)).toEqual([])
    expect(sizes('src/a.test.ts', `it('a', () => ${body(61).trim()})`)).toHaveLength(1)
  })
})

describe('banned calls', () => {
  const banned = (path: string, ...texts: string[]) =>
    messages(
      checkBanned(texts.map((text, index) => new SourceFile(index === 0 ? path : `src/main/other-${index}.ts`, text))),
    )

  /** Every way in which a ban must hold. */
  const PLANTED: Record<string, readonly [path: string, ...code: string[]]> = {
    eval: ['src/main/a.ts', "eval('1')", "globalThis.eval('1')", "new Function('1')", "Function('1')"],
    innerHTML: [
      'src/renderer/a.tsx',
      'a.innerHTML = b',
      "a['outerHTML'] = b",
      '<p dangerouslySetInnerHTML={b} />',
      'f({ dangerouslySetInnerHTML: b })',
    ],
    serialize: ['src/main/a.ts', 'db.serialize()'],
    backup: ['src/main/a.ts', "db.backup('x')"],
    'shell.openExternal': ['src/main/desktop/a.ts', 'shell.openExternal(url)', 'electron.shell.openExternal(url)'],
    ipcMain: ['src/main/desktop/window.ts', "import { ipcMain } from 'electron'"],
    'ambient clock': ['src/domain/a.ts', 'Date.now()', 'new Date()', 'Temporal.Now.instant()'],
    'ambient randomness': ['src/domain/a.ts', 'Math.random()'],
  }

  it('has a planted violation for every ban', () => {
    expect(Object.keys(PLANTED).sort()).toEqual(BANS.map((ban) => ban.name).sort())
  })

  it.each(Object.entries(PLANTED))('reports %s', (name, [path, ...codes]) => {
    for (const code of codes)
      expect(banned(path, code), code).toContainEqual(expect.stringContaining(`${name} is banned here`))
  })

  it('leaves the one guarded place, tests and harmless code alone', () => {
    expect(banned('src/main/desktop/open-external.ts', 'shell.openExternal(url)')).toEqual([])
    expect(banned('src/main/desktop/ipc-gate.ts', "import { ipcMain } from 'electron'")).toEqual([])
    expect(banned('src/main/a.test.ts', 'db.serialize()')).toEqual([])
    expect(banned('src/domain/a.ts', 'new Date(text)')).toEqual([])
    expect(banned('src/main/a.ts', 'Date.now()')).toEqual([])
  })

  it('lets one file push to the window, and not two', () => {
    const push = 'window.webContents.send(channel, message)'
    expect(banned('src/main/desktop/push.ts', push)).toEqual([])
    expect(banned('src/main/desktop/push.ts', push, push)).toHaveLength(2)
  })
})

describe('names', () => {
  const names = (path: string) => messages(checkNames([new SourceFile(path, '')]))

  it.each(['src/domain/case/case.command.ts', 'e2e/whole-path.spec.ts', '.dependency-cruiser.mjs'])(
    'accepts %s',
    (path) => {
      expect(names(path)).toEqual([])
    },
  )

  it.each([
    'src/main/utils/date.ts',
    'src/main/case/helpers.ts',
    'src/renderer/misc.tsx',
    'src/main/CasePage.ts',
    'src/main/case_list.ts',
  ])('refuses %s', (path) => expect(names(path)).toHaveLength(1))
})
