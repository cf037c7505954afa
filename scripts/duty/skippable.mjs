// @ts-check

const SKIPS = /\b(?:skipIf|runIf|skip|fixme|todo)\b/
const TAGGED = /\btags?: ?(?:\[|'@|[A-Z_]{2})/

/**
 * Finds tags that stand where a test may be left out, so that a clone without the shared folders would prove less.
 * Reads the indentation of formatted code: a block belongs to the nearest line above that is indented less.
 * @param {string} source of a test file @returns {readonly number[]} lines, from 1
 */
export function skippableTags(source) {
  const lines = source.split('\n')
  return lines.flatMap((line, index) => {
    if (!TAGGED.test(line)) return []
    const openers = openersAbove(lines, index)
    return [...openers, ...bodyOf(lines, openers.at(0) ?? index)].some((at) => SKIPS.test(lines[at] ?? ''))
      ? [index + 1]
      : []
  })
}

const indentOf = (/** @type {string} */ line) => line.search(/\S/)

/** The line itself or the call it belongs to, then every block around it. @param {readonly string[]} lines @param {number} index */
function openersAbove(lines, index) {
  const found = []
  let indent = indentOf(lines[index] ?? '') + 1
  for (let at = index; at >= 0 && indent > 0; at -= 1) {
    const own = indentOf(lines[at] ?? '')
    if (own < 0 || own >= indent || /^\s*[)\]}]/.test(lines[at] ?? '')) continue
    if (/\b(?:describe|it|test)\b/.test(lines[at] ?? '')) found.push(at)
    indent = own
  }
  return found
}

/** The lines of the block that a line opens. @param {readonly string[]} lines @param {number} opener */
function bodyOf(lines, opener) {
  const body = []
  for (let at = opener + 1; at < lines.length; at += 1) {
    const own = indentOf(lines[at] ?? '')
    if (own >= 0 && own <= indentOf(lines[opener] ?? '')) break
    body.push(at)
  }
  return body
}
