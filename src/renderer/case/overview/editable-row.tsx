import { ActionIcon, Button, Group, Stack, Text, TextInput, Tooltip } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Form } from '../../frame/form'
import classes from '../case.module.css'
import { useCase } from '../case-context'
import { FaultBox } from '../fault-box'
import { overviewWords as words } from './overview.words'
import type { FactDraft } from './use-fact-draft'

type EditableRowProps = Readonly<{ label: string; draft: FactDraft; value: ReactNode; field: ReactNode }>

/** A fact that is read, and turned into its field where it stands. */
export function EditableRow({ label, draft, value, field }: EditableRowProps) {
  const { mayWork } = useCase()
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    draft.stop()
  }
  return (
    <div className={classes.fact}>
      <Text className={classes.factLabel}>{label}</Text>
      {draft.editing ? (
        <Form gap="xs" onSubmit={draft.save} onKeyDown={leave} aria-label={words.edit(label)}>
          {field}
          <TextInput
            label={words.reason}
            placeholder={words.reasonHint}
            value={draft.reason}
            onChange={(event) => draft.setReason(event.currentTarget.value)}
          />
          <FaultBox fault={draft.fault} />
          <Group gap="xs">
            <Button type="submit" size="xs" loading={draft.pending} disabled={!draft.ready}>
              {words.save}
            </Button>
            <Button variant="default" size="xs" onClick={draft.stop}>
              {words.cancel}
            </Button>
          </Group>
        </Form>
      ) : (
        <Stack gap={2} className={classes.factValue}>
          {value}
          <FaultBox fault={draft.fault} />
        </Stack>
      )}
      {mayWork && !draft.editing && <EditButton label={words.edit(label)} onClick={draft.begin} />}
    </div>
  )
}

/** The pencil at the end of a fact. */
export function EditButton({ label, onClick }: Readonly<{ label: string; onClick: () => void }>) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} onClick={onClick}>
        <IconPencil size={15} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  )
}
