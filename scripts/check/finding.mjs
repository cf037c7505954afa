// @ts-check

/**
 * One thing to put right.
 * @typedef {Readonly<{ file: string, line?: number, message: string }>} Finding
 */

/** One line per finding, in the form that editors make clickable. @param {Finding} finding */
export function describe({ file, line, message }) {
  return `  ${file}${line === undefined ? '' : `:${line}`}  ${message}`
}
