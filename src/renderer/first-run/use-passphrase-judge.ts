import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { Output } from '#contract/bridge'
import { call } from '../api/call'

export type Judgement = Output<'desk.judge-passphrase'>

const TYPING_MS = 200

/**
 * How strong a passphrase is; null while it is empty or not judged yet.
 * SECURITY: goes past the query cache, whose keys would hold the passphrase.
 */
export function usePassphraseJudge(passphrase: string): Judgement | null {
  const [settled] = useDebouncedValue(passphrase, TYPING_MS)
  const [judged, setJudged] = useState<{ passphrase: string; judgement: Judgement } | null>(null)
  useEffect(() => {
    if (!settled) return
    let stale = false
    call('desk.judge-passphrase', { passphrase: settled }).then(
      (judgement) => stale || setJudged({ passphrase: settled, judgement }),
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [settled])
  return passphrase && judged?.passphrase === passphrase ? judged.judgement : null
}
