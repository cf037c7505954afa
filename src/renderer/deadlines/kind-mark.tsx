import {
  IconAlertTriangle,
  IconCalendarPlus,
  IconChecks,
  IconClock,
  IconListCheck,
  IconMailCheck,
  IconSend,
  IconTarget,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { DueRow } from '#contract/schema/deadline'

type Icon = ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean; className?: string }>

const ICONS: Readonly<Record<DueRow['kind'], Icon>> = {
  answer: IconSend,
  clock: IconClock,
  acknowledge: IconMailCheck,
  notice: IconCalendarPlus,
  task: IconListCheck,
  target: IconTarget,
}

/** The sign of a kind of date; a broken one has the sign of danger, one that was met a tick. */
export function KindMark({
  row,
  className,
}: Readonly<{ row: Pick<DueRow, 'kind' | 'broken' | 'doneOn'>; className?: string }>) {
  const Glyph = row.broken ? IconAlertTriangle : row.doneOn ? IconChecks : ICONS[row.kind]
  return <Glyph size={13} stroke={1.75} aria-hidden {...(className ? { className } : {})} />
}

/** The sign of a kind alone, for a chip. */
export function KindIcon({ kind }: Readonly<{ kind: DueRow['kind'] }>) {
  const Glyph = ICONS[kind]
  return <Glyph size={13} stroke={1.75} aria-hidden />
}
