import type { RequesterRole } from '../case/case.event'
import type { OrganisationId } from '../vault/vault.event'
import type { SuggestInput, Suggestion } from './suggest'

type Rule = Readonly<{
  role: RequesterRole
  label: string
  reason: string
  pattern: RegExp
  organisations?: readonly OrganisationId[]
}>

/** In order: the first that matches is suggested. Who acts for somebody else is not also the customer. */
const RULES: readonly Rule[] = [
  {
    role: 'regulator',
    label: 'Authority',
    reason: 'Writes as an authority',
    pattern:
      /\b(?:on behalf of the (?:Information Commissioner|Attorney General|Data Protection (?:Commission|Authority))|(?:this office|our office) (?:has received|is investigating)|investigating officer|case officer at the|Supervisory Authority(?:'s)? (?:reference|file))/iu,
  },
  {
    role: 'agent',
    label: 'Authorised agent',
    reason: 'Acts for somebody else',
    pattern:
      /\b(?:authori[sz]ed agent|on behalf of (?:my |our )?(?:client|customer|member|mother|father|wife|husband|consumer|Mr|Mrs|Ms|Dr|the consumer|user)|my client|our client|power of attorney|I (?:act|am acting) (?:for|on behalf)|we (?:act|are acting) (?:for|on behalf)|solicitors? for|attorneys? for|acting as (?:her|his|their) (?:agent|representative))/iu,
  },
  {
    role: 'parent',
    label: 'Parent or guardian',
    reason: 'Writes about a child of their own',
    pattern:
      /\b(?:my|our)\s+(?:(?:\d{1,2}|\w+)[- ]year[- ]old\s+)?(?:son|daughter|child|kid|children|kids)\b|\b(?:parent|mother|father|legal guardian|guardian) of\b/iu,
  },
  {
    role: 'caller',
    label: 'Caller',
    reason: 'Speaks of a call that was answered',
    organisations: ['omni-studio'],
    pattern:
      /\b(?:I (?:called|phoned|rang|telephoned)|when I call(?:ed)?|(?:phone|telephone) call|my call\b|call(?:ed)? (?:your|the|a|my) (?:\S+\s+){0,3}?(?:clinic|dentist|salon|office|shop|restaurant|plumber|business|practice|garage|doctor|number)|(?:call|voice) recording|recording of (?:my|the) (?:call|voice)|(?:robot|AI|bot|assistant|virtual receptionist) (?:that )?(?:answered|picked up|spoke))/iu,
  },
  {
    role: 'channel_end_user',
    label: 'End user of a channel',
    reason: 'Wrote to a business over a channel',
    organisations: ['omnistra'],
    pattern: /\b(?:WhatsApp|Messenger|Instagram|TikTok)\b/iu,
  },
  {
    role: 'client_user',
    label: 'Customer with an account',
    reason: 'Speaks of an account of their own',
    pattern:
      /\b(?:my|our) (?:\S+\s+){0,2}?(?:account|subscription|workspace|plan|dashboard|invoice|login|profile)\b|\b(?:I am|I'm|I’m|as) (?:a|an) (?:\S+\s+){0,2}?(?:customer|subscriber|client|user|member)\b|\bI (?:signed up|registered|subscribed)\b/iu,
  },
  {
    role: 'prospect',
    label: 'Prospect',
    reason: 'Gets marketing, or left details in a form',
    pattern:
      /\b(?:newsletter|marketing (?:e-?mails?|messages?)|promotional|sales (?:e-?mails?|calls?|rep)|(?:filled (?:in|out)|submitted) (?:your|the|a) (?:\S+\s+){0,2}?form|requested a demo|cold (?:e-?mails?|calls?))\b/iu,
  },
  {
    role: 'visitor',
    label: 'Website visitor',
    reason: 'Visited the website',
    pattern:
      /\b(?:(?:visited|browsed|browsing|looked at|visiting) your (?:web ?)?(?:site|page)|your (?:web ?site|site)(?:'s)? (?:cookies?|tracking|banner)|cookies?|Global Privacy Control|GPC)\b/iu,
  },
]

/** The role in which the sender writes, with the words that say so; none when the words fit no role. */
export function suggestRole({ organisation, subject, text }: SuggestInput): Suggestion[] {
  for (const rule of RULES) {
    if (rule.organisations && !rule.organisations.includes(organisation)) continue
    const inText = rule.pattern.exec(text)
    const match = inText ?? rule.pattern.exec(subject)
    if (!match) continue
    const span = {
      in: inText ? ('text' as const) : ('subject' as const),
      start: match.index,
      end: match.index + match[0].length,
    }
    return [{ field: 'requesterRole', value: rule.role, label: rule.label, reason: rule.reason, spans: [span] }]
  }
  return []
}
