import { isAbout, lineOf, matching, type ParsedPolicy, type Sentence } from './parsed-policy'
import { firstNaming } from './regime-named'
import type { Found, LintRule } from './rule'

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/
const UNREADABLE =
  /\[\s*e-?mail[\s ]*protected\s*\]|\[(?:e-?mail|email address|insert[^\]]*|your[^\]]*|contact[^\]]*)\]|<(?:e-?mail|your[^>]*|insert[^>]*)>|\{\{[^}]*(?:mail|contact)[^}]*\}\}|\b[\w.+-]+ ?[[(]at[\])] ?[\w-]+(?: ?[[(]dot[\])] ?\w+)+/i
const EMPTY_LABEL = /^\W*(?:e-?mail(?: address)?|phone|telephone|post(?:al address)?|mail|address|contact)\s*:\s*$/i
const PHONE = /(?:\+\d{1,3}[ .-]?)?(?:\(\d{2,5}\)|\d{2,5})[ .-]\d{2,4}[ .-]?\d{3,4}\b/
const POST =
  /\bP\.? ?O\.? Box\b|\b\d{1,5}[a-z]? (?:[A-Z][\w'.]*\s){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Way|Square|Sq|Place|Pl|Court|Ct|Parkway|Quay|Row)\b|\b[A-Z]{2} \d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b\d{4,5} [A-Z][a-zäöüß]+\b.*(?:Germany|France|Netherlands|Austria|Spain|Italy|Ireland|Belgium)|(?:straße|strasse|straat|rue) .*\d|\b\d{4} [A-Z]{2} [A-Z][a-z]+|\b[A-Z][a-zäöüßéèê.-]+(?: [A-Z][a-zäöüßéèê.-]+)? \d{1,4}[a-z]?, \d{4,5} [A-Z]/
const WEB =
  /\bhttps?:\/\/\S+|\b(?:www\.)?[\w-]+\.[a-z]{2,}\/[\w/-]*(?:contact|privacy|request|form|support|help|dsr|rights)[\w/-]*/i
const LEGAL_FORM =
  /\p{Lu}[\p{L}\d&.'-]*,? (?:Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|GmbH|UG|AG|KG|PLC|plc|B\.V|BV|N\.V|S\.A|SAS|SARL|S\.L|S\.r\.l|Srl|Oy|AB|ApS|A\/S|Pty|LLP|Pte|K\.K|Foundation|Association|e\.V)(?![\p{L}])|\b\p{Lu}\w+ (?:corporation|company)\b|limited liability company|company registered|registered company|sole trader|sole proprietor/u

type ChannelKind = 'e-mail' | 'telephone' | 'post' | 'web form'
const CHANNELS: readonly Readonly<{ kind: ChannelKind; what: string; offered: RegExp; given: RegExp }>[] = [
  {
    kind: 'e-mail',
    what: 'e-mail address',
    offered:
      /\b(?:e-?mail(?:ing)? us\b|by e-?mailing\b|(?:write|send|contact|reach|request\w*|submit\w*).{0,60}\b(?:by|via|an) e-?mail\b)/i,
    given: EMAIL,
  },
  {
    kind: 'telephone',
    what: 'telephone number',
    offered: /\b(?:call(?:ing)? (?:us\b|our )|hotline|(?:tele)?phone us\b|by (?:tele)?phone\b|toll-?free)/i,
    given: PHONE,
  },
  {
    kind: 'post',
    what: 'postal address',
    offered:
      /\b(?:by (?:post|postal mail|mail|letter)\b|mail a letter|letter to us|(?<!\byou )write to us\b|postal address (?:below|above)|send (?:us )?a letter)/i,
    given: POST,
  },
  {
    kind: 'web form',
    what: 'address of the form',
    offered:
      /\b(?:web|online|request|webform|privacy) ?(?:form|portal)\b|\b(?:fill (?:in|out)|complet\w+|us(?:e|ing)|submit\w*|through|via) (?:the|our|a) (?:\w+ ){0,2}form\b/i,
    given: WEB,
  },
]
const INSTRUCTS =
  /\b(?:you (?:can|may|could)|please|to exercise|to make|submit|contact us|write to us|call us|e-?mail us|reach us|get in touch)\b/i
const ANNOUNCES =
  /\bwe (?:may|will|can|might) (?:\w+ ){0,3}(?:notify|inform|announce|send|e-?mail|contact|call|tell)\b|\bannounced\b/i

const texts = (policy: ParsedPolicy): string => policy.lines.map(({ text }) => text).join('\n')
const has = (policy: ParsedPolicy, pattern: RegExp): boolean => policy.lines.some(({ text }) => pattern.test(text))
/** Where a policy says how to reach the organisation: its contact section, else where rights are exercised, else its beginning. */
const contactLine = (policy: ParsedPolicy): number =>
  policy.sections.find(({ topics, heading }) => topics.includes('contact') && /contact|questions|reach/i.test(heading))
    ?.line ??
  matching(policy, /\bcontact us\b/i)[0]?.line ??
  1

const hasContact = (policy: ParsedPolicy): boolean =>
  [EMAIL, UNREADABLE, PHONE, POST, WEB].some((pattern) => has(policy, pattern))

const unreadable: LintRule = {
  id: 'contact-unreadable',
  gaps: ['G14'],
  why: 'Nobody can write to an address that the text hides or leaves empty, and it may not be guessed.',
  consoleDoes: 'Blocks sending until the officer has entered the real address under Settings, Contact channels.',
  find: (policy) =>
    policy.lines.flatMap(({ text, number }, at) => {
      const hidden = UNREADABLE.exec(text)
      if (hidden)
        return [{ lines: [number], finding: `The contact address is not readable: the text shows '${hidden[0]}'.` }]
      const next = policy.lines.slice(at + 1, at + 3).find((line) => line.text.trim() !== '')?.text ?? ''
      const isLabel = /^\W*\p{Lu}[\p{L} -]{2,20}:/u.test(next)
      const filled =
        !isLabel &&
        (EMAIL.test(next) ||
          PHONE.test(next) ||
          POST.test(next) ||
          UNREADABLE.test(next) ||
          WEB.test(next) ||
          /^\s*[-*•\d]/.test(next))
      return EMPTY_LABEL.test(text) && !filled
        ? [{ lines: [number], finding: `'${text.trim()}' is followed by nothing.` }]
        : []
    }),
}

const missing: LintRule = {
  id: 'contact-missing',
  gaps: [],
  why: 'People must be able to reach the organisation to exercise a right (GDPR art. 12(2) and 13(1)(a), Cal. Civ. Code 1798.130(a)(1)).',
  consoleDoes: 'Blocks sending until the officer has entered a contact channel.',
  find: (policy) =>
    hasContact(policy)
      ? []
      : [
          {
            lines: [contactLine(policy)],
            finding: 'The policy gives no e-mail address, telephone number, postal address or web form.',
          },
        ],
}

const channelWithout: LintRule = {
  id: 'channel-without-contact',
  gaps: [],
  why: 'A channel that is promised but not given cannot be used, and a request sent another way still counts.',
  consoleDoes: 'Asks the officer for the address of this channel under Settings, Contact channels.',
  find: (policy) => {
    return CHANNELS.flatMap(({ kind, offered, given, what }): readonly Found[] => {
      if (has(policy, given) || (kind === 'e-mail' && has(policy, UNREADABLE))) return []
      const offer = matching(policy, offered).find(({ text }) => INSTRUCTS.test(text) && !ANNOUNCES.test(text))
      const finding = `Requests by ${kind} are offered, but the policy gives no ${what}.`
      return offer ? [{ lines: [lineOf(offer, offered)], finding }] : []
    })
  },
}

const entityMissing: LintRule = {
  id: 'legal-entity-missing',
  gaps: [],
  why: 'A person must know which legal entity answers (GDPR art. 13(1)(a)); a trade name alone does not say it.',
  consoleDoes: 'Asks the officer for the legal name under Settings, Organisation and office; letters carry it.',
  find: (policy) =>
    namesEntity(policy)
      ? []
      : [{ lines: [controllerLine(policy)], finding: 'No legal entity is named, only a trade name.' }],
}

/** A legal form beside a name of the organisation, or in a sentence that says who runs the service; a vendor's does not count. */
const namesEntity = (policy: ParsedPolicy): boolean =>
  policy.lines.some(
    ({ text }) =>
      LEGAL_FORM.test(text) &&
      (policy.ownNames.length === 0 ||
        policy.ownNames.some((name) => text.includes(name)) ||
        /\b(?:operated|owned|run|provided|trading|doing business|controller|registered)\b|\("/i.test(text)),
  )

const controllerLine = (policy: ParsedPolicy): number =>
  matching(policy, /\bcontroller\b|\("we"|\("?(?:the )?"?(?:Company|we|us)\b/i)[0]?.line ??
  policy.sentences[0]?.line ??
  1

const postMissing: LintRule = {
  id: 'postal-address-missing',
  gaps: [],
  why: 'Without a postal address a letter cannot be sent and papers cannot be served; contact details of the controller have to be given (GDPR art. 13(1)(a)).',
  consoleDoes: 'Takes letters by hand; asks the officer for the sender that stands on outgoing letters.',
  find: (policy) =>
    has(policy, POST) ? [] : [{ lines: [contactLine(policy)], finding: 'The policy gives no postal address.' }],
}

const representative: LintRule = {
  id: 'representative-or-dpo-not-said',
  gaps: [],
  why: 'Who is not established in the EU or UK needs a representative there in many cases (GDPR art. 27), some need a data protection officer (art. 37), and both have to be named (art. 13(1)).',
  consoleDoes: 'Asks the officer whether either is required; letters to the EU and UK name them.',
  find: (policy) => {
    const named = firstNaming(policy, 'gdpr') ?? firstNaming(policy, 'uk')
    if (
      !named ||
      /\brepresentative\b(?! of)|data protection officer|\bDPO\b/i.test(texts(policy)) ||
      isEuropean(policy)
    )
      return []
    return [
      {
        lines: [named.line],
        finding:
          'The GDPR is named, but neither a representative in the EU or UK nor a data protection officer, nor that none is required.',
      },
    ]
  },
}

/** An address in the EU or the UK speaks for an establishment there; an officer may still be required, which a text cannot tell. */
const isEuropean = (policy: ParsedPolicy): boolean =>
  policy.lines.some(
    ({ text }) =>
      POST.test(text) &&
      /Germany|France|Netherlands|Austria|Spain|Italy|Ireland|Belgium|Sweden|Denmark|Finland|Poland|Portugal|United Kingdom|England|London|Dublin|Berlin|Paris/.test(
        text,
      ),
  )

const oneMethod: LintRule = {
  id: 'california-one-method',
  gaps: [],
  why: 'California asks for two or more ways to submit a request, one of them a toll-free number, unless the business is online only and deals with the consumer directly: then an e-mail address is enough (Cal. Civ. Code 1798.130(a)(1)).',
  consoleDoes: 'Asks the officer to confirm the exception, or to add a second channel.',
  find: (policy) => {
    const named = firstNaming(policy, 'california')
    const kinds =
      CHANNELS.filter(({ given }) => has(policy, given)).length +
      (has(policy, UNREADABLE) && !has(policy, EMAIL) ? 1 : 0)
    return named && kinds === 1
      ? [{ lines: [named.line], finding: 'Californians are given one way only to send a request.' }]
      : []
  },
}

const rightsWithoutWay: LintRule = {
  id: 'rights-without-way',
  gaps: [],
  why: 'A right that nobody is told how to use is not facilitated (GDPR art. 12(2), Cal. Civ. Code 1798.130(a)(5)(A)).',
  consoleDoes: 'Accepts requests by every channel; asks the officer which one letters should name.',
  find: (policy) => {
    const section = policy.sections.find(({ topics }) => topics.includes('rights'))
    if (!section || policy.sentences.some((sentence) => isWay(sentence))) return []
    return [{ lines: [section.line], finding: 'Rights are named, but not how to exercise them.' }]
  },
}

const isWay = (sentence: Sentence): boolean =>
  (isAbout(sentence, 'contact') && [EMAIL, UNREADABLE, PHONE, WEB].some((pattern) => pattern.test(sentence.text))) ||
  (isAbout(sentence, 'rights') &&
    (INSTRUCTS.test(sentence.text) || EMAIL.test(sentence.text) || UNREADABLE.test(sentence.text)) &&
    /\b(?:contact us|e-?mail|write to|call us|submit|(?:web|online|request) form|send us|exercise)\b|@/i.test(
      sentence.text,
    )) ||
  /\b(?:requests?|rights)\b.{0,80}(?:[\w.]+@|contact|e-?mail|write to|form)|\b(?:contact|e-?mail|write to) .{0,60}\b(?:requests?|rights)\b/i.test(
    sentence.text,
  )

export const CONTACT_RULES: readonly LintRule[] = [
  unreadable,
  missing,
  channelWithout,
  entityMissing,
  postMissing,
  representative,
  oneMethod,
  rightsWithoutWay,
]
