// @ts-check

/**
 * Reads a command line as Electron does: what comes before the application's path is for the host, what comes after is the application's,
 * except that Chromium's switches count wherever they stand.
 * @param {readonly string[]} list
 * @returns {{ preloads: string[], switches: [name: string, value: string][], path: string | undefined }}
 */
export function parseArguments(list) {
  /** @type {string[]} */
  const preloads = []
  /** @type {[string, string][]} */
  const switches = []
  /** @type {string | undefined} */
  let path
  for (let at = 0; at < list.length; at += 1) {
    const argument = list[at] ?? ''
    if (path === undefined && (argument === '-r' || argument === '--require')) {
      at += 1
      preloads.push(list[at] ?? '')
    } else if (argument.startsWith('--')) {
      const [, name = '', value = ''] = /^--([^=]*)=?(.*)$/s.exec(argument) ?? []
      if (name !== '') switches.push([name, value])
    } else if (!argument.startsWith('-')) {
      path ??= argument
    }
  }
  return { preloads, switches, path }
}
