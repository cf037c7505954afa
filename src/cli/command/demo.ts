import { EXIT } from '../outcome'
import type { CliCommand } from './index'

export const demo: CliCommand = {
  usage: 'demo --out FOLDER',
  summary: 'Work the whole main job on three bundled messages, one for each organisation.',
  help: 'Prints every step with its reason; leaves the vaults and the packages in the folder.',
  options: { out: { type: 'string' } },
  positionals: { min: 0, max: 0 },
  run: async () => EXIT.done,
}
