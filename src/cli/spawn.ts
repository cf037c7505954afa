import { fork } from 'node:child_process'
import { join } from 'node:path'
import { PARSER_EXEC_ARGV } from '#main/intake/parser-process'
import type { Spawn } from '#main/process/port'

/** Starts workers as forked Node processes: the same files that the desk starts as utility processes. */
export const spawnFork: Spawn = (name) => {
  const child = fork(join(import.meta.dirname, `${name}.js`), [], {
    serialization: 'advanced',
    execArgv: name === 'parser' ? [...PARSER_EXEC_ARGV] : [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return {
    send: (message) => {
      if (child.connected) child.send(message as Record<string, unknown>)
    },
    onMessage: (listener) => child.on('message', listener),
    onClose: (listener) => child.on('exit', (code) => listener(code)),
    kill: () => void child.kill(),
  }
}
