import { ActionIcon, Button, Group, Menu, Stack, Text, Title } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { InstantInput } from '../../date/instant-input'
import classes from './what-if.module.css'
import { whatIfWords as words } from './what-if.words'
import type { WhatIfFacts } from './what-if-facts'

type Events = WhatIfFacts['events']
type EventType = Events[number]['type']

const TYPES = Object.entries(words.event) as [EventType, string][]

/** What happened after the start; each event is added by its name and dated then. */
export function EventList({ facts, onChange }: Readonly<{ facts: WhatIfFacts; onChange: (events: Events) => void }>) {
  const { events } = facts
  const add = (type: EventType) => onChange([...events, { type, at: events.at(-1)?.at || facts.receivedAt }])
  const without = (place: number) => events.filter((_, at) => at !== place)
  const dated = (place: number, at: string) =>
    events.map((event, index) => (index === place ? { ...event, at } : event))
  return (
    <Stack gap={6}>
      <Title order={3}>{words.events}</Title>
      {events.length === 0 && <Text c="dimmed">{words.noEvents}</Text>}
      {events.map((event, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two events may be alike, and their order is theirs.
        <div key={place} className={classes.event}>
          <InstantInput
            label={words.event[event.type]}
            zone={facts.zone}
            value={event.at}
            onChange={(at) => onChange(dated(place, at))}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.removeEvent(words.event[event.type])}
            onClick={() => onChange(without(place))}
          >
            <IconTrash size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Group>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" size="xs" leftSection={<IconPlus size={14} stroke={1.5} aria-hidden />}>
              {words.addEvent}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {TYPES.map(([type, label]) => (
              <Menu.Item key={type} onClick={() => add(type)}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
    </Stack>
  )
}
