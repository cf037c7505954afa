import { describe, expect, it } from 'vitest'
import { Desk, instant, openDesk, PEOPLE, SETTINGS } from '../desk.fixture'
import { refusal } from '../desk-flow.fixture'
import { evolveVault, isSinglePerson } from './vault.state'

const setUp = (desk: Desk, roles: readonly ('administrator' | 'officer')[]) =>
  desk.when('create-vault', {
    organisation: 'omnistra',
    practice: false,
    officer: { userId: PEOPLE.ada.userId, name: 'Ada', roles },
    settings: SETTINGS,
  })

describe('a vault', () => {
  it('is created once, with a first user who can manage it', () => {
    const desk = new Desk()
    expect(refusal(setUp(desk, ['officer']))).toContain('administrator role')
    expect(setUp(desk, ['administrator', 'officer']).ok).toBe(true)
    expect(desk.vault).toMatchObject({ organisation: 'omnistra', users: [{ name: 'Ada', removed: false }] })
    desk.actor = { ...PEOPLE.ada }
    expect(refusal(setUp(desk, ['administrator']))).toBe('forbidden: role')
  })

  it('keeps one administrator and never loses the name of a removed user', () => {
    const desk = openDesk().as('ada')
    expect(refusal(desk.when('change-user-roles', { userId: PEOPLE.ada.userId, roles: ['officer'] }))).toContain(
      'last administrator',
    )
    expect(refusal(desk.when('remove-user', { userId: PEOPLE.ada.userId }))).toContain('Nobody removes themselves')
    desk.given('remove-user', { userId: PEOPLE.olga.userId })
    expect(desk.vault?.users.find(({ userId }) => userId === 'olga')).toMatchObject({
      name: 'Olga Officer',
      removed: true,
    })
    expect(refusal(desk.when('remove-user', { userId: PEOPLE.olga.userId }))).toContain('not_found')
  })

  it('refuses two active users of one name', () => {
    const desk = openDesk().as('ada')
    expect(
      refusal(desk.when('add-user', { userId: 'x' as never, name: 'olga officer ', roles: ['officer'] })),
    ).toContain('conflict')
  })

  it('accepts only settings that exist', () => {
    const desk = openDesk().as('ada')
    expect(refusal(desk.when('change-settings', { changes: { zone: 'Mars/Base' } }))).toContain('no time zone')
    expect(refusal(desk.when('change-settings', { changes: { calendar: 'XX' } }))).toContain('no calendar')
    expect(refusal(desk.when('change-settings', { changes: { idleMinutes: 16 } }))).toContain('1 to 15')
    desk.given('change-settings', { changes: { idleMinutes: 5 } })
    expect(desk.vault?.settings).toMatchObject({ idleMinutes: 5, calendar: 'US-FED' })
  })

  it('has a clock of its own only for practice', () => {
    const desk = new Desk()
    setUp(desk, ['administrator', 'officer'])
    desk.actor = { ...PEOPLE.ada }
    expect(refusal(desk.when('set-practice-clock', { now: instant('2030-01-01T00:00:00Z') }))).toContain('practice')
    const practice = openDesk()
    practice.given('set-practice-clock', { now: instant('2030-01-01T00:00:00Z') })
    expect(practice.vault?.practiceNow).toBe('2030-01-01T00:00:00Z')
  })

  it('starts a new epoch with every restore', () => {
    const desk = openDesk().as('ada')
    expect(refusal(desk.when('record-restore', { epoch: 0, fromHeadCode: 'h' }))).toContain('new epoch')
    desk.given('record-restore', { epoch: 1, fromHeadCode: 'h' })
    expect(desk.vault?.epoch).toBe(1)
  })

  it('lets everybody record the change of their own passphrase, and only an administrator that of others', () => {
    const desk = openDesk().as('audrey')
    expect(desk.when('record-passphrase-change', { userId: PEOPLE.audrey.userId }).ok).toBe(true)
    expect(refusal(desk.when('record-passphrase-change', { userId: PEOPLE.olga.userId }))).toContain('administrator')
  })

  it('knows an office of one person, in which auditors do not count', () => {
    const desk = openDesk({ alone: true })
    expect(isSinglePerson(desk.vault as never)).toBe(true)
    desk.given('add-user', PEOPLE.audrey)
    expect(isSinglePerson(desk.vault as never)).toBe(true)
    desk.given('add-user', PEOPLE.olga)
    expect(isSinglePerson(desk.vault as never)).toBe(false)
  })

  it('keeps what is known when the payload of an event was destroyed', () => {
    const { vault } = openDesk()
    const meta = { at: instant('2026-03-03T00:00:00Z'), by: PEOPLE.ada.userId, revision: 99 }
    expect(evolveVault(vault, null, meta)).toEqual({ ...vault, revision: 99 })
    expect(evolveVault(null, null, meta)).toBeNull()
  })
})
