import { createHash, randomBytes } from 'node:crypto'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { encodeCrockford, groupByFour, readCrockford } from './crockford'

const KEY_CHARACTERS = 26
const CHECK_CHARACTERS = 2

/** A recovery key for print: 26 characters (130 random bits) and 2 check characters, in seven groups of four. */
export function newRecoveryKey(random: (bytes: number) => Buffer = randomBytes): string {
  const bytes = random(17)
  const key = encodeCrockford(bytes, KEY_CHARACTERS)
  bytes.fill(0)
  return groupByFour(key + checkCharacters(key))
}

/**
 * The secret bytes of a typed recovery key. Case, spaces and dashes do not matter, O counts as 0, I and L as 1.
 * Errors: `invalid_input` when its length or its check characters are wrong. The caller zeroes the result.
 */
export function parseRecoveryKey(text: string): Outcome<Buffer> {
  const plain = readCrockford(text)
  if (plain === null) {
    return reject(
      'invalid_input',
      'The recovery key has a character that no recovery key contains. Compare it with your paper.',
    )
  }
  if (plain.length !== KEY_CHARACTERS + CHECK_CHARACTERS) {
    return reject(
      'invalid_input',
      `The recovery key has 28 characters; ${plain.length} were typed. Compare them with your paper.`,
    )
  }
  const key = plain.slice(0, KEY_CHARACTERS)
  if (checkCharacters(key) !== plain.slice(KEY_CHARACTERS)) {
    return reject(
      'invalid_input',
      'The recovery key has a typing error: its check characters do not match. Compare it with your paper.',
    )
  }
  return accept(Buffer.from(key, 'ascii'))
}

/** Ten bits of a hash: a typing error slips through once in 1,024. */
function checkCharacters(key: string): string {
  return encodeCrockford(createHash('sha256').update(`rightsdesk recovery key ${key}`).digest(), CHECK_CHARACTERS)
}
