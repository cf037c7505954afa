import { Button } from '@mantine/core'
import { IconCalculator, IconCopy, IconFileTypePdf } from '@tabler/icons-react'
import { ErrorBox } from '../../api/error-box'
import { useCall } from '../../api/query'
import { Reasons } from '../../case/why/reasons'
import { useSaveAnnex } from '../../case/why/use-save-annex'
import { Nothing } from '../../frame/nothing'
import { Loading } from '../../frame/page-state'
import { useSession } from '../../frame/session-context'
import { told } from '../../notify/notify'
import { copyText } from './copy-text'
import classes from './what-if.module.css'
import { whatIfWords as words } from './what-if.words'
import type { WhatIfFacts } from './what-if-facts'

/** The date for the assumed facts with its reasons, or in words why there is none. */
export function WhatIfResult({ facts }: Readonly<{ facts: WhatIfFacts }>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard.
    <section className={classes.result} aria-label={words.result} tabIndex={0}>
      <Answer facts={facts} />
    </section>
  )
}

function Answer({ facts }: Readonly<{ facts: WhatIfFacts }>) {
  const { today } = useSession()
  const annex = useSaveAnnex()
  const dated = facts.receivedAt !== '' && facts.events.every(({ at }) => at !== '')
  const enabled = facts.ruleId !== '' && dated
  const query = useCall('deadline.what-if', facts, { enabled, keepFormer: true })
  if (!enabled)
    return (
      <Nothing
        icon={<IconCalculator size={44} stroke={1.2} />}
        title={words.emptyTitle}
        sentence={facts.ruleId === '' ? words.empty : words.chooseMoment}
      />
    )
  if (query.error) return <ErrorBox error={query.error} />
  if (!query.data) return <Loading what={words.computing} />
  const { deadline, text } = query.data
  const copy = () => told(copyText(text) ? words.copied : words.notCopied)
  return (
    <Reasons
      key={deadline.ruleId}
      deadlines={[deadline]}
      first={null}
      today={today}
      sentence={null}
      caption={words.caption}
      settled
    >
      <Button variant="default" size="xs" leftSection={<IconCopy size={14} stroke={1.5} aria-hidden />} onClick={copy}>
        {words.copy}
      </Button>
      <Button
        size="xs"
        loading={annex.saving}
        leftSection={<IconFileTypePdf size={14} stroke={1.5} aria-hidden />}
        onClick={() => annex.save({ kind: 'what_if', facts })}
      >
        {words.savePdf}
      </Button>
    </Reasons>
  )
}
