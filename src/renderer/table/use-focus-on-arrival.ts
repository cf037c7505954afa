import { type RefObject, useEffect } from 'react'

/** Gives a list the focus when its rows arrive, unless the officer is already busy elsewhere on the screen. */
export function useFocusOnArrival(list: RefObject<HTMLElement | null>, arrived: boolean): void {
  useEffect(() => {
    const idle = document.activeElement === document.body || document.activeElement?.id === 'content'
    if (arrived && idle) list.current?.focus({ preventScroll: true })
  }, [list, arrived])
}
