import { VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { stageWords } from '../word/domain.words'
import classes from './case.module.css'
import { caseWords as words } from './case.words'
import { useCase } from './case-context'

const STAGES = Object.keys(stageWords) as (keyof typeof stageWords)[]

/** How far the case has come, as seven steps. */
export function StageLine() {
  const { view } = useCase()
  const at = STAGES.indexOf(view.stage)
  return (
    <ol className={classes.stages} aria-label={words.stages}>
      {STAGES.map((stage, place) => {
        const state = place < at ? 'done' : place === at ? 'now' : 'ahead'
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

const STATE_WORDS = { done: words.stageDone, now: words.stageNow, ahead: words.stageAhead } as const
