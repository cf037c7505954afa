import { Button, Group, Menu, Modal, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { Form } from '../frame/form'
import { intakeWords } from './intake.words'

const words = intakeWords.act

/** Ready reasons for setting a message aside, and room for another one. */
export function SetAsideMenu({ onReason }: Readonly<{ onReason: (reason: string) => void }>) {
  const [opened, { open, close }] = useDisclosure(false)
  const [reason, setReason] = useState('')
  const submit = () => {
    close()
    onReason(reason.trim())
  }
  return (
    <>
      <Menu position="top-start">
        <Menu.Target>
          <Button px="sm" variant="default" rightSection={<IconChevronDown size={14} stroke={1.5} />}>
            {words.setAside}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {words.reasons.map((ready) => (
            <Menu.Item key={ready} onClick={() => onReason(ready)}>
              {ready}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={open}>{words.otherReason}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={opened}
        onClose={close}
        title={words.reasonTitle}
        closeButtonProps={{ 'aria-label': words.cancel }}
      >
        <Form onSubmit={submit}>
          <Textarea
            label={words.reason}
            data-autofocus
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button type="submit" disabled={reason.trim() === ''}>
              {words.setAside}
            </Button>
          </Group>
        </Form>
      </Modal>
    </>
  )
}
