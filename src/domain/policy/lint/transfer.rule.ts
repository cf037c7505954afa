import { isAbout, lineOf, matching } from './parsed-policy'
import { names } from './regime-named'
import type { LintRule } from './rule'

const BY_USE =
  /\b(?:by|through) (?:your )?(?:using|accessing|continuing|visiting|registering|use of|continued use)\b|\byour (?:continued )?use of\b.{0,60}\b(?:constitutes|means|signifies)\b/i
const AGREES = /\b(?:consent|agree)s?\b/i
const TRANSFERS = /\btransfer/i
const PROCESSES = /\b(?:collection|use|processing|disclosure|sharing|handling)\b/i
const SAFEGUARD =
  /standard contractual clauses|\bSCCs?\b|adequacy|binding corporate rules|data privacy framework|\bIDTA\b|international data transfer (?:agreement|addendum)|article 46|approved (?:transfer )?mechanism/i
const ABROAD =
  /\b(?:transfer|process|stor)\w*\b.{0,80}\b(?:outside|other countries|United States|another country|abroad|worldwide|international)|\binternational(?:ly)? transfer/i

const byUse: LintRule = {
  id: 'transfer-by-use',
  gaps: ['G9'],
  why: 'Use of a service is no explicit consent to a transfer (GDPR art. 49(1)(a), 4(11)); for people in the EU another basis is needed.',
  consoleDoes: 'Closes the gate for clients in the EU and EEA until a safeguard is named in the policy.',
  find: (policy) =>
    policy.sentences
      .filter(({ text }) => BY_USE.test(text) && AGREES.test(text) && TRANSFERS.test(text))
      .map((sentence) => ({
        lines: [lineOf(sentence, BY_USE)],
        finding: 'Consent to a transfer abroad is drawn from using the service.',
      })),
}

const consentByUse: LintRule = {
  id: 'consent-by-use',
  gaps: [],
  why: 'Silence or use is no consent under the GDPR (art. 4(11), recital 32), so nothing may rest on it.',
  consoleDoes: 'Records no consent from use; asks the officer for the real legal basis.',
  find: (policy) =>
    names(policy, 'gdpr')
      ? matching(policy, BY_USE)
          .filter(
            (sentence) =>
              AGREES.test(sentence.text) &&
              PROCESSES.test(sentence.text) &&
              !TRANSFERS.test(sentence.text) &&
              !isAbout(sentence, 'changes'),
          )
          .map((sentence) => ({
            lines: [lineOf(sentence, BY_USE)],
            finding: 'Consent to collection and use is drawn from using the service.',
          }))
      : [],
}

const withoutSafeguard: LintRule = {
  id: 'transfer-without-safeguard',
  gaps: ['G9'],
  why: 'A transfer out of the EU or UK needs a safeguard, and people have to be told which (GDPR art. 13(1)(f), 44 to 49).',
  consoleDoes: 'Asks the officer for the mechanism; an access answer has to name it (art. 15(2)).',
  find: (policy) => {
    if (!(names(policy, 'gdpr') || names(policy, 'uk')) || policy.sentences.some(({ text }) => SAFEGUARD.test(text)))
      return []
    const transfer = policy.sentences.find(
      ({ text, negated }) => !negated && ABROAD.test(text) && !/\b(?:do|does) not\b/i.test(text),
    )
    return transfer
      ? [{ lines: [transfer.line], finding: 'Data goes abroad, but no safeguard for people in the EU or UK is named.' }]
      : []
  },
}

export const TRANSFER_RULES: readonly LintRule[] = [byUse, consentByUse, withoutSafeguard]
