import type { UserId } from '../kernel/id'
import type { CaseEvent } from './case.event'

/** An event, and who brought it about. */
export type At = Readonly<{ event: CaseEvent; by: UserId }>

/** The story of a case as a second reader tells it: from the events alone, without any code of the rules. */
export class Oracle {
  private readonly rows = new Map<string, { task: string; marks: (string | null)[]; category: string }>()
  private readonly answers = new Map<string, Extract<CaseEvent, { type: 'TaskResultRecorded' }>['result'][]>()
  private readonly checks = new Map<string, Extract<CaseEvent, { type: 'CheckRecorded' }>['check']>()
  private readonly approvals = new Map<
    string,
    { subject: string; by: UserId; responseId: string | null; given: UserId | null }
  >()
  private tasks: string[] = []
  private prepared: { id: string; by: UserId; stale: boolean; released: boolean; sent: boolean } | null = null

  /** Takes one more event; gives what is wrong with it, or null. */
  take({ event, by }: At, rights: readonly string[]): string | null {
    switch (event.type) {
      case 'CheckRecorded':
        this.checks.set(event.check.checkId, event.check)
        return null
      case 'CheckWithdrawn':
        this.checks.delete(event.checkId)
        return null
      case 'FactsChanged':
        if (event.changes.requesterRole) this.approvals.clear()
        return this.change()
      case 'TasksPlanned':
        this.tasks.push(...event.tasks.map(({ taskId }) => taskId))
        return this.change()
      default:
        return this.takeWork({ event, by }, rights)
    }
  }

  private change(): null {
    if (this.prepared) this.prepared.stale = true
    return null
  }

  private takeWork({ event, by }: At, rights: readonly string[]): string | null {
    switch (event.type) {
      case 'FindingsImported':
        this.rows.set(event.finding.importId, {
          task: event.taskId,
          marks: Array(event.finding.rows).fill(null),
          category: event.finding.category,
        })
        return this.change()
      case 'FindingsRemoved':
        this.rows.delete(event.importId)
        return this.change()
      case 'FindingsMarked': {
        const marks = this.rows.get(event.importId)?.marks ?? []
        const rows = event.rows === 'all' ? marks.keys() : event.rows
        for (const row of rows) marks[row] = event.disposition
        return this.change()
      }
      case 'TaskResultRecorded': {
        this.answers.set(event.taskId, [...(this.answers.get(event.taskId) ?? []), event.result])
        const unapproved = ![...this.approvals.values()].some(
          ({ subject, given }) => subject === 'deletion' && given !== null,
        )
        if (event.result.kind === 'deleted' && unapproved) return 'deleted without a second person'
        return this.change()
      }
      default:
        return this.takeAnswer({ event, by }, rights)
    }
  }

  private takeAnswer({ event, by }: At, rights: readonly string[]): string | null {
    switch (event.type) {
      case 'ApprovalRequested':
        this.approvals.set(event.approvalId, { subject: event.subject, by, responseId: event.responseId, given: null })
        return null
      case 'ApprovalGiven': {
        const asked = this.approvals.get(event.approvalId)
        if (asked) asked.given = by
        return asked && asked.by === by ? 'approved by who asked' : null
      }
      case 'ResponsePrepared':
        this.prepared = { id: event.responseId, by, stale: false, released: false, sent: false }
        return this.unbalanced()
      case 'ResponseReleased': {
        if (!this.prepared || this.prepared.id !== event.responseId || this.prepared.stale)
          return 'released something else than was prepared'
        this.prepared.released = true
        return this.unbalanced() ?? this.unverified(rights) ?? this.unapproved(event.responseId)
      }
      case 'SendingRecorded':
        if (this.prepared && event.sent.kind === 'response') this.prepared.sent = true
        return null
      case 'CaseClosed':
        if (event.outcome !== 'fulfilled') return null
        return this.prepared?.released && this.prepared.sent && !this.prepared.stale
          ? this.unbalanced()
          : 'fulfilled without an answer'
      default:
        return null
    }
  }

  private unbalanced(): string | null {
    for (const { marks } of this.rows.values()) if (marks.includes(null)) return 'a row without a decision'
    for (const task of this.tasks) {
      const kinds = (this.answers.get(task) ?? []).map(({ kind }) => kind)
      if (kinds.length === 0) return 'a system without an answer'
    }
    return this.tasks.length === 0 ? 'no system was asked' : this.miscounted()
  }

  private miscounted(): string | null {
    for (const answers of this.answers.values()) {
      const last = answers.findLast(({ kind }) => kind === 'counted' || kind === 'rows' || kind === 'nothing_held')
      if (last?.kind === 'counted' && last.found !== last.delivered) return 'a count that does not balance'
    }
    return null
  }

  private unverified(rights: readonly string[]): string | null {
    const overridden = [...this.approvals.values()].some(
      ({ subject, given }) => subject === 'override' && given !== null,
    )
    if (overridden) return null
    const matches = [...this.checks.values()].filter(({ result }) => result === 'match')
    const points = new Set(
      matches.flatMap(({ onFile, dataPoint }) => (onFile.kind === 'known_record' ? [dataPoint] : [])),
    ).size
    const declared = matches.some(({ method }) => method === 'declaration')
    const delivers = [...this.rows.values()].some(({ marks }) => marks.includes('delivered')) || this.counts()
    const enough = delivers ? points >= 3 && declared : points >= 2
    return enough || rights.length === 0 ? null : 'released to nobody in particular'
  }

  private counts = () => [...this.answers.values()].some((answers) => answers.some(({ kind }) => kind === 'counted'))

  private unapproved(responseId: string): string | null {
    const sensitive = [...this.rows.values()].some(
      ({ marks, category }) => marks.includes('delivered') && category !== 'contact',
    )
    if (!sensitive) return null
    const found = [...this.approvals.values()].find(
      (approval) => approval.responseId === responseId && approval.given !== null,
    )
    if (!found) return 'sensitive data without a second person'
    return found.given === found.by || found.given === this.prepared?.by ? 'approved by who asked or prepared' : null
  }
}
