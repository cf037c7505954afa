import { Anchor, Button, Text, Tooltip } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { dateInWords } from '../date/date-words'
import classes from './case.module.css'
import { caseWords as words } from './case.words'
import { useCase } from './case-context'
import { FaultBox } from './fault-box'
import { useNextStep } from './use-next-step'

/** The one thing to do now: what, by when, why, and the button that does it. */
export function NextStepCard() {
  const { view, ask } = useCase()
  const { nextStep, today } = view
  const { label, run, pending, fault } = useNextStep()
  if (view.outcome) return null
  return (
    <section className={classes.next} aria-label={words.next.title}>
      <div className={classes.nextWords}>
        <Text size="lg" fw={600}>
          {nextStep.sentence}
        </Text>
        <Text c="dimmed" className="figures">
          {nextStep.byOn && (
            <>
              {nextStep.byOn < today ? words.next.wasDue : words.next.by}{' '}
              <Anchor
                component="button"
                type="button"
                inherit
                c="inherit"
                fw={700}
                onClick={() => ask({ kind: 'why', ruleId: null })}
              >
                {dateInWords(nextStep.byOn, today)}
              </Anchor>
              {nextStep.why && ' · '}
            </>
          )}
          {nextStep.why}
        </Text>
        <FaultBox fault={fault} />
      </div>
      {label && (
        <Tooltip label={`${label} (N)`}>
          <Button
            flex="none"
            loading={pending}
            onClick={run}
            rightSection={<IconArrowRight size={16} stroke={1.5} aria-hidden />}
          >
            {label}
          </Button>
        </Tooltip>
      )}
    </section>
  )
}
