import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { WhyDrawer } from './why-drawer'

/** A date that is to be explained: its case, the rule where it has one, and what it is where it is not the rule's own date. */
export type Explained = Readonly<{ caseId: string; ruleId?: string | null; about?: string | null }>

const ExplainContext = createContext<((what: Explained) => void) | null>(null)

/** Lets any date of the screen lead to its reasons. */
export function ExplainProvider({ children }: Readonly<{ children: ReactNode }>) {
  const [shown, setShown] = useState<Explained | null>(null)
  const close = useCallback(() => setShown(null), [])
  return (
    <ExplainContext value={setShown}>
      {children}
      <WhyDrawer
        caseId={shown?.caseId ?? null}
        ruleId={shown?.ruleId ?? null}
        about={shown?.about ?? null}
        onClose={close}
      />
    </ExplainContext>
  )
}

/** Opens the reasons of a date. */
export function useExplain(): (what: Explained) => void {
  const explain = useContext(ExplainContext)
  if (!explain) throw new Error('Invariant broken: useExplain stands inside ExplainProvider')
  return explain
}
