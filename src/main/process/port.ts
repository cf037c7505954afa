/** One end of a message line between two processes: structured clones, in order. */
export type Port = Readonly<{
  send: (message: unknown) => void
  onMessage: (listener: (message: unknown) => void) => void
  onClose: (listener: (code: number | null) => void) => void
}>

/** A started process with its line. `kill` ends it at once; what it held in memory goes with it. */
export type Worker = Port & Readonly<{ kill: () => void }>

/** The worker processes of the house, by the name of their built entry. */
export type WorkerName = 'vault' | 'parser' | 'export'

/** Starts a worker process; the desk does it with Electron's utility process, the command line with a forked Node. */
export type Spawn = (name: WorkerName) => Worker

type ParentPort = {
  postMessage: (message: unknown) => void
  on: (event: 'message', listener: (event: { data: unknown }) => void) => void
}

/** The line to whoever started this process: Electron's parent port, or Node's IPC channel. */
export function portToParent(): Port {
  const parentPort = (process as unknown as { parentPort?: ParentPort }).parentPort
  if (parentPort) {
    return {
      send: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', (event) => listener(event.data)),
      onClose: () => {},
    }
  }
  return {
    send: (message) => process.send?.(message),
    onMessage: (listener) => process.on('message', listener),
    onClose: (listener) => process.on('disconnect', () => listener(null)),
  }
}
