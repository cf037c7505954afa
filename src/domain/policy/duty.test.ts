import { describe, expect, it } from 'vitest'
import { FACTS, openCaseDesk, openDesk, receive } from '../desk.fixture'
import { suggest } from '../intake/suggest'
import type { IsoDate, IsoInstant } from '../kernel/civil-date'
import type { InquiryId } from '../kernel/id'
import { suggestRegimes } from '../law/regime'
import { releaseBlockers } from '../response/blockers'
import type { OrganisationId } from '../vault/vault.event'
import { packFor } from './packs'
import type { RightId } from './right'

/** The systems that an access case of an organisation asks, with the data that each holds there. */
function askedFor(organisation: OrganisationId): readonly string[] {
  const desk = openCaseDesk({ rights: ['access'], residence: null, ruleIds: [] }, { organisation })
  desk.on('plan-tasks', { systemIds: null })
  const asked = new Set(desk.caseFile.tasks.map(({ plan }) => plan.systemId))
  return packFor(organisation)
    .systems.filter(({ id }) => asked.has(id))
    .flatMap(({ dataCategoryIds }) => dataCategoryIds)
}

/** The clocks that are suggested for one right. */
function clocksOf(organisation: OrganisationId, right: RightId, residence: string | null): readonly string[] {
  const receivedOn = '2026-11-20' as IsoDate
  const facts = { organisation, residence, receivedOn, requesterRole: 'visitor', controllerRole: 'controller' } as const
  return suggestRegimes({ ...facts, rights: [right] }).map(({ ruleId }) => ruleId)
}

describe('an access case asks a system for what the policy says is held', () => {
  it('at Omni Studio', { tags: ['A7', 'A8', 'A11', 'A14', 'A15', 'A16', 'A17', 'A18'] }, () => {
    expect(askedFor('omni-studio')).toEqual(
      expect.arrayContaining([
        'browsing',
        'ip-address',
        'business',
        'contact',
        'configuration',
        'activity',
        'recording',
        'transcript',
        'caller-number',
        'call-metadata',
        'booking',
        'volunteered',
      ]),
    )
  })

  it('at Omnistra', { tags: ['B5', 'B6', 'B14', 'B20'] }, () => {
    expect(askedFor('omnistra')).toEqual(
      expect.arrayContaining(['usage', 'conversation', 'channel-identifier', 'shop-order']),
    )
  })

  it('at OmniPostr', { tags: ['C4', 'C6', 'C7', 'C8'] }, () => {
    expect(askedFor('omnipostr')).toEqual(
      expect.arrayContaining(['account', 'support', 'content', 'usage', 'device', 'log']),
    )
  })
})

describe('a right that concerns some systems', () => {
  const asked = (organisation: OrganisationId, right: RightId) => {
    const desk = openCaseDesk({ rights: [right], residence: null, ruleIds: [] }, { organisation })
    desk.on('plan-tasks', { systemIds: null })
    return desk.caseFile.tasks.map(({ plan }) => [plan.systemId, plan.asks])
  }

  it('takes consent to cookies back where they are set', { tags: ['A10', 'B29'] }, () => {
    expect(asked('omni-studio', 'consent-withdrawal').map(([id]) => id)).toEqual(expect.arrayContaining(['S21', 'S22']))
    expect(asked('omnistra', 'consent-withdrawal').map(([id]) => id)).toContain('S21')
  })

  it('deletes what came from WhatsApp and TikTok', { tags: ['B17', 'B23'] }, () => {
    const deleted = asked('omnistra', 'deletion').flatMap(([id, asks]) => (asks?.includes('delete') ? [id] : []))
    expect(deleted).toEqual(expect.arrayContaining(['S3', 'S7', 'S8', 'S9', 'S23']))
  })
})

