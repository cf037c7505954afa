import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { followPushes } from './api/push'
import { createQueryClient, useCall } from './api/query'
import { FirstRun } from './first-run/first-run'
import { ErrorBoundary } from './frame/error-boundary'
import { Frame } from './frame/frame'
import { PageState } from './frame/page-state'
import { DeskContext, type DeskState, SessionContext } from './frame/session-context'
import { KeyRegistryProvider } from './keys/key-registry'
import { LookProvider } from './look/look-provider'
import { NavigationProvider } from './route/route-context'
import { ShownScreen } from './shown-screen'
import { Unlock } from './unlock/unlock'

/** The whole window: the look, the cache, and the screen that the state of the desk asks for. */
export function App() {
  const [client] = useState(createQueryClient)
  useEffect(() => followPushes(client), [client])
  return (
    <QueryClientProvider client={client}>
      <LookProvider>
        <Notifications position="bottom-center" limit={4} />
        <ErrorBoundary place="app">
          <KeyRegistryProvider>
            <Desk />
          </KeyRegistryProvider>
        </ErrorBoundary>
      </LookProvider>
    </QueryClientProvider>
  )
}

function Desk() {
  const state = useCall('desk.state', {})
  return (
    <PageState query={state}>
      {(desk) => (
        <DeskContext value={desk}>
          <DeskScreen desk={desk} />
        </DeskContext>
      )}
    </PageState>
  )
}

function DeskScreen({ desk }: Readonly<{ desk: DeskState }>) {
  if (desk.screen === 'first_run' || desk.screen === 'recovery_key') return <FirstRun />
  if (desk.screen === 'locked' || !desk.session) return <Unlock />
  return (
    <SessionContext value={desk.session}>
      <NavigationProvider key={desk.session.vaultKey} vaultKey={desk.session.vaultKey}>
        <Frame>
          <ShownScreen />
        </Frame>
      </NavigationProvider>
    </SessionContext>
  )
}
