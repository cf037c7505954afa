import { serveParser } from '#main/intake/parser.worker'
import { portToParent } from './port'

/** The parser process: hostile bytes in, records or a reason out. No keys, no network, capped memory; killed after each batch. */
const port = portToParent()
serveParser({ send: port.send, onMessage: port.onMessage })
port.onClose(() => process.exit(0))
