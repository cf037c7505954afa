import { Text, type TextProps } from '@mantine/core'
import { useSession } from '../frame/session-context'
import { dateWords } from './date.words'
import { dateInWords, instantInWords } from './date-words'

/** A civil date in words, 'in 6 days, Fri 4 Dec', counted from the vault's own today. */
export function DateText({ date, ...props }: Readonly<{ date: string }> & TextProps) {
  const { today } = useSession()
  return (
    <Text component="time" className="figures" dateTime={date} {...props}>
      {dateInWords(date, today)}
    </Text>
  )
}

/** An instant in the office's zone; the zone stands in the tooltip. */
export function InstantText({ instant, ...props }: Readonly<{ instant: string }> & TextProps) {
  const { today, zone } = useSession()
  return (
    <Text component="time" className="figures" dateTime={instant} title={dateWords.zone(zone)} {...props}>
      {instantInWords(instant, zone, today)}
    </Text>
  )
}
