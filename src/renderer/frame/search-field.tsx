import { CloseButton, Kbd, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { useShortcuts } from '../keys/key-registry'
import { keyWords } from '../keys/keys.words'
import { frameWords } from './frame.words'

type SearchFieldProps = Readonly<{ label: string; value: string; onChange: (text: string) => void; width?: number }>

/** Search as you type; `/` leads into it, Escape empties and leaves it. */
export function SearchField({ label, value, onChange, width = 260 }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useShortcuts([
    { keys: '/', label: keyWords.label.search, group: keyWords.group.everywhere, run: () => field.current?.focus() },
  ])
  const leave = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onChange('')
    field.current?.blur()
  }
  return (
    <TextInput
      ref={field}
      type="search"
      w={width}
      aria-label={label}
      placeholder={label}
      value={value}
      maxLength={200}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={leave}
      leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
      rightSection={
        value ? (
          <CloseButton size="sm" aria-label={frameWords.clearSearch} onClick={() => onChange('')} />
        ) : (
          <Kbd size="xs">/</Kbd>
        )
      }
    />
  )
}
