import { useCallback, useSyncExternalStore } from 'react'

const values = new Map<string, unknown>()
const listeners = new Set<() => void>()

/**
 * Drops every draft and list place.
 * SECURITY: called on lock; drafts may hold personal data and live in memory only.
 */
export function forgetEverything(): void {
  values.clear()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The value kept under a key, outside a component; undefined when there is none. */
export const kept = <T>(key: string): T | undefined => values.get(key) as T | undefined

/** Keeps a value under a key; `undefined` forgets it. */
export function keep(key: string, value: unknown): void {
  if (value === undefined) values.delete(key)
  else values.set(key, value)
  for (const listener of listeners) listener()
}

/**
 * State that outlives its component while the vault is open: drafts, list places, selections.
 * `initial` must be a stable value. Setting `undefined` forgets it.
 */
export function useKept<T>(key: string, initial: T): readonly [T, (next: T | undefined) => void] {
  const value = useSyncExternalStore(subscribe, () => (values.has(key) ? (values.get(key) as T) : initial))
  const set = useCallback((next: T | undefined) => keep(key, next), [key])
  return [value, set]
}
