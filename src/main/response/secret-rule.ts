/** What kind of thing was found, in the words of the duty that forbids it. */
export type SecretKind =
  | 'card_number'
  | 'card_security_code'
  | 'api_key'
  | 'access_token'
  | 'private_key'
  | 'password'
  | 'password_hash'
  | 'social_security_number'
  | 'government_id'
  | 'bank_account'
  | 'health_id'
  | 'security_answer'
  | 'biometric'

/** A form by which a value gives itself away. Group 1, where there is one, is the value; `find` looks closer and gives the secret in it, or null. */
type ValueRule = Readonly<{ kind: SecretKind; pattern: RegExp; find?: (value: string) => string | null }>

/** A column name that says what its values are, in lower-case words separated by one space. */
type FieldRule = Readonly<{ kind: SecretKind; name: RegExp; except?: RegExp; accepts?: (value: string) => boolean }>

/** Forms of secrets, the surest first. */
export const VALUE_RULES: readonly ValueRule[] = [
  { kind: 'private_key', pattern: /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/g },
  { kind: 'private_key', pattern: /AGE-SECRET-KEY-1[A-Z0-9]{20,}/g },
  { kind: 'access_token', pattern: /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}/g },
  { kind: 'access_token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{30,}|glpat-[\w-]{20,})/g },
  { kind: 'access_token', pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g },
  { kind: 'access_token', pattern: /\bya29\.[\w-]{20,}|\bEAA[A-Za-z0-9]{60,}/g },
  { kind: 'access_token', pattern: /\b[Bb]earer\s+([A-Za-z0-9._~+/-]{20,}=*)/g },
  { kind: 'api_key', pattern: /\b(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{10,}|\bwhsec_[A-Za-z0-9+/=]{16,}/g },
  { kind: 'api_key', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g },
  { kind: 'api_key', pattern: /\bAIza[\w-]{35}/g },
  { kind: 'api_key', pattern: /\bsk-(?:ant-|proj-)?[A-Za-z0-9_-]{32,}/g },
  { kind: 'api_key', pattern: /\bSG\.[\w-]{20,}\.[\w-]{20,}/g },
  { kind: 'api_key', pattern: /\bSK[0-9a-f]{32}\b/g },
  { kind: 'password_hash', pattern: /\$2[abxy]?\$\d\d\$[./A-Za-z0-9]{53}/g },
  { kind: 'password_hash', pattern: /\$(?:argon2(?:id?|d)|scrypt|pbkdf2[\w-]*|5|6|y|1|apr1)\$[^\s"']{12,}/g },
  { kind: 'password_hash', pattern: /\b(?:pbkdf2_sha\d+|bcrypt_sha256|argon2|scrypt)\$[^\s"']{20,}/g },
  { kind: 'password', pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{1,64}:([^\s/@]{3,})@/gi },
  { kind: 'card_number', pattern: /(?<![\d+]|\d\.)\d(?:[\s\u2010-\u2015-]?\d){12,60}(?!\d)/g, find: cardNumberIn },
  {
    kind: 'bank_account',
    pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/g,
    find: (value) => (isIban(value) ? value : null),
  },
  { kind: 'social_security_number', pattern: /(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/g },
]

/** Four digits of a number are what an answer may show (C5). */
const LAST_FOUR = /\blast ?(?:4|four)\b|\b(?:4|four) digits\b/

/** Column names of the 11 CCR 7024(d) list and of secrets; the values themselves may be of any form. */
export const FIELD_RULES: readonly FieldRule[] = [
  {
    kind: 'card_security_code',
    name: /\b(?:cvv2?|cvc2?|card (?:security|verification) (?:code|value|number)|security code)\b/,
    accepts: (value) => /^\s*\d{3,4}\s*$/.test(value),
  },
  { kind: 'password_hash', name: /\b(?:password|passwd|pwd) ?(?:hash|digest|salt)\b|\bhashed password\b/ },
  {
    kind: 'password',
    name: /\b(?:password|passwd|passphrase|pwd|totp secret|otp secret|recovery codes?)\b|\bpin(?: number)?$/,
    except: /\b(?:at|on|date|changed|updated|set|reset|expires?|policy|has|is|strength|hint shown|attempts?)\b/,
  },
  { kind: 'security_answer', name: /\b(?:security|secret) (?:question|answer)s?\b/ },
  {
    kind: 'social_security_number',
    name: /\b(?:ssn|social security(?: number| no)?|sin number|itin)\b/,
    except: LAST_FOUR,
  },
  {
    kind: 'government_id',
    name: /\b(?:driver ?s? licen[cs]e|driving licen[cs]e|passport|national id|government id|state id|tax id|identity card)(?: (?:number|no|id))?\b/,
    except: /\b(?:country|type|verified|checked|expires?|expiry|date|at|on|state|status)\b/,
    accepts: (value) => /\d{3,}/.test(value),
  },
  {
    kind: 'bank_account',
    name: /\b(?:iban|bank account(?: number| no)?|routing number|sort code|card number|pan)\b/,
    except: LAST_FOUR,
    accepts: (value) => /\d{6,}/.test(value.replace(/[ -]/g, '')),
  },
  {
    kind: 'health_id',
    name: /\b(?:health insurance|medical (?:record|id)|medicare|medicaid|nhs|patient|policy holder)(?: (?:number|no|id))\b|\bmrn\b/,
  },
  {
    kind: 'biometric',
    name: /\b(?:biometric|fingerprint (?:template|image|data)|face (?:template|embedding|print)|voice ?print|iris (?:scan|template)|retina scan)\b/,
  },
  {
    kind: 'api_key',
    name: /\b(?:api|secret|client|signing|webhook|encryption|private) (?:key|secret)\b/,
    except: /\b(?:id|name|at|on|created|last used|scopes?|prefix)\b/,
  },
  {
    kind: 'access_token',
    name: /\b(?:access|refresh|auth|oauth|session|bearer|id) token\b/,
    except: /\b(?:at|on|expires?|expiry|created|type|scopes?|count|limit)\b/,
  },
]

/** The card number in a run of digits, which may stand beside other numbers such as an expiry date; null when there is none. */
function cardNumberIn(run: string): string | null {
  const groups = run.split(/\D/)
  for (let from = 0; from < groups.length; from++) {
    let digits = ''
    for (const group of groups.slice(from)) {
      digits += group
      if (digits.length > 19) break
      if (digits.length >= 13 && isCardNumber(digits)) return digits
    }
  }
  return null
}

/**
 * True for a payment card number: a known issuer's prefix and length, and a right check digit.
 * Why the prefix too: one in ten random numbers passes Luhn, and telephone numbers and order numbers are many.
 * Source: ISO/IEC 7812-1 (Luhn); issuer ranges as published by the networks.
 */
function isCardNumber(digits: string): boolean {
  if (/^(\d)\1+$/.test(digits) || !isIssued(digits)) return false
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at])
    sum += at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0
}

function isIssued(digits: string): boolean {
  const { length } = digits
  if (digits.startsWith('4')) return length === 13 || length === 16 || length === 19
  if (/^3[47]/.test(digits)) return length === 15
  if (/^3(?:0[0-5]|095|[689])/.test(digits)) return length >= 14 && length <= 19
  if (/^5[1-5]/.test(digits)) return length === 16
  const four = Number(digits.slice(0, 4))
  if (four >= 2221 && four <= 2720) return length === 16
  if (/^(?:35(?:2[89]|[3-8])|6(?:011|4[4-9]|5)|62)/.test(digits)) return length >= 16 && length <= 19
  return /^(?:50|5[6-9]|6[0379])/.test(digits) && length >= 16 && length <= 19
}

/** True when the check digits of an IBAN are right (ISO 13616). */
function isIban(value: string): boolean {
  const flat = value.replace(/ /g, '')
  if (flat.length < 15 || flat.length > 34) return false
  const moved = flat.slice(4) + flat.slice(0, 4)
  let rest = 0
  for (const character of moved) {
    for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97
  }
  return rest === 1
}
