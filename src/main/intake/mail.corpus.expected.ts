/** The serialised form of mail-parser (Rust), as far as it is compared. */
type Named = Readonly<{ name: string; value: string }>
type Mailbox = Readonly<{ name: string | null; address: string | null }>
type DateTime = Readonly<{
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  tz_before_gmt: boolean
  tz_hour: number
  tz_minute: number
}>
type Value = Readonly<{
  Text?: string
  TextList?: readonly string[]
  Address?: Readonly<{ List?: readonly Mailbox[]; Group?: readonly Readonly<{ addresses: readonly Mailbox[] }>[] }>
  DateTime?: DateTime
  Received?: Readonly<{ by?: Readonly<Record<string, string>> | null; date?: DateTime | null }>
  ContentType?: Readonly<{ attributes: readonly Named[] | null }>
}>
export type ExpectedPart = Readonly<{
  headers: readonly Readonly<{ name: string | Readonly<{ other: string }>; value: Value | 'Empty' }>[]
  body: Readonly<{
    Text?: string
    Html?: string
    Binary?: readonly number[]
    InlineBinary?: readonly number[]
    Message?: ExpectedMail
  }>
}>
export type ExpectedMail = Readonly<{
  html_body: readonly number[]
  text_body: readonly number[]
  attachments: readonly number[]
  parts: readonly ExpectedPart[]
}>

/** The values of every field of a name in a part's header. */
export function valuesIn(part: ExpectedPart | undefined, name: string): Value[] {
  return (part?.headers ?? []).flatMap((header) =>
    header.name === name && header.value !== 'Empty' ? [header.value] : [],
  )
}

/** Mailboxes of a field as `name <address>`, groups unwrapped. */
export function mailboxesIn(mail: ExpectedMail, name: string): string[] {
  return valuesIn(mail.parts[0], name).flatMap(({ Address: found }) => {
    const boxes = found?.List ?? found?.Group?.flatMap((group) => group.addresses) ?? []
    return boxes.flatMap(({ name: shown, address }) => (address ? [`${shown ?? ''} <${address}>`] : []))
  })
}

export function textIn(mail: ExpectedMail, name: string): string | null {
  const value = valuesIn(mail.parts[0], name)[0]
  return value?.Text ?? value?.TextList?.join(' ') ?? null
}

const two = (number: number) => String(number).padStart(2, '0')

/** An expected date as an instant, or null for one that names no day. */
export function instantOf(date: DateTime | null | undefined): string | null {
  if (!date || date.month === 0) return null
  const sign = date.tz_before_gmt ? '-' : '+'
  const clock = `${two(date.hour)}:${two(date.minute)}:${two(date.second)}${sign}${two(date.tz_hour)}:${two(date.tz_minute)}`
  const at = new Date(`${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}T${clock}`)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

/** What a part is called by its sender: the file name, else the name beside its type. */
export function fileNameIn(part: ExpectedPart): string | null {
  const find = (field: string, key: string) =>
    valuesIn(part, field)[0]?.ContentType?.attributes?.find((attribute) => attribute.name === key)?.value
  return find('content_disposition', 'filename') ?? find('content_type', 'name') ?? null
}

/** Every part that is not read as the text or the HTML of the mail, in the order of the mail. */
export function attachmentsIn(mail: ExpectedMail): ExpectedPart[] {
  const isRead = (index: number) => {
    const body = mail.parts[index]?.body
    return body?.Text !== undefined || body?.Html !== undefined
  }
  const shown = [...mail.text_body, ...mail.html_body].filter((index) => !isRead(index))
  const indexes = [...new Set([...mail.attachments, ...shown])].sort((a, b) => a - b)
  return indexes.flatMap((index) => mail.parts[index] ?? [])
}

/** The texts of those parts of a list that hold the given kind. */
export function bodiesIn(mail: ExpectedMail, kind: 'Text' | 'Html'): string {
  const list = kind === 'Text' ? mail.text_body : mail.html_body
  return list.flatMap((index) => mail.parts[index]?.body[kind] ?? []).join('\n')
}
