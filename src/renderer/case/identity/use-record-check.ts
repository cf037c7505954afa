import type { CheckMethod, DataPoint } from '#domain/case/case.event'
import type { RightId } from '#domain/policy/right'
import { toldWithUndo } from '../../notify/notify'
import { type Act, useOrder } from '../use-order'
import { identityWords as words } from './identity.words'

export type NewCheck = Readonly<{
  rights: readonly RightId[]
  dataPoint: DataPoint
  answer: string
  recordId: string | null
  typedValue: string | null
  method: CheckMethod
  result: 'match' | 'no_match' | 'unclear'
  note: string
}>

/** Records a check; the notice lets it be withdrawn at once. */
export function useRecordCheck(): Pick<Act<NewCheck, void>, 'pending' | 'fault' | 'reset'> & {
  readonly run: (check: NewCheck, onDone?: () => void) => void
} {
  const record = useOrder('record-check')
  const withdraw = useOrder('withdraw-check')
  const run = (check: NewCheck, onDone?: () => void) =>
    record.run(check, ({ result }) => {
      const checkId = String(result.checkId ?? '')
      toldWithUndo(words.done, words.undo, () => withdraw.run({ checkId, reason: words.undoReason }))
      onDone?.()
    })
  return { run, pending: record.pending, fault: record.fault ?? withdraw.fault, reset: record.reset }
}
