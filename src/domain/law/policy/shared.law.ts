import { AMBIGUITY } from '../ambiguity'
import { type LawRule, PLAIN } from '../rule'

/** Omnistra promises no period of its own (B33). */
export const omnistraStatutory = {
  ...PLAIN,
  id: 'POL-OMNISTRA-STATUTORY',
  jurisdiction: 'POLICY',
  regime: 'Omnistra policy',
  nature: 'promise',
  title: 'Omnistra: the period of the requester’s law',
  citation: 'Omnistra privacy policy s. 11 (line 44), 19 May 2026',
  sourceUrl: '../policies/omnistra.txt',
  confidence: 'high',
  requestTypes: ['access', 'correction', 'deletion', 'portability', 'restriction', 'objection', 'consent-withdrawal'],
  clock: { kind: 'standard', text: 'no period promised; the law of the requester governs' },
  inForce: { from: null, to: null, note: 'Policy of 19 May 2026; a case pins the pack of its day.' },
  notes:
    'Conversation data of connected channels is the customer’s: forward it. TikTok data goes on request or on disconnection.',
} as const satisfies LawRule

/** A processor forwards a request to its controller; it has no response clock of its own (A3, B3). */
export const processorForward = {
  ...PLAIN,
  id: 'POL-PROCESSOR-FORWARD',
  jurisdiction: 'POLICY',
  regime: 'GDPR art. 28(3)(e); 11 CCR 7050',
  title: 'Processor: forward to the controller without undue delay',
  citation: 'GDPR art. 28(3)(e); 11 CCR 7024(i), 7050',
  sourceUrl: 'https://online.flipbuilder.com/bzaa/mvgs/files/basic-html/page82.html',
  confidence: 'medium',
  requestTypes: ['access', 'deletion', 'correction'],
  clock: { kind: 'standard', text: 'without undue delay' },
  startsOn: 'receipt by the processor',
  target: {
    clock: { kind: 'business-days', amount: 2 },
    reason: 'The office’s own target for forwarding and telling the person who the controller is.',
  },
  ambiguities: [AMBIGUITY.processorReceipt],
  notes: 'Tell the person who the controller is, then assist. The controller’s clock may already be running.',
} as const satisfies LawRule

/** "Promptly delete" a child's data (A54, B37, C37): five business days as the office's own target. */
export const childPrompt = {
  ...PLAIN,
  id: 'POL-CHILD-PROMPT-5BD',
  jurisdiction: 'POLICY',
  regime: 'Policies on children',
  nature: 'target',
  title: 'Child’s data: delete promptly (the office’s own target of 5 business days)',
  citation: 'Omni Studio s. 08 (line 122); Omnistra s. 13; OmniPostr s. 12; number set by the office',
  sourceUrl: '../policies/omni-studio.txt',
  confidence: 'low',
  requestTypes: ['child-removal'],
  clock: { kind: 'business-days', amount: 5 },
  startsOn: 'receipt of the report',
  notes: 'The policies name no number. Ask for no more of the child’s data than is needed to find the account.',
} as const satisfies LawRule

/** "At any time" for marketing (A26, C39): ten business days as the office's own target where no statute is known. */
export const marketingTarget = {
  ...PLAIN,
  id: 'POL-MARKETING-OPT-OUT-10BD',
  jurisdiction: 'POLICY',
  regime: 'Policies on marketing',
  nature: 'target',
  title: 'Marketing: stop at once (the office’s own limit of 10 business days)',
  citation: 'Omni Studio s. 03 and 07A (lines 67, 96); OmniPostr s. 14; number taken from 15 U.S.C. 7704(a)(4)(A)',
  sourceUrl: '../policies/omni-studio.txt',
  confidence: 'low',
  requestTypes: ['marketing-opt-out'],
  clock: { kind: 'business-days', amount: 10 },
  startsOn: 'receipt of the opt-out',
  notes: 'The policies name no number. No proof of identity is asked.',
} as const satisfies LawRule
