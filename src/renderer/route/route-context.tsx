import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { usePreference } from '../preference/use-preference'
import { formatRoute, parseRoute, type Route } from './route'

export type Navigation = Readonly<{
  route: Route
  /** Opens a screen and remembers where the officer came from. */
  go: (route: Route) => void
  /** Changes the place without a step back, as a tab or a selected row does. */
  replace: (route: Route) => void
  /** One step back; Today when there is none. */
  back: () => void
}>

const NavigationContext = createContext<Navigation | null>(null)
const LONGEST_TRAIL = 50

/** Holds where the officer is, per vault, so that a closed window reopens where it was. */
export function NavigationProvider({ vaultKey, children }: Readonly<{ vaultKey: string; children: ReactNode }>) {
  const [stored, store, loaded] = usePreference(`route.${vaultKey}`.slice(0, 64), '')
  if (!loaded) return null
  return (
    <Navigator first={stored} onMove={store}>
      {children}
    </Navigator>
  )
}

function Navigator({
  first,
  onMove,
  children,
}: Readonly<{ first: string; onMove: (text: string) => void; children: ReactNode }>) {
  const [trail, setTrail] = useState<readonly Route[]>(() => [parseRoute(first)])
  const route = trail.at(-1) ?? { screen: 'today' as const }
  const text = formatRoute(route)
  const written = useRef(text)

  useEffect(() => {
    if (written.current === text) return
    written.current = text
    onMove(text)
  }, [text, onMove])

  const go = useCallback((next: Route) => {
    setTrail((past) =>
      formatRoute(past.at(-1) ?? next) === formatRoute(next) && past.length > 0
        ? past
        : [...past.slice(-LONGEST_TRAIL), next],
    )
  }, [])
  const replace = useCallback((next: Route) => setTrail((past) => [...past.slice(0, -1), next]), [])
  const back = useCallback(() => setTrail((past) => (past.length > 1 ? past.slice(0, -1) : [{ screen: 'today' }])), [])
  const navigation = useMemo(() => ({ route, go, replace, back }), [route, go, replace, back])
  return <NavigationContext value={navigation}>{children}</NavigationContext>
}

/** Where the officer is and how to go elsewhere. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext)
  if (!navigation) throw new Error('Invariant broken: useNavigation stands inside NavigationProvider')
  return navigation
}
