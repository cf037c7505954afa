import { List, Stack, Text, Title } from '@mantine/core'
import type { TaskView } from '#contract/schema/case-view'
import { absoluteDate, relativeDate } from '../../date/date-words'
import { useCase } from '../case-context'
import { keepingWords as words } from './keeping.words'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** 'Tue 29 Dec (in 35 days)': the day comes first, for it stands after 'by' or 'until'. */
export const dated = (date: string, today: string): string =>
  `${absoluteDate(date, today)} (${relativeDate(date, today)})`

/** What a system keeps and until when, and which copies outlive what it has deleted. */
export function KeepingPart({ task }: Readonly<{ task: TaskView }>) {
  if (task.kept.length === 0 && task.copies.length === 0) return null
  return (
    <Stack gap="md">
      {task.kept.length > 0 && (
        <section aria-label={words.kept}>
          <Title order={3} mb={4}>
            {words.kept}
          </Title>
          <Stack gap="xs">
            {task.kept.map((kept) => (
              <KeptLine key={`${kept.categoryLabel}${kept.records}`} kept={kept} />
            ))}
          </Stack>
        </section>
      )}
      {task.copies.length > 0 && (
        <section aria-label={words.copies}>
          <Title order={3} mb={4}>
            {words.copies}
          </Title>
          {task.copies.map((copy) => (
            <CopyLine key={copy.systemId} copy={copy} />
          ))}
        </section>
      )}
    </Stack>
  )
}

function KeptLine({ kept }: Readonly<{ kept: TaskView['kept'][number] }>) {
  const { view } = useCase()
  const date = kept.untilOn ? dated(kept.untilOn, view.today) : null
  return (
    <div>
      <Text fw={600}>
        {kept.categoryLabel ? `${kept.categoryLabel}: ` : ''}
        {kept.records}
      </Text>
      <Text className="figures">
        {date === null ? words.untilReason : kept.over ? words.over(date) : words.until(date)}
      </Text>
      <Text size="xs" c="dimmed">
        {kept.ground} ({kept.citation})
      </Text>
    </div>
  )
}

/** When one copy is gone, how that follows, or what has to be asked. */
export function CopyLine({ copy, of }: Readonly<{ copy: TaskView['copies'][number]; of?: string }>) {
  const { view } = useCase()
  const named = of ? `${of}: ${copy.what}` : capital(copy.what)
  if (copy.goneOn === null)
    return <Text>{of ? `${of}: ${words.unknown(copy.question)}` : words.unknown(copy.question)}</Text>
  const date = dated(copy.goneOn, view.today)
  return (
    <div>
      <Text className="figures">{copy.gone ? words.gone(named, date) : words.goneBy(named, date)}</Text>
      <details>
        <summary>{words.how}</summary>
        <List size="sm">
          {copy.trace.map(({ text, citation }) => (
            <List.Item key={text}>
              {text}
              {citation ? ` (${citation})` : ''}
            </List.Item>
          ))}
        </List>
      </details>
    </div>
  )
}
