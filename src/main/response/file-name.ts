import type { FileNames } from './json'
import type { ResponseInput } from './package-input'

/** The names of tables and documents inside a package: numbers and fixed words, nothing that a person gave. */
export function fileNames(input: ResponseInput): FileNames {
  return {
    categories: input.categories.map((_, at) => `data/category-${number(at, input.categories.length)}.csv`),
    documents: input.documents.map(
      (document, at) => `documents/document-${number(at, input.documents.length)}${extension(document.type)}`,
    ),
  }
}

const number = (at: number, total: number): string => String(at + 1).padStart(Math.max(2, String(total).length), '0')

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/json': '.json',
  'application/zip': '.zip',
  'audio/mp4': '.m4a',
  'audio/mpeg': '.mp3',
  'audio/ogg': '.ogg',
  'audio/wav': '.wav',
  'image/gif': '.gif',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'message/rfc822': '.eml',
  'text/csv': '.csv',
  'text/plain': '.txt',
  'video/mp4': '.mp4',
}

/** The ending for a media type; unknown types get none that a double click would run. */
const extension = (type: string): string => EXTENSIONS[type.split(';')[0]?.trim().toLowerCase() ?? ''] ?? '.bin'
