import { List, Title } from '@mantine/core'
import classes from './intake.module.css'
import { intakeWords } from './intake.words'

const words = intakeWords.logging

/** What to read out on the telephone. */
export function PhoneScript() {
  return (
    <section className={classes.script} aria-label={words.scriptTitle}>
      <Title order={3}>{words.scriptTitle}</Title>
      <List type="ordered" spacing={4} mt={4}>
        {words.script.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </section>
  )
}
