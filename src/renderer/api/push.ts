import type { QueryClient } from '@tanstack/react-query'
import type { Push } from '#contract/channels'
import { forgetEverything } from '../memory/kept'
import { forgetJobs, rememberJob } from './job'

const BURST_MS = 60

/** Reads that a change in the journal cannot touch, and the comparison that an import itself rests on. */
const UNTOUCHED = new Set([
  'desk.read-preference',
  'desk.judge-passphrase',
  'audit.verify',
  'verification.preview-records',
  'law.review',
])

/**
 * Follows what main says by itself: a change reads the shown data again (a burst of changes once), a lock drops
 * everything that the page holds. Gives the function that stops following.
 */
export function followPushes(client: QueryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null
  const readAgain = () => {
    timer = null
    void client.invalidateQueries({ predicate: (query) => !UNTOUCHED.has(String(query.queryKey[0])) })
  }
  const stop = window.rightsdesk.onPush((push: Push) => {
    if (push.topic === 'changed') timer ??= setTimeout(readAgain, BURST_MS)
    if (push.topic === 'job') rememberJob(push)
    if (push.topic === 'session') dropSession(client, push.state === 'locked')
  })
  return () => {
    if (timer) clearTimeout(timer)
    stop()
  }
}

/**
 * Reads the state of the desk anew; after a lock nothing of the vault stays in the page.
 * SECURITY: the cache, the drafts and the jobs are cleared before the unlock screen is drawn.
 */
export function dropSession(client: QueryClient, locked: boolean): void {
  if (locked) {
    forgetEverything()
    forgetJobs()
    client.removeQueries({
      predicate: (query) => query.queryKey[0] !== 'desk.state' && query.queryKey[0] !== 'desk.read-preference',
    })
    client.getMutationCache().clear()
  }
  void client.invalidateQueries({ queryKey: ['desk.state'] })
}
