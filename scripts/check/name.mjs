// @ts-check

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
const DRAWERS = /^(utils?|helpers?|commons?|misc)$/

/**
 * Finds files whose name is not kebab-case, and drawers without a subject such as `utils`.
 * @param {readonly import('./source.mjs').SourceFile[]} files
 * @returns {import('./finding.mjs').Finding[]}
 */
export function checkNames(files) {
  return files.flatMap(({ path }) => {
    const parts = path.split('/')
    const stem = parts.at(-1)?.replace(/\..*$/, '') ?? ''
    const drawer = [...parts.slice(0, -1), stem].find((part) => DRAWERS.test(part))
    if (drawer !== undefined) return [{ file: path, message: `"${drawer}" says nothing; name it after what it holds` }]
    const odd = parts.find((part) => !KEBAB.test(part.replace(/^\./, '')))
    return odd === undefined ? [] : [{ file: path, message: `"${odd}" is not kebab-case` }]
  })
}
