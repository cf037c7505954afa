import { Button, Group, Loader, Menu, Text } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useJobs } from '../api/job'
import { useDeskAction } from '../api/query'
import { frameWords } from '../frame/frame.words'
import { useDesk } from '../frame/session-context'
import { toldError } from '../notify/notify'
import { firstRunWords as words } from './first-run.words'

/** Offers a separate, clearly marked vault with made-up cases. */
export function PracticeOffer({ brief = false }: Readonly<{ brief?: boolean }>) {
  const { offices } = useDesk()
  const make = useDeskAction('desk.create-practice-vault')
  const job = useJobs()[0]
  const making = job ? frameWords.jobProgress(job.label, job.done, job.total) : words.practiceMaking
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
            disabled={make.isPending}
            leftSection={make.isPending && <Loader size={14} aria-hidden />}
            rightSection={!make.isPending && <IconChevronDown size={16} stroke={1.5} />}
            flex="none"
          >
            <span aria-live="polite" className="figures">
              {make.isPending ? making : words.practice}
            </span>
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
