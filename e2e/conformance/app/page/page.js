// Runs under the page's policy, unlike code that a test evaluates through the DevTools protocol.
globalThis.fromPage = true
globalThis.bridgeSeenByFirstScript = typeof globalThis.bridge
globalThis.found = {}
const attempt = (name, work) => {
  try {
    globalThis.found[name] = work()
  } catch (error) {
    globalThis.found[name] = error.name
  }
}
// biome-ignore lint/security/noGlobalEval: the policy must stop it.
attempt('eval', () => globalThis.eval('1 + 1'))
attempt('trustedTypes', () => {
  document.createElement('div').innerHTML = '<b>x</b>'
  return 'allowed'
})
addEventListener('DOMContentLoaded', () => {
  const drop = document.querySelector('#drop')
  drop.addEventListener('dragover', (event) => event.preventDefault())
  drop.addEventListener('drop', (event) => {
    event.preventDefault()
    globalThis.dropped = [...event.dataTransfer.files].map((file) => globalThis.bridge.pathOf(file))
  })
})
