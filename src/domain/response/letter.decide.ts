import type { CaseEvent, SentThing } from '../case/case.event'
import type { CaseState } from '../case/case.state'
import { checkClockEvent } from '../case/clock.decide'
import { caseDeadlines } from '../case/clocks'
import { CLOCK_EVENT_OF, letterKind } from '../case/letter-kind'
import type { Commands, Decision, Env } from '../command'
import { dayName } from '../deadline/day'
import type { Loaded } from '../decide'
import { type CaseContext, invalid, onCase, openCase } from '../decided'
import { dateIn, type IsoInstant } from '../kernel/civil-date'
import { accept, type Outcome, reject } from '../kernel/decision'
import type { LetterId } from '../kernel/id'
import type { VaultState } from '../vault/vault.state'
import { letterMisfit } from './letter-fit'
import { refusalGroundsFor } from './refusal-ground'

type Wrong = ReturnType<typeof reject> | null

/** Issues a letter with its merge fields frozen, so that the same text can be set again at any time. */
export function issueLetter(payload: Commands['issue-letter'], loaded: Loaded, env: Env): Decision {
  const found = openCase(loaded)
  if (!found.ok) return found
  const { caseId, templateId, to, fields } = payload
  if (templateId.trim() === '') return invalid('templateId', 'Choose a letter.')
  if ([to.name, to.email, to.postal].every((line) => line.trim() === '')) {
    return invalid('to', 'Say to whom the letter goes.')
  }
  const wrong = checkLetter(found.value, payload, env)
  if (wrong) return wrong
  const letterId = env.newId() as LetterId
  return onCase(caseId, [{ type: 'LetterIssued', letter: { letterId, templateId, to, fields } }], { letterId })
}

function checkLetter({ caseFile, vault }: CaseContext, payload: Commands['issue-letter'], env: Env): Wrong {
  const kind = letterKind(payload.templateId)
  const misfit = letterMisfit(caseFile, payload.templateId)
  if (misfit) return reject('conflict', misfit)
  if (payload.templateId === 'denial') return checkDenial(caseFile, payload)
  return kind === 'extension' ? checkExtension(caseFile, vault, payload, env) : null
}

/** A refusal names a ground of the law that applies, and the facts behind it (GDPR art. 12(4); 11 CCR 7026(e)). */
function checkDenial({ facts }: CaseState, { fields }: Commands['issue-letter']): Wrong {
  if (!refusalGroundsFor(facts).some(({ id }) => id === fields['ground']))
    return invalid('fields.ground', 'Choose a ground that the law of this case knows.')
  return fields['explanation']?.trim() ? null : invalid('fields.explanation', 'Say which facts the refusal rests on.')
}

/** One extension, with its reason, told before the first period ends (A51). */
function checkExtension(caseFile: CaseState, vault: VaultState, payload: Commands['issue-letter'], env: Env): Wrong {
  if (!payload.fields['reason']?.trim()) return invalid('fields.reason', 'An extension needs its reason.')
  if (caseFile.clockEvents.some(({ type }) => type === 'extension_notice_sent')) {
    return reject('conflict', 'There is one extension only, and it was used.')
  }
  const today = dateIn(caseFile.zone, env.now)
  const [latest] = caseDeadlines(caseFile, vault.settings, vault.ruleSets)
    .deadlines.flatMap(({ extensionNoticeBy, citation }) =>
      extensionNoticeBy === null ? [] : [{ noticeBy: extensionNoticeBy, citation }],
    )
    .sort((one, other) => other.noticeBy.localeCompare(one.noticeBy))
  if (!latest) return reject('conflict', 'No clock of this case can be extended.')
  if (latest.noticeBy >= today) return null
  return reject(
    'conflict',
    `The notice had to leave by ${dayName(latest.noticeBy)} (${latest.citation}). A later one is void, and the first date stands.`,
  )
}

/**
 * Records that something left: by which way, when, and what shows it. The instant moves the clocks that depend on it, and
 * it is the proof of the acknowledgment.
 */
