import type { DataPoint } from '../case/case.event'

/** Digits by which two telephone numbers are compared, so that a country code may be left out. */
const PHONE_DIGITS = 9

/**
 * True when an answer agrees with what is on file, as far as equality can be decided. Free words (names, addresses,
 * dates in words) are for the officer's eye and agree here unless they are empty.
 */
export function agrees(dataPoint: DataPoint, answer: string, onFile: string): boolean {
  switch (dataPoint) {
    case 'email':
    case 'account_id':
    case 'workspace':
      return plain(answer) === plain(onFile)
    case 'phone':
      return samePhone(answer, onFile)
    default:
      return plain(answer) !== '' && plain(onFile) !== ''
  }
}

const plain = (text: string) => text.normalize('NFC').trim().toLowerCase()

function samePhone(left: string, right: string): boolean {
  const [a, b] = [digits(left), digits(right)]
  if (a.length < PHONE_DIGITS || b.length < PHONE_DIGITS) return a !== '' && a === b
  return a.slice(-PHONE_DIGITS) === b.slice(-PHONE_DIGITS)
}

const digits = (text: string) => text.replace(/\D/g, '')
