import type { NextAction } from '#domain/case/step'
import { told } from '../notify/notify'
import { caseWords as words } from './case.words'
import { useCase } from './case-context'
import { nextMove } from './next-action'
import { type OrderFault, useOrder } from './use-order'

export type NextStepDoer = Readonly<{
  /** What the button says; null when there is nothing to press. */
  label: string | null
  run: () => void
  pending: boolean
  fault: OrderFault | null
}>

/** What the button of the next step does: goes where it is done, asks what must be asked, or does it at once. */
export function useNextStep(): NextStepDoer {
  const { view, mayWork, goTo, show, ask } = useCase()
  const resume = useOrder('resume-case')
  const plan = useOrder('plan-tasks')
  const move = nextMove(view)
  const run = () => {
    if (!move || !mayWork) return
    if (move.tab) goTo(move.tab)
    if (move.place) show(move.place)
    if (move.dialog) ask(move.dialog)
    if (move.command === 'resume-case') resume.run({}, () => told(words.next.resumed))
    if (move.command === 'plan-tasks')
      plan.run({ systemIds: null }, ({ result }) => told(words.next.planned(Number(result.tasks ?? 0))))
  }
  const label = move && mayWork ? words.next.button[view.nextStep.action as Exclude<NextAction, 'none'>] : null
  return { label, run, pending: resume.pending || plan.pending, fault: resume.fault ?? plan.fault }
}
