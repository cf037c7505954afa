// biome-ignore-all lint/a11y/useSemanticElements: the two bars of a level cannot be drawn with a native meter.
import { Badge, Button, Group, Text } from '@mantine/core'
import { IconCheck, IconCircleDashed, IconShieldOff } from '@tabler/icons-react'
import type { CaseView } from '#contract/schema/case-view'
import classes from '../case.module.css'
import { useCase } from '../case-context'
import own from './identity.module.css'
import { identityWords as words } from './identity.words'

type Line = CaseView['scorecard'][number]

const LEVELS = ['none', 'reasonable', 'high']
const placeOf = (level: string): number => Math.max(0, LEVELS.indexOf(level))

/** One right: the level that it needs and the level that is reached, with the words and the law. */
export function ScoreLine({ line }: Readonly<{ line: Line }>) {
  const { mayWork, goTo, show } = useCase()
  const write = () => {
    show({ templateId: 'identity-request' })
    goTo('messages')
  }
  return (
    <article className={classes.card} aria-label={line.label}>
      <div className={own.line}>
        <div>
          <Group gap="xs">
            <Text fw={600}>{line.label}</Text>
            <Standing line={line} />
          </Group>
          <Text>{line.sentence}</Text>
          <Text size="xs" c="dimmed">
            {line.needed.citation}
          </Text>
        </div>
        <LevelMeter line={line} />
      </div>
      {line.nextQuestion && !line.overridden && (
        <div className={own.question}>
          <div>
            <Text size="xs" c="dimmed">
              {words.ask}
            </Text>
            <Text className="suggested">{line.nextQuestion}</Text>
          </div>
          {mayWork && (
            <Button variant="default" size="xs" flex="none" onClick={write}>
              {words.write}
            </Button>
          )}
        </div>
      )}
    </article>
  )
}

function Standing({ line }: Readonly<{ line: Line }>) {
  if (line.overridden)
    return (
      <Badge variant="outline" color="gray" leftSection={<IconShieldOff size={12} stroke={2} aria-hidden />}>
        {words.overridden}
      </Badge>
    )
  const free = line.needed.level === 'none' && line.met
  return (
    <Badge
      variant={line.met ? 'light' : 'outline'}
      color={line.met ? 'deep' : 'gray'}
      leftSection={
        line.met ? (
          <IconCheck size={12} stroke={2} aria-hidden />
        ) : (
          <IconCircleDashed size={12} stroke={2} aria-hidden />
        )
      }
    >
      {free ? words.notNeeded : line.met ? words.met : words.notMet}
    </Badge>
  )
}

function LevelMeter({ line }: Readonly<{ line: Line }>) {
  const reached = placeOf(line.reached.level)
  const needed = placeOf(line.needed.level)
  return (
    <div className={own.meter}>
      <div
        className={own.bars}
        role="meter"
        aria-label={words.meter(line.label)}
        aria-valuemin={0}
        aria-valuemax={LEVELS.length - 1}
        aria-valuenow={reached}
        aria-valuetext={words.meterText(line.reached.label, line.needed.label)}
      >
        {LEVELS.slice(1).map((level, place) => (
          <span key={level} data-filled={reached > place || undefined} data-needed={needed > place || undefined} />
        ))}
      </div>
      <Text size="xs">
        {words.reached}: <b>{line.reached.label}</b>
      </Text>
      <Text size="xs">
        {words.needed}: <b>{line.needed.label}</b>
      </Text>
    </div>
  )
}
