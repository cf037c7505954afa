import { Box, Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './frame.module.css'

export type PageHeaderProps = Readonly<{
  title: string
  /** One line of numbers that sums the screen up. */
  summary?: ReactNode
  /** Search, then the primary action. */
  children?: ReactNode
}>

/** Top bar of a screen: title, summary, search and primary action. */
export function PageHeader({ title, summary, children }: PageHeaderProps) {
  return (
    <Box component="header" className={classes.header}>
      <Group gap="md" align="baseline" wrap="nowrap" className={classes.headerWords}>
        <Title order={1}>{title}</Title>
        {summary && (
          <Text c="dimmed" className="cut figures" title={typeof summary === 'string' ? summary : undefined}>
            {summary}
          </Text>
        )}
      </Group>
      <Group gap="xs" wrap="nowrap">
        {children}
      </Group>
    </Box>
  )
}
