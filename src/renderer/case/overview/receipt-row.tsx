import { Badge, Button, Group, Text } from '@mantine/core'
import { InstantText } from '../../date/date-text'
import { receiptBasisWords, wordFor } from '../../word/domain.words'
import classes from '../case.module.css'
import { useCase } from '../case-context'
import { EditButton } from './editable-row'
import { overviewWords as words } from './overview.words'

/** When the request was received, how that is known, and the way to correct it. */
export function ReceiptRow() {
  const { view, mayWork, ask } = useCase()
  const { receipt } = view
  const correct = () => ask({ kind: 'receipt' })
  return (
    <div className={classes.fact}>
      <Text className={classes.factLabel}>{words.receipt}</Text>
      <div className={classes.factValue}>
        <Group gap="xs">
          <InstantText instant={receipt.receivedAt} />
          <Badge variant={receipt.confirmed ? 'light' : 'outline'} color={receipt.confirmed ? 'deep' : 'gray'}>
            {receipt.confirmed ? words.receiptSure : words.receiptOpen}
          </Badge>
          {!receipt.confirmed && mayWork && (
            <Button variant="default" size="compact-xs" onClick={correct}>
              {words.confirm}
            </Button>
          )}
        </Group>
        <Text c="dimmed" size="xs">
          {wordFor(receiptBasisWords, receipt.basis)}. {receipt.explanation}
        </Text>
      </div>
      {mayWork && <EditButton label={words.edit(words.receipt)} onClick={correct} />}
    </div>
  )
}
