import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyPackage } from './verify'

const shared = process.env.RIGHTSDESK_SHARED ?? join(import.meta.dirname, '../../../../shared')
const corpus = join(shared, 'corpora/zip')
const missing = process.env.RIGHTSDESK_SHARED === undefined && !existsSync(corpus)

describe.skipIf(missing)('hostile archives (skipped where ../shared is not there)', () => {
  it('never crash the check and are never called a package', async () => {
    const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
      .map((name) => join(corpus, name))
      .filter((path) => statSync(path).isFile())
    expect(files.length).toBeGreaterThan(20)
    for (const path of files) {
      const outcome = await verifyPackage(path)
      expect(outcome.ok && outcome.value.verdict, path).toBe('not_a_package')
    }
  })
})
