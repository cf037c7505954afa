import { describe, expect, it } from 'vitest'
import { CLEAN } from '../lint/clean-policy.fixture'
import { changed, lineWith, TODAY } from '../lint/lint.fixture'
import { comparePolicies, type PolicyComparison } from './compare'

function compared(next: string, old: string = CLEAN): PolicyComparison {
  const outcome = comparePolicies({ name: 'old.txt', text: old }, { name: 'new.txt', text: next }, TODAY)
  if (!outcome.ok) throw new Error(outcome.rejection.message)
  return outcome.value
}

const verdicts = ({ materiality }: PolicyComparison) =>
  Object.fromEntries(materiality.tests.map(({ test, verdict }) => [test, verdict]))
const kinds = ({ changes }: PolicyComparison) => changes.map(({ kind }) => kind)

describe('what is no change of meaning is not material, with the reason', () => {
  it('the same text', () => {
    const found = compared(CLEAN)
    expect(found.changes).toEqual([])
    expect(found.materiality).toMatchObject({
      verdict: 'not_material',
      reason: expect.stringContaining('say the same'),
    })
    expect(found.effective.earliestEffectiveOn).toBe(TODAY)
  })

  it('spaces, line ends, quotes', () => {
    expect(compared(CLEAN.replaceAll('\n', '\r\n').replaceAll('"', '“').replaceAll('. We', '.  We')).changes).toEqual(
      [],
    )
  })

  it('other numbers of sections and references to them', () => {
    const shifted = CLEAN.replaceAll(/^(\d+)\. /gm, (_, number: string) => `${Number(number) + 1}. `)
      .replaceAll(/^7\.(\d) /gm, '8.$1 ')
      .replace('in section 1.', 'in section 2.')
    expect(compared(shifted).changes).toEqual([])
  })

  it('a typing error put right', () => {
    const found = compared(CLEAN, changed(['bookkeeping', 'bookeeping'], ['Payment data | 7', 'Paymnet data | 7']))
    expect(kinds(found)).toEqual(['wording', 'wording'])
    expect(found.materiality).toMatchObject({ verdict: 'not_material', reason: expect.stringContaining('spelling') })
  })

  it('a sentence that moved', () => {
    const sentence = 'Each works under a contract and follows our instructions.'
    const found = compared(changed([` ${sentence}`, ''], ['Data is encrypted', `${sentence} Data is encrypted`]))
    expect(found.changes).toMatchObject([
      { kind: 'moved', oldLine: lineWith(CLEAN, sentence), newLine: lineWith(CLEAN, 'Data is encrypted') },
    ])
    expect(found.materiality.verdict).toBe('not_material')
  })

  it('another date at the top', () => {
    const found = compared(changed(['2 March 2026', '24 November 2026']))
    expect(kinds(found)).toEqual(['changed', 'changed'])
    expect(found.materiality.verdict).toBe('not_material')
  })

  it('a matter outside the four tests', () => {
    const found = compared(changed(['at rest and in transit', 'at rest, in transit and in backups']))
    expect(found.materiality).toMatchObject({
      verdict: 'not_material',
      reason: expect.stringContaining('none of the four'),
    })
  })
})

