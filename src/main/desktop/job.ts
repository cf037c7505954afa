import { randomUUID } from 'node:crypto'
import type { Push } from '#contract/channels'

/** Work that takes a while: shown in the status line, and stopped from there. */
export type Job = Readonly<{ signal: AbortSignal; progress: (done: number, total: number | null) => void }>
export type Jobs = Readonly<{
  run: <T>(label: string, work: (job: Job) => Promise<T>) => Promise<T>
  cancel: (jobId: string) => void
  cancelAll: () => void
}>

/** Progress is told at most this often, so that a fast import does not drown the page. */
const TELL_EVERY_MS = 100

export function createJobs(push: (push: Push) => void): Jobs {
  const running = new Map<string, AbortController>()
  return {
    run: async (label, work) => {
      const jobId = randomUUID()
      const controller = new AbortController()
      running.set(jobId, controller)
      let toldAt = 0
      let last: { done: number; total: number | null } = { done: 0, total: null }
      push({ topic: 'job', jobId, label, ...last, finished: false })
      try {
        return await work({
          signal: controller.signal,
          progress: (done, total) => {
            last = { done, total }
            const now = Date.now()
            if (now - toldAt < TELL_EVERY_MS) return
            toldAt = now
            push({ topic: 'job', jobId, label, ...last, finished: false })
          },
        })
      } finally {
        running.delete(jobId)
        push({ topic: 'job', jobId, label, ...last, finished: true })
      }
    },
    cancel: (jobId) => running.get(jobId)?.abort(),
    cancelAll: () => {
      for (const controller of running.values()) controller.abort()
    },
  }
}
