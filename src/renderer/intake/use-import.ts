import { useEffect } from 'react'
import type { Output } from '#contract/bridge'
import { call, tokensForFiles } from '../api/call'
import { keep, useKept } from '../memory/kept'
import { toldError } from '../notify/notify'
import { IMPORT_ASKED, IMPORT_RESULT, IMPORTING } from './intake-memory'

export type ImportResult = Output<'intake.import-files'>
type Chosen = readonly Readonly<{ token: string }>[]

/** Runs an import to its end, whatever screen is shown meanwhile; the result waits in the inbox. */
async function importFiles(files: Promise<Chosen>): Promise<void> {
  keep(IMPORTING, true)
  try {
    const tokens = (await files).map((file) => file.token)
    if (tokens.length > 0) keep(IMPORT_RESULT, await call('intake.import-files', { tokens }))
  } catch (error) {
    toldError(error)
  } finally {
    keep(IMPORTING, undefined)
  }
}

const chosenFiles = async (): Promise<Chosen> => (await call('desk.choose-files', { purpose: 'mail' })).files

/** Imports messages from dropped files or from the file dialog; the result stays until it is put away. */
export function useImport() {
  const [importing] = useKept(IMPORTING, false)
  const [asked, setAsked] = useKept(IMPORT_ASKED, false)
  const [result, setResult] = useKept<ImportResult | null>(IMPORT_RESULT, null)
  useEffect(() => {
    if (!asked) return
    setAsked(undefined)
    void importFiles(chosenFiles())
  }, [asked, setAsked])
  return {
    result,
    importing,
    chooseFiles: () => void importFiles(chosenFiles()),
    importDropped: (files: readonly File[]) => void importFiles(tokensForFiles(files)),
    close: () => setResult(undefined),
  }
}
