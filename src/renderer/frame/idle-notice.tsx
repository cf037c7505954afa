import { useEffect, useState } from 'react'
import classes from './frame.module.css'
import { frameWords as words } from './frame.words'
import { lockIsNear } from './idle'
import { useSession } from './session-context'

const LOOK_MS = 5_000
const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const

/** Says a minute ahead that the vault is about to lock by idleness, since a lock drops what was typed. */
export function IdleNotice() {
  const { idleMinutes } = useSession()
  const [near, setNear] = useState(false)
  useEffect(() => {
    let lastAt = performance.now()
    const look = () => setNear(lockIsNear(performance.now() - lastAt, idleMinutes))
    const live = () => {
      lastAt = performance.now()
      setNear(false)
    }
    const timer = setInterval(look, LOOK_MS)
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, live, { passive: true })
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, live)
    }
  }, [idleMinutes])
  return (
    <div role="status" className={classes.idle} data-near={near || undefined}>
      {near && words.idle}
    </div>
  )
}
