import { describe, expect, it } from 'vitest'
import { BUILT_IN } from '#domain/law/registry'
import { signingKey } from '#main/vault/signer'
import { openRuleSet, ruleSetSha256, signRuleSet, writeRuleSet } from './rule-set-file'

const KEY = signingKey(Buffer.alloc(32, 7))
const signed = signRuleSet(BUILT_IN, 'Example Law Desk', KEY)

type Tree = { [key: string]: Tree } & Tree[]
/** The built-in file with one change. */
function changed(change: (file: Tree) => void, text = writeRuleSet(BUILT_IN)): string {
  const file = JSON.parse(text) as Tree
  change(file)
  return JSON.stringify(file)
}
const refusal = (text: string) => {
  const opened = openRuleSet(text)
  return opened.ok ? 'accepted' : opened.rejection
}
const set = (tree: Tree | undefined, key: string, value: unknown) => {
  if (tree) tree[key] = value as Tree
}

describe('a rule-set file', () => {
  it('gives back the rule set that was written, signed or not, under one hash', () => {
    const plain = openRuleSet(writeRuleSet(BUILT_IN))
    const opened = openRuleSet(signed)
    if (!plain.ok || !opened.ok) throw new Error(JSON.stringify([plain, opened]))
    expect(plain.value.ruleSet).toEqual(JSON.parse(JSON.stringify(BUILT_IN)))
    expect(plain.value.publisher).toBeNull()
    expect(opened.value.publisher).toMatchObject({ name: 'Example Law Desk' })
    expect(opened.value.sha256).toBe(plain.value.sha256)
    expect(plain.value.sha256).toBe(ruleSetSha256(BUILT_IN))
  })

  it('may be set out in another way without losing its signature', () => {
    expect(openRuleSet(JSON.stringify(JSON.parse(signed)))).toEqual(openRuleSet(signed))
  })

  it.each([
    ['a number', (file: Tree) => set(file['rules']?.[0]?.['clock'], 'amount', 30)],
    ['the version', (file: Tree) => set(file, 'version', '2027.01.15')],
    ['a holiday', (file: Tree) => set(file['calendars']?.['days']?.['DE']?.[0], 'name', 'Neujahr!')],
    ['the publisher', (file: Tree) => set(file['publisher'], 'name', 'Somebody else')],
    [
      'the key',
      (file: Tree) => set(file['publisher'], 'publicKey', signingKey(Buffer.alloc(32, 8)).publicKey.toString('base64')),
    ],
    ['the signature', (file: Tree) => set(file, 'signature', Buffer.alloc(64, 1).toString('base64'))],
    ['a taken signature', (file: Tree) => delete file['signature']],
    ['a taken publisher', (file: Tree) => delete file['publisher']],
  ])('refuses a signed file after a change of %s', (_what, change) => {
    expect(refusal(changed(change, signed))).toMatchObject({ code: 'integrity' })
  })

  it.each<[string, (file: Tree) => void]>([
    ['format', (file) => set(file, 'format', 'csv')],
    ['version', (file) => set(file, 'version', 'v2')],
    ['file', (file) => set(file, 'extra', 1)],
    ['rules.0.confidence', (file) => set(file['rules']?.[0], 'confidence', 'certain')],
    ['rules.0.citation', (file) => set(file['rules']?.[0], 'citation', ' ')],
    ['rules.0.clock.amount', (file) => set(file['rules']?.[0]?.['clock'], 'amount', 0)],
    ['rules.0.calendar', (file) => set(file['rules']?.[0], 'calendar', 'XX')],
    ['rules.0.extension.total', (file) => set(file['rules']?.[0]?.['extension']?.['total'], 'amount', 40)],
    ['rules.1.id', (file) => set(file['rules']?.[1], 'id', file['rules']?.[0]?.['id'])],
    ['rules.0.inForce', (file) => set(file['rules']?.[0]?.['inForce'], 'to', '2019-01-01')],
    ['calendars.years', (file) => set(file['calendars']?.['years'], 'first', 2040)],
    ['calendars.days.AT.0.on.0', (file) => set(file['calendars']?.['days']?.['AT']?.[0]?.['on'], '0', 20210231)],
    ['calendars.days.AT.0', (file) => set(file['calendars']?.['days']?.['AT']?.[0]?.['on'], '0', 20190101)],
    ['reviewedOn', (file) => delete file['reviewedOn']],
  ])('names %s where it is wrong', (path, change) => {
    const rejection = refusal(changed(change))
    expect(rejection).toMatchObject({ code: 'invalid_input' })
    expect(typeof rejection === 'object' && rejection.issues?.map((issue) => issue.path)).toContain(path)
  })

  it.each(['', 'no json', '[]', 'null', '"text"', '{}'])('refuses %j', (text) => {
    expect(refusal(text)).toMatchObject({ code: 'invalid_input' })
  })
})
