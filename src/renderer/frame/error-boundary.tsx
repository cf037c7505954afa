import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { errorWords } from '../api/error.words'
import classes from './frame.module.css'

type Props = Readonly<{
  children: ReactNode
  /** Changes when the officer goes elsewhere, which clears the fault. */
  place: string
  onLeave?: () => void
}>

/** Keeps a fault of one screen from taking the window with it. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override componentDidUpdate(before: Props): void {
    if (before.place !== this.props.place && this.state.failed) this.setState({ failed: false })
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <div className={classes.centre}>
        <Alert role="alert" color="gray" title={errorWords.crash}>
          <Stack>
            <Text>{errorWords.crashTodo}</Text>
            <Group>
              <Button onClick={() => this.setState({ failed: false })}>{errorWords.reopen}</Button>
              {this.props.onLeave && (
                <Button variant="default" onClick={this.props.onLeave}>
                  {errorWords.toToday}
                </Button>
              )}
            </Group>
          </Stack>
        </Alert>
      </div>
    )
  }
}
