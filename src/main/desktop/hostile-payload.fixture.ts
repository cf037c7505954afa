import { deserialize, serialize } from 'node:v8'
import { z } from 'zod'
import type { Channel } from '#contract/channels'
import { EXAMPLES } from '#contract/schema/command-example'
import { SCHEMAS } from '#contract/schema/index'

type JsonSchema = {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
  minItems?: number
  minimum?: number
  pattern?: string
  format?: string
}

/** Fields whose rules the JSON Schema cannot say. */
const BY_NAME: Readonly<Record<string, unknown>> = {
  zone: 'Europe/Berlin',
  exportedOn: '2026-11-20',
  receivedOn: '2026-11-20',
  residence: 'US-CA',
  version: '2027.01.15',
  month: '2026-11',
  on: '2026-11-20',
  receivedAt: '2026-11-20T09:00:00Z',
  at: '2026-11-20T09:00:00Z',
}

/** A valid value of a schema. */
function sampleOf(schema: JsonSchema, name = ''): unknown {
  if (name in BY_NAME) return BY_NAME[name]
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const [first] = schema.anyOf ?? schema.oneOf ?? []
  if (first) return sampleOf(first, name)
  if (schema.type === 'string') return schema.pattern?.includes('{10,64}') ? 'token-0123456789' : 'some-text'
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1
  if (schema.type === 'boolean') return true
  if (schema.type === 'array') return [sampleOf(schema.items ?? {})]
  return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, of]) => [key, sampleOf(of, key)]))
}

/** A payload that a channel accepts. */
export function validPayload(channel: Channel): Record<string, unknown> {
  if (channel === 'engine.execute') return { commandId: 'c-1', type: 'add-note', payload: EXAMPLES['add-note'] }
  const schema = z.toJSONSchema(SCHEMAS[channel].input, { io: 'input', unrepresentable: 'any' })
  return sampleOf(schema as JsonSchema) as Record<string, unknown>
}

function cycle(): unknown {
  const ring: Record<string, unknown> = {}
  ring['self'] = ring
  return ring
}
const sparse = (): unknown[] => {
  const list: unknown[] = []
  list[3] = 'x'
  return list
}
const HUGE = 'x'.repeat(2_100_000)

/** Values that no field of any channel takes. */
const WRONG: readonly (() => unknown)[] = [
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -1.5,
  () => 2n ** 70n,
  () => new Map([['a', 1]]),
  () => new Set(['a']),
  () => new Date(0),
  () => /a+/,
  () => new Uint8Array([1, 2, 3]),
  () => new Error('thrown'),
  () => Object(7),
  () => cycle(),
  () => sparse(),
  () => [[[[]]]],
  () => HUGE,
  () => JSON.parse('{"__proto__": {"admin": true}}'),
  () => JSON.parse('{"constructor": {"prototype": {"admin": true}}}'),
  () => ({ toString: 'x', valueOf: 1 }),
]

/** Names of keys that nobody asked for. */
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'path',
  'length',
  '0',
  '',
  ' ',
  '\0',
  '\uD800',
  '../../etc/passwd',
  "'; DROP TABLE event; --",
  '1 OR 1=1',
  '" UNION SELECT payload FROM event_payload --',
  '#{process.exit()}',
  '<script>alert(1)</script>',
  '%00',
] as const

/** The way to a field. */
type Place = readonly [string, ...string[]]

/** Every field of a payload, however deep. */
function placesIn(value: unknown, path: readonly string[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]): Place[] => {
    const place = [...path, key]
    return [place as unknown as Place, ...placesIn(inner, place)]
  })
}

function withValue(payload: unknown, [key, ...rest]: Place, value: unknown): unknown {
  const copy = structuredClone(payload) as Record<string, unknown>
  const [next] = rest
  copy[key] = next === undefined ? value : withValue(copy[key], rest as unknown as Place, value)
  return copy
}

const withKey = (base: object, key: string, value: unknown) =>
  Object.defineProperty({ ...base }, key, { value, enumerable: true, configurable: true, writable: true })

/** What crosses a process boundary, as it arrives. */
const crossed = (value: unknown): unknown => deserialize(serialize(value))

/** At least 200 payloads that the channel must refuse, each as it arrives after crossing a process boundary. */
export function* hostilePayloads(channel: Channel): Generator<unknown> {
  const valid = validPayload(channel)
  const roots = [null, undefined, true, 0, -0, 'text', '{}', '[]', [], [valid], [[]], ...WRONG.map((make) => make())]
  for (const root of roots) yield crossed(root)
  for (const place of placesIn(valid)) {
    for (const make of WRONG) yield crossed(withValue(valid, place, make()))
  }
  for (const key of KEYS) for (const value of [true, { admin: true }]) yield crossed(withKey(valid, key, value))
  for (let n = 0; n < 140; n += 1) yield crossed({ ...valid, [`extra${n}`]: n % 2 === 0 ? n : KEYS[n % KEYS.length] })
}
