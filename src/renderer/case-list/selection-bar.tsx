import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CaseRow } from '#contract/schema/case-view'
import { useHasRole } from '../frame/session-context'
import { useShortcuts } from '../keys/key-registry'
import { keyWords } from '../keys/keys.words'
import { bulkWords } from './bulk.words'
import { BulkDialog, type BulkKind } from './bulk-dialog'
import classes from './case-list.module.css'
import { caseListWords as words } from './case-list.words'

const KINDS = ['assign', 'hold'] as const satisfies readonly BulkKind[]

type SelectionBarProps = Readonly<{ chosen: ReadonlyMap<string, CaseRow>; onClear: () => void }>

/** What can be done with the selected cases together. */
export function SelectionBar({ chosen, onClear }: SelectionBarProps) {
  return chosen.size === 0 ? null : <Bar chosen={chosen} onClear={onClear} />
}

function Bar({ chosen, onClear }: SelectionBarProps) {
  const mayWork = useHasRole('officer')
  const [doing, setDoing] = useState<BulkKind | null>(null)
  useShortcuts([{ keys: 'escape', label: words.clearSelection, group: keyWords.group.list, run: onClear }])
  const finish = () => {
    setDoing(null)
    onClear()
  }
  return (
    <section className={classes.selected} aria-label={words.selection}>
      <b className="figures" role="status">
        {words.selected(chosen.size)}
      </b>
      {mayWork &&
        KINDS.map((kind) => (
          <Button key={kind} size="compact-sm" variant="default" onClick={() => setDoing(kind)}>
            {bulkWords[kind]}
          </Button>
        ))}
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        {words.clearSelection}
      </Button>
      {doing && <BulkDialog kind={doing} rows={[...chosen.values()]} onClose={() => setDoing(null)} onDone={finish} />}
    </section>
  )
}
