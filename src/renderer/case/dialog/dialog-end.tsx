import { Button, Group } from '@mantine/core'
import { FaultBox } from '../fault-box'
import type { OrderFault } from '../use-order'

type DialogEndProps = Readonly<{ label: string; pending: boolean; disabled?: boolean; fault: OrderFault | null }>

/** The end of a dialog's form: why it was refused, and the button that does it. */
export function DialogEnd({ label, pending, disabled = false, fault }: DialogEndProps) {
  return (
    <>
      <FaultBox fault={fault} />
      <Group justify="flex-end">
        <Button type="submit" loading={pending} disabled={disabled}>
          {label}
        </Button>
      </Group>
    </>
  )
}
