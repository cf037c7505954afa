/** Duties that tests of this version prove, written by scripts/duties.mjs from their results. */
export const SERVED_DUTIES: readonly string[] = []
