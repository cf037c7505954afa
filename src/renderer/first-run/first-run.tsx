import { Anchor, Divider, Stack, Stepper, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useDeskAction } from '../api/query'
import frame from '../frame/frame.module.css'
import { useDesk } from '../frame/session-context'
import { useKept } from '../memory/kept'
import { toldError } from '../notify/notify'
import classes from './first-run.module.css'
import { firstRunWords as words } from './first-run.words'
import { type Office, OrganisationStep } from './organisation-step'
import { PracticeOffer } from './practice-offer'
import { RecoveryStep } from './recovery-step'
import { YouStep } from './you-step'

const NO_OFFICE: Office = { organisation: null, zone: null, calendar: null }

/** Set-up in three steps; also reached from the unlock screen for a further vault (`onCancel`). */
export function FirstRun({ onCancel }: Readonly<{ onCancel?: () => void }>) {
  const { screen } = useDesk()
  const [office, setOffice] = useKept('first-run.office', NO_OFFICE)
  const [name, setName] = useKept('first-run.name', '')
  const [typing, setTyping] = useState(false)
  const step = screen === 'recovery_key' ? 2 : typing ? 1 : 0
  return (
    <main className={frame.stage}>
      <Stack className={classes.card} gap="lg">
        <div>
          <Title order={1}>{words.welcome}</Title>
          <Text c="dimmed">{words.promise}</Text>
        </div>
        <Stepper active={step} size="xs" allowNextStepsSelect={false} aria-label={words.stepOf(step + 1)}>
          <Stepper.Step label={words.step.organisation} />
          <Stepper.Step label={words.step.you} />
          <Stepper.Step label={words.step.key} />
        </Stepper>
        {step === 0 && <OrganisationStep office={office} onChange={setOffice} onNext={() => setTyping(true)} />}
        {step === 1 && <YouStep office={office} name={name} onName={setName} onBack={() => setTyping(false)} />}
        {step === 2 && <RecoveryStep />}
        {step === 0 && <OtherWays {...(onCancel ? { onCancel } : {})} />}
      </Stack>
    </main>
  )
}

function OtherWays({ onCancel }: Readonly<{ onCancel?: () => void }>) {
  const find = useDeskAction('desk.find-vault')
  return (
    <>
      <Divider />
      <PracticeOffer />
      <Anchor
        component="button"
        type="button"
        ta="start"
        onClick={onCancel ?? (() => find.mutate({}, { onError: toldError }))}
      >
        {onCancel ? words.cancel : words.haveOne}
      </Anchor>
    </>
  )
}