describe('the periods that the policies give', () => {
  const period = (organisation: OrganisationId, id: string) => {
    const row = packFor(organisation).retention.find((known) => known.id === id)
    return row && [row.period, row.countedFrom]
  }

  it('stand at Omni Studio', { tags: ['A29', 'A30', 'A31', 'A32', 'A33', 'A34', 'A35'] }, () => {
    expect(period('omni-studio', 'R-A1')).toEqual([{ amount: 24, unit: 'month' }, 'collection'])
    expect(period('omni-studio', 'R-A2')).toEqual([{ amount: 3, unit: 'year' }, 'contract-end'])
    expect(period('omni-studio', 'R-A3')).toEqual([{ amount: 90, unit: 'day' }, 'creation'])
    expect(period('omni-studio', 'R-A4')).toEqual([{ amount: 90, unit: 'day' }, 'creation'])
    expect(period('omni-studio', 'R-A5')).toEqual([{ amount: 12, unit: 'month' }, 'creation'])
    expect(period('omni-studio', 'R-A6')).toEqual([{ amount: 7, unit: 'year' }, 'creation'])
    expect(period('omni-studio', 'R-A7')).toEqual([{ amount: 3, unit: 'year' }, 'creation'])
  })

  it('stand at OmniPostr, the shorter where it gives two', { tags: ['C12', 'C13', 'C14', 'C15', 'C34', 'G11'] }, () => {
    expect(period('omnipostr', 'R-C1')).toEqual([{ amount: 90, unit: 'day' }, 'creation'])
    expect(period('omnipostr', 'R-C2')).toEqual(['until-deleted', 'none'])
    expect(period('omnipostr', 'R-C3')).toEqual([{ amount: 12, unit: 'month' }, 'creation'])
    expect(period('omnipostr', 'R-C4')).toEqual([{ amount: 90, unit: 'day' }, 'contract-end'])
  })
})

describe('the clock of a right', () => {
  it.each([
    ['opt-out-sale-sharing', 'US-CA-CCPA-OPTOUT-15BD'],
    ['limit-sensitive', 'US-CA-CCPA-LIMIT-15BD'],
    ['shine-the-light', 'US-CA-STL-30'],
    ['marketing-opt-out', 'US-FED-CANSPAM-10BD'],
    ['child-report', 'POL-CHILD-PROMPT-5BD'],
  ] as const)(
    'at Omni Studio in California, %s: %s',
    { tags: ['A25', 'A26', 'A48', 'A53', 'A54'] },
    (right, ruleId) => {
      expect(clocksOf('omni-studio', right, 'US-CA')).toContain(ruleId)
    },
  )

  it('runs for marketing and for children at the other two as well', { tags: ['B11', 'B37', 'C37', 'C39'] }, () => {
    for (const organisation of ['omnistra', 'omnipostr'] as const) {
      expect(clocksOf(organisation, 'marketing-opt-out', 'BR')).toContain('POL-MARKETING-OPT-OUT-10BD')
      expect(clocksOf(organisation, 'child-report', 'BR')).toContain('POL-CHILD-PROMPT-5BD')
    }
  })

  it('is the statute’s alone where Omnistra names no period', { tags: ['B33'] }, () => {
    const ruleIds = ['EU-GDPR-ART12-1M', 'UK-GDPR-ART12A-1M', 'US-CA-CCPA-45']
    const [german, british, californian] = ['DE', 'GB', 'US-CA'].map((place) => clocksOf('omnistra', 'access', place))
    expect([german, british, californian]).toEqual(ruleIds.map((ruleId) => [ruleId, 'POL-OMNISTRA-STATUTORY']))
  })

  it('runs in Europe for every right that a policy names there', { tags: ['B32', 'C26'] }, () => {
    const rights = ['access', 'correction', 'deletion', 'portability', 'restriction', 'objection'] as const
    for (const organisation of ['omnistra', 'omnipostr'] as const)
      for (const right of rights) {
        expect(clocksOf(organisation, right, 'DE').join()).toMatch(/EU-GDPR-ART(12|18|21)/)
        expect(clocksOf(organisation, right, 'GB').join()).toMatch(/UK-GDPR-ART(12A|18|21)/)
      }
  })
})

