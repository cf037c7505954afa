import { Drawer } from '@mantine/core'
import { intakeWords } from './intake.words'
import { LogForm, type LogFormProps } from './log-form'

const words = intakeWords.logging

type LogInquiryProps = LogFormProps & Readonly<{ opened: boolean }>

/** Writes down a call, a letter, a form or a visit; what is typed stays until it is logged. */
export function LogInquiry({ opened, onClose, onLogged }: LogInquiryProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={words.title}
      size="lg"
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {opened && <LogForm onClose={onClose} onLogged={onLogged} />}
    </Drawer>
  )
}
