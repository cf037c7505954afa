import { Modal } from '@mantine/core'
import type { PromiseRow } from '#contract/schema/promise-view'
import { AttachForm } from './attach-form'
import { promiseWords } from './promise.words'
import { ReviewForm } from './review-form'
import { WithdrawForm } from './withdraw-form'

const words = promiseWords.form

/** What is asked before something is recorded about a promise. */
export type PromiseDialog =
  | Readonly<{ kind: 'attach' | 'review' }>
  | Readonly<{ kind: 'withdraw'; what: 'evidence' | 'review'; id: string }>

type PromiseDialogsProps = Readonly<{ row: PromiseRow; dialog: PromiseDialog | null; onClose: () => void }>

export function PromiseDialogs({ row, dialog, onClose }: PromiseDialogsProps) {
  return (
    <Modal
      opened={dialog !== null}
      onClose={onClose}
      title={dialog && titleOf(row, dialog)}
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      {dialog?.kind === 'attach' && <AttachForm dutyId={row.dutyId} onDone={onClose} />}
      {dialog?.kind === 'review' && <ReviewForm dutyId={row.dutyId} onDone={onClose} />}
      {dialog?.kind === 'withdraw' && <WithdrawForm what={dialog.what} id={dialog.id} onDone={onClose} />}
    </Modal>
  )
}

function titleOf({ dutyId }: PromiseRow, dialog: PromiseDialog): string {
  if (dialog.kind === 'withdraw') return words.withdrawTitle[dialog.what]
  return dialog.kind === 'attach' ? words.attachTitle(dutyId) : words.reviewTitle(dutyId)
}
