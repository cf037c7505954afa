import { useQueryClient } from '@tanstack/react-query'
import { useAction } from '../api/query'
import { told, toldError } from '../notify/notify'
import { settingsWords as words } from './settings.words'

/** Saves a verified copy of the vault where the officer chooses. */
export function useBackup() {
  const client = useQueryClient()
  const backup = useAction('desk.save-backup')
  const save = () =>
    backup.mutate(
      {},
      {
        onSuccess: ({ saved, name }) => {
          if (saved) told(words.backup.saved(name))
          void client.invalidateQueries({ queryKey: ['desk.state'] })
        },
        onError: toldError,
      },
    )
  return { save, saving: backup.isPending }
}
