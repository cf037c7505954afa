import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { usesHost } from './runtime'

// Electron's own hook: `_electron.launch` then finds the host's executable instead of Electron's. Workers inherit it.
if (usesHost) process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= join(import.meta.dirname, '../../host')

/** What Rightsdesk relies on in Electron, asserted on the Chromium host or, with RUNTIME=electron, on Electron itself. */
// biome-ignore lint/style/noDefaultExport: Playwright reads the default export.
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/conformance',
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  reporter: 'list',
  forbidOnly: Boolean(process.env['CI']),
})
