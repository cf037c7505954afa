import type { PolicyPack } from '../policy/pack'
import { packFor } from '../policy/packs'
import type { CaseState } from './case.state'

/** The policy pack of a case. */
export const packOf = (caseFile: Pick<CaseState, 'organisation'>): PolicyPack => packFor(caseFile.organisation)
