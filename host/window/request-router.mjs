// @ts-check
import { STATUS_CODES } from 'node:http'
import { fromChromiumUrl, isMapped } from '../chromium/address.mjs'
import { log } from '../core/log.mjs'

/** Chromium's resource types in Electron's words. */
const RESOURCE_TYPES = /** @type {Record<string, string>} */ ({
  Stylesheet: 'stylesheet',
  Image: 'image',
  Media: 'media',
  Font: 'font',
  Script: 'script',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  WebSocket: 'webSocket',
})

const NULL_BODY = new Set([101, 204, 205, 304])

/** @typedef {import('./web-contents.mjs').WebContents} WebContents */

/**
 * Decides every request that pages make: the application's `webRequest` first, then `will-navigate` for the page's own navigations,
 * then its protocol handlers; the rest goes to the network, where only this machine can be reached.
 * @param {import('../chromium/chromium.mjs').Chromium} chromium
 * @param {() => WebContents[]} allContents
 */
export function routeRequests(chromium, allContents) {
  const owner = async (/** @type {string} */ frameId) => {
    const find = () => allContents().find((contents) => contents.hasFrame(frameId))
    const known = find()
    if (known) return known
    await Promise.all(allContents().map((contents) => contents.refreshFrames()))
    return find()
  }

  chromium.on('request', async (paused) => {
    const { browser } = chromium
    const fail = (/** @type {string} */ errorReason) =>
      browser.tell('Fetch.failRequest', { requestId: paused.requestId, errorReason })
    try {
      const contents = await owner(paused.frameId)
      // SECURITY: a request of no window of ours is refused.
      if (!contents) return await fail('BlockedByClient')
      const verdict = await decide(contents, paused)
      if (verdict === 'continue') return await browser.tell('Fetch.continueRequest', { requestId: paused.requestId })
      if (typeof verdict === 'string') return await fail(verdict)
      await browser.tell('Fetch.fulfillRequest', { requestId: paused.requestId, ...(await fulfilment(verdict)) })
    } catch (error) {
      log(`Answering ${paused.request.url} failed: ${error instanceof Error ? error.stack : error}`)
      await fail('Failed')
    }
  })
}

/**
 * @param {WebContents} contents
 * @param {any} paused
 * @returns {Promise<Response | string>} an answer, `continue`, or a network error's name
 */
async function decide(contents, paused) {
  const url = fromChromiumUrl(paused.request.url)
  const isMainFrame = paused.resourceType === 'Document' && contents.isMainFrame(paused.frameId)
  if (isMainFrame && !contents.mayNavigate(url)) return 'Aborted'
  if (!(await contents.session.webRequest.allows(requestDetails(contents, paused, url)))) return 'BlockedByClient'
  const scheme = url.slice(0, url.indexOf(':'))
  if (!isMapped(scheme)) return 'continue'
  const handler = contents.session.protocol.handlerOf(scheme)
  if (!handler) return 'AddressUnreachable'
  return answer(handler, paused.request, url)
}

/**
 * @param {WebContents} contents
 * @param {any} paused
 * @param {string} url
 */
function requestDetails(contents, paused, url) {
  const document = contents.isMainFrame(paused.frameId) ? 'mainFrame' : 'subFrame'
  return {
    id: Number.parseInt(String(paused.requestId).replace(/\D/g, ''), 10),
    url,
    method: paused.request.method,
    webContentsId: contents.id,
    webContents: contents,
    resourceType: paused.resourceType === 'Document' ? document : (RESOURCE_TYPES[paused.resourceType] ?? 'other'),
    referrer: fromChromiumUrl(paused.request.headers['Referer'] ?? ''),
    timestamp: Date.now(),
  }
}

/**
 * @param {import('../api/protocol.mjs').Handler} handler
 * @param {any} request
 * @param {string} url
 */
async function answer(handler, request, url) {
  const parts = (request.postDataEntries ?? []).map((/** @type {any} */ entry) =>
    Buffer.from(entry.bytes ?? '', 'base64'),
  )
  const body = request.hasPostData ? Buffer.concat(parts) : null
  return handler(new Request(url, { method: request.method, headers: request.headers, body }))
}

/** @param {Response} response */
async function fulfilment(response) {
  if (!(response instanceof Response)) throw new TypeError('A protocol handler must return a Response')
  if (response.type === 'error') throw new Error('the protocol handler returned a network error')
  const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value }))
  const responsePhrase = response.statusText || STATUS_CODES[response.status] || 'Unknown'
  const body = NULL_BODY.has(response.status) ? '' : Buffer.from(await response.arrayBuffer()).toString('base64')
  return { responseCode: response.status, responsePhrase, responseHeaders, body }
}
