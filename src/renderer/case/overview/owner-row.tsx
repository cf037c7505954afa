import { Select, Text } from '@mantine/core'
import { useState } from 'react'
import { useCall } from '../../api/query'
import { told } from '../../notify/notify'
import classes from '../case.module.css'
import { useCase } from '../case-context'
import { FaultBox } from '../fault-box'
import { useOrder } from '../use-order'
import { EditButton } from './editable-row'
import { overviewWords as words } from './overview.words'

/** Who works on the case. */
export function OwnerRow() {
  const { view, mayWork } = useCase()
  const [editing, setEditing] = useState(false)
  const assign = useOrder('assign-case')
  const settings = useCall('settings.read', {}, { enabled: editing })
  const officers = (settings.data?.users ?? []).filter(({ removed, roles }) => !removed && roles.includes('officer'))
  const choose = (ownerId: string | null) => {
    if (!ownerId) return
    const name = officers.find(({ userId }) => userId === ownerId)?.name ?? ''
    assign.run({ ownerId }, () => {
      setEditing(false)
      told(words.assigned(name))
    })
  }
  return (
    <div className={classes.fact}>
      <Text className={classes.factLabel}>{words.owner}</Text>
      <div className={classes.factValue}>
        {editing && settings.data ? (
          <Select
            autoFocus
            aria-label={words.owner}
            data={officers.map(({ userId, name }) => ({ value: userId, label: name }))}
            value={view.owner.userId}
            onChange={choose}
            onBlur={() => setEditing(false)}
          />
        ) : (
          view.owner.name
        )}
        <FaultBox fault={assign.fault} />
      </div>
      {mayWork && !editing && <EditButton label={words.edit(words.owner)} onClick={() => setEditing(true)} />}
    </div>
  )
}
