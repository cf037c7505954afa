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
  it('says that the request arrived, how it is handled, how identity is checked and when the answer comes (11 CCR 7021(a))', {
    tags: ['A51', 'A63'],
  }, () => {
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

  it('name what is withheld, what is refused and where to complain', { tags: ['A45'] }, () => {
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

  it('a referral says who decides, what was done and what the person can do', { tags: ['A3', 'B3'] }, () => {
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
