import { ActionIcon, Button, Group, Tabs, Text } from '@mantine/core'
import { IconCalendarDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useCall } from '../api/query'
import { PageHeader } from '../frame/page-header'
import { useSession } from '../frame/session-context'
import { useShortcuts } from '../keys/key-registry'
import { keyWords } from '../keys/keys.words'
import { useKept } from '../memory/kept'
import { Agenda } from './agenda'
import { CalendarDialog } from './calendar-dialog'
import classes from './deadlines.module.css'
import { deadlinesWords as words } from './deadlines.words'
import { useDueFilter } from './due-query'
import { FilterBar } from './filter-bar'
import { Month, useActiveDay } from './month'
import { monthName, sameDayAfter } from './month-words'
import { WhatIf } from './what-if/what-if'

type View = keyof typeof words.view
const VIEWS = Object.entries(words.view) as [View, string][]

/** Everything that is due, by month or as an agenda, and a calculator for what is not a case. */
export function Deadlines() {
  const { today } = useSession()
  const [view, setView] = useKept<View>('deadlines.view', 'month')
  const [filter] = useDueFilter()
  const [, setDay] = useActiveDay()
  const [saving, setSaving] = useState(false)
  const summary = useCall('deadline.summary', { filter }, { keepFormer: true }).data
  const group = keyWords.group.deadlines
  useShortcuts([
    { keys: 'm', label: words.key.month, group, run: () => setView('month') },
    { keys: 'a', label: words.key.agenda, group, run: () => setView('agenda') },
    { keys: 'i', label: words.key.whatIf, group, run: () => setView('what_if') },
    { keys: 't', label: words.key.today, group, run: () => setDay(today) },
    // The dates themselves hear W; here it stands in the list of keys.
    { keys: 'w', label: words.key.why, group, run: () => undefined },
  ])
  return (
    <>
      <PageHeader title={words.title} summary={summary ? words.summary(summary) : undefined}>
        <Button
          variant="default"
          leftSection={<IconCalendarDown size={16} stroke={1.5} aria-hidden />}
          onClick={() => setSaving(true)}
        >
          {words.saveCalendar}
        </Button>
      </PageHeader>
      <div className={classes.views}>
        <Tabs value={view} onChange={(next) => next && setView(next as View)} aria-label={words.views}>
          <Tabs.List>
            {VIEWS.map(([id, label]) => (
              <Tabs.Tab key={id} value={id}>
                {label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
        {view === 'month' && <MonthChoice />}
      </div>
      {view !== 'what_if' && <FilterBar />}
      {view === 'month' && <Month />}
      {view === 'agenda' && <Agenda />}
      {view === 'what_if' && <WhatIf />}
      <CalendarDialog opened={saving} onClose={() => setSaving(false)} />
    </>
  )
}

function MonthChoice() {
  const { today } = useSession()
  const [day, setDay] = useActiveDay()
  return (
    <Group gap={4} wrap="nowrap" pb={4}>
      <Button size="compact-sm" variant="default" mr={6} onClick={() => setDay(today)}>
        {words.toToday}
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={words.previous}
        onClick={() => setDay(sameDayAfter(day, -1))}
      >
        <IconChevronLeft size={18} stroke={1.5} aria-hidden />
      </ActionIcon>
      <Text fw={600} ta="center" w={132} aria-live="polite">
        {monthName(day.slice(0, 7))}
      </Text>
      <ActionIcon variant="subtle" color="gray" aria-label={words.next} onClick={() => setDay(sameDayAfter(day, 1))}>
        <IconChevronRight size={18} stroke={1.5} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
