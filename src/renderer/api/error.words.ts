import type { ErrorCode } from '#contract/result'

export const errorWords = {
  title: {
    invalid_input: 'Something in the entry is not right',
    not_found: 'This is no longer here',
    conflict: 'Somebody changed this meanwhile',
    forbidden: 'Your role does not allow this',
    locked: 'The vault is locked or open elsewhere',
    law_not_covered: 'The law for this is not covered yet',
    integrity: 'The vault does not agree with itself',
    unavailable: 'This cannot be reached just now',
    internal: 'Rightsdesk made a mistake',
  } satisfies Record<ErrorCode, string>,
  todo: {
    invalid_input: 'Correct the entry and try again. Nothing was written.',
    not_found: 'Go back to the list and open it again.',
    conflict: 'The screen now shows the newer state. Look at it, then try again.',
    forbidden: 'Ask an administrator for the role, or ask a colleague who holds it. Nothing was written.',
    locked: 'Unlock it, or close it where it is open, then try again.',
    law_not_covered: 'Decide this date by hand and note the reason in the case.',
    integrity: 'Change nothing more. Make a copy of the vault file and open Audit to see where it starts.',
    unavailable: 'Nothing was lost. Try again in a moment.',
    internal: 'Nothing was written. Try again; if it stays, note the number below.',
  } satisfies Record<ErrorCode, string>,
  reference: (id: string) => `Reference ${id}`,
  retry: 'Try again',
  loadingFailed: 'This could not be read',
  crash: 'This screen stopped working',
  crashTodo: 'Nothing that was saved is lost. Open the screen again, or go to Today.',
  reopen: 'Open again',
  toToday: 'Go to Today',
}
