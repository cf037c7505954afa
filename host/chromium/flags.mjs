// @ts-check

/** Switches that belong to the host or to Node and never reach Chromium. */
const OWN_SWITCHES = new Set([
  'user-data-dir',
  'require',
  'inspect',
  'inspect-brk',
  'no-sandbox',
  'headless',
  'incognito',
  'app',
])

/** Switches whose values Chromium does not add up when they are given twice. */
const LISTS = new Set(['disable-features', 'enable-features', 'disable-blink-features', 'enable-blink-features'])

const BASE_SWITCHES = [
  'no-first-run',
  'no-default-browser-check',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
  'disable-quic',
  'disable-gpu',
  'disable-extensions',
  'disable-breakpad',
  'disable-search-engine-choice-screen',
  'disable-domain-reliability',
  'disable-session-crashed-bubble',
  'hide-crash-restore-bubble',
  'deny-permission-prompts',
  'no-pings',
]

/** SECURITY: pages resolve no name but this machine's, so a page that escapes its CSP still reaches nobody. */
const RESOLVER_RULES = 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'

const DISABLED_FEATURES = [
  'Translate',
  'OptimizationHints',
  'MediaRouter',
  'AutofillServerCommunication',
  'PrivacySandboxSettings4',
]

/**
 * Chromium's command line without the page to open.
 * @param {{ profile: string, headless: boolean, switches: ReadonlyMap<string, string> }} options
 * @returns {string[]}
 */
export function chromiumFlags({ profile, headless, switches }) {
  const merged = new Map(BASE_SWITCHES.map((name) => [name, '']))
  merged.set('password-store', 'basic')
  merged.set('host-resolver-rules', RESOLVER_RULES)
  merged.set('disable-features', DISABLED_FEATURES.join(','))
  for (const [name, value] of switches) {
    if (OWN_SWITCHES.has(name)) continue
    const before = LISTS.has(name) ? merged.get(name) : undefined
    merged.set(name, [before, value].filter(Boolean).join(','))
  }
  merged.set('user-data-dir', profile)
  if (headless) merged.set('headless', '')
  // Chromium refuses to run as root with its sandbox; "test-type" hides the yellow bar that says so.
  if (process.getuid?.() === 0 || switches.has('no-sandbox')) merged.set('no-sandbox', '').set('test-type', '')
  return [...merged].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
}

/** No session bus: Chromium asks desktop services for nothing. */
export function chromiumEnvironment() {
  return { ...process.env, DBUS_SESSION_BUS_ADDRESS: 'disabled:', DBUS_SYSTEM_BUS_ADDRESS: 'disabled:' }
}
