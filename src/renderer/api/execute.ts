import type { EngineReply } from '#contract/schema/engine'
import type { Commands, CommandType } from '#domain/command'
import { call } from './call'
import type { Plain } from './plain'

export type Payload<T extends CommandType> = Plain<Commands[T]>

/**
 * One order to the engine, under a fresh `commandId` for each attempt.
 * `expectedRevision` is the revision of the case or inquiry on the screen; a clash comes back as `conflict`.
 */
export function execute<T extends CommandType>(
  type: T,
  payload: Payload<T>,
  expectedRevision?: number,
): Promise<EngineReply> {
  const commandId = crypto.randomUUID()
  return call('engine.execute', {
    commandId,
    type,
    payload,
    ...(expectedRevision === undefined ? {} : { expectedRevision }),
  })
}
