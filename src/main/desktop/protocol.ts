import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { pageFile, pageType } from './page-file'

const SCHEME = 'app'
/** The one page of the app. */
export const APP_URL = `${SCHEME}://bundle/index.html`

/** SECURITY: no network, no frames, no inline script (`security.md` 1.2, item 7). Styles are the UI library's own. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Has to run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built page from one folder and nothing else. */
export function servePage(session: Session, folder: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    const file = pageFile(folder, request.url)
    const bytes = file ? await readFile(file).catch(() => null) : null
    if (!file || !bytes) return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } })
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': pageType(file) ?? 'application/octet-stream',
        'content-security-policy': POLICY,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    })
  })
}
