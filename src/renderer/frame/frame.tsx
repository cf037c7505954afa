import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../api/call'
import { dropSession } from '../api/push'
import { ExplainProvider } from '../case/why/explain'
import { instantInWords } from '../date/date-words'
import { KeyList } from '../keys/key-list'
import { type Shortcut, useShortcuts } from '../keys/key-registry'
import { keyWords } from '../keys/keys.words'
import { toldError, undoLatest } from '../notify/notify'
import { openPalette } from '../palette/open-palette'
import { Palette } from '../palette/palette'
import { formatRoute } from '../route/route'
import { useNavigation } from '../route/route-context'
import { ErrorBoundary } from './error-boundary'
import classes from './frame.module.css'
import { frameWords as words } from './frame.words'
import { IdleNotice } from './idle-notice'
import { Rail } from './rail'
import { useSession } from './session-context'
import { StatusLine } from './status-line'
import { useMenu } from './use-menu'

/** The window around every screen of an open vault. */
export function Frame({ children }: Readonly<{ children: ReactNode }>) {
  const client = useQueryClient()
  const { route, go } = useNavigation()
  const [listOpened, setListOpened] = useState(false)
  const lock = useCallback(() => {
    call('desk.lock', {}).then(() => dropSession(client, true), toldError)
  }, [client])
  const main = useRef<HTMLElement>(null)
  // A key pressed after a change of screen belongs to the screen, not to the button that led there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of screen is the event.
  useEffect(() => main.current?.focus({ preventScroll: true }), [route.screen])
  useMenu()
  useShortcuts(everywhere({ lock, openList: () => setListOpened(true) }))
  return (
    <div className={classes.shell}>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <PracticeBar />
      <Rail onLock={lock} />
      <main ref={main} className={classes.main} id="content" tabIndex={-1}>
        <ErrorBoundary place={formatRoute(route)} onLeave={() => go({ screen: 'today' })}>
          <ExplainProvider>{children}</ExplainProvider>
        </ErrorBoundary>
      </main>
      <StatusLine />
      <IdleNotice />
      <Palette onLock={lock} onKeys={() => setListOpened(true)} />
      <KeyList opened={listOpened} onClose={() => setListOpened(false)} />
    </div>
  )
}

function everywhere({ lock, openList }: Readonly<{ lock: () => void; openList: () => void }>): readonly Shortcut[] {
  const { label } = keyWords
  const group = keyWords.group.everywhere
  return [
    { keys: 'mod+k', label: label.palette, group, run: openPalette, whileTyping: true },
    { keys: 'mod+l', label: label.lock, group, run: lock, whileTyping: true },
    { keys: 'mod+z', label: label.undo, group, run: undoLatest },
    { keys: '?', label: label.list, group, run: openList },
  ]
}

function PracticeBar() {
  const { practice, practiceNow, zone } = useSession()
  if (!practice) return null
  return (
    <header className={classes.practice}>
      <b>{words.practice}</b> {words.practiceBar}{' '}
      {practiceNow && words.practiceClock(instantInWords(practiceNow, zone))}
    </header>
  )
}
