import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query'
import {
  keepPreviousData,
  notifyManager,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { Input, Output } from '#contract/bridge'
import type { Channel } from '#contract/channels'
import type { EngineReply } from '#contract/schema/engine'
import type { CommandType } from '#domain/command'
import { type AppErrorValue, call } from './call'
import { execute, type Payload } from './execute'
import type { Plain } from './plain'

// What a click changes is on the screen with the click: a timer, the default, lets a ticked box jump back for a moment.
notifyManager.setScheduler(queueMicrotask)

/**
 * The one cache of reads. Nothing is retried or refetched by itself: main says when something changed.
 * `networkMode: 'always'` because the desk has no network and would otherwise count as offline.
 */
export function createQueryClient(): QueryClient {
  const always = { retry: false, networkMode: 'always' } as const
  return new QueryClient({
    defaultOptions: {
      queries: { ...always, refetchOnWindowFocus: false, staleTime: Number.POSITIVE_INFINITY },
      // A settled order is forgotten at once: its input may be a passphrase.
      mutations: { ...always, gcTime: 0 },
    },
  })
}

export const callKey = <C extends Channel>(channel: C, input: Plain<Input<C>>) => [channel, input] as const

export type CallOptions = Readonly<{
  enabled?: boolean
  /** Show the former answer while the next one is read, as a search does. */
  keepFormer?: boolean
}>

/** A read over the bridge, cached by channel and input, read again when main says that something changed. */
export function useCall<C extends Channel>(
  channel: C,
  input: Plain<Input<C>>,
  options: CallOptions = {},
): UseQueryResult<Output<C>, AppErrorValue> {
  return useQuery<Output<C>, AppErrorValue>({
    queryKey: callKey(channel, input),
    queryFn: () => call(channel, input),
    enabled: options.enabled ?? true,
    ...(options.keepFormer ? { placeholderData: keepPreviousData } : {}),
  })
}

type Then<T> = Readonly<{ onSuccess?: (output: T) => unknown; onError?: (error: AppErrorValue) => unknown }>

/** Something under way, with its pending and error state: `mutate(input, { onSuccess, onError })`. */
export type Action<T, I> = Omit<UseMutationResult<T, AppErrorValue, I>, 'mutate' | 'mutateAsync'> &
  Readonly<{ mutate: (input: I, then?: Then<T>) => void }>

/**
 * What is to follow a call follows it even where its own success takes the asking screen away; the library's `mutate`
 * forgets it then, and with it a recovery key or the word that something was done.
 */
function outliving<T, I>({ mutateAsync, ...state }: UseMutationResult<T, AppErrorValue, I>): Action<T, I> {
  const mutate = (input: I, then: Then<T> = {}) =>
    void mutateAsync(input).then(then.onSuccess, then.onError ?? (() => undefined))
  return { ...state, mutate }
}

/** A call that changes something outside the journal (a file, a vault, a preference). */
export function useAction<C extends Channel>(channel: C): Action<Output<C>, Plain<Input<C>>> {
  return outliving(
    useMutation<Output<C>, AppErrorValue, Plain<Input<C>>>({
      mutationKey: [channel],
      mutationFn: (input) => call(channel, input),
    }),
  )
}

/**
 * A call that changes which vault is open and for whom. The state of the desk is read again after it, and after `onSuccess`, which
 * may keep what the next screen needs.
 */
export function useDeskAction<C extends Channel>(
  channel: C,
  onSuccess?: (output: Output<C>) => void,
): Action<Output<C>, Plain<Input<C>>> {
  const client = useQueryClient()
  return outliving(
    useMutation<Output<C>, AppErrorValue, Plain<Input<C>>>({
      mutationKey: [channel],
      mutationFn: (input) => call(channel, input),
      onSuccess: (output) => {
        onSuccess?.(output)
        return client.invalidateQueries({ queryKey: ['desk.state'] })
      },
    }),
  )
}

export type Order<T extends CommandType> = Readonly<{ payload: Payload<T>; revision?: number }>

/** An engine command: `mutate({ payload, revision })`. */
export function useExecute<T extends CommandType>(type: T): Action<EngineReply, Order<T>> {
  const client = useQueryClient()
  return outliving(
    useMutation<EngineReply, AppErrorValue, Order<T>>({
      mutationKey: ['engine.execute', type],
      mutationFn: ({ payload, revision }) => execute(type, payload, revision),
      // The screen looked at an older state; show the newer one beside what was typed.
      onError: (error) => {
        if (error.code === 'conflict') void client.invalidateQueries()
      },
    }),
  )
}
