import { Button, Divider, Group, Stack, Text, Title, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useCallback } from 'react'
import type { InquiryView } from '#contract/schema/intake-view'
import { ErrorBox } from '../api/error-box'
import { useExecute } from '../api/query'
import { civilDate } from '../date/date-words'
import { useHasRole, useSession } from '../frame/session-context'
import { useShortcuts } from '../keys/key-registry'
import { keyWords } from '../keys/keys.words'
import { useKept } from '../memory/kept'
import { told } from '../notify/notify'
import { useNavigation } from '../route/route-context'
import type { RuleDecision } from '../rule/rule-choice'
import { ClockChoice } from './clock-choice'
import { type Facts, FactsForm } from './facts-form'
import classes from './intake.module.css'
import { intakeWords as words } from './intake.words'
import { MergeDialog } from './merge-dialog'
import { SetAsideMenu } from './set-aside-menu'
import { setAside } from './use-disposal'

type CaseFormProps = Readonly<{ inquiry: InquiryView; onGone: () => void }>

/** The right pane: the case that the message would open, filled in by suggestion, decided by the officer. */
export function CaseForm({ inquiry, onGone }: CaseFormProps) {
  const { go } = useNavigation()
  const { zone } = useSession()
  const mayWork = useHasRole('officer')
  const key = `intake.facts.${inquiry.inquiryId}`
  const [facts, setFacts] = useKept<Facts>(key, inquiry.suggestedFacts)
  const [merging, { open: openMerge, close: closeMerge }] = useDisclosure(false)
  const accept = useExecute('accept-inquiry')
  const setRules = useCallback((decision: RuleDecision) => setFacts({ ...facts, ...decision }), [facts, setFacts])
  const ready = mayWork && facts.rights.length > 0 && !accept.isPending
  const open = () => {
    if (!ready) return
    const order = { payload: { inquiryId: inquiry.inquiryId, facts }, revision: inquiry.revision }
    accept.mutate(order, {
      onSuccess: ({ result }) => {
        told(words.form.opened(String(result.caseNo ?? '')))
        setFacts(undefined)
        onGone()
        if (typeof result.caseId === 'string') go({ screen: 'case', caseId: result.caseId, tab: 'overview' })
      },
    })
  }
  const putAside = async (reason: string) => {
    if (await setAside(inquiry, reason)) onGone()
  }
  const group = keyWords.group.inbox
  useShortcuts([
    { keys: 'a', label: words.key.accept, group, run: open },
    { keys: 'm', label: words.key.merge, group, run: openMerge },
    { keys: 's', label: words.key.setAside, group, run: () => void putAside(words.act.reasons[0]) },
  ])
  return (
    <section className={`pane ${classes.form}`} aria-label={words.form.title} style={{ overflow: 'hidden' }}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard. */}
      <div className={classes.fields} tabIndex={0}>
        <Stack gap="sm">
          <div>
            <Title order={2}>{words.form.title}</Title>
            <Text c="dimmed">{words.form.hint}</Text>
          </div>
          <FactsForm facts={facts} onChange={setFacts} suggestions={inquiry.suggestions} />
          <Divider />
          <ClockChoice facts={facts} receivedOn={civilDate(inquiry.receipt.receivedAt, zone)} onChange={setRules} />
        </Stack>
      </div>
      {accept.error && <ErrorBox error={accept.error} />}
      <Group className={classes.actions} gap="xs">
        <Tooltip label={`${words.key.accept} (A)`}>
          <Button px="sm" onClick={open} loading={accept.isPending} disabled={!mayWork || facts.rights.length === 0}>
            {words.form.accept}
          </Button>
        </Tooltip>
        <Tooltip label={`${words.key.merge} (M)`}>
          <Button px="sm" variant="default" onClick={openMerge} disabled={!mayWork}>
            {words.act.merge}
          </Button>
        </Tooltip>
        {mayWork && <SetAsideMenu onReason={(reason) => void putAside(reason)} />}
      </Group>
      <MergeDialog inquiry={inquiry} opened={merging} onClose={closeMerge} onMerged={onGone} />
    </section>
  )
}
