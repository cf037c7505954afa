import { Stack, Text, Title } from '@mantine/core'
import classes from '../case.module.css'
import { caseWords } from '../case.words'
import { useCase } from '../case-context'
import { FactRow } from './fact-row'
import { Notes } from './notes'
import { overviewWords as words } from './overview.words'
import { OwnerRow } from './owner-row'
import { ReceiptRow } from './receipt-row'
import { Remains } from './remains'
import { RulesRow } from './rules-row'

const needWords: Readonly<Record<string, string>> = caseWords.need

/** The facts of the case, each edited where it stands, and the notes. */
export function Overview() {
  const { view } = useCase()
  return (
    <Stack gap="lg">
      <section aria-labelledby="case-facts">
        <Title order={2} id="case-facts">
          {words.facts}
        </Title>
        <Text c="dimmed" mb="xs">
          {view.needs.length > 0 && view.outcome === null
            ? words.needs(view.needs.map((need) => needWords[need] ?? need))
            : words.factsHint}
        </Text>
        <div className={classes.facts}>
          <FactRow id="rights" />
          <FactRow id="requester" />
          <FactRow id="residence" />
          <RulesRow />
          <ReceiptRow />
          <FactRow id="requesterRole" />
          <FactRow id="controllerRole" />
          {view.facts.controllerRole === 'processor' && <FactRow id="referredTo" />}
          <OwnerRow />
        </div>
      </section>
      <Remains />
      <Notes />
    </Stack>
  )
}
