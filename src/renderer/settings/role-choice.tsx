import { Checkbox, Stack } from '@mantine/core'
import type { Role } from '#domain/vault/role'
import { settingsWords } from './settings.words'

const words = settingsWords.users

/** The roles that a person holds, each with what it may do. */
export function RoleChoice({
  roles,
  onChange,
}: Readonly<{ roles: readonly Role[]; onChange: (roles: Role[]) => void }>) {
  return (
    <Checkbox.Group label={words.roles} value={[...roles]} onChange={(chosen) => onChange(chosen as Role[])}>
      <Stack gap="xs" mt={6}>
        {(Object.keys(words.role) as Role[]).map((role) => (
          <Checkbox key={role} value={role} label={words.role[role]} description={words.roleHint[role]} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
