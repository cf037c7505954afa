import { createReadStream } from 'node:fs'
import { TextDecoder } from 'node:util'

/** A table to read: its bytes, or where they are, and its file name. */
export type TableSource = Readonly<{ name: string } & ({ bytes: Uint8Array } | { path: string })>
export type TableEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** What one table may be at most (security.md 3.7). CSV is read row by row and has no limit of its own in length. */
export const TABLE_LIMITS = {
  fieldChars: 1024 * 1024,
  columns: 2_000,
  recordChars: 8 * 1024 * 1024,
  jsonBytes: 256 * 1024 * 1024,
  jsonDepth: 200,
} as const

const CHUNK_BYTES = 256 * 1024

/** The bytes of a table in pieces; reads a file anew each time. Throws the system's error when it cannot be read. */
async function* readChunks(source: TableSource): AsyncGenerator<Uint8Array> {
  if ('path' in source) {
    yield* createReadStream(source.path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Uint8Array>
    return
  }
  for (let at = 0; at < source.bytes.length; at += CHUNK_BYTES) yield source.bytes.subarray(at, at + CHUNK_BYTES)
}

/** UTF-16 without a mark: Latin text in it has a zero in every second byte. */
function zeroPattern(head: Uint8Array): TableEncoding | null {
  let even = 0
  let odd = 0
  for (const [index, byte] of head.entries()) if (byte === 0) index % 2 ? odd++ : even++
  const enough = head.length / 4
  if (odd > enough && odd > even * 4) return 'utf-16le'
  return even > enough && even > odd * 4 ? 'utf-16be' : null
}

export type TableText = Readonly<{ encoding: TableEncoding; bytes: number; isBinary: boolean; isDamaged: boolean }>

/**
 * How a table is encoded, from all of its bytes: a byte order mark, the zeros of UTF-16, UTF-8 when it is UTF-8 or damaged UTF-8
 * (its letters outweigh the damage), else windows-1252, which spreadsheets write in western Europe.
 */
export async function sniffTableText(source: TableSource): Promise<TableText> {
  const decoder = new TextDecoder('utf-8')
  let head: Uint8Array | null = null
  let [bytes, damaged, letters] = [0, 0, 0]
  const count = (text: string) => {
    damaged += text.match(/\ufffd/g)?.length ?? 0
    letters += text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0
  }
  for await (const chunk of readChunks(source)) {
    head ??= chunk.slice(0, 4096)
    bytes += chunk.length
    count(decoder.decode(chunk, { stream: true }))
  }
  count(decoder.decode())
  const first = head ?? new Uint8Array(0)
  if (first[0] === 0xff && first[1] === 0xfe) return { encoding: 'utf-16le', bytes, isBinary: false, isDamaged: false }
  if (first[0] === 0xfe && first[1] === 0xff) return { encoding: 'utf-16be', bytes, isBinary: false, isDamaged: false }
  const wide = zeroPattern(first)
  if (wide) return { encoding: wide, bytes, isBinary: false, isDamaged: false }
  const encoding = damaged === 0 || letters > damaged ? 'utf-8' : 'windows-1252'
  return { encoding, bytes, isBinary: first.includes(0), isDamaged: damaged > 0 }
}

/** The text of a table in pieces, without a byte order mark; bytes that mean nothing become U+FFFD. */
export async function* readText(source: TableSource, encoding: TableEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of readChunks(source)) {
    const text = decoder.decode(chunk, { stream: true })
    if (text) yield text
  }
  const rest = decoder.decode()
  if (rest) yield rest
}
