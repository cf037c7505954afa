import { basename } from 'node:path'
import type { Output } from '#contract/bridge'
import type { UserId } from '#domain/kernel/id'
import { packFor } from '#domain/policy/packs'
import type { VaultState } from '#domain/vault/vault.state'
import { calendarChoices } from './calendar-label'

/** A way in as the organisation's policy names it, with the address that set-up gave where the policy's is unreadable (G14). */
export function channelsOf(vault: VaultState): Output<'settings.read'>['channels'] {
  return packFor(vault.organisation).channels.map((channel) => {
    const address = channel.address ?? vault.settings.channelAddresses[channel.id] ?? null
    return { id: channel.id, label: channel.label, address, missing: address === null, dutyIds: [...channel.dutyIds] }
  })
}

/** What an administrator sees and may change, and the facts of the vault's file. */
export function readSettings(
  vault: VaultState,
  facts: { path: string; fingerprint: string; userId: UserId },
): Output<'settings.read'> {
  const { settings } = vault
  const ruleSet = vault.ruleSets.find((held) => held.ruleSet.version === vault.ruleSetVersion)
  return {
    revision: vault.revision,
    organisation: vault.organisation,
    organisationName: packFor(vault.organisation).name,
    policyVersion: vault.policyVersion,
    ruleSetVersion: vault.ruleSetVersion,
    practice: vault.practice,
    settings: {
      trustedHosts: [...settings.trustedHosts],
      idleMinutes: settings.idleMinutes,
      calendar: settings.calendar,
      zone: settings.zone,
      channelAddresses: { ...settings.channelAddresses },
      senderLines: [...settings.senderLines],
      recipients: [...(settings.recipients ?? [])],
      proclaimedHolidays: [...(settings.proclaimedHolidays ?? [])],
      closingDays: [...(settings.closingDays ?? [])],
      businessDays: settings.businessDays ?? 'lenient',
    },
    channels: channelsOf(vault),
    calendars: calendarChoices(ruleSet?.ruleSet.calendars),
    users: vault.users.map((user) => ({
      userId: user.userId,
      name: user.name,
      roles: [...user.roles],
      removed: user.removed,
      you: user.userId === facts.userId,
    })),
    vaultFile: basename(facts.path),
    keyFingerprint: facts.fingerprint,
  }
}
