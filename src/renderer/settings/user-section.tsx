import { Badge, Button, Group, Stack, Table, Text } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useHasRole } from '../frame/session-context'
import { AddUser } from './add-user'
import { ChangeRoles } from './change-roles'
import { RemoveUser } from './remove-user'
import type { SectionProps, SettingsData } from './settings'
import { settingsWords } from './settings.words'

const words = settingsWords.users

export type User = SettingsData['users'][number]

type Doing = Readonly<{ act: 'add' } | { act: 'roles' | 'remove'; user: User }>

/** Who may open the vault and as what. */
export function UserSection({ data }: SectionProps) {
  const mayChange = useHasRole('administrator')
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  return (
    <Stack align="flex-start">
      <Text c="dimmed">{words.intro}</Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.name}</Table.Th>
            <Table.Th>{words.roles}</Table.Th>
            {mayChange && <Table.Td />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.users.map((user) => (
            <Table.Tr key={user.userId}>
              <Table.Td>
                {user.name} {user.you && <Badge variant="light">{words.you}</Badge>}
                {user.removed && (
                  <Badge variant="light" color="gray">
                    {words.removed}
                  </Badge>
                )}
              </Table.Td>
              <Table.Td>{user.roles.map((role) => words.role[role]).join(', ')}</Table.Td>
              {mayChange && (
                <Table.Td>{!user.removed && <Acts user={user} onAct={(act) => setDoing({ act, user })} />}</Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {mayChange ? (
        <Button leftSection={<IconUserPlus size={16} stroke={1.5} />} onClick={() => setDoing({ act: 'add' })}>
          {words.add}
        </Button>
      ) : (
        <Text c="dimmed">{settingsWords.notAllowed}</Text>
      )}
      <AddUser opened={doing?.act === 'add'} onClose={close} />
      {doing?.act === 'roles' && <ChangeRoles user={doing.user} revision={data.revision} onClose={close} />}
      {doing?.act === 'remove' && <RemoveUser user={doing.user} revision={data.revision} onClose={close} />}
    </Stack>
  )
}

function Acts({ user, onAct }: Readonly<{ user: User; onAct: (act: 'roles' | 'remove') => void }>) {
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      <Button variant="subtle" size="compact-sm" onClick={() => onAct('roles')}>
        {words.change}
      </Button>
      {!user.you && (
        <Button variant="subtle" size="compact-sm" onClick={() => onAct('remove')}>
          {words.remove}
        </Button>
      )}
    </Group>
  )
}
