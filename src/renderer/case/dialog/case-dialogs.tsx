import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { type CaseDialog, useCase } from '../case-context'
import { WhyDrawer } from '../why/why-drawer'
import { ApprovalForm } from './approval-form'
import { ClockEventForm } from './clock-event-form'
import { CloseForm } from './close-form'
import { dialogWords as words } from './dialog.words'
import { HoldForm } from './hold-form'
import { ReceiptForm } from './receipt-form'
import { ReleaseForm } from './release-form'
import { ReopenForm } from './reopen-form'
import { RuleSetForm } from './rule-set-form'
import { SendingForm } from './sending-form'

type Asked = Exclude<CaseDialog, { kind: 'why' }>

function titleOf(dialog: Asked): string {
  switch (dialog.kind) {
    case 'hold':
      return words.hold.title
    case 'close':
      return words.closing.title
    case 'reopen':
      return words.reopen.title
    case 'receipt':
      return words.receipt.title
    case 'release':
      return words.release.title
    case 'clock_event':
      return words.clock.title
    case 'rule_set':
      return words.ruleSet.title
    case 'sending':
      return words.sending.title[dialog.sent.kind]
    case 'approval':
      return words.approval.title[dialog.subject]
  }
}

function formOf(dialog: Asked, onDone: () => void): ReactNode {
  switch (dialog.kind) {
    case 'hold':
      return <HoldForm onDone={onDone} />
    case 'close':
      return <CloseForm onDone={onDone} />
    case 'reopen':
      return <ReopenForm onDone={onDone} />
    case 'receipt':
      return <ReceiptForm onDone={onDone} />
    case 'release':
      return <ReleaseForm onDone={onDone} />
    case 'clock_event':
      return <ClockEventForm onDone={onDone} />
    case 'rule_set':
      return <RuleSetForm onDone={onDone} />
    case 'sending':
      return <SendingForm sent={dialog.sent} onDone={onDone} />
    case 'approval':
      return <ApprovalForm subject={dialog.subject} onDone={onDone} />
  }
}

/** The question that stands in front of the case page, if there is one. */
export function CaseDialogs() {
  const { view, dialog, putAway } = useCase()
  const asked = dialog && dialog.kind !== 'why' ? dialog : null
  return (
    <>
      <WhyDrawer
        caseId={dialog?.kind === 'why' ? view.caseId : null}
        ruleId={dialog?.kind === 'why' ? dialog.ruleId : null}
        onClose={putAway}
      />
      <Modal
        opened={asked !== null}
        onClose={putAway}
        size="lg"
        title={asked ? titleOf(asked) : ''}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        {asked && formOf(asked, putAway)}
      </Modal>
    </>
  )
}
