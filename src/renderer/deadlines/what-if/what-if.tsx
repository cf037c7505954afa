import { useMemo } from 'react'
import { useCall } from '../../api/query'
import { PageState } from '../../frame/page-state'
import { useSession } from '../../frame/session-context'
import { useKept } from '../../memory/kept'
import classes from './what-if.module.css'
import { WHAT_IF, type WhatIfFacts } from './what-if-facts'
import { WhatIfForm } from './what-if-form'
import { WhatIfResult } from './what-if-result'

/** A calculator: this rule, received then, these events. It opens no case and stores nothing. */
export function WhatIf() {
  const { zone, today } = useSession()
  const empty = useMemo<WhatIfFacts>(
    () => ({ ruleId: '', requestType: null, receivedAt: `${today}T12:00:00.000Z`, zone, calendar: null, events: [] }),
    [today, zone],
  )
  const [facts, setFacts] = useKept<WhatIfFacts>(WHAT_IF, empty)
  const rules = useCall('deadline.rules', {})
  return (
    <PageState query={rules}>
      {(data) => (
        <div className={classes.desk}>
          <WhatIfForm rules={data.rules} facts={facts} onChange={(changes) => setFacts({ ...facts, ...changes })} />
          <WhatIfResult facts={facts} />
        </div>
      )}
    </PageState>
  )
}
