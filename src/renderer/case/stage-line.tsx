import { VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { CaseView } from '#contract/schema/case-view'
import { stageWords } from '../word/domain.words'
import classes from './case.module.css'
import { caseWords as words } from './case.words'
import { useCase } from './case-context'

const STAGES = Object.keys(stageWords) as (keyof typeof stageWords)[]

const STATE_WORDS = {
  done: words.stageDone,
  now: words.stageNow,
  ahead: words.stageAhead,
  passed: words.stagePassed,
} as const

/** Outcomes that every stage led to; the others end a case early. */
const WHOLE: readonly string[] = ['fulfilled', 'partly_fulfilled', 'nothing_held']

/** True when the stages before the present one were gone through one by one. */
const isWhole = ({ outcome, facts }: CaseView): boolean =>
  facts.controllerRole === 'controller' && (outcome === null || WHOLE.includes(outcome.outcome))

function stateOf(view: CaseView, place: number, at: number): keyof typeof STATE_WORDS {
  if (place > at) return 'ahead'
  if (place === at) return 'now'
  return place === 0 || isWhole(view) ? 'done' : 'passed'
}

/** How far the case has come, as seven steps. */
export function StageLine() {
  const { view } = useCase()
  const at = STAGES.indexOf(view.stage)
  return (
    <ol className={classes.stages} aria-label={words.stages}>
      {STAGES.map((stage, place) => {
        const state = stateOf(view, place, at)
        return (
          <li key={stage} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span className={classes.stageMark} aria-hidden>
              {state === 'done' ? <IconCheck size={11} stroke={2.5} /> : place + 1}
            </span>
            <span className="cut">{stageWords[stage]}</span>
            <VisuallyHidden>{STATE_WORDS[state]}</VisuallyHidden>
          </li>
        )
      })}
    </ol>
  )
}
