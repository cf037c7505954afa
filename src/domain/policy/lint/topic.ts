import type { Topic } from './parsed-policy'

const TOPICS: readonly (readonly [Topic, RegExp])[] = [
  ['cookies', /cookie|tracking tech|trackers/i],
  [
    'retention',
    /retention|\bretain|how long|storage (?:period|limitation)|(?:keep|store) (?:your |the |personal )?(?:data|information)|deletion schedule/i,
  ],
  ['children', /child|\bkids?\b|teen|minors?\b|under \d\d|\bage (?:limit|requirement)/i],
  ['transfers', /transfer|cross-border|international data|outside (?:of )?your country/i],
  [
    'sharing',
    /\bshar(?:e|ed|ing)\b|disclos|recipients?\b|sub-?processors?|service providers|who (?:receives|has access|gets|we share)\b|with whom/i,
  ],
  [
    'rights',
    /\brights?\b|your (?:privacy )?choices|\bCCPA\b|\bCPRA\b|data subject|exercis|\bopt.?out\b|Shine the Light/i,
  ],
  ['basis', /(?:legal|lawful) (?:bas[ei]s|grounds?)/i],
  ['security', /securit|safeguard|breach|how we protect/i],
  ['changes', /\b(?:changes?|updates?|amendments?|revisions?) (?:to|of|in)\b|^changes?$|policy changes/i],
  ['effective', /effective date|last updated|^date\b/i],
  ['contact', /\bcontact|reach us|questions|get in touch|who we are|data controller|about us/i],
  ['marketing', /marketing|newsletter|promotional/i],
  [
    'collection',
    /collect|(?:information|data) (?:you|we) (?:provide|gather|process|receive|hold)|categories of (?:personal )?(?:data|information)|what (?:we (?:collect|gather|hold|know|process)|(?:personal )?(?:data|information))/i,
  ],
  [
    'use',
    /what (?:we|it) .*\b(?:uses?|used|for)\b|how (?:we|your (?:data|information) is) (?:use|process)|\buse of|purposes?|why we|how we use|\bus(?:e|ing) (?:of )?(?:your |personal )?(?:data|information)/i,
  ],
]

/** What a heading is about; nothing where it says nothing that is known. A heading that denies collects nothing. */
export function topicsOf(heading: string): readonly Topic[] {
  const denies = /\bn(?:o|')t\b|\bnever\b/i.test(heading)
  return TOPICS.flatMap(([topic, pattern]) =>
    pattern.test(heading) && !(denies && topic === 'collection') ? [topic] : [],
  )
}
