import { extname, join, normalize, sep } from 'node:path'

/** The kinds of file that the page is made of, with what they are served as. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** The media type of a file of the page; null for a kind that is not served. */
export const pageType = (file: string): string | null => {
  const extension = extname(file)
  return Object.hasOwn(TYPES, extension) ? (TYPES[extension] ?? null) : null
}

/** The file that a URL names inside the folder; null for anything outside it or not of a kind that is served. */
export function pageFile(folder: string, url: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(new URL(url).pathname)
  } catch {
    return null
  }
  if (path.includes('\0') || path.includes('\\') || path.includes('%')) return null
  const file = normalize(join(folder, path))
  return file.startsWith(folder + sep) && pageType(file) !== null ? file : null
}
