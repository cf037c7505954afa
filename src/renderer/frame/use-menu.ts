import { useEffect, useRef } from 'react'
import { IMPORT_ASKED } from '../intake/intake-memory'
import { keep } from '../memory/kept'
import type { Route } from '../route/route'
import { useNavigation } from '../route/route-context'
import { useBackup } from '../settings/use-backup'

const PLACES: Readonly<Record<string, Route>> = {
  today: { screen: 'today' },
  inbox: { screen: 'inbox', inquiryId: null },
  cases: { screen: 'cases' },
  deadlines: { screen: 'deadlines' },
  registers: { screen: 'registers', section: 'law' },
  audit: { screen: 'audit' },
  settings: { screen: 'settings', section: 'organisation' },
}

/** Does what the menu of the window asks for. */
export function useMenu(): void {
  const { go } = useNavigation()
  const { save } = useBackup()
  const act = (action: string) => {
    const place = PLACES[action]
    if (place) go(place)
    if (action === 'backup') save()
    if (action === 'import') {
      keep(IMPORT_ASKED, true)
      go({ screen: 'inbox', inquiryId: null })
    }
  }
  const latest = useRef(act)
  latest.current = act
  useEffect(
    () =>
      window.rightsdesk.onPush((push) => {
        if (push.topic === 'menu') latest.current(push.action)
      }),
    [],
  )
}
