// @ts-check

/**
 * Chromium drops unknown schemes before a request can be answered, so `app://host/path` is shown to it as `https://host.app.invalid/path`:
 * a real secure origin under a top-level domain that can never exist (RFC 2606).
 */
const MAPPED = /^https:\/\/([^/?#]+)\.([a-z][a-z0-9+-]*)\.invalid(?::443)?(?=[/?#]|$)/

/** @type {Set<string>} schemes registered as privileged */
const schemes = new Set()

/** @param {string} scheme */
export function mapScheme(scheme) {
  schemes.add(scheme)
}

/** @param {string} scheme */
export function isMapped(scheme) {
  return schemes.has(scheme)
}

/**
 * The address that Chromium uses for an address of the application.
 * @param {string} url
 */
export function toChromiumUrl(url) {
  const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url) ?? []
  if (scheme === undefined || host === undefined || !schemes.has(scheme.toLowerCase())) return url
  return `https://${host}.${scheme.toLowerCase()}.invalid${rest === '' ? '/' : rest}`
}

/**
 * The address that the application uses for an address of Chromium.
 * @param {string} url
 */
export function fromChromiumUrl(url) {
  const [prefix, host, scheme] = MAPPED.exec(url) ?? []
  if (prefix === undefined || scheme === undefined || !schemes.has(scheme)) return url
  return `${scheme}://${host}${url.slice(prefix.length)}`
}

/**
 * The origin of an address as Electron writes it; `null` for addresses without one.
 * @param {string} url
 */
export function originOf(url) {
  const [, scheme, host] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i.exec(url) ?? []
  if (scheme !== undefined && schemes.has(scheme)) return `${scheme}://${host}`
  try {
    return new URL(url).origin
  } catch {
    return 'null'
  }
}
