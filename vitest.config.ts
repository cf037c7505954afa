import { defineConfig } from 'vitest/config'
import { DUTY_IDS } from './scripts/duty/id.mjs'

/**
 * Two sets, both under plain Node with real parts. `unit` lies beside what it tests. `cli` runs the built command line, so
 * `npm test` runs it after the build; run alone it builds first where that is needed.
 */
export default defineConfig({
  test: {
    environment: 'node',
    // A test that proves a duty of a policy is tagged with its id; scripts/duties.mjs reads the tags of those that passed.
    tags: DUTY_IDS.map((name) => ({ name })),
    testTimeout: 20_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'host/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'src/cli/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'cli',
          include: ['src/cli/**/*.test.ts'],
          globalSetup: ['scripts/setup/built.mjs'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
