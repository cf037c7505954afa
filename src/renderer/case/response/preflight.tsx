import { Anchor, Text, Title } from '@mantine/core'
import { IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { CASE_TABS, type CaseTab } from '../../route/route'
import { useNavigation } from '../../route/route-context'
import classes from '../case.module.css'
import { useCase } from '../case-context'
import own from './response.module.css'
import { responseWords as words } from './response.words'

const isTab = (place: string): place is CaseTab => CASE_TABS.some((tab) => tab === place)

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
            {blockers.map((blocker) => (
              <li key={`${blocker.code}${blocker.message}`} className={own.blocker}>
                <IconCircleDashed size={16} stroke={1.75} aria-hidden />
                <span>
                  {blocker.message}{' '}
                  {blocker.where !== 'response' && (
                    <Anchor
                      component="button"
                      type="button"
                      aria-label={words.goTo(words.where[blocker.where] ?? blocker.where)}
                      onClick={() => leave(blocker.where, blocker.code)}
                    >
                      {words.where[blocker.where] ?? blocker.where}
                    </Anchor>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
