import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { call } from '../api/call'
import { callKey, useCall } from '../api/query'

/** Reads what a preference text says; `initial` for one that is absent or damaged. */
function parsePreference<T>(text: string | null | undefined, initial: T): T {
  if (!text) return initial
  try {
    return JSON.parse(text) as T
  } catch {
    return initial
  }
}

/**
 * A setting of this desk that outlives the window: `[value, set, loaded]`.
 * SECURITY: preferences stand outside the vault; never put personal data in one, ids and layout only.
 */
export function usePreference<T>(key: string, initial: T): readonly [T, (next: T) => void, boolean] {
  const client = useQueryClient()
  const query = useCall('desk.read-preference', { key })
  const text = query.data?.value
  const value = useMemo(() => parsePreference(text, initial), [text, initial])
  const set = useCallback(
    (next: T) => {
      const written = JSON.stringify(next)
      client.setQueryData(callKey('desk.read-preference', { key }), { value: written })
      void call('desk.write-preference', { key, value: written }).catch(() => undefined)
    },
    [client, key],
  )
  return [value, set, !query.isPending]
}
