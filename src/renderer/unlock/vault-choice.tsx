import { Badge, Group, Radio, Stack, Text } from '@mantine/core'
import classes from '../first-run/first-run.module.css'
import type { DeskState } from '../frame/session-context'
import { unlockWords as words } from './unlock.words'

export type VaultCard = DeskState['vaults'][number]

type VaultChoiceProps = Readonly<{
  vaults: readonly VaultCard[]
  chosen: string | null
  onChoose: (vaultKey: string) => void
}>

/** The known vaults, each with its organisation; practice vaults and missing files say so. */
export function VaultChoice({ vaults, chosen, onChoose }: VaultChoiceProps) {
  return (
    <Radio.Group value={chosen} onChange={onChoose} aria-label={words.choose}>
      <Stack gap="xs">
        {vaults.map((vault) => (
          <Radio.Card
            key={vault.vaultKey}
            value={vault.vaultKey}
            className={classes.choice}
            aria-label={`${vault.name}, ${vault.organisationName}`}
          >
            <Group wrap="nowrap">
              <Radio.Indicator />
              <div className="cut" title={vault.name}>
                <Text fw={600} inherit className="cut">
                  {vault.name}
                </Text>
                <Text c="dimmed">{vault.organisationName}</Text>
              </div>
              <Group ms="auto" gap={6} wrap="nowrap" flex="none">
                {vault.practice && (
                  <Badge color="ochre" variant="light">
                    {words.practice}
                  </Badge>
                )}
                {vault.missing && (
                  <Badge color="gray" variant="light">
                    {words.missing}
                  </Badge>
                )}
              </Group>
            </Group>
          </Radio.Card>
        ))}
      </Stack>
    </Radio.Group>
  )
}
