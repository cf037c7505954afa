import type { IsoDate } from '#domain/kernel/civil-date'
import type { Outcome } from '#domain/kernel/decision'
import { australianAccess, australianBreach } from './australia/privacy-act.law'
import { lgpdAccess, lgpdBreach, lgpdSimple } from './brazil/lgpd.law'
import { BUILT_IN_CALENDARS } from './calendar'
import { alberta, britishColumbia, casl, pipeda, quebec } from './canada/canada.law'
import { ccpaAutomatedAccess } from './ccpa/automated-access.law'
import { californiaBreachAttorney, californiaBreachResidents } from './ccpa/breach.law'
import { deleteAct30, deleteAct45 } from './ccpa/delete-act.law'
import { ccpaAutomatedOptOut, ccpaLimit, ccpaOptOut } from './ccpa/opt-out.law'
import { ccpaMetrics, ccpaRecords } from './ccpa/record.law'
import { ccpaResponse } from './ccpa/response.law'
import { shineTheLight30, shineTheLight150 } from './ccpa/shine-the-light.law'
import { omniPostrCalifornia, omniPostrGdpr, omniPostrUk } from './combination/omnipostr.law'
import { BUILT_IN_COVERAGE } from './coverage'
import { gdprMarketing, gdprRecipients, gdprWithdrawal } from './gdpr/at-once.law'
import { gdprBreachAuthority, gdprBreachPeople, gdprBreachProcessor } from './gdpr/breach.law'
import { gdprNotice, gdprResponse, gdprRestriction } from './gdpr/response.law'
import { dpdpBreach, dpdpGrievance } from './india/dpdp.law'
import { appiBreachFinal, appiBreachPreliminary, appiDisclosure } from './japan/appi.law'
import { koreaBreach, koreaResponse } from './korea/pipa.law'
import { newZealandAccess } from './new-zealand/privacy-act.law'
import {
  omniStudioAcknowledge,
  omniStudioCalifornia,
  omniStudioPolicyChange,
  omniStudioReasonable,
} from './policy/omni-studio.law'
import { omniPostrAcknowledge, omniPostrInquiry, omniPostrRights } from './policy/omnipostr.law'
import { childPrompt, marketingTarget, omnistraStatutory, processorForward } from './policy/shared.law'
import type { LawRule } from './rule'
import { findRuleSet, type HeldRuleSets, type RuleSet, ruleIn } from './rule-set'
import { singaporeBreach, singaporeResponse } from './singapore/pdpa.law'
import { paiaAccess, popiaCorrection } from './south-africa/popia.law'
import { fadpAccess } from './switzerland/fadp.law'
import { ukBreach, ukMarketing } from './uk-gdpr/at-once.law'
import { ukComplaint } from './uk-gdpr/complaint.law'
import { ukResponse } from './uk-gdpr/response.law'
import { canSpam, coppa, tcpa } from './us-federal/federal.law'
import { stateAppeals } from './us-state/appeal.law'
import { connecticutConsent, oregonConsent, rhodeIslandConsent } from './us-state/consent.law'
import { stateRequests } from './us-state/request.law'
import { nevadaOptOut, washingtonHealth } from './us-state/sectoral.law'

/** The name of this set of rules and calendars; raise it with every change of a value. */
export const RULE_SET_VERSION = '2026.11.23'

/** The day on which the whole register was last compared with its sources (`law.md`, status). */
const REVIEWED_ON = '2026-11-22' as IsoDate

/** Every rule that the engine knows. A rule outside this list is not covered, whatever its id promises. */
export const RULES: readonly LawRule[] = [
  ccpaResponse,
  ccpaOptOut,
  ccpaLimit,
  ccpaAutomatedOptOut,
  ccpaAutomatedAccess,
  deleteAct45,
  deleteAct30,
  shineTheLight30,
  shineTheLight150,
  californiaBreachResidents,
  californiaBreachAttorney,
  ccpaRecords,
  ccpaMetrics,
  gdprResponse,
  gdprRestriction,
  gdprNotice,
  gdprMarketing,
  gdprWithdrawal,
  gdprRecipients,
  gdprBreachAuthority,
  gdprBreachProcessor,
  gdprBreachPeople,
  ukResponse,
  ukComplaint,
  ukBreach,
  ukMarketing,
  omniStudioCalifornia,
  omniStudioPolicyChange,
  omniStudioReasonable,
  omniStudioAcknowledge,
  omniPostrRights,
  omniPostrInquiry,
  omniPostrAcknowledge,
  omnistraStatutory,
  processorForward,
  childPrompt,
  marketingTarget,
  omniPostrGdpr,
  omniPostrUk,
  omniPostrCalifornia,
  australianAccess,
  australianBreach,
  lgpdAccess,
  lgpdBreach,
  lgpdSimple,
  alberta,
  britishColumbia,
  casl,
  pipeda,
  quebec,
  dpdpBreach,
  dpdpGrievance,
  appiBreachFinal,
  appiBreachPreliminary,
  appiDisclosure,
  koreaBreach,
  koreaResponse,
  newZealandAccess,
  singaporeBreach,
  singaporeResponse,
  paiaAccess,
  popiaCorrection,
  fadpAccess,
  canSpam,
  coppa,
  tcpa,
  ...stateAppeals,
  connecticutConsent,
  oregonConsent,
  rhodeIslandConsent,
  ...stateRequests,
  nevadaOptOut,
  washingtonHealth,
]

/** The rule set that comes with the program. */
export const BUILT_IN: RuleSet = {
  version: RULE_SET_VERSION,
  reviewedOn: REVIEWED_ON,
  notes: 'The rule set that comes with the program.',
  rules: RULES,
  calendars: BUILT_IN_CALENDARS,
  coverage: BUILT_IN_COVERAGE,
}

/** The rule with an id in a rule set. Errors: `law_not_covered`, so that a missing rule is said and never guessed. */
export const ruleById = (id: string, ruleSet: RuleSet = BUILT_IN): Outcome<LawRule> => ruleIn(ruleSet, id)

/** The rule set of a version, among those that a vault holds and the built-in one. Errors: `law_not_covered`. */
export const ruleSetOf = (version: string, held: HeldRuleSets): Outcome<RuleSet> => findRuleSet(version, held, BUILT_IN)
