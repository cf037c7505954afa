import { useSyncExternalStore } from 'react'
import type { Push } from '#contract/channels'

export type Job = Omit<Extract<Push, { topic: 'job' }>, 'topic'>

let jobs: readonly Job[] = []
const listeners = new Set<() => void>()

function replace(next: readonly Job[]): void {
  jobs = next
  for (const listener of listeners) listener()
}

/** Takes a report of a job; a finished one leaves the list. */
export function rememberJob(job: Job): void {
  const others = jobs.filter((known) => known.jobId !== job.jobId)
  replace(job.finished ? others : [...others, job])
}

export const forgetJobs = (): void => replace([])

/** Background work that runs now, oldest report first. */
export function useJobs(): readonly Job[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => jobs,
  )
}
