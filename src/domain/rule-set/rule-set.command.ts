/** Where a rule set comes from: a signed file, as its text, or the set that this version of the program brought. */
export type RuleSetSource = Readonly<{ kind: 'file'; text: string }> | Readonly<{ kind: 'program' }>

export type RuleSetCommands = {
  /** The fingerprint was compared by eye with what the publisher says by another way. */
  'trust-publisher': { name: string; fingerprint: string }
  'distrust-publisher': { fingerprint: string }
  /** New cases are computed with it from now on; open ones keep theirs until `change-rule-set`. */
  'import-rule-set': { source: RuleSetSource }
}
