import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXAMPLES } from '#contract/schema/command-example'
import type { CommandType } from '#domain/command'
import { COMMAND_SPECS } from '#domain/command-specs'
import type { Role } from '#domain/vault/role'
import { codeOf } from '#main/vault/test-vault.fixture'
import { commandOf, EngineDesk, type Person, ROLES_OF } from './desk.fixture'

const TYPES = Object.keys(COMMAND_SPECS) as CommandType[]
const may = (type: CommandType, roles: readonly Role[]) =>
  COMMAND_SPECS[type].roles.some((role) => roles.includes(role))

let desk: EngineDesk
beforeAll(async () => {
  desk = await EngineDesk.create()
})
afterAll(() => desk.close())

describe.each(Object.keys(ROLES_OF) as Person[])('%s', (person) => {
  const roles: readonly Role[] = ROLES_OF[person]
  beforeAll(() => desk.as(person))

  test.each(TYPES.filter((type) => !may(type, roles)))('may not %s, and nothing is written', (type) => {
    const before = desk.sizes()
    const reply = desk.opened.engine.execute(commandOf(type, EXAMPLES[type]))
    expect(codeOf(reply)).toBe('forbidden')
    expect(reply.ok ? '' : reply.rejection.message).toMatch(/role|only once/)
    expect(desk.sizes()).toEqual(before)
  })

  test('is let through to the rule by every other command', () => {
    const refusedForTheRole = TYPES.filter((type) => may(type, roles)).filter((type) => {
      const reply = desk.opened.engine.execute({ ...commandOf(type, EXAMPLES[type]), expectedRevision: 9_999 })
      return !reply.ok && /Your role/.test(reply.rejection.message)
    })
    expect(refusedForTheRole).toEqual([])
  })
})

test('an auditor changes nothing but their own passphrase', { tags: ['A40', 'B35'] }, () => {
  expect(TYPES.filter((type) => may(type, ['auditor']))).toEqual(['record-passphrase-change'])
})

test('only a reviewer decides on approvals, and only an administrator manages users and settings', () => {
  const only = (role: Role) => TYPES.filter((type) => COMMAND_SPECS[type].roles.join() === role)
  expect(only('reviewer')).toEqual(['approve-disposal', 'give-approval', 'refuse-approval'])
  expect(only('administrator')).toEqual(
    expect.arrayContaining(['add-user', 'change-user-roles', 'remove-user', 'change-settings']),
  )
})

test('a user who was removed has no role any more, even with the vault open', async () => {
  const own = await EngineDesk.create()
  await own.as('Ada')
  own.must('remove-user', { userId: 'user-rhea' as never })
  await own.as('Rhea')
  expect(codeOf(own.give('add-note', { caseId: 'any' as never, text: 'Still here.' }))).toBe('forbidden')
  own.close()
})
