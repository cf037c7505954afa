import { MantineProvider, useMantineColorScheme } from '@mantine/core'
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import { usePreference } from '../preference/use-preference'
import { type Density, deskTheme, deskVariables } from './theme'

export type Look = Readonly<{ scheme: 'auto' | 'light' | 'dark'; density: Density }>

const FIRST_LOOK: Look = { scheme: 'auto', density: 'compact' }

const LookContext = createContext<readonly [Look, (look: Look) => void]>([FIRST_LOOK, () => undefined])

/** Light or dark and how dense, as chosen in Settings; follows the system at first. */
export function LookProvider({ children }: Readonly<{ children: ReactNode }>) {
  const [look, setLook] = usePreference('look', FIRST_LOOK)
  const theme = useMemo(() => deskTheme(look.density), [look.density])
  const value = useMemo(() => [look, setLook] as const, [look, setLook])
  return (
    <LookContext value={value}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={deskVariables}
        defaultColorScheme="auto"
        colorSchemeManager={inMemory}
      >
        <Scheme scheme={look.scheme} />
        {children}
      </MantineProvider>
    </LookContext>
  )
}

/** The scheme is kept as a preference of the desk, so Mantine itself stores nothing in the browser. */
const inMemory = {
  get: (initial: Look['scheme']) => initial,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
}

function Scheme({ scheme }: Readonly<{ scheme: Look['scheme'] }>) {
  const { setColorScheme } = useMantineColorScheme()
  // biome-ignore lint/correctness/useExhaustiveDependencies: Mantine gives a new function on every render.
  useEffect(() => setColorScheme(scheme), [scheme])
  return null
}

/** The look in use and how to change it. */
export const useLook = () => useContext(LookContext)
