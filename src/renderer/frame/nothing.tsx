import { EmptyState } from '@mantine/core'
import type { ReactNode } from 'react'

export type NothingProps = Readonly<{
  icon: ReactNode
  title: string
  /** One sentence that teaches what will stand here. */
  sentence: string
  /** The first action. */
  children?: ReactNode
}>

/** An empty state: what it means and the first thing to do. */
export function Nothing({ icon, title, sentence, children }: NothingProps) {
  return (
    <EmptyState icon={icon} title={title} description={sentence} py="xl" maw={520} mx="auto">
      {children && <EmptyState.Actions>{children}</EmptyState.Actions>}
    </EmptyState>
  )
}
