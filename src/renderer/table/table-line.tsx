// biome-ignore-all lint/a11y/useSemanticElements: a windowed grid places its rows by hand, which table elements cannot.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names its row by aria-activedescendant.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles Enter, Space and arrows for its active row.
import { Checkbox } from '@mantine/core'
import type { CSSProperties, ReactNode } from 'react'
import classes from './table.module.css'

type TableLineProps = Readonly<{
  domId: string
  index: number
  style: CSSProperties
  active: boolean
  chosen: boolean
  pickable: boolean
  onChoose?: () => void
  chooseLabel?: string
  onClick: () => void
  onDoubleClick: () => void
  children: ReactNode
}>

/** One row: a click makes it the active one, a double click opens it; the keys belong to the grid around it. */
export function TableLine({
  domId,
  index,
  style,
  active,
  chosen,
  pickable,
  onChoose,
  chooseLabel,
  onClick,
  onDoubleClick,
  children,
}: TableLineProps) {
  return (
    <div
      id={domId}
      role="row"
      className={classes.row}
      style={style}
      aria-rowindex={index + 2}
      aria-selected={pickable ? chosen : active}
      data-active={active || undefined}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
    >
      {pickable && (
        <div role="gridcell" className={classes.pick}>
          {onChoose && (
            <Checkbox size="xs" tabIndex={-1} aria-label={chooseLabel} checked={chosen} onChange={onChoose} />
          )}
        </div>
      )}
      {children}
    </div>
  )
}
