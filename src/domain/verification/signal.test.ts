import { describe, expect, it } from 'vitest'
import { type ContactOnFile, impostorSignals, type Sender, type SignalInput } from './signal'

const MAIL: Sender = {
  subject: 'My data',
  from: { name: 'Jane Roe', address: 'jane@example.com' },
  replyTo: [],
  authenticationResults: [],
}
const RECORD: ContactOnFile = {
  person: 'AC-77',
  kind: 'email',
  value: 'jane@example.com',
  normalised: 'jane@example.com',
  exportedOn: '2026-02-01' as never,
}
const signals = (sender: Partial<Sender> = {}, input: Partial<SignalInput> = {}) =>
  impostorSignals({
    senders: [{ ...MAIL, ...sender }],
    onFile: [RECORD],
    trustedHosts: ['mx.omni.example'],
    receivedOn: '2026-03-02' as never,
    domainOf: (address) => address.split('@').at(-1)?.split('.').slice(-2).join('.') ?? null,
    distance: (left, right) =>
      left.length === right.length ? [...left].filter((letter, at) => letter !== right[at]).length : 9,
    ...input,
  })
const kinds = (...args: Parameters<typeof signals>) => signals(...args).map(({ kind }) => kind)
const from = (address: string, name = 'Jane Roe') => ({ from: { name, address } })

describe('signals of an impostor', () => {
  it('are none for a message from the address on file', () => {
    expect(signals()).toEqual([])
    expect(
      impostorSignals({ ...({} as SignalInput), senders: [], onFile: [], receivedOn: '2026-03-02' as never }),
    ).toEqual([])
  })

  it('name an answer that goes elsewhere, and not one that stays at home', () => {
    expect(kinds({ replyTo: [{ name: '', address: 'jane@post.example.com' }] })).toEqual([])
    const [signal] = signals({ replyTo: [{ name: '', address: 'collect@elsewhere.org' }] })
    expect(signal).toMatchObject({ kind: 'reply_elsewhere' })
    expect(signal?.sentence).toContain('collect@elsewhere.org')
  })

  it.each(['jane@exarnple.com', 'jane@examp1e.com', 'jane@exаmple.com', 'jane@exampla.com'])(
    'see that %s looks like the address on file',
    (address) => {
      expect(kinds(from(address))).toContain('look_alike')
    },
  )

  it('leave another provider alone, and names too short to tell', () => {
    expect(kinds(from('jane@provider.net'))).toEqual([])
    const short = [{ ...RECORD, value: 'a@b.io' }]
    expect(kinds(from('a@c.io'), { onFile: short })).toEqual([])
  })

  it('see somebody who passes for the organisation', () => {
    expect(signals(from('support@0mni.example'), { onFile: [] })[0]?.sentence).toContain('omni.example')
  })

  it('see a name of two alphabets, and leave names of one alone', () => {
    expect(kinds(from('jane@example.com', 'Jаne Roe'))).toEqual(['mixed_scripts'])
    expect(kinds(from('jane@example.com', 'Джейн Roe'))).toEqual([])
  })

  it('believe only the organisation’s own server about a failed check (RFC 8601)', () => {
    const failed = 'mx.omni.example; dmarc=fail header.from=example.com; spf=pass'
    expect(signals({ authenticationResults: [failed] })[0]?.sentence).toContain('DMARC fail')
    expect(kinds({ authenticationResults: [failed.replace('mx.omni', 'mx.other')] })).toEqual([])
    expect(kinds({ authenticationResults: ['mx.omni.example; dmarc=pass'] })).toEqual([])
  })

  it('see an address that changed on file within 30 days of the request, and not one that changed before', () => {
    const changed = (exportedOn: string, value = 'new@else.net') => [
      RECORD,
      { ...RECORD, value, normalised: value, exportedOn: exportedOn as never },
    ]
    expect(kinds({}, { onFile: changed('2026-02-20') })).toEqual(['contact_changed'])
    expect(kinds({}, { onFile: changed('2026-02-20', 'jane@example.com') })).toEqual([])
    const long = changed('2026-01-15').map((contact, at) =>
      at === 0 ? { ...contact, exportedOn: '2025-06-01' as never } : contact,
    )
    expect(kinds({}, { onFile: long })).toEqual([])
  })
})
