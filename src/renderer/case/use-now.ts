import { useSession } from '../frame/session-context'

/** The moment to suggest where the officer says when something happened; a practice vault has a clock of its own. */
export function useNow(): string {
  const { practiceNow } = useSession()
  return practiceNow ?? new Date().toISOString()
}
