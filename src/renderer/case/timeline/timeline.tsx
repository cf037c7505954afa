import { Button, Group, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { HistoryEntry } from '#contract/schema/case-view'
import { absoluteDate, civilDate, relativeDate, wallTime } from '../../date/date-words'
import { useKept } from '../../memory/kept'
import { choices } from '../../word/domain.words'
import { draftKey, useCase } from '../case-context'
import { narrowed, type TimelineKind } from './kinds'
import own from './timeline.module.css'
import { timelineWords as words } from './timeline.words'

const SHOWN = 200

/** The history of the case in plain words, by day, newest first. */
export function Timeline() {
  const { view } = useCase()
  const [kind, setKind] = useKept<TimelineKind>(draftKey(view.caseId, 'timeline.kind'), 'all')
  const [search, setSearch] = useKept(draftKey(view.caseId, 'timeline.search'), '')
  const [shown, setShown] = useState(SHOWN)
  const entries = narrowed(view.timeline, kind, search)
  const older = entries.length - shown
  return (
    <Stack gap="md">
      <div>
        <Title order={2}>{words.title}</Title>
        <Text c="dimmed" className="figures">
          {words.hint} {words.count(entries.length)}.
        </Text>
      </div>
      <Group>
        <SegmentedControl
          aria-label={words.kinds}
          data={choices(words.kind)}
          value={kind}
          onChange={(next) => setKind(next as TimelineKind)}
        />
        <TextInput
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </Group>
      {entries.length === 0 && <Text c="dimmed">{words.none}</Text>}
      {byDay(entries.slice(0, shown), view.zone).map(([day, those]) => (
        <section key={day} aria-label={absoluteDate(day)}>
          <Title order={3} className="figures">
            {absoluteDate(day, view.today)}{' '}
            <Text component="span" inherit c="dimmed" fw={400}>
              {relativeDate(day, view.today)}
            </Text>
          </Title>
          <ol className={own.entries}>
            {those.map((entry) => (
              <Entry key={entry.seq} entry={entry} zone={view.zone} />
            ))}
          </ol>
        </section>
      ))}
      {older > 0 && (
        <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setShown(shown + SHOWN)}>
          {words.more(older)}
        </Button>
      )}
    </Stack>
  )
}

function byDay(entries: readonly HistoryEntry[], zone: string): [string, HistoryEntry[]][] {
  const days = new Map<string, HistoryEntry[]>()
  for (const entry of entries) {
    const day = civilDate(entry.at, zone)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days]
}

function Entry({ entry, zone }: Readonly<{ entry: HistoryEntry; zone: string }>) {
  return (
    <li className={own.entry}>
      <time className="figures" dateTime={entry.at}>
        {wallTime(entry.at, zone)}
      </time>
      <span className={own.text}>
        {entry.text}
        {entry.disposed && ` ${words.disposed}`}
        <Text component="span" c="dimmed">
          {' · '}
          {entry.by.name}
        </Text>
      </span>
      <Text size="xs" c="dimmed" className="figures">
        {words.entry(entry.seq)}
      </Text>
    </li>
  )
}
