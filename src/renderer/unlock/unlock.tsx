import { Anchor, Divider, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useDeskAction } from '../api/query'
import { FirstRun } from '../first-run/first-run'
import classes from '../first-run/first-run.module.css'
import { PracticeOffer } from '../first-run/practice-offer'
import frame from '../frame/frame.module.css'
import { useDesk } from '../frame/session-context'
import { toldError } from '../notify/notify'
import { PassphraseForm } from './passphrase-form'
import { RecoverForm } from './recover-form'
import { unlockWords as words } from './unlock.words'
import { VaultChoice } from './vault-choice'

type Way = 'passphrase' | 'recovery' | 'create'

/** The locked desk: choose a vault, say who you are, and open it. */
export function Unlock() {
  const desk = useDesk()
  const find = useDeskAction('desk.find-vault')
  const [way, setWay] = useState<Way>('passphrase')
  const [chosenKey, setChosenKey] = useState(desk.lastVaultKey)
  const vault = desk.vaults.find((known) => known.vaultKey === chosenKey) ?? desk.vaults[0]
  const findVault = () =>
    find.mutate({}, { onSuccess: ({ vaultKey }) => vaultKey && setChosenKey(vaultKey), onError: toldError })
  if (way === 'create') return <FirstRun onCancel={() => setWay('passphrase')} />
  return (
    <main className={frame.stage}>
      <Stack className={classes.card} gap="lg">
        <Title order={1}>{way === 'recovery' ? words.recoverTitle : words.title}</Title>
        <VaultChoice vaults={desk.vaults} chosen={vault?.vaultKey ?? null} onChoose={setChosenKey} />
        {vault?.missing && <Text role="alert">{words.missingHint}</Text>}
        {vault && !vault.missing && way === 'passphrase' && (
          <PassphraseForm key={vault.vaultKey} vault={vault} onForgotten={() => setWay('recovery')} />
        )}
        {vault && !vault.missing && way === 'recovery' && (
          <RecoverForm key={vault.vaultKey} vault={vault} onBack={() => setWay('passphrase')} />
        )}
        <Divider />
        <Group justify="space-between">
          <Group gap="lg">
            <Anchor component="button" type="button" onClick={findVault}>
              {words.find}
            </Anchor>
            <Anchor component="button" type="button" onClick={() => setWay('create')}>
              {words.create}
            </Anchor>
          </Group>
          <PracticeOffer brief />
        </Group>
        <Text size="xs" c="dimmed">
          {words.about(desk.version, desk.runtime)}
        </Text>
      </Stack>
    </main>
  )
}
