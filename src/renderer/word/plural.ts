const numbers = new Intl.NumberFormat('en')

/** A number with the separators of the language. */
export const figure = (count: number): string => numbers.format(count)

/** A count with its noun: '1 case', '2 cases', '1,200 replies' with an irregular plural given. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${figure(count)} ${count === 1 ? one : many}`

/** A file size in the unit that reads best. */
export function fileSize(bytes: number): string {
  if (bytes < 1_000) return counted(bytes, 'byte')
  if (bytes < 1_000_000) return `${figure(Math.round(bytes / 100) / 10)} kB`
  return `${figure(Math.round(bytes / 100_000) / 10)} MB`
}
