import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { WhyDrawer } from './why-drawer'

/** A date that is to be explained: its case, the rule where it has one, and what it is where it is not the rule's own date. */
export type Explained = Readonly<{ caseId: string; ruleId?: string | null; about?: string | null }>

type Explaining = Readonly<{ explain: (what: Explained) => void; open: boolean }>

const ExplainContext = createContext<Explaining | null>(null)

/** Lets any date of the screen lead to its reasons. */
export function ExplainProvider({ children }: Readonly<{ children: ReactNode }>) {
  const [shown, setShown] = useState<Explained | null>(null)
  const [open, setOpen] = useState(false)
  const explain = useCallback((what: Explained) => {
    setShown(what)
    setOpen(true)
  }, [])
  const close = useCallback(() => {
    setShown(null)
    // Not before everybody has heard the Escape that closed it: what lies below would take it for its own.
    setTimeout(() => setOpen(false))
  }, [])
  const explaining = useMemo(() => ({ explain, open }), [explain, open])
  return (
    <ExplainContext value={explaining}>
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

function useExplaining(): Explaining {
  const explaining = useContext(ExplainContext)
  if (!explaining) throw new Error('Invariant broken: useExplain stands inside ExplainProvider')
  return explaining
}

/** Opens the reasons of a date. */
export const useExplain = (): ((what: Explained) => void) => useExplaining().explain

/** True while reasons are shown, so that what lies below leaves Escape to them. */
export const useExplainOpen = (): boolean => useExplaining().open
