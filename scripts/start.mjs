// @ts-check
import './setup/node-version.mjs'
import { chooseRuntime, hasDisplay } from './runtime.mjs'
import { ensureBuilt } from './setup/build.mjs'
import { appNode } from './setup/node.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { main, ROOT, run, say } from './setup/process.mjs'

// `npm start`: installs what is missing, builds when stale and opens the app; where no window can be shown, runs the demo instead.
await main(async () => {
  await ensurePackages()
  await ensureBuilt()
  if (!hasDisplay()) {
    say('There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can be shown.')
    say('Running the demo instead; its outputs and screenshots go to demo/.')
    return run(appNode(), ['scripts/demo.mjs'])
  }
  const runtime = await chooseRuntime()
  say('Opening Rightsdesk ...')
  return run(runtime.executable, [...sandboxArguments(runtime), ROOT, ...process.argv.slice(2)], { env: runtime.env })
})

/**
 * Electron refuses to start as root with its sandbox on; the host decides that by itself.
 * @param {import('./runtime.mjs').Runtime} runtime
 */
function sandboxArguments(runtime) {
  if (runtime.name !== 'electron' || process.platform !== 'linux' || process.getuid?.() !== 0) return []
  say('Running as root: Electron’s sandbox is off. Use an ordinary account for anything but a test.')
  return ['--no-sandbox']
}
