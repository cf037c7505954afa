import { fork } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { PARSER_EXEC_ARGV, type SpawnParser } from './parser-process'

const WORKER = resolve(import.meta.dirname, 'parser.worker.ts')
const CODE = `
import { serveParser } from ${JSON.stringify(WORKER)}
serveParser({
  send: (reply) => process.send(reply),
  onMessage: (take) => process.on('message', (message) => (message === 'die' ? process.exit(3) : take(message))),
})
`

/** A parser process for tests: the real code, bundled once and forked under plain Node with the real caps. */
export type ForkedParser = Readonly<{
  spawn: SpawnParser
  spawned(): number
  running(): number
  remove(): Promise<void>
}>

/** Bundles the parser and gives a way to fork it; remove it after use. */
export async function buildForkedParser(): Promise<ForkedParser> {
  const folder = await mkdtemp(join(tmpdir(), 'rightsdesk-parser-'))
  const entry = join(folder, 'entry.ts')
  await writeFile(entry, CODE)
  await build({
    configFile: false,
    logLevel: 'error',
    root: resolve(import.meta.dirname, '../../..'),
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: join(folder, 'out'),
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'parser.mjs' } },
    },
  })
  let [spawned, running] = [0, 0]
  const spawn: SpawnParser = () => {
    const child = fork(join(folder, 'out', 'parser.mjs'), [], {
      execArgv: [...PARSER_EXEC_ARGV],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    spawned += 1
    running += 1
    child.once('exit', () => {
      running -= 1
    })
    return {
      send: (message) => child.send(message),
      onMessage: (take) => child.on('message', take),
      onExit: (take) => child.once('exit', take),
      kill: () => child.kill('SIGKILL'),
    }
  }
  return { spawn, spawned: () => spawned, running: () => running, remove: () => rm(folder, { recursive: true }) }
}
