/** How long before the lock the notice stands. */
const NOTICE_MS = 60_000
/** Main looks at idleness now and then, so the lock may come this much late. */
const LATE_MS = 20_000

/**
 * Whether a lock by idleness is near, judged by what this window saw.
 * False again when the lock should have come and did not: the officer works in another window then.
 */
export function lockIsNear(idleMs: number, idleMinutes: number): boolean {
  const lockMs = idleMinutes * 60_000
  const noticeMs = Math.max(lockMs - NOTICE_MS, lockMs / 2)
  return idleMs >= noticeMs && idleMs < lockMs + LATE_MS
}
