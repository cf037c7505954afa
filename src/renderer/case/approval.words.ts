import type { CaseView } from '#contract/schema/case-view'

type Approval = CaseView['approvals'][number]

export const approvalWords = {
  title: {
    override: 'Override',
    deletion: 'Approval of the deletion',
    release: 'Approval of the release',
  } satisfies Record<Approval['subject'], string>,
  state: { asked: 'Asked', given: 'Given', refused: 'Refused', void: 'Void' } satisfies Record<
    Approval['state'],
    string
  >,
  asked: (name: string, when: string) => `asked by ${name}, ${when}`,
  decided: (name: string, when: string) => `by ${name}, ${when}`,
  waits: 'Somebody else with the role of a reviewer decides.',
  note: 'Note to the decision',
  noteHint: 'Needed to refuse.',
  give: 'Approve',
  refuse: 'Refuse',
  given: 'Approved.',
  refused: 'Refused.',
} as const
