import { UsageError } from '../outcome'
import { type CliCommand, text, VAULT_OPTIONS } from './index'
import { exportSet, newKey, signSet, verifySet } from './law-file'
import { importSet, showImpact, trustPublisher } from './law-vault'

const ACTIONS = {
  export: exportSet,
  'new-key': newKey,
  sign: signSet,
  verify: verifySet,
  trust: trustPublisher,
  impact: showImpact,
  import: importSet,
} as const
type Action = keyof typeof ACTIONS

/** Which actions take a file beside their name. */
const WITH_FILE: readonly Action[] = ['sign', 'verify', 'impact', 'import']

export const law: CliCommand = {
  usage: 'law ACTION [FILE] [options]',
  summary: 'Rule sets: write, sign and check a file; see what it would change in a vault; import it.',
  help: [
    'law export --out FILE                          the rule set of this program, unsigned; with --key and --publisher signed',
    'law new-key --out FILE                         a publisher’s key (Ed25519, mode 0600); prints its fingerprint',
    'law sign FILE --key FILE --publisher NAME      signs a file in place, or to --out FILE',
    'law verify FILE                                checks form and signature; prints version, SHA-256 and fingerprint',
    'law trust --vault FILE --publisher NAME --fingerprint CODE   once, after comparing it with the publisher’s own word',
    'law impact --vault FILE FILE                   one line for each open case that changes date, then a summary; changes nothing',
    'law import --vault FILE FILE [--accept] [--open-cases]',
    '  without --accept like impact, and exit 1; with it new cases use the set;',
    '  with --open-cases the open cases that change date follow as well.',
    'In place of FILE, impact and import take --program: the set that came with this program.',
    'Exit 1 for a file that is refused: not signed, changed, unknown publisher, older, or another content under a known version.',
  ].join('\n'),
  options: {
    ...VAULT_OPTIONS,
    out: { type: 'string' },
    key: { type: 'string' },
    publisher: { type: 'string' },
    fingerprint: { type: 'string' },
    program: { type: 'boolean' },
    accept: { type: 'boolean' },
    'open-cases': { type: 'boolean' },
  },
  positionals: { min: 1, max: 2 },
  run: (context, values, [action = '', file]) => {
    if (!Object.hasOwn(ACTIONS, action)) throw new UsageError(`Say one of: law ${Object.keys(ACTIONS).join(', law ')}.`)
    const name = action as Action
    const program = values['program'] === true && (name === 'impact' || name === 'import')
    if (WITH_FILE.includes(name) && !program && !text({ file }, 'file')) throw new UsageError(`Usage: law ${name} FILE`)
    return ACTIONS[name](context, values, program ? null : (file ?? ''))
  },
}