describe('the four tests', { tags: ['A59'] }, () => {
  it.each([
    [
      'data-categories',
      changed(['- Support records: what', '- Voice recordings: calls with our support.\n- Support records: what']),
      'Voice',
    ],
    [
      'sharing',
      changed(['Each works under', 'We also share e-mail addresses with Brightads. Each works under']),
      'Brightads',
    ],
    ['rights', changed(['within 28 days', 'within 45 days']), '45 days'],
    ['retention', changed(['| Usage data | 90 days |', '| Usage data | 180 days |']), '180 days'],
  ])('%s is material, with the lines that led to it', (test, next, words) => {
    const found = compared(next)
    expect(found.materiality.verdict).toBe('material')
    const verdict = found.materiality.tests.find((each) => each.test === test)
    expect(verdict?.verdict).toBe('material')
    expect(verdict?.changes.map((index) => found.changes[index]?.newLine)).toContain(lineWith(next, words))
    expect(verdicts(found)).toEqual({
      'data-categories': 'not_material',
      sharing: 'not_material',
      rights: 'not_material',
      retention: 'not_material',
      [test]: 'material',
    })
  })

  it('a right that is gone is material', () => {
    const found = compared(changed([' An authorised agent may ask for you with your signed permission.', '']))
    expect(found.changes).toMatchObject([{ kind: 'removed', newLine: null }])
    expect(verdicts(found)).toMatchObject({ rights: 'material' })
  })

  it('a "not" is material however small', () => {
    expect(compared(changed(['We do not sell or share', 'We do sell or share'])).materiality.verdict).toBe('material')
  })

  it('a doubt is for the officer, never a no', () => {
    const small = compared(changed(['you can ask for a copy', 'you could ask us for a copy']))
    expect(small.materiality.verdict).toBe('officer')
    const unknown = compared(
      changed(['12. Contact', '12. Games\n\nThe puzzle of the month is on the front page.\n\n13. Contact']),
    )
    expect(unknown.materiality.verdict).toBe('officer')
    expect(unknown.effective.earliestEffectiveOn).toBe('2026-12-24')
  })

  it('marks the words that differ', () => {
    const [change] = compared(changed(['within 28 days', 'within 21 days'])).changes
    expect(change?.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '28' },
      { kind: 'added', text: '21' },
    ])
  })
})

describe('the earliest day of effect', () => {
  const longer: readonly [string, string] = ['| Usage data | 90 days |', '| Usage data | 180 days |']
  const promise = 'We tell account holders by e-mail at least 30 days before a material change takes effect.'
  const promising = (from: string) => compared(changed(longer), changed([promise, from])).effective

  it('is the notice of the policy after today, and the day of posting for visitors', { tags: ['A59', 'A60'] }, () => {
    const { effective } = compared(changed(longer))
    expect(effective).toMatchObject({
      earliestEffectiveOn: '2026-12-24',
      onPostingFrom: TODAY,
      promiseLine: lineWith(CLEAN, promise),
    })
    expect(effective.because).toContain('30 days of notice')
  })

  it('follows the policy in force, not the new one', () => {
    expect(compared(changed(longer, ['at least 30 days', 'at least 5 days'])).effective.earliestEffectiveOn).toBe(
      '2026-12-24',
    )
  })

  it('counts business days and months', () => {
    expect(promising(promise.replace('30 days', '10 business days')).earliestEffectiveOn).toBe('2026-12-09')
    expect(promising(promise.replace('30 days', 'one month')).earliestEffectiveOn).toBe('2026-12-24')
  })

  it('takes the longest where audiences are promised different times', () => {
    expect(promising(`${promise} We notify partners 60 days before a change.`).earliestEffectiveOn).toBe('2027-01-23')
  })

  it('is no day where a notice has no number, and says so', { tags: ['B38'] }, () => {
    expect(promising('We will announce material changes by e-mail.')).toMatchObject({
      earliestEffectiveOn: null,
      because: expect.stringContaining('no number'),
    })
  })

  it('takes a notice that may be given for no promise', { tags: ['C40'] }, () => {
    expect(promising('For material changes we may provide a notice by e-mail.').because).toContain('promises no notice')
  })

  it('is today where no notice is promised, and says so', () => {
    expect(promising('Have a look now and then.')).toMatchObject({
      earliestEffectiveOn: TODAY,
      because: expect.stringContaining('promises no notice'),
    })
  })

  it('is checked against the rule of the register where it is one of a known organisation', () => {
    const renamed = (text: string) => text.replaceAll('Harbour Ledger', 'Omni Studio')
    const { effective } = compared(renamed(changed(longer)), renamed(CLEAN))
    expect(effective.earliestEffectiveOn).toBe('2026-12-24')
    expect(effective.citation).toContain('line 132')
    expect(effective.steps.at(-1)).toContain('the last day for the notice is Tuesday 24 November 2026')
  })
})

it('names the file that cannot be read', () => {
  const outcome = comparePolicies({ name: 'old.txt', text: CLEAN }, { name: 'new.txt', text: '' }, TODAY)
  expect(outcome).toMatchObject({ ok: false, rejection: { message: expect.stringContaining('new.txt is empty') } })
})