describe('the rights that everybody has', () => {
  const everybody = ['access', 'correction', 'deletion', 'marketing-opt-out'] as const

  it('open a case wherever somebody lives', { tags: ['A44', 'A49', 'C25'] }, () => {
    for (const organisation of ['omni-studio', 'omnipostr'] as const)
      for (const residence of ['US-NY', 'US-CA', 'DE', 'BR', 'KE', null]) {
        const desk = openDesk({ organisation })
        const facts = { ...FACTS, rights: everybody, residence, ruleIds: [] }
        desk.given('accept-inquiry', { inquiryId: receive(desk), facts })
        expect(desk.caseFile.facts.rights).toEqual(everybody)
        expect(clocksOf(organisation, 'access', residence)).not.toEqual([])
        desk.on('plan-tasks', { systemIds: null })
        expect(desk.caseFile.tasks.some(({ plan }) => plan.asks.length > 0)).toBe(true)
      }
  })
})

describe('what a policy leaves to the office', () => {
  it('holds an answer to access back until the recipients are entered', { tags: ['B10', 'B26', 'C21'] }, () => {
    for (const organisation of ['omnistra', 'omnipostr'] as const) {
      const facts = { rights: ['access'], residence: null, ruleIds: [] } as const
      const { caseFile, vault } = openCaseDesk(facts, { organisation, settings: { recipients: [] } })
      const codes = (recipients: readonly string[]) => {
        const settings = { ...(vault as NonNullable<typeof vault>).settings, recipients }
        return releaseBlockers({ caseFile, settings, contentSha256: null }).map(({ code }) => code)
      }
      expect(codes([])).toContain('recipients_missing')
      expect(codes(['Example Hosting Ltd'])).not.toContain('recipients_missing')
    }
  })
})

describe('what comes in on paper or by a form', () => {
  it('is logged with the instant at which it was received', { tags: ['A9', 'A61', 'C42'] }, () => {
    for (const channel of ['post', 'web_form'] as const) {
      const desk = openDesk()
      const from = { name: 'Jane Roe', email: '', phone: '', postal: '1 Main St' }
      const inquiry = { subject: 'My data', from, text: '', acknowledgedOrallyAt: null, attachments: [] }
      const receivedAt = '2026-03-01T15:00:00.000Z' as IsoInstant
      const { inquiryId } = desk.given('log-inquiry', { channel, receivedAt, inquiry })
      desk.given('accept-inquiry', { inquiryId: inquiryId as InquiryId, facts: FACTS })
      expect(desk.caseFile).toMatchObject({ receivedOn: '2026-03-01', receipt: { basis: 'officer', receivedAt } })
    }
  })
})

describe('the one mailbox of Omnistra', () => {
  it('is its only way in, and what it takes becomes a case', { tags: ['B39'] }, () => {
    const addresses = packFor('omnistra').channels.map(({ kind, address }) => `${kind} ${address}`)
    expect(addresses).toEqual(['email privacy@omnistra.ai'])
    const desk = openCaseDesk({ residence: null, ruleIds: [] }, { organisation: 'omnistra' })
    expect(desk.caseFile).toMatchObject({ organisation: 'omnistra', receipt: { basis: expect.any(String) } })
  })
})

describe('a subject line that the policy sets', () => {
  it('suggests California', { tags: ['A50', 'A62'] }, () => {
    const message = { subject: 'California Privacy Request', senderName: '', text: 'What do you hold?' }
    const found = suggest({ organisation: 'omni-studio', ...message })
    expect(found).toContainEqual(expect.objectContaining({ field: 'residence', value: 'US-CA' }))
  })
})

describe('the policy of a pack', () => {
  it('is the one of its own date', { tags: ['A64', 'B1', 'C1'] }, () => {
    const versions = (['omni-studio', 'omnistra', 'omnipostr'] as const).map((organisation) => {
      const desk = openCaseDesk({ residence: null, ruleIds: [] }, { organisation })
      return [desk.caseFile.policyVersion, packFor(organisation).effectiveOn]
    })
    expect(versions).toEqual([
      ['2026-05-25', '2026-05-25'],
      ['2026-05-19', '2026-05-19'],
      ['2025-11-24', '2025-11-24'],
    ])
  })
})
