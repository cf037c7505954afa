import { List, Stack, Text, Title } from '@mantine/core'
import type { DeadlineView } from '#contract/schema/deadline'
import { absoluteDate } from '../../date/date-words'
import classes from './why.module.css'
import { whyWords as words } from './why.words'

type Step = DeadlineView['trace'][number]

const MOVING = ['reset', 'pause', 'extension']

/** The numbered steps from receipt to due date, each with its citation; then what moved it and what to keep in mind. */
export function Derivation({ deadline }: Readonly<{ deadline: DeadlineView }>) {
  const steps = deadline.trace.filter(({ kind }) => kind !== 'caveat')
  const moving = steps.filter(({ kind }) => MOVING.includes(kind))
  const said = new Set(deadline.caveats)
  const caveats = [
    ...said,
    ...deadline.trace.filter(({ kind, text }) => kind === 'caveat' && !said.has(text)).map(({ text }) => text),
  ]
  return (
    <Stack gap="md">
      <section>
        <Title order={3}>{words.steps}</Title>
        <ol className={classes.steps}>
          {steps.map((step) => (
            <li key={`${step.kind}${step.text}`}>
              <StepLine step={step} />
            </li>
          ))}
        </ol>
      </section>
      <section>
        <Title order={3}>{words.moved}</Title>
        {moving.length === 0 && <Text c="dimmed">{words.nothingMoved}</Text>}
        <List>
          {moving.map((step) => (
            <List.Item key={step.text}>{step.text}</List.Item>
          ))}
        </List>
      </section>
      {caveats.length > 0 && (
        <section>
          <Title order={3}>{words.caveats}</Title>
          <List>
            {caveats.map((caveat) => (
              <List.Item key={caveat}>{caveat}</List.Item>
            ))}
          </List>
        </section>
      )}
      {deadline.readings.length > 0 && (
        <section>
          <Title order={3}>{words.readings}</Title>
          <List>
            {deadline.readings.map(({ id, question, taken }) => (
              <List.Item key={id}>
                {id}: {question} <b>{words.taken}</b> {taken}
              </List.Item>
            ))}
          </List>
        </section>
      )}
      <section>
        <Title order={3}>{words.sources}</Title>
        <List>
          {[deadline.citation, ...deadline.sources].map((source) => (
            <List.Item key={source} style={{ overflowWrap: 'anywhere' }}>
              {source}
            </List.Item>
          ))}
        </List>
      </section>
    </Stack>
  )
}

function StepLine({ step }: Readonly<{ step: Step }>) {
  const skipped = step.skipped ?? []
  return (
    <>
      <Text>{step.text}</Text>
      {skipped.length > 0 && (
        <details className={classes.skipped}>
          <summary>{words.skipped(skipped.length)}</summary>
          <List size="xs">
            {skipped.map(({ on, why }) => (
              <List.Item key={on} className="figures">
                {absoluteDate(on)}: {why}
              </List.Item>
            ))}
          </List>
        </details>
      )}
      <Text size="xs" c="dimmed" className="figures">
        {[step.citation, step.to ? absoluteDate(step.to) : null].filter(Boolean).join(' · ')}
      </Text>
    </>
  )
}
