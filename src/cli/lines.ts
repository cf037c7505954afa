import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { asRejection } from '#main/vault/failure'
import { Refusal } from './outcome'

export type Line = Readonly<{ source: string; number: number; text: string }>

/** The lines of files, or of stdin where none is named; empty lines are left out. */
export async function* readLines(paths: readonly string[]): AsyncGenerator<Line> {
  const sources = paths.length > 0 ? paths : ['-']
  for (const path of sources) {
    const input = path === '-' ? process.stdin : createReadStream(path)
    const source = path === '-' ? 'stdin' : path
    let number = 0
    try {
      for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
        number += 1
        if (text.trim() !== '') yield { source, number, text: number === 1 ? text.replace(/^\uFEFF/, '') : text }
      }
    } catch (error) {
      const rejection = asRejection(error)
      if (!rejection) throw error
      throw new Refusal({ ...rejection, code: 'unavailable', message: `${source}: ${rejection.message}` })
    }
  }
}

/** The JSON value of a line; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
