import { writeSync } from 'node:fs'
import { append, open, take, tick } from './test-vault.fixture'

/**
 * Opens the vault named by `RIGHTSDESK_CRASH_VAULT` and appends for ever; prints a line for each acknowledged event.
 * A parent process ends it at a random moment.
 */
export async function writeForEver(path: string): Promise<never> {
  const vault = take(await open(path))
  const start = vault.head().seq
  writeSync(1, `open ${start}\n`)
  for (let count = 0; ; count += 1) {
    const receipt = append(vault, `crash-${start}-${count}`, [tick(count), tick(count + 1)])
    writeSync(1, `ack ${receipt.lastSeq} ${receipt.headCode}\n`)
  }
}

const path = process.env['RIGHTSDESK_CRASH_VAULT']
if (path) await writeForEver(path)
