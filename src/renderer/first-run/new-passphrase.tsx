import { Box, PasswordInput, Progress, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { firstRunWords as words } from './first-run.words'
import { usePassphraseJudge } from './use-passphrase-judge'

export type NewPassphraseProps = Readonly<{
  label?: string
  /** Gives the passphrase once it is strong enough and typed twice alike; null otherwise. */
  onChange: (passphrase: string | null) => void
}>

/** Two fields for a new passphrase with its strength in words. */
export function NewPassphrase({ label = words.passphrase, onChange }: NewPassphraseProps) {
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const judgement = usePassphraseJudge(first)
  // Half of the right words is not yet a difference.
  const differs = !first.startsWith(second)
  const ready = judgement?.acceptable === true && first === second ? first : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new value is news.
  useEffect(() => onChange(ready), [ready])
  const toggle = { 'aria-label': words.show }
  return (
    <>
      <Box>
        <PasswordInput
          label={label}
          description={words.passphraseHint}
          value={first}
          onChange={(event) => setFirst(event.currentTarget.value)}
          visibilityToggleButtonProps={toggle}
          autoComplete="new-password"
        />
        <Progress.Root size="sm" mt={8}>
          <Progress.Section
            value={judgement ? (judgement.score + 1) * 20 : 0}
            aria-label={words.strengthMeter}
            aria-valuetext={judgement ? words.strength[judgement.score] : undefined}
          />
        </Progress.Root>
        <Text size="xs" c="dimmed" mt={4} mih={18} aria-live="polite">
          {judgement &&
            (judgement.acceptable ? judgement.sentence : `${words.strength[judgement.score]}. ${judgement.sentence}`)}
        </Text>
      </Box>
      <PasswordInput
        label={words.again}
        value={second}
        onChange={(event) => setSecond(event.currentTarget.value)}
        error={differs && words.differs}
        visibilityToggleButtonProps={toggle}
        autoComplete="new-password"
      />
    </>
  )
}
