import { statfsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Something about the folder of a vault that can harm it. */
export type PlaceWarning = Readonly<{ kind: 'remote_folder' | 'synced_folder'; message: string }>

/** Magic numbers of file systems that live on another computer or in another program. Source: statfs(2). */
const REMOTE_TYPES = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997])
const SYNC_FOLDERS =
  /[\\/](?:Dropbox|OneDrive[^\\/]*|iCloud ?Drive|Mobile Documents|Google ?Drive|Nextcloud|pCloud ?Drive|Box Sync)(?:[\\/]|$)/i

/**
 * Warns about a vault on a network drive or in a folder that another program copies about.
 * Why only a warning: the exclusive lock keeps a second Rightsdesk out, but a sync program can put back older files.
 */
export function judgePlace(vaultPath: string): readonly PlaceWarning[] {
  const folder = dirname(resolve(vaultPath))
  const warnings: PlaceWarning[] = []
  if (isRemote(folder)) {
    warnings.push({
      kind: 'remote_folder',
      message:
        'This vault lies on a network drive, where file locks and saving are less reliable. Keep it on this computer and back it up to the drive.',
    })
  }
  if (SYNC_FOLDERS.test(`${folder}/`)) {
    warnings.push({
      kind: 'synced_folder',
      message:
        'This vault lies in a folder that a sync program copies. It can damage the vault or put back an older state. Keep the vault elsewhere and let only backups be synced.',
    })
  }
  return warnings
}

function isRemote(folder: string): boolean {
  if (process.platform !== 'linux') return false
  try {
    return REMOTE_TYPES.has(statfsSync(folder).type)
  } catch {
    return false
  }
}