export function recordSending(payload: Commands['record-sending'], loaded: Loaded, env: Env): Decision {
  const found = openCase(loaded)
  if (!found.ok) return found
  const { caseFile } = found.value
  const { caseId, sent, channel, sentAt, proof } = payload
  const thing = sentThing(caseFile, sent)
  if (!thing.ok) return thing
  const wrong = checkInstant(sentAt, thing.value.readyAt, env.now) ?? checkWay(thing.value, payload)
  if (wrong) return wrong
  const { templateId } = thing.value
  const events: CaseEvent[] = [{ type: 'SendingRecorded', sent, channel, sentAt, proof, templateId }]
  const clockEventType = templateId === null ? null : CLOCK_EVENT_OF[letterKind(templateId)]
  if (clockEventType !== null) {
    const clockEvent = { type: clockEventType, at: sentAt }
    const impossible = checkClockEvent(caseFile, clockEvent, env)
    if (impossible) return impossible
    events.push({ type: 'ClockEventRecorded', clockEvent, note: 'By the letter that was sent.' })
  }
  return onCase(caseId, events)
}

/** What is sent, and from when on it could be sent at all. */
type Sendable = Readonly<{ kind: SentThing['kind']; templateId: string | null; readyAt: IsoInstant }>

function sentThing(caseFile: CaseState, sent: SentThing): Outcome<Sendable> {
  if (sent.kind === 'letter') return letterToSend(caseFile, sent.letterId)
  if (sent.kind === 'oral_acknowledgment') {
    if (caseFile.acknowledgedAt !== null) return reject('conflict', 'Receipt was acknowledged before.')
    return accept({ kind: sent.kind, templateId: null, readyAt: caseFile.receipt.receivedAt })
  }
  const response = caseFile.responses.find(({ responseId }) => responseId === sent.responseId)
  if (!response) return reject('not_found', 'There is no such response in this case.')
  if (!response.released) return reject('conflict', 'Release the response before it is sent.')
  if (isSent(caseFile, sent)) return SENT_BEFORE
  return accept({ kind: sent.kind, templateId: null, readyAt: response.released.at })
}

function letterToSend(caseFile: CaseState, letterId: LetterId): Outcome<Sendable> {
  const letter = caseFile.letters.find((entry) => entry.letterId === letterId)
  if (!letter) return reject('not_found', 'There is no such letter in this case.')
  if (isSent(caseFile, { kind: 'letter', letterId })) return SENT_BEFORE
  return accept({ kind: 'letter', templateId: letter.templateId, readyAt: letter.issued.at })
}

const SENT_BEFORE = reject('conflict', 'This was recorded as sent before.')

const isSent = ({ sendings }: CaseState, thing: SentThing) =>
  sendings.some(({ sent }) => JSON.stringify(sent) === JSON.stringify(thing))

const MINUTE_MS = 60_000
const minute = (at: IsoInstant) => Math.floor(Date.parse(at) / MINUTE_MS)

/** To the minute, because people write down when they sent something by the clock on the wall. */
function checkInstant(sentAt: IsoInstant, readyAt: IsoInstant, now: IsoInstant): Wrong {
  if (minute(sentAt) > minute(now)) return invalid('sentAt', 'This lies in the future. Record it when it has left.')
  return minute(sentAt) < minute(readyAt) ? invalid('sentAt', `It was not ready before ${readyAt}.`) : null
}

/** Instants that a right depends on are worth something only with what proves them. */
function checkWay({ kind, templateId }: Sendable, { channel, proof }: Commands['record-sending']): Wrong {
  const spoken = channel === 'phone' || channel === 'in_person'
  if (kind === 'oral_acknowledgment') {
    return spoken ? null : invalid('channel', 'By word of mouth means on the telephone or in person.')
  }
  if (channel === 'phone') return invalid('channel', 'A paper does not leave by telephone.')
  const letter = templateId === null ? null : letterKind(templateId)
  const proves = kind === 'response' || letter === 'extension' || letter === 'referral'
  return proves && proof.trim() === ''
    ? invalid('proof', 'Say what shows that it left: a message id, a receipt, a tracking number.')
    : null
}
