import { Anchor, Text, Title } from '@mantine/core'
import { IconCheck, IconCircleDashed } from '@tabler/icons-react'
import type { CaseView } from '#contract/schema/case-view'
import { CASE_TABS, type CaseTab } from '../../route/route'
import { useNavigation } from '../../route/route-context'
import classes from '../case.module.css'
import { useCase } from '../case-context'
import own from './response.module.css'
import { responseWords as words } from './response.words'

const isTab = (place: string): place is CaseTab => CASE_TABS.some((tab) => tab === place)

type Blocker = CaseView['blockers'][number]

/** Things of one kind that are listed before the rest is folded. */
const LISTED = 3

function byCode(blockers: readonly Blocker[]): [string, Blocker[]][] {
  const groups = new Map<string, Blocker[]>()
  for (const blocker of blockers) groups.set(blocker.code, [...(groups.get(blocker.code) ?? []), blocker])
  return [...groups]
}

/** Everything that stands in the way of the release, each with the way to where it is removed. */
export function Preflight() {
  const { view, goTo } = useCase()
  const { go } = useNavigation()
  const released = Boolean(view.response?.releasedAt && view.response.current)
  if (released) return null
  const leave = (place: string, code: string) => {
    if (isTab(place)) goTo(place)
    else go({ screen: 'settings', section: code === 'channel_unknown' ? 'channels' : 'organisation' })
  }
  const { blockers } = view
  return (
    <section aria-labelledby="response-preflight">
      <Title order={2} id="response-preflight">
        {words.preflight}
      </Title>
      {blockers.length === 0 ? (
        <Text className={own.blocker}>
          <IconCheck size={16} stroke={2} aria-hidden /> {words.clear}
        </Text>
      ) : (
        <>
          <Text c="dimmed" mb={6}>
            {words.blockers(blockers.length)}
          </Text>
          <ul className={`${classes.card} ${own.blockers}`}>
            {byCode(blockers).map(([code, those]) => (
              <BlockerGroup key={code} blockers={those} onLeave={leave} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

type Leave = (place: string, code: string) => void

function BlockerGroup({ blockers, onLeave }: Readonly<{ blockers: readonly Blocker[]; onLeave: Leave }>) {
  const folds = blockers.length > LISTED + 1
  const listed = folds ? blockers.slice(0, LISTED) : blockers
  const rest = folds ? blockers.slice(LISTED) : []
  return (
    <>
      {listed.map((blocker) => (
        <BlockerLine key={blocker.message} blocker={blocker} onLeave={onLeave} />
      ))}
      {rest.length > 0 && (
        <li>
          <details>
            <summary>{words.more(rest.length)}</summary>
            <ul>
              {rest.map((blocker) => (
                <BlockerLine key={blocker.message} blocker={blocker} onLeave={onLeave} />
              ))}
            </ul>
          </details>
        </li>
      )}
    </>
  )
}

function BlockerLine({ blocker, onLeave }: Readonly<{ blocker: Blocker; onLeave: Leave }>) {
  const place = words.where[blocker.where] ?? blocker.where
  return (
    <li className={own.blocker}>
      <IconCircleDashed size={16} stroke={1.75} aria-hidden />
      <span>
        {blocker.message}{' '}
        {blocker.where !== 'response' && (
          <Anchor
            component="button"
            type="button"
            aria-label={words.goTo(place)}
            onClick={() => onLeave(blocker.where, blocker.code)}
          >
            {place}
          </Anchor>
        )}
      </span>
    </li>
  )
}
