type Signature = Readonly<{ type: string; at?: number; bytes: string; and?: Readonly<{ at: number; bytes: string }> }>

/** First bytes in Latin-1, the longer and surer ones first. */
const SIGNATURES: readonly Signature[] = [
  { type: 'application/pdf', bytes: '%PDF-' },
  { type: 'image/png', bytes: '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', bytes: '\xff\xd8\xff' },
  { type: 'image/gif', bytes: 'GIF8' },
  { type: 'image/webp', bytes: 'RIFF', and: { at: 8, bytes: 'WEBP' } },
  { type: 'audio/wav', bytes: 'RIFF', and: { at: 8, bytes: 'WAVE' } },
  { type: 'image/heic', at: 4, bytes: 'ftyphei' },
  { type: 'video/mp4', at: 4, bytes: 'ftyp' },
  { type: 'image/tiff', bytes: 'II*\0' },
  { type: 'image/tiff', bytes: 'MM\0*' },
  { type: 'application/zip', bytes: 'PK\x03\x04' },
  { type: 'application/zip', bytes: 'PK\x05\x06' },
  { type: 'application/gzip', bytes: '\x1f\x8b' },
  { type: 'application/x-7z-compressed', bytes: "7z\xbc\xaf'\x1c" },
  { type: 'application/vnd.rar', bytes: 'Rar!\x1a\x07' },
  { type: 'application/x-ole-storage', bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { type: 'application/vnd.microsoft.portable-executable', bytes: 'MZ' },
  { type: 'application/x-elf', bytes: '\x7fELF' },
  { type: 'application/vnd.sqlite3', bytes: 'SQLite format 3\0' },
  { type: 'application/rtf', bytes: '{\\rtf' },
  { type: 'audio/mpeg', bytes: 'ID3' },
  { type: 'audio/ogg', bytes: 'OggS' },
  { type: 'audio/flac', bytes: 'fLaC' },
  { type: 'image/bmp', bytes: 'BM', and: { at: 6, bytes: '\0\0\0\0' } },
]

const TEXT_STARTS: readonly (readonly [RegExp, string])[] = [
  [/^<(?:!doctype html|html|head|body)\b/i, 'text/html'],
  [/^<svg\b/i, 'image/svg+xml'],
  [/^<\?xml\b/i, 'application/xml'],
]

const hasAt = (head: string, at: number, bytes: string) => head.startsWith(bytes, at)

function textTypeOf(head: Uint8Array): string | null {
  if (head.includes(0)) return null
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    if (/\p{Cc}/u.test(text.replace(/[\t\n\v\f\r]/g, ''))) return null
    return TEXT_STARTS.find(([start]) => start.test(text.trimStart()))?.[1] ?? 'text/plain'
  } catch {
    return null
  }
}

/** The media type that the content itself shows, whatever its sender calls it; `application/octet-stream` when it shows none. */
export function sniffType(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'application/x-empty'
  const head = bytes.subarray(0, 1024)
  const latin = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 64)).toString('latin1')
  const found = SIGNATURES.find(
    ({ at = 0, bytes: start, and }) => hasAt(latin, at, start) && (!and || hasAt(latin, and.at, and.bytes)),
  )
  return found?.type ?? textTypeOf(head) ?? 'application/octet-stream'
}
