import { describe, expect, it } from 'vitest'
import { type LetterRequest, letterText } from './letter'
import { responseLetter } from './package-file'
import { sampleResponse } from './response.fixture'

const sample = sampleResponse()
const { base } = responseLetter(sample)
const { receivedOn, dueOn, rights } = sample

describe('answers without a package', () => {
  const routes = ['The authority of the place.']
  const textOf = (letter: LetterRequest) => letterText(letter).text

  it('say what was tried and how to take the request up again, under the law that applies', { tags: ['A7'] }, () => {
    const letter = (regime: 'ccpa' | 'gdpr' | 'uk' | 'policy') =>
      textOf({
        id: 'cannot-identify',
        base,
        fields: { regime, receivedOn, rights, tried: ['We compared two details.'], complaintRoutes: routes },
      })
    expect(letter('ccpa')).toContain('11 CCR 7024(a)')
    expect(letter('ccpa')).toContain('11 CCR 7024(b)')
    expect(letter('gdpr')).toContain('GDPR art. 11(2) and 12(2)')
    expect(letter('gdpr')).not.toMatch(/CCR|UK GDPR/)
    expect(letter('uk')).toContain('UK GDPR art. 11(2)')
    expect(letter('policy')).not.toMatch(/CCR|GDPR/)
    for (const words of ['We compared two details.', 'at any time', 'The authority of the place.', 'OS-2026-0042'])
      expect(letter('ccpa')).toContain(words)
  })

  it('name every system that was searched, and how', () => {
    const searched = [
      { system: 'Call platform', how: 'by telephone number' },
      { system: 'Support mailbox', how: 'by e-mail address' },
    ]
    const text = textOf({
      id: 'nothing-held',
      base,
      fields: { receivedOn, regimes: sample.regimes, searched, complaintRoutes: routes },
    })
    for (const words of ['Call platform: by telephone number', 'Support mailbox: by e-mail address', 'look again'])
      expect(text).toContain(words)
  })

  it('confirm what was done in each system and what was not (11 CCR 7026(g))', () => {
    const text = textOf({
      id: 'confirmation',
      base,
      fields: {
        receivedOn,
        rights,
        done: [{ system: 'Advertising audiences', how: 'removed from two lists' }],
        nothingIn: ['Newsletter'],
        refusals: [],
        complaintRoutes: routes,
      },
    })
    expect(text).toContain('Advertising audiences: removed from two lists')
    expect(text).toContain('Newsletter: nothing held about you')
    expect(text).not.toContain('What we do not do')
  })

  it('say of a question only under the UK GDPR that it stops the clock', () => {
    const letter = (regime: 'ccpa' | 'gdpr' | 'uk') =>
      textOf({ id: 'clarification', base, fields: { regime, receivedOn, questions: ['Which account?'], dueOn } })
    expect(letter('ccpa')).toContain('does not move the date of our answer (11 CCR 7021(b))')
    expect(letter('gdpr')).toContain('does not move the date of our answer (GDPR art. 12(3))')
    expect(letter('uk')).toContain('do not count (UK GDPR art. 12A)')
    expect(letter('uk')).toContain('Which account?')
  })

  it('give the officer’s own words to a question', () => {
    const text = textOf({
      id: 'inquiry-answer',
      base,
      fields: { receivedOn, rights, answer: ['First.', 'Second.'], complaintRoutes: [] },
    })
    expect(text).toContain('First.\n\nSecond.')
    expect(text).not.toContain('If you disagree')
  })

  it('refuse with the ground, the facts and every route', () => {
    const text = textOf({
      id: 'denial',
      base,
      fields: {
        receivedOn,
        rights,
        ground: 'The request is excessive',
        citation: 'Cal. Civ. Code 1798.145(h)(3)',
        explanation: ['It is the fifth this month.'],
        complaintRoutes: routes,
      },
    })
    for (const words of [
      'excessive (Cal. Civ. Code 1798.145(h)(3)).',
      'fifth this month',
      'The authority of the place.',
    ])
      expect(text).toContain(words)
  })
})

describe('letters about an agent', { tags: ['A52'] }, () => {
  it('ask for a signed permission and say what that does to the time (11 CCR 7063)', () => {
    const letter = (regime: 'ccpa' | 'uk') =>
      letterText({ id: 'agent-proof', base, fields: { regime, receivedOn, rights, person: 'Jane Roe', dueOn } }).text
    expect(letter('ccpa')).toContain('Probate Code sections 4121 to 4130')
    expect(letter('ccpa')).toContain('does not move the date')
    expect(letter('uk')).toContain('runs from the day on which we have the authority')
    expect(letter('uk')).toContain('Jane Roe')
  })

  it('ask the person directly, and promise that silence releases nothing', () => {
    const { text } = letterText({
      id: 'direct-confirmation',
      base,
      fields: { receivedOn, rights, agent: 'Privacy Helpers' },
    })
    expect(text).toContain('Yes, Privacy Helpers may ask for me')
    expect(text).toContain('we release and change nothing')
  })
})
