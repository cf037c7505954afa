import type { KeyboardEvent } from 'react'
import type { DueRow } from '#contract/schema/deadline'
import { useExplain } from '../case/why/explain'
import { dateInWords } from '../date/date-words'
import { useNavigation } from '../route/route-context'
import { deadlinesWords as words } from './deadlines.words'

type Acts = Readonly<{ onClick: () => void; onKeyDown: (event: KeyboardEvent) => void }>

/** What a due date does: a click or W explains it, Enter opens its case. */
export function useDueActs(today: string): (row: DueRow) => Acts {
  const explain = useExplain()
  const { go } = useNavigation()
  return (row) => {
    const why = () => {
      const about = words.about[row.kind]
      explain({
        caseId: row.caseId,
        ruleId: row.kind === 'task' ? null : row.ref,
        about: about === null ? null : about(dateInWords(row.dueOn, today), row.title),
      })
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'Enter') go({ screen: 'case', caseId: row.caseId, tab: 'overview' })
      else if (event.key === 'w') why()
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    return { onClick: why, onKeyDown }
  }
}
