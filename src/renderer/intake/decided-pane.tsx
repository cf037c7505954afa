import { Button, Stack, Text } from '@mantine/core'
import type { InquiryView } from '#contract/schema/intake-view'
import { useHasRole } from '../frame/session-context'
import { keep } from '../memory/kept'
import { useNavigation } from '../route/route-context'
import classes from './intake.module.css'
import { intakeWords as words } from './intake.words'
import { LOG_OPEN } from './intake-memory'
import { restore } from './use-disposal'

/** The right pane of a message that is decided: where it went, and the way back. */
export function DecidedPane({ inquiry }: Readonly<{ inquiry: InquiryView }>) {
  const { go } = useNavigation()
  const mayWork = useHasRole('officer')
  const { caseId, caseNo, state } = inquiry
  return (
    <aside className={`pane ${classes.form}`} aria-label={words.state[state === 'merged' ? 'accepted' : state]}>
      <Stack p="md" align="flex-start">
        <Text fw={600}>{words.state[state === 'merged' ? 'accepted' : state]}</Text>
        {caseId && caseNo && (
          <Button onClick={() => go({ screen: 'case', caseId, tab: 'overview' })}>{words.act.goToCase(caseNo)}</Button>
        )}
        {state === 'quarantined' && mayWork && (
          <Button variant="default" onClick={() => keep(LOG_OPEN, true)}>
            {words.log}
          </Button>
        )}
        {state === 'set_aside' && mayWork && (
          <Button variant="default" onClick={() => void restore(inquiry, inquiry.revision)}>
            {words.act.restore}
          </Button>
        )}
      </Stack>
    </aside>
  )
}
