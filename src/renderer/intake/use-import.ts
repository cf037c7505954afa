import { useState } from 'react'
import type { Output } from '#contract/bridge'
import { tokensForFiles } from '../api/call'
import { useAction } from '../api/query'
import { toldError } from '../notify/notify'

export type ImportResult = Output<'intake.import-files'>

/** Imports messages from dropped files or from the file dialog; the result stays until it is put away. */
export function useImport() {
  const choose = useAction('desk.choose-files')
  const run = useAction('intake.import-files')
  const [result, setResult] = useState<ImportResult | null>(null)
  const importTokens = (files: readonly Readonly<{ token: string }>[]) => {
    if (files.length > 0)
      run.mutate({ tokens: files.map((file) => file.token) }, { onSuccess: setResult, onError: toldError })
  }
  return {
    result,
    importing: run.isPending,
    chooseFiles: () =>
      choose.mutate({ purpose: 'mail' }, { onSuccess: ({ files }) => importTokens(files), onError: toldError }),
    importDropped: (files: readonly File[]) => void tokensForFiles(files).then(importTokens, toldError),
    close: () => setResult(null),
  }
}
