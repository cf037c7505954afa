import { createContext, useContext } from 'react'
import type { Output } from '#contract/bridge'
import type { Session } from '#contract/schema/desk'

export type DeskState = Output<'desk.state'>

export const SessionContext = createContext<Session | null>(null)
export const DeskContext = createContext<DeskState | null>(null)

/** Who works in which vault, its zone and its today. Only inside an open vault. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('Invariant broken: useSession stands inside an open vault')
  return session
}

/** Version, runtime, known vaults, zones and calendars. */
export function useDesk(): DeskState {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('Invariant broken: useDesk stands inside the app')
  return desk
}

/** True when the signed-in person holds one of the roles. */
export function useHasRole(...roles: Session['user']['roles']): boolean {
  const held = useSession().user.roles
  return roles.some((role) => held.includes(role))
}
