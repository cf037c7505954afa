/**
 * Text of `format=flowed` with its soft line breaks taken out, in linear time.
 * Source: RFC 3676, sections 4.1 to 4.5; quoted lines are left as they stand.
 */
export function unflow(text: string, deleteSpace: boolean): string {
  const out: string[] = []
  let isOpen = false
  for (const sent of text.split('\n')) {
    const isQuoted = sent.startsWith('>')
    const line = sent.startsWith(' ') ? sent.slice(1) : sent
    if (isOpen && !isQuoted && line !== '-- ') out.push(line)
    else out.push(out.length > 0 ? `\n${line}` : line)
    isOpen = line.endsWith(' ') && line !== '-- ' && !isQuoted
    if (isOpen && deleteSpace) out.push((out.pop() ?? '').slice(0, -1))
  }
  return out.join('')
}
