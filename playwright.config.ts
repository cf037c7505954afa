import { defineConfig } from '@playwright/test'

/** One launcher for both projects: `_electron` finds Electron or the Chromium host by the environment that scripts/e2e.mjs sets. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/playwright',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'conformance', testMatch: 'conformance/**/*.spec.ts' },
    { name: 'app', testMatch: '*.spec.ts', testIgnore: 'conformance/**' },
  ],
})
