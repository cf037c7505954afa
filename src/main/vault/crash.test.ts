import { type ChildProcess, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, newVault, open, take, temporaryFolder } from './test-vault.fixture'

const ROUNDS = 3
const root = resolve(import.meta.dirname, '../../..')
const START = `import { runnerImport } from 'vite'
await runnerImport(${JSON.stringify(resolve(import.meta.dirname, 'crash-writer.fixture.ts'))}, { root: ${JSON.stringify(root)}, configFile: false, logLevel: 'error' })`

let place: ReturnType<typeof temporaryFolder>
let path: string
const children: ChildProcess[] = []
beforeAll(async () => {
  place = temporaryFolder()
  path = join(place.folder, 'desk.vault')
  ;(await newVault(path)).vault.close()
})
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  place.remove()
})

type Writer = Readonly<{ child: ChildProcess; lines: () => readonly string[]; until: (count: number) => Promise<void> }>

function startWriter(): Writer {
  const env = { ...process.env, RIGHTSDESK_CRASH_VAULT: path, VITEST: undefined, NODE_OPTIONS: undefined }
  const child = spawn(process.execPath, ['--input-type=module', '-e', START], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  let text = ''
  child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
    text += piece
  })
  const lines = () => text.split('\n').slice(0, -1)
  const until = async (count: number) => {
    while (lines().length < count) {
      if (child.exitCode !== null) throw new Error(`the writer ended early: ${text}`)
      await new Promise((done) => setTimeout(done, 5))
    }
  }
  return { child, lines, until }
}

const ended = (child: ChildProcess) => new Promise((done) => child.once('close', done))

describe('a process that is killed while it writes', () => {
  it(`loses nothing that it acknowledged, ${ROUNDS} times (A1), and keeps others out while it lives (H1)`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const writer = startWriter()
      await writer.until(2 + round * 7)
      if (round === 0) expect(codeOf(await open(path))).toBe('locked')
      const closed = ended(writer.child)
      writer.child.kill('SIGKILL')
      await closed
      const [, seq, code] = (writer.lines().at(-1) ?? '').split(' ')
      const vault = take(await open(path))
      expect(vault.warnings).toEqual([])
      const head = vault.head()
      expect(head.seq).toBeGreaterThanOrEqual(Number(seq))
      if (head.seq === Number(seq)) expect(head.code).toBe(code)
      expect(head.seq - Number(seq)).toBeLessThanOrEqual(2)
      expect(vault.verify()).toMatchObject({ ok: true, events: head.seq })
      vault.close()
    }
  }, 180_000)
})
