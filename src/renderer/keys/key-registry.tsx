import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { isTyping, matches } from './key'

export type Shortcut = Readonly<{
  /** One key, see `matches`; several for the same act, the first is shown. */
  keys: string | readonly string[]
  label: string
  group: string
  run: () => void
  /** Works while a field has the focus, as Ctrl+L does. */
  whileTyping?: boolean
  /** Left out of the list, because it repeats another one. */
  hidden?: boolean
}>

type Registry = Readonly<{
  add: (token: symbol, read: () => readonly Shortcut[]) => () => void
  list: () => readonly Shortcut[]
}>

const RegistryContext = createContext<Registry | null>(null)

export const keysOf = (shortcut: Shortcut): readonly string[] =>
  typeof shortcut.keys === 'string' ? [shortcut.keys] : shortcut.keys

const dialogOpen = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null

/** One listener for the whole window; the screen that was mounted last is asked first. */
export function KeyRegistryProvider({ children }: Readonly<{ children: ReactNode }>) {
  const [sets] = useState(() => new Map<symbol, () => readonly Shortcut[]>())
  const registry = useMemo<Registry>(
    () => ({
      add: (token, read) => {
        sets.set(token, read)
        return () => sets.delete(token)
      },
      list: () => [...sets.values()].flatMap((read) => read()),
    }),
    [sets],
  )
  useEffect(() => {
    // Asked before anybody hears the key: a dialog that closes on Escape is gone by the time the window hears of it.
    let inDialog = false
    const onCapture = () => {
      inDialog = dialogOpen()
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const blocked = isTyping(event.target) || inDialog
      const shortcuts = [...sets.values()].reverse().flatMap((read) => read())
      const found = shortcuts.find(
        (shortcut) => (!blocked || shortcut.whileTyping) && keysOf(shortcut).some((key) => matches(key, event)),
      )
      if (!found || pressesControl(event)) return
      event.preventDefault()
      found.run()
    }
    window.addEventListener('keydown', onCapture, { capture: true })
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onCapture, { capture: true })
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [sets])
  return <RegistryContext value={registry}>{children}</RegistryContext>
}

/** Enter and Space on a focused button belong to the button. */
function pressesControl(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false
  return (
    event.target instanceof Element &&
    event.target.closest('button, a, summary, [role="tab"], [role="checkbox"]') !== null
  )
}

/** Makes shortcuts work while the component is shown, and lists them under `?`. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const registry = useContext(RegistryContext)
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  useEffect(() => registry?.add(Symbol('shortcuts'), () => latest.current), [registry])
}

/** The shortcuts that work on this screen now; read when the list opens. */
export function useShortcutList(): () => readonly Shortcut[] {
  const registry = useContext(RegistryContext)
  return useMemo(() => () => registry?.list() ?? [], [registry])
}
