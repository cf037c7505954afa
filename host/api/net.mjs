// @ts-check
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { notImplemented, strictObject } from '../core/not-implemented.mjs'

const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
})

/** `net`: only files can be fetched. */
export const net = strictObject('net', {
  /** @param {string | URL | Request} input */
  async fetch(input) {
    const url = input instanceof Request ? input.url : String(input)
    if (!url.startsWith('file:')) throw notImplemented(`net.fetch of '${url.split(':', 1)[0]}:'`)
    const path = fileURLToPath(url)
    const body = await readFile(path).catch((error) => {
      throw new Error(error.code === 'ENOENT' ? 'net::ERR_FILE_NOT_FOUND' : 'net::ERR_FAILED', { cause: error })
    })
    const type = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'
    return new Response(new Uint8Array(body), { headers: { 'content-type': type } })
  },
})
