import { describe, expect, it } from 'vitest'
import { packFor } from '#domain/policy/packs'
import { ORGANISATIONS } from '#domain/vault/vault.event'
import { COMMAND_PAYLOADS } from './command'
import { EXAMPLES } from './command-example'

describe('the requester’s role', () => {
  const { inquiryId, facts } = EXAMPLES['accept-inquiry']
  const accepts = (changed: object) =>
    COMMAND_PAYLOADS['accept-inquiry'].safeParse({ inquiryId, facts: changed }).success
  const { requesterRole: _, ...roleless } = facts

  it('is asked for before a case opens, and is one that a policy speaks of', { tags: ['A1', 'C2'] }, () => {
    expect(accepts(roleless)).toBe(false)
    expect(accepts({ ...facts, requesterRole: 'somebody' })).toBe(false)
    for (const { role } of ORGANISATIONS.flatMap((organisation) => packFor(organisation).roles))
      expect([role, accepts({ ...facts, requesterRole: role })]).toEqual([role, true])
    expect(packFor('omni-studio').roles.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['visitor', 'prospect', 'client_user', 'caller', 'agent', 'parent', 'regulator']),
    )
    expect(packFor('omnipostr').roles.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['visitor', 'client_user', 'correspondent']),
    )
  })
})
