import { join } from 'node:path'
import { utilityProcess } from 'electron'
import { PARSER_EXEC_ARGV } from '#main/intake/parser-process'
import type { Spawn, WorkerName } from '#main/process/port'

const NAMES: Readonly<Record<WorkerName, string>> = {
  vault: 'Rightsdesk vault',
  parser: 'Rightsdesk parser',
  export: 'Rightsdesk export',
}

/** Starts workers as Electron's utility processes. Their output goes to ours. */
export const spawnUtility: Spawn = (name) => {
  const child = utilityProcess.fork(join(import.meta.dirname, `${name}.js`), [], {
    serviceName: NAMES[name],
    execArgv: name === 'parser' ? [...PARSER_EXEC_ARGV] : [],
    stdio: 'inherit',
  })
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onClose: (listener) => child.on('exit', (code) => listener(code)),
    kill: () => void child.kill(),
  }
}
