/**
 * Every call that the window may make: its name and whether it changes anything. Names only, so that the sandboxed
 * preload stays free of schemas. `desk` calls are answered by the main process (dialogs, files, windows, workers),
 * `vault` calls by the vault process, where keys and rows live.
 */
export const CHANNELS = {
  'desk.state': { kind: 'query', at: 'desk' },
  'desk.create-vault': { kind: 'command', at: 'desk' },
  'desk.confirm-recovery-key': { kind: 'command', at: 'desk' },
  'desk.create-practice-vault': { kind: 'command', at: 'desk' },
  'desk.find-vault': { kind: 'command', at: 'desk' },
  'desk.unlock': { kind: 'command', at: 'desk' },
  'desk.recover': { kind: 'command', at: 'desk' },
  'desk.lock': { kind: 'command', at: 'desk' },
  'desk.judge-passphrase': { kind: 'query', at: 'desk' },
  'desk.change-passphrase': { kind: 'command', at: 'desk' },
  'desk.add-user': { kind: 'command', at: 'desk' },
  'desk.choose-files': { kind: 'command', at: 'desk' },
  'desk.cancel-job': { kind: 'command', at: 'desk' },
  'desk.read-preference': { kind: 'query', at: 'desk' },
  'desk.write-preference': { kind: 'command', at: 'desk' },
  'desk.save-backup': { kind: 'command', at: 'desk' },
  'intake.import-files': { kind: 'command', at: 'desk' },
  'intake.list': { kind: 'query', at: 'vault' },
  'intake.open': { kind: 'query', at: 'vault' },
  'intake.save-attachment': { kind: 'command', at: 'desk' },
  'case.list': { kind: 'query', at: 'vault' },
  'case.counts': { kind: 'query', at: 'vault' },
  'case.open': { kind: 'query', at: 'vault' },
  'case.find': { kind: 'query', at: 'vault' },
  'case.suggest-rules': { kind: 'query', at: 'vault' },
  'case.save-list': { kind: 'command', at: 'desk' },
  'deadline.month': { kind: 'query', at: 'vault' },
  'deadline.agenda': { kind: 'query', at: 'vault' },
  'deadline.summary': { kind: 'query', at: 'vault' },
  'deadline.rules': { kind: 'query', at: 'vault' },
  'deadline.what-if': { kind: 'query', at: 'vault' },
  'deadline.save-annex': { kind: 'command', at: 'desk' },
  'deadline.save-calendar': { kind: 'command', at: 'desk' },
  'verification.find-records': { kind: 'query', at: 'vault' },
  'verification.signals': { kind: 'query', at: 'vault' },
  'verification.batches': { kind: 'query', at: 'vault' },
  'verification.preview-records': { kind: 'query', at: 'desk' },
  'verification.import-records': { kind: 'command', at: 'desk' },
  'task.preview-findings': { kind: 'query', at: 'desk' },
  'task.import-findings': { kind: 'command', at: 'desk' },
  'task.attach-evidence': { kind: 'command', at: 'desk' },
  'task.findings': { kind: 'query', at: 'vault' },
  'response.preview': { kind: 'query', at: 'desk' },
  'response.export': { kind: 'command', at: 'desk' },
  'response.letter-templates': { kind: 'query', at: 'vault' },
  'response.preview-letter': { kind: 'query', at: 'desk' },
  'response.save-letter': { kind: 'command', at: 'desk' },
  'policy.lint': { kind: 'query', at: 'desk' },
  'policy.compare': { kind: 'query', at: 'desk' },
  'policy.save-comparison': { kind: 'command', at: 'desk' },
  'policy.known-gaps': { kind: 'query', at: 'desk' },
  'law.register': { kind: 'query', at: 'vault' },
  'law.compare-case': { kind: 'query', at: 'vault' },
  'law.review': { kind: 'query', at: 'desk' },
  'law.import': { kind: 'command', at: 'desk' },
  'audit.list': { kind: 'query', at: 'vault' },
  'audit.verify': { kind: 'query', at: 'vault' },
  'promise.list': { kind: 'query', at: 'vault' },
  'retention.read': { kind: 'query', at: 'vault' },
  'retention.disposal': { kind: 'query', at: 'vault' },
  'retention.preview-disposal': { kind: 'query', at: 'vault' },
  'settings.read': { kind: 'query', at: 'vault' },
  'engine.execute': { kind: 'command', at: 'vault' },
} as const

export type Channel = keyof typeof CHANNELS
export type VaultChannel = { [C in Channel]: (typeof CHANNELS)[C]['at'] extends 'vault' ? C : never }[Channel]

/** What main tells the window by itself; topics and ids only, never personal data. */
export type Push =
  | Readonly<{ topic: 'changed'; streams: readonly string[] }>
  | Readonly<{ topic: 'session'; state: 'locked' | 'open' }>
  | Readonly<{ topic: 'job'; jobId: string; label: string; done: number; total: number | null; finished: boolean }>
  | Readonly<{ topic: 'menu'; action: string }>

export const PUSH_CHANNEL = 'rightsdesk.push'
