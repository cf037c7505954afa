import { Text, UnstyledButton } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Output } from '#contract/bridge'
import type { FindingView } from '#contract/schema/policy-view'
import { Nothing } from '../../../frame/nothing'
import { useRowKeys } from '../../../keys/use-row-keys'
import classes from '../policy.module.css'
import { findingWords as words } from './finding.words'
import { PolicyText } from './policy-text'

/** The findings beside the text; the chosen one marks its lines. */
export function FindingPanes({ linted }: Readonly<{ linted: Output<'policy.lint'> }>) {
  const { findings, lines } = linted
  const [chosen, setChosen] = useState(0)
  const place = useRef<HTMLElement>(null)
  useRowKeys(place)
  return (
    <div className={classes.panes}>
      <section ref={place} className={classes.list} aria-label={words.list}>
        {findings.length === 0 && (
          <Nothing icon={<IconCircleCheck size={44} stroke={1.2} />} title={words.noneTitle} sentence={words.none} />
        )}
        {findings.map((finding, index) => (
          <FoundRow
            key={`${finding.rule} ${finding.line} ${finding.finding}`}
            finding={finding}
            open={index === chosen}
            onChoose={() => setChosen(index)}
          />
        ))}
      </section>
      <PolicyText lines={lines} marked={findings[chosen]?.lines ?? []} />
    </div>
  )
}

function FoundRow({
  finding,
  open,
  onChoose,
}: Readonly<{ finding: FindingView; open: boolean; onChoose: () => void }>) {
  const others = finding.lines.filter((line) => line !== finding.line)
  return (
    <UnstyledButton
      data-row
      className={classes.found}
      aria-current={open || undefined}
      aria-expanded={open}
      onClick={onChoose}
      onFocus={onChoose}
    >
      <Text size="xs" c="dimmed" className="figures">
        {words.line(finding.line)}
        {others.length > 0 && ` ${words.alsoLines(others)}`}
      </Text>
      <Text fw={open ? 600 : undefined}>{finding.finding}</Text>
      {open && (
        <>
          <Text mt={6} size="sm">
            <Text component="span" inherit fw={600}>
              {words.why}:{' '}
            </Text>
            {finding.why}
          </Text>
          <Text mt={4} size="sm">
            <Text component="span" inherit fw={600}>
              {words.console}:{' '}
            </Text>
            {finding.consoleDoes}
          </Text>
          <Text mt={4} ff="monospace" className={classes.rule}>
            {finding.rule}
          </Text>
        </>
      )}
    </UnstyledButton>
  )
}
