import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Output } from '#contract/bridge'
import type { EngineReply } from '#contract/schema/engine'
import type { CommandType } from '#domain/command'
import { AppErrorValue } from '../api/call'
import { execute, type Payload } from '../api/execute'
import { callKey } from '../api/query'
import { useCase } from './case-context'

/** `stale` says that somebody changed the case after it was read: the screen shows the newer state by then. */
export type OrderFault = Readonly<{ error: AppErrorValue; stale: boolean }>

class Refused extends Error {
  override readonly name = 'Refused'
  constructor(readonly fault: OrderFault) {
    super(fault.error.message)
  }
}

/** The revision that the screen shows, and the way to read the case anew. */
function useRevision(): Readonly<{ shown: () => number; readAgain: () => Promise<number> }> {
  const client = useQueryClient()
  const { view } = useCase()
  const queryKey = callKey('case.open', { caseId: view.caseId })
  const shown = () => client.getQueryData<Output<'case.open'>>(queryKey)?.revision ?? view.revision
  const readAgain = async () => {
    await client.refetchQueries({ queryKey, exact: true })
    return shown()
  }
  return { shown, readAgain }
}

export type Act<T, Result> = Readonly<{
  run: (input: T, onDone?: (result: Result) => void) => void
  pending: boolean
  fault: OrderFault | null
  reset: () => void
}>

/**
 * Anything that changes the case on the screen: the case is read anew after it, and a clash of revisions is told apart
 * from a refusal. What was typed is the caller's and stays.
 */
export function useAct<T, Result>(act: (input: T, revision: number) => Promise<Result>): Act<T, Result> {
  const { shown, readAgain } = useRevision()
  const mutation: UseMutationResult<Result, Error, T> = useMutation<Result, Error, T>({
    mutationFn: async (input) => {
      const revision = shown()
      try {
        const result = await act(input, revision)
        await readAgain()
        return result
      } catch (error) {
        if (!(error instanceof AppErrorValue)) throw error
        const newest = error.code === 'conflict' ? await readAgain() : revision
        throw new Refused({ error, stale: newest !== revision })
      }
    },
  })
  const { error } = mutation
  return {
    // The case that is read anew may take the asking screen away, and `mutate` would forget what is to follow.
    run: (input, onDone) => void mutation.mutateAsync(input).then(onDone, () => undefined),
    pending: mutation.isPending,
    fault: error instanceof Refused ? error.fault : error ? { error: unknownFault(), stale: false } : null,
    reset: mutation.reset,
  }
}

const unknownFault = () =>
  new AppErrorValue({ code: 'internal', message: 'The desk did not answer.', correlationId: 'window' })

type OwnPayload<T extends CommandType> = Omit<Payload<T>, 'caseId'>

/** A command about the case on the screen, under the revision that is shown. */
export function useOrder<T extends CommandType>(type: T): Act<OwnPayload<T>, EngineReply> {
  const { view } = useCase()
  return useAct((payload: OwnPayload<T>, revision) =>
    execute(type, { ...payload, caseId: view.caseId } as unknown as Payload<T>, revision),
  )
}
