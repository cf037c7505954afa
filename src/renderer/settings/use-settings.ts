import { useState } from 'react'
import { useExecute } from '../api/query'
import { useHasRole } from '../frame/session-context'
import { told } from '../notify/notify'
import type { SettingsData } from './settings'
import { settingsWords as words } from './settings.words'

type Settings = SettingsData['settings']

/** Lists go without their empty lines. */
const filled = (value: Settings[keyof Settings]) =>
  Array.isArray(value) ? value.map((line) => line.trim()).filter((line) => line !== '') : value

/** A draft of the vault's settings, what differs from the stored ones, and how to save that. */
export function useSettings(data: SettingsData) {
  const mayChange = useHasRole('administrator')
  const [draft, setDraft] = useState(data.settings)
  const change = useExecute('change-settings')
  const names = Object.keys(draft) as (keyof Settings)[]
  const changed = names.filter((name) => JSON.stringify(draft[name]) !== JSON.stringify(data.settings[name]))
  const save = () => {
    const changes = Object.fromEntries(changed.map((name) => [name, filled(draft[name])]))
    change.mutate({ payload: { changes }, revision: data.revision }, { onSuccess: () => told(words.saved) })
  }
  return {
    draft,
    set: (changes: Partial<Settings>) => setDraft({ ...draft, ...changes }),
    dirty: changed.length > 0,
    mayChange,
    save,
    saving: change.isPending,
    error: change.error,
  }
}
