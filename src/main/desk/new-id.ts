import { randomUUID } from 'node:crypto'

/** A random id: of a command, a stream, a token. 122 bits, so that it cannot be guessed or met twice. */
export const newId = (): string => randomUUID()
