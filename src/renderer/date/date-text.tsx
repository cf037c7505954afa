import { Text, type TextProps } from '@mantine/core'
import { useSession } from '../frame/session-context'
import { dateWords } from './date.words'
import { instantInWords } from './date-words'

/** An instant in the office's zone; the zone stands in the tooltip. */
export function InstantText({ instant, ...props }: Readonly<{ instant: string }> & TextProps) {
  const { today, zone } = useSession()
  return (
    <Text component="time" className="figures" dateTime={instant} title={dateWords.zone(zone)} {...props}>
      {instantInWords(instant, zone, today)}
    </Text>
  )
}
