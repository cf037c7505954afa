import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { OrganisationId } from '#domain/vault/vault.event'
import type { PreferenceStore } from './preference'

/** A vault that was opened on this computer. The key stands for its path towards the page. */
export type KnownVault = Readonly<{
  vaultKey: string
  path: string
  name: string
  organisation: OrganisationId
  practice: boolean
}>

const KEY = 'vaults'
/** Vaults that are remembered. */
const VAULTS_MAX = 20

const keyOf = (path: string) => createHash('sha256').update(path).digest('hex').slice(0, 32)

/** The vaults of this computer, the last used first. The list holds paths and organisations, nothing of their content. */
export function createVaultList(preferences: PreferenceStore) {
  const list = (): KnownVault[] => {
    try {
      return JSON.parse(preferences.read(KEY) ?? '[]') as KnownVault[]
    } catch {
      return []
    }
  }
  return {
    list: () => list().map((vault) => ({ ...vault, missing: !existsSync(vault.path) })),
    find: (vaultKey: string) => list().find((vault) => vault.vaultKey === vaultKey) ?? null,
    remember: (vault: Omit<KnownVault, 'vaultKey' | 'name'>): KnownVault => {
      const known: KnownVault = {
        ...vault,
        vaultKey: keyOf(vault.path),
        name: basename(vault.path).replace(/\.vault$/, ''),
      }
      const others = list().filter(({ vaultKey }) => vaultKey !== known.vaultKey)
      preferences.write(KEY, JSON.stringify([known, ...others].slice(0, VAULTS_MAX)))
      return known
    },
  }
}

export type VaultList = ReturnType<typeof createVaultList>
