import { mkdir } from 'node:fs/promises'
import type { OrganisationId } from '#domain/vault/vault.event'
import { must } from '../context'
import type { Office } from './office'

const WHY_ZONE: Readonly<Record<OrganisationId, string>> = {
  'omni-studio': 'The policy gives the office in New York; days are counted there.',
  omnistra: 'The policy names no office, so set-up asks for its zone and calendar; days are counted there.',
  omnipostr: 'The policy names no office, so set-up asks for its zone and calendar; days are counted there.',
}

const bytes = (text: string) => new TextEncoder().encode(text)

/** Makes the practice vault of an office, with what its policy leaves open and, where one is needed, a second person. */
export async function setUpOffice(office: Office): Promise<void> {
  const { story, desk, vaultPath, folder } = office
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const created = must(
    await desk.vault.call('create', {
      path: vaultPath,
      organisation: story.organisation,
      zone: story.office.zone,
      calendar: story.office.calendar,
      officer: story.officer,
      passphrase: bytes(office.passphraseOf(story.officer)),
      practice: true,
      recoveryConfirmed: true,
    }),
  )
  await office.save('recovery-key.txt', bytes(`${created.recoveryKey}\n`))
  await office.waitUntil(story.importedAt)
  office.tell({
    did: `Create a practice vault for ${office.organisationName}, officer ${story.officer}, zone ${story.office.zone}`,
    why: `${WHY_ZONE[story.organisation]} It is a practice vault: only those have a clock that can be set.`,
    details: [`vault: ${vaultPath}`, `passphrase: ${office.passphraseOf(story.officer)}`],
  })
  for (const { changes, did, why } of story.setUp) {
    await office.execute('change-settings', { changes })
    office.tell({ did, why })
  }
  if (story.kind === 'controller') await addReviewer(office, story.reviewer)
}

async function addReviewer(office: Office, name: string): Promise<void> {
  const passphrase = office.passphraseOf(name)
  must(await office.desk.vault.call('addUser', { name, roles: ['reviewer'], passphrase: bytes(passphrase) }))
  office.tell({
    did: `Add ${name} as reviewer, with a passphrase of their own`,
    why: 'Deletions, overrides and releases of sensitive data need a second person; nobody approves what they asked for.',
    details: [`passphrase: ${passphrase}`],
  })
}
