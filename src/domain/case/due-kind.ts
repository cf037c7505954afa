/**
 * What can be due about a case: the answer by the clock that leads, an answer by another clock, the confirmation of receipt,
 * the last day for a notice of extension, what one system was asked, and the office's own earlier date.
 */
export const DUE_KINDS = ['answer', 'clock', 'acknowledge', 'notice', 'task', 'target'] as const
export type DueKind = (typeof DUE_KINDS)[number]
