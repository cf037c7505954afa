import { Button, Group, Menu, Text } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useDeskAction } from '../api/query'
import { useDesk } from '../frame/session-context'
import { toldError } from '../notify/notify'
import { firstRunWords as words } from './first-run.words'

/** Offers a separate, clearly marked vault with made-up cases. */
export function PracticeOffer({ brief = false }: Readonly<{ brief?: boolean }>) {
  const { offices } = useDesk()
  const make = useDeskAction('desk.create-practice-vault')
  return (
    <Group justify="space-between" wrap="nowrap">
      {!brief && (
        <div>
          <Text fw={600}>{words.practiceTitle}</Text>
          <Text c="dimmed">{words.practiceHint}</Text>
        </div>
      )}
      <Menu>
        <Menu.Target>
          <Button
            variant="default"
            loading={make.isPending}
            rightSection={<IconChevronDown size={16} stroke={1.5} />}
            flex="none"
          >
            {words.practice}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {offices.map(({ organisation, name }) => (
            <Menu.Item key={organisation} onClick={() => make.mutate({ organisation }, { onError: toldError })}>
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
