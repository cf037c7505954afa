import { ActionIcon, Button, Checkbox, Group, Popover, Stack, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns3, IconMinus, IconPlus } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useLook } from '../look/look-provider'
import { WIDTH_SCALE } from '../look/theme'
import type { TableColumn } from './column'
import { firstLayout, moved, type TableLayout, toggled } from './layout'
import { tableWords as words } from './table.words'

const WIDTH_STEP_PX = 24
const NARROWEST_PX = 48

type ColumnMenuProps<Row> = Readonly<{
  columns: readonly TableColumn<Row>[]
  layout: TableLayout
  onLayout: (layout: TableLayout) => void
}>

/** Chooses, orders and sizes the columns of a table, by mouse or keyboard. */
export function ColumnMenu<Row>({ columns, layout, onLayout }: ColumnMenuProps<Row>) {
  const columnOf = (id: string) => columns.find((column) => column.id === id)
  const [{ density }] = useLook()
  const widen = (column: TableColumn<Row>, step: number) => {
    const width = Math.max(
      NARROWEST_PX,
      (layout.widths[column.id] ?? Math.round(column.width * WIDTH_SCALE[density])) + step,
    )
    onLayout({ ...layout, widths: { ...layout.widths, [column.id]: width } })
  }
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={words.columnsHint}>
          <ActionIcon variant="default" size="input-sm" aria-label={words.columns}>
            <IconColumns3 size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.columns}>
        <Stack gap={4}>
          {layout.order.map((id) => {
            const column = columnOf(id)
            if (!column) return null
            return (
              <Group key={id} justify="space-between" wrap="nowrap" gap="lg">
                <Checkbox
                  label={column.label}
                  aria-label={words.show(column.label)}
                  checked={!layout.hidden.includes(id)}
                  disabled={column.fixed ?? false}
                  onChange={() => onLayout(toggled(layout, id))}
                />
                <Group gap={2} wrap="nowrap">
                  <Step
                    icon={IconMinus}
                    label={words.narrower(column.label)}
                    onClick={() => widen(column, -WIDTH_STEP_PX)}
                  />
                  <Step
                    icon={IconPlus}
                    label={words.wider(column.label)}
                    onClick={() => widen(column, WIDTH_STEP_PX)}
                  />
                  <Step
                    icon={IconArrowUp}
                    label={words.earlier(column.label)}
                    onClick={() => onLayout(moved(layout, id, -1))}
                  />
                  <Step
                    icon={IconArrowDown}
                    label={words.later(column.label)}
                    onClick={() => onLayout(moved(layout, id, 1))}
                  />
                </Group>
              </Group>
            )
          })}
          <Button variant="default" size="xs" mt="xs" onClick={() => onLayout(firstLayout(columns))}>
            {words.restore}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

type StepProps = Readonly<{
  icon: ComponentType<{ size?: number; stroke?: number }>
  label: string
  onClick: () => void
}>

function Step({ icon: Glyph, label, onClick }: StepProps) {
  return (
    <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} title={label} onClick={onClick}>
      <Glyph size={14} stroke={1.5} />
    </ActionIcon>
  )
}
