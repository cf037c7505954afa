/** The rule as it is signed with each destroyed entry: it names the run, so that the log can count what the run destroyed. */
export const runRule = (rule: string, runId: string): string => `${rule}, run ${runId}`
