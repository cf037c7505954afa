import { createVaultService } from '#main/service/vault-service'
import { portToParent } from './port'
import { createRpc, type Handlers, type Rpc } from './rpc'

/** The vault process: keys, database, journal and queries. It is killed on lock, which is what takes row text out of memory. */
process.umask(0o077)
const port = portToParent()
const service = createVaultService({ onChange: (streams) => void rpc.call('changed', { streams }) })
const rpc: Rpc = createRpc(port, service.handlers as unknown as Handlers, (method, error) =>
  // The text of an error can hold paths and values, so the log gets its name and its place in our code alone.
  process.stderr.write(
    `vault: ${method}: ${
      error instanceof Error
        ? `${error.name} ${
            error.stack
              ?.split('\n')
              .slice(1, 4)
              .join(' ')
              .replace(/\(?file:\/\/\S+\/out\//g, '') ?? ''
          }`
        : 'fault'
    }\n`,
  ),
)
port.onClose(() => {
  service.close()
  process.exit(0)
})
