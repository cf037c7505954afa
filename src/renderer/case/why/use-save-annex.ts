import type { Input } from '#contract/bridge'
import type { Plain } from '../../api/plain'
import { useAction } from '../../api/query'
import { told, toldError } from '../../notify/notify'
import { whyWords as words } from './why.words'

type Of = Plain<Input<'deadline.save-annex'>>

/** Saves the reasons of dates as a PDF where the officer chooses, and says so. */
export function useSaveAnnex(): Readonly<{ save: (of: Of) => void; saving: boolean }> {
  const action = useAction('deadline.save-annex')
  return {
    saving: action.isPending,
    save: (of) =>
      action.mutate(of, { onSuccess: ({ saved, name }) => saved && told(words.saved(name)), onError: toldError }),
  }
}
