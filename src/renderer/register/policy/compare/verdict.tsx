import { Anchor, Group, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react'
import type { ChangeView, ComparisonView } from '#contract/schema/policy-view'
import { dateInWords } from '../../../date/date-words'
import { useSession } from '../../../frame/session-context'
import classes from '../policy.module.css'
import { compareWords as words } from './compare.words'

const SHOWN_CHANGES = 6
const ICONS = { material: IconAlertTriangle, officer: IconHelpCircle, not_material: IconCircleCheck } as const

type Materiality = ComparisonView['materiality']

/** Whether the change is material, test by test, with the changes that led to it. */
export function MaterialCard({
  materiality,
  changes: all,
  onShow,
}: Readonly<{ materiality: Materiality; changes: readonly ChangeView[]; onShow: (index: number) => void }>) {
  return (
    <section className={classes.card} aria-label={words.material}>
      <Title order={2}>{words.material}</Title>
      <VerdictWord verdict={materiality.verdict} size="lg" />
      <Text mb="xs">{materiality.reason}</Text>
      {materiality.tests.map(({ test, verdict, reason, changes }) => (
        <div key={test} className={classes.test}>
          <Text fw={600}>{words.test[test]}</Text>
          <VerdictWord verdict={verdict} />
          <Text title={reason}>
            {changes.length === 0 ? reason : <Places places={changes} changes={all} onShow={onShow} />}
          </Text>
        </div>
      ))}
    </section>
  )
}

type PlacesProps = Readonly<{
  places: readonly number[]
  changes: readonly ChangeView[]
  onShow: (index: number) => void
}>

function Places({ places, changes, onShow }: PlacesProps) {
  return (
    <>
      {places.slice(0, SHOWN_CHANGES).map((index, at) => (
        <span key={index}>
          {at > 0 && ', '}
          <Anchor component="button" type="button" inherit underline="always" onClick={() => onShow(index)}>
            {words.changeAt(index + 1, changes[index]?.oldLine ?? null, changes[index]?.newLine ?? null)}
          </Anchor>
        </span>
      ))}
      {places.length > SHOWN_CHANGES && ` ${words.more(places.length - SHOWN_CHANGES)}`}
    </>
  )
}

function VerdictWord({ verdict, size = 'md' }: Readonly<{ verdict: Materiality['verdict']; size?: 'md' | 'lg' }>) {
  const Icon = ICONS[verdict]
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" component="span">
      <Icon size={size === 'lg' ? 20 : 16} stroke={1.5} aria-hidden />
      <Text component="span" size={size} fw={verdict === 'not_material' ? 400 : 600}>
        {words.verdict[verdict]}
      </Text>
    </Group>
  )
}

/** The first day of effect, and how it follows. */
export function EffectiveCard({ effective }: Readonly<{ effective: ComparisonView['effective'] }>) {
  const { today } = useSession()
  const { earliestEffectiveOn, because, onPostingFrom, citation, steps } = effective
  return (
    <section className={classes.card} aria-label={words.effective}>
      <Title order={2}>{words.effective}</Title>
      <Text c="dimmed">{words.effectiveHint}</Text>
      <Text size="lg" fw={600} className="figures" my={4}>
        {earliestEffectiveOn ? dateInWords(earliestEffectiveOn, today) : words.noDay}
      </Text>
      {(steps.length > 0 ? steps : [because]).map((step) => (
        <Text key={step}>{step}</Text>
      ))}
      {citation && (
        <Text size="xs" c="dimmed">
          {citation}
        </Text>
      )}
      {onPostingFrom && <Text mt={4}>{words.posting(dateInWords(onPostingFrom, today))}</Text>}
    </section>
  )
}
