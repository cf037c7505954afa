import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const entry = (path: string) => resolve(import.meta.dirname, path)

/**
 * Three bundles. Main, its worker processes and the command line are separate entries of one build. The preload is one
 * CommonJS file, because a sandboxed preload cannot be an ES module. The page refers to its assets by relative addresses.
 */
export default defineConfig({
  main: {
    build: {
      rolldownOptions: {
        input: {
          index: entry('src/main/index.ts'),
          vault: entry('src/main/process/vault.entry.ts'),
          parser: entry('src/main/process/parser.entry.ts'),
          export: entry('src/main/process/export.entry.ts'),
          cli: entry('src/cli/index.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      rolldownOptions: {
        input: { index: entry('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: entry('src/renderer'),
    base: './',
    plugins: [react()],
    build: {
      // SECURITY: the content security policy allows fonts and scripts from files of the app only, so nothing may be inlined as data.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: entry('src/renderer/index.html') },
    },
  },
})
