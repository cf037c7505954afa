import { describe, expect, it } from 'vitest'
import { type LetterRequest, letterText } from './letter'
import { LETTERS } from './letter-spec'
import { responseLetter } from './package-file'
import { sampleResponse } from './response.fixture'

const sample = sampleResponse()
const { base } = responseLetter(sample)
const { receivedOn, dueOn, rights } = sample
const acknowledgment = (regime: 'ccpa' | 'gdpr' | 'uk' | 'policy', paragraphs: readonly string[] = []): string =>
  letterText({
    id: 'acknowledgment',
    base: { ...base, paragraphs },
    fields: { regime, receivedOn, rights, dueOn, dueWhy: 'Because it is so.', verification: 'match' },
  }).text

describe('acknowledgment', () => {
  it('A51, 11 CCR 7021(a): says that the request arrived, how it is handled, how identity is checked and when the answer comes', () => {
    const text = acknowledgment('ccpa')
    for (const words of [
      'We received your request on 12 October 2026',
      'How we will handle it',
      'How we check who you are',
      'You will have our answer by 26 November 2026',
      'Because it is so.',
      '90 calendar days',
      'does not stop the clock (11 CCR 7021(b))',
      'OS-2026-0042',
    ]) {
      expect(text).toContain(words)
    }
  })

  it('cites the law of the regime and no other', () => {
    expect(acknowledgment('gdpr')).toContain('GDPR art. 12(3)')
    expect(acknowledgment('gdpr')).not.toMatch(/CCR|UK GDPR/)
    expect(acknowledgment('uk')).toContain(
      'runs from the day on which we have what we asked for (UK GDPR art. 12(6) and 12A)',
    )
    expect(acknowledgment('uk')).not.toMatch(/CCR|Cal\. Civ/)
    expect(acknowledgment('policy')).not.toMatch(/GDPR|1798/)
  })

  it("puts the officer's paragraphs in place of the opening and keeps what the law requires", () => {
    const text = acknowledgment('ccpa', ['Thank you for calling us today.'])
    expect(text).toContain('Thank you for calling us today.')
    expect(text).not.toContain('Thank you for your message.')
    expect(text).toContain('When you will hear from us')
  })
})

describe('letters', () => {
  it('greet nobody by a name that is not known', () => {
    const request: LetterRequest = {
      ...responseLetter(sampleResponse({ requester: { name: null, addressLines: null, email: 'a@example.org' } })),
    }
    expect(letterText(request).text.startsWith('Hello,\n\n')).toBe(true)
  })

  it('name what is withheld, what is refused and where to complain', () => {
    const { text, subject } = letterText(responseLetter(sample))
    expect(subject).toBe('Our answer to your privacy request (OS-2026-0042)')
    for (const words of [
      'Account and contacts, 1 record: account password hash',
      'Account password hash: we hold it, and may not disclose it (11 CCR 7024(d))',
      'California Privacy Protection Agency',
      'Record code: K7QF-29MD-XW4T',
    ])
      expect(text).toContain(words)
  })

  it('A3: a referral says who decides, what was done and what the person can do', () => {
    const input = sampleResponse({
      coverLetter: {
        templateId: 'referral',
        mergeFields: {
          service: 'answers calls for',
          controller: { name: 'Harbour Dental', contact: 'front@harbour.example' },
          forwardedOn: receivedOn,
          needed: [],
        },
        paragraphs: [],
      },
    })
    const { text } = letterText(responseLetter(input))
    for (const words of [
      'Omni Studio answers calls for Harbour Dental.',
      'Harbour Dental is the controller',
      'We passed your request to Harbour Dental on 12 October 2026',
      'front@harbour.example',
    ])
      expect(text).toContain(words)
  })

  it('a deletion outcome does not claim more than was done', () => {
    const outcome = (kept: boolean, gone: boolean): string => {
      const outcomes = [
        ...(kept
          ? [
              {
                system: 'Billing',
                outcome: 'kept' as const,
                detail: 'tax records',
                citation: 'Cal. Civ. Code 1798.105(d)(8)',
              },
            ]
          : []),
        ...(gone ? [{ system: 'CRM', outcome: 'deleted' as const, detail: '', citation: null }] : []),
      ]
      return letterText(
        responseLetter(
          sampleResponse({
            coverLetter: {
              templateId: 'deletion-outcome',
              mergeFields: { outcomes, recipientsTold: [], backups: null },
              paragraphs: [],
            },
          }),
        ),
      ).text
    }
    expect(outcome(false, true)).toContain('in every system in which we held any')
    expect(outcome(true, true)).toContain('except for what is named below')
    expect(outcome(true, false)).toContain('We cannot delete it')
    expect(outcome(false, false)).toContain('hold nothing about you')
  })

  it('lists every template with its fields once', () => {
    for (const [id, spec] of Object.entries(LETTERS)) {
      expect(spec.id).toBe(id)
      expect(new Set(spec.fields.map((field) => field.name)).size).toBe(spec.fields.length)
    }
  })
})

describe('answers without a package', () => {
  const routes = ['The authority of the place.']
  const textOf = (letter: LetterRequest) => letterText(letter).text

  it('say what was tried and how to take the request up again, under the law that applies', () => {
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

  it('refuse with the ground, the facts, the appeal of the state and every route', () => {
    const letter = (appeal: string | null) =>
      textOf({
        id: 'denial',
        base,
        fields: {
          receivedOn,
          rights,
          ground: 'The request is excessive',
          citation: 'Cal. Civ. Code 1798.145(h)(3)',
          explanation: ['It is the fifth this month.'],
          appeal,
          complaintRoutes: routes,
        },
      })
    for (const words of [
      'excessive (Cal. Civ. Code 1798.145(h)(3)).',
      'fifth this month',
      'The authority of the place.',
    ])
      expect(letter(null)).toContain(words)
    expect(letter(null)).not.toContain('How to appeal')
    expect(letter('Reply within 60 days.')).toContain('How to appeal\n\nReply within 60 days.')
  })
})
