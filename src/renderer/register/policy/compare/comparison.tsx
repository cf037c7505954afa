import { Badge, Group, Text, Title } from '@mantine/core'
import { IconEqual } from '@tabler/icons-react'
import { useRef } from 'react'
import type { ChangeView, ComparisonView } from '#contract/schema/policy-view'
import { Nothing } from '../../../frame/nothing'
import { useRowKeys } from '../../../keys/use-row-keys'
import classes from '../policy.module.css'
import { compareWords as words } from './compare.words'
import { EffectiveCard, MaterialCard } from './verdict'

/** The verdict, then every change with both versions beside each other. */
export function Comparison({ comparison }: Readonly<{ comparison: ComparisonView }>) {
  const { changes, materiality, effective } = comparison
  const place = useRef<HTMLDivElement>(null)
  useRowKeys(place)
  const show = (index: number) =>
    place.current?.querySelectorAll<HTMLElement>('[data-row]')[index]?.focus({ preventScroll: false })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls has to be reached by the keyboard.
    <section ref={place} className={classes.body} aria-label={words.list} tabIndex={0}>
      <div className={classes.verdict}>
        <MaterialCard materiality={materiality} changes={changes} onShow={show} />
        <EffectiveCard effective={effective} />
      </div>
      <Title order={2} className="figures">
        {words.changes(changes.length)}
      </Title>
      {changes.length === 0 && (
        <Nothing icon={<IconEqual size={44} stroke={1.2} />} title={words.noChangesTitle} sentence={words.noChanges} />
      )}
      {changes.map((change, index) => (
        <ChangeRow
          key={`${change.kind} ${change.oldLine} ${change.newLine} ${change.old} ${change.new}`}
          change={change}
          place={index + 1}
          heading={change.section === changes[index - 1]?.section ? null : change.section || words.before}
        />
      ))}
    </section>
  )
}

type ChangeRowProps = Readonly<{ change: ChangeView; place: number; heading: string | null }>

function ChangeRow({ change, place, heading }: ChangeRowProps) {
  return (
    <>
      {heading !== null && (
        <Title order={3} className={classes.heading}>
          {heading}
        </Title>
      )}
      <article data-row tabIndex={-1} className={classes.change} aria-label={words.changeNo(place)}>
        <Group gap="xs" className={classes.changeHead}>
          <Badge color="gray" variant="light">
            {words.kind[change.kind]}
          </Badge>
          <Text size="xs" c="dimmed" className="figures">
            {words.changeNo(place)}
          </Text>
        </Group>
        <div className={classes.sides}>
          <Side change={change} side="old" />
          <Side change={change} side="new" />
        </div>
      </article>
    </>
  )
}

function Side({ change, side }: Readonly<{ change: ChangeView; side: 'old' | 'new' }>) {
  const text = change[side]
  const line = side === 'old' ? change.oldLine : change.newLine
  return (
    <div className={classes.side}>
      <Text size="xs" c="dimmed" className="figures">
        {line === null ? words.notThere : words.line(line)}
      </Text>
      {text !== null && (
        <Text component="p">
          {change.words.length > 0 ? <Pieces change={change} side={side} /> : whole(change, text)}
        </Text>
      )}
    </div>
  )
}

/** A sentence that stands on one side alone is marked as a whole. */
function whole({ kind }: ChangeView, text: string) {
  if (kind === 'removed') return <del>{text}</del>
  return kind === 'added' ? <ins>{text}</ins> : text
}

function Pieces({ change, side }: Readonly<{ change: ChangeView; side: 'old' | 'new' }>) {
  const other = side === 'old' ? 'added' : 'removed'
  let at = 0
  return change.words.map(({ kind, text }) => {
    at += text.length
    if (kind === other) return null
    if (kind === 'same') return <span key={`${kind}${at}`}>{text}</span>
    return kind === 'removed' ? <del key={`${kind}${at}`}>{text}</del> : <ins key={`${kind}${at}`}>{text}</ins>
  })
}
