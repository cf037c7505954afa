import { Button } from '@mantine/core'
import { useState } from 'react'
import { execute } from '../api/execute'
import { useHasRole, useSession } from '../frame/session-context'
import { told, toldError } from '../notify/notify'
import classes from './case-list.module.css'
import { caseListWords as words } from './case-list.words'

type SelectionBarProps = Readonly<{ chosen: ReadonlySet<string>; onClear: () => void }>

/** What can be done with the selected cases together. */
export function SelectionBar({ chosen, onClear }: SelectionBarProps) {
  const { user } = useSession()
  const mayWork = useHasRole('officer')
  const [working, setWorking] = useState(false)
  if (chosen.size === 0) return null
  const takeOver = async () => {
    setWorking(true)
    try {
      for (const caseId of chosen) await execute('assign-case', { caseId, ownerId: user.userId })
      told(words.takenOver(chosen.size))
      onClear()
    } catch (error) {
      toldError(error)
    } finally {
      setWorking(false)
    }
  }
  return (
    <section className={classes.selected} aria-live="polite" aria-label={words.selected(chosen.size)}>
      <b className="figures">{words.selected(chosen.size)}</b>
      {mayWork && (
        <Button size="compact-sm" variant="default" loading={working} onClick={() => void takeOver()}>
          {words.takeOver}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        {words.clearSelection}
      </Button>
    </section>
  )
}
