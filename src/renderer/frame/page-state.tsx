import { Center, Loader, Stack, Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import type { AppErrorValue } from '../api/call'
import { ErrorBox } from '../api/error-box'
import classes from './frame.module.css'
import { frameWords as words } from './frame.words'

const QUIET_MS = 250

/** Says that something is being read, but only when it takes long enough to notice. */
export function Loading({ what }: Readonly<{ what?: string }>) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), QUIET_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Center className={classes.centre} role="status" aria-busy="true">
      {shown && (
        <Stack align="center" gap="xs">
          <Loader size="sm" aria-hidden />
          <Text c="dimmed">{what ?? words.loading}</Text>
        </Stack>
      )}
    </Center>
  )
}

/** Loading, error or the content of a read: `<PageState query={query}>{(data) => ...}</PageState>`. */
export function PageState<T>({
  query,
  children,
  what,
}: Readonly<{ query: UseQueryResult<T, AppErrorValue>; children: (data: T) => ReactNode; what?: string }>) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error)
    return (
      <div className={classes.centre}>
        <ErrorBox error={query.error} onRetry={() => void query.refetch()} />
      </div>
    )
  return what ? <Loading what={what} /> : <Loading />
}
