import { RIGHT_LABELS, type RightId } from '../policy/right'
import type { Suggestion } from './suggest'

type Rule = Readonly<{ right: RightId; pattern: RegExp; reason: string }>

const DATA = String.raw`(?:(?:my|our|her|his|their|the|any|all|all of|all the|every|personal|such|of|that|these|this|related|account|user|customer)\s+){0,5}(?:data|information|records?|details|account|profile|recordings?|transcripts?|messages?|conversations?|history|content|posts?|everything|anything|chats?|e-?mails?|phone number|number|PI)`

/** Words that ask for a right. Several may match one message; each is suggested by itself. */
const RULES: readonly Rule[] = [
  {
    right: 'access',
    reason: 'Asks what is held',
    pattern: new RegExp(
      String.raw`\b(?:(?:copy|copies|printout) of\s+(?:\S+\s+){0,3}?${DATA}|(?:access to|access)\s+(?:to\s+)?${DATA}|(?:subject )?access request|DSAR|SAR\b|right to know|right of access|request to know|art(?:icle|\.)?\s*15\b|what\s+(?:personal\s+)?(?:data|information|do you)\s[^.?!\n]{0,60}(?:hold|have|know|store|keep|collect(?:ed)?)|(?:data|information|everything)\s+(?:that\s+)?you\s+(?:currently\s+)?(?:hold|have|store|keep|process|collected|have collected|possess)\s+(?:about|on|regarding|relating to|concerning)\s+(?:me|my|us|him|her)|categories of (?:personal )?(?:data|information)|who (?:have )?you (?:have )?(?:shared|disclosed)|confirm whether (?:or not )?you (?:process|hold|store)|Auskunft)`,
      'giu',
    ),
  },
  {
    right: 'portability',
    reason: 'Asks for data to take away',
    pattern:
      /\b(?:portab(?:le|ility)|machine[- ]readable|art(?:icle|\.)?\s*20\b|transfer (?:my|the|all) (?:data|account|content) to (?:another|a new)|export (?:of )?(?:all )?(?:my|the) (?:data|content|account)|in (?:a )?(?:JSON|CSV|structured)(?: format)?)\b/giu,
  },
  {
    right: 'deletion',
    reason: 'Asks for deletion',
    pattern: new RegExp(
      String.raw`\b(?:(?:delete|deleting|deletion of|erase|erasing|erasure of|remove|removal of|removing|wipe|purge|destroy|get rid of)\s+(?:\S+\s+){0,4}?${DATA}|right to (?:erasure|be forgotten|deletion|delete)|request(?:ing)? (?:for )?(?:deletion|erasure)|(?:deletion|erasure) request|art(?:icle|\.)?\s*17\b|(?:erase|delete|forget) (?:me|us)\b|(?:data|account|information|recordings?|conversations?|it|everything|them)\s+(?:to be |be |is |are |gets? )?(?:\w+ly )?(?:deleted|erased|removed|wiped)|close my account|Löschung|löschen)`,
      'giu',
    ),
  },
  {
    right: 'correction',
    reason: 'Asks for a correction',
    pattern:
      /\b(?:correct(?:ion of|ing)?|rectify|rectification(?: of)?|fix|update|amend(?:ment of)?|change)\s+(?:\S+\s+){0,4}?(?:my|our|her|his|the|inaccurate|incorrect|wrong|personal)\s+(?:\S+\s+){0,3}?(?:data|information|records?|name|surname|address|e-?mail|phone|number|details|profile|birth|spelling)|right to (?:rectification|correct)|art(?:icle|\.)?\s*16\b|(?:name|surname|address|e-?mail(?: address)?|number|data|record|information|date of birth)\s+(?:you have (?:for me |on file )?|on file |on record )?(?:is|are)\s+(?:wrong|incorrect|inaccurate|misspelled|misspelt|outdated|out of date)\b/giu,
  },
  {
    right: 'restriction',
    reason: 'Asks to restrict processing',
    pattern:
      /\b(?:restrict(?:ion of|ing)?\s+(?:\S+\s+){0,3}?(?:processing|use)|right to restrict|art(?:icle|\.)?\s*18\b|(?:freeze|suspend|pause)\s+(?:\S+\s+){0,2}?processing)\b/giu,
  },
  {
    right: 'objection',
    reason: 'Objects to processing',
    pattern:
      /\b(?:I (?:hereby |strongly |therefore )?object to|object(?:ion)? (?:to|against) (?:the |your |any |this )?(?:processing|use|profiling)|right to object|art(?:icle|\.)?\s*21\b|objecting to)\b/giu,
  },
  {
    right: 'consent-withdrawal',
    reason: 'Withdraws consent',
    pattern:
      /\b(?:withdraw(?:ing|al of)?\s+(?:\S+\s+){0,3}?(?:consent|permission|agreement)|revok(?:e|ing)\s+(?:\S+\s+){0,3}?(?:consent|permission|authori[sz]ation)|no longer consent|take back my (?:consent|permission)|art(?:icle|\.)?\s*7\(3\))/giu,
  },
  {
    right: 'marketing-opt-out',
    reason: 'Wants no more marketing',
    pattern:
      /\b(?:unsubscribe|opt(?:ing)?[- ]?out of (?:\S+\s+){0,4}?(?:marketing|newsletters?|promotional|e-?mails?|mailings?|calls|texts)|(?:stop|quit|cease)\s+(?:sending|e-?mailing|texting|calling|contacting|with)\s+(?:\S+\s+){0,6}?(?:marketing|newsletters?|promotion(?:s|al)?|offers?|ads|advert\w*|e-?mails?)|(?:remove|take) me (?:from|off)\s+(?:\S+\s+){0,3}?(?:mailing|marketing|newsletter|e-?mail|distribution)\s*(?:list)?|(?:no (?:more|longer)|don(?:'|’)?t|do not)\s+(?:want|wish|like)?\s*(?:to )?(?:receive|get|send me)\s+(?:\S+\s+){0,4}?(?:marketing|newsletters?|promotion(?:s|al)?|offers?|commercial))/giu,
  },
  {
    right: 'opt-out-sale-sharing',
    reason: 'Opts out of sale or sharing',
    pattern:
      /\b(?:(?:do not|don(?:'|’)?t|not to|stop|never|opt(?:ing)?[- ]?out of (?:the |any )?|cease)\s*(?:you\s+)?(?:to\s+)?(?:sell(?:ing)?|sale|share|sharing|sell or share|selling or sharing)\b(?!\s+(?:with me|it with me))|do not sell(?: or share)?|opt[- ]?out of (?:the )?(?:sale|sharing|targeted advertising|cross-context)|Global Privacy Control|\bGPC\b|1798\.120\b|targeted advertising)/giu,
  },
  {
    right: 'limit-sensitive',
    reason: 'Asks to limit the use of sensitive data',
    pattern: /\b(?:limit(?:ing)?\s+(?:\S+\s+){0,5}?sensitive|right to limit|1798\.121\b)/giu,
  },
  { right: 'shine-the-light', reason: 'Names the Shine the Light law', pattern: /\b(?:Shine the Light|1798\.83\b)/giu },
  {
    right: 'automated-decision',
    reason: 'Speaks of automated decisions',
    pattern:
      /\b(?:automated (?:decision|individual|processing)|human (?:review|intervention)|art(?:icle|\.)?\s*22\b|ADMT|decided by (?:an? )?(?:algorithm|AI|machine|computer))/giu,
  },
  {
    right: 'child-report',
    reason: 'Speaks of a child',
    pattern:
      /\b(?:my|our|a|the|her|his)\s+(?:(?:\d{1,2}|\w+)[- ]year[- ]old|(?:under ?age|minor|young|little)\s+)?\s*(?:son|daughter|child|kid|children|kids|grandson|granddaughter|minor)\b/giu,
  },
  {
    right: 'complaint',
    reason: 'Complains about the handling of data',
    pattern:
      /\b(?:(?:formal|official) complaint|I (?:wish to|want to|would like to|am writing to|hereby|must) (?:make a |lodge a |file a |raise a )?compla(?:in|int)|complaint (?:about|regarding|under)|section 164A|complain(?:ing)? about (?:how|the way|your))/giu,
  },
  {
    right: 'inquiry',
    reason: 'Asks a question about privacy',
    pattern:
      /\b(?:question(?:s)? (?:about|regarding|on|concerning) (?:your |the |how )?(?:privacy|data|policy|cookies?)|(?:privacy|data protection|GDPR|CCPA) (?:question|inquiry|enquiry|query)|(?:where|how long|how) (?:do you|is|are|is my|are my|does your|long do you) (?:\S+\s+){0,4}?(?:stor|keep|retain|process|transfer|encrypt|protect|shar)|data processing (?:agreement|addendum)|sub-?processors?|(?:name|contact)(?: \w+)? of (?:your )?(?:DPO|data protection officer))/giu,
  },
]

/** 'I do not want my account deleted', 'without deleting': the opposite of asking. */
const NEGATED =
  /\b(?:not|don(?:'|’)?t|never|without|no need to|rather than|instead of)\s+(?:(?:want|wish|need|like|asking|ask|request|requesting|require|mean)\s+)?(?:you\s+)?(?:to\s+|for\s+)?(?:have\s+)?$/iu
/** An opt-out and an objection are themselves made of such words. */
const MAY_FOLLOW_NOT: readonly RightId[] = ['opt-out-sale-sharing', 'marketing-opt-out', 'consent-withdrawal']

function spansOf(rule: Rule, where: 'subject' | 'text', text: string): Suggestion['spans'] {
  return Array.from(text.matchAll(rule.pattern))
    .filter(
      (match) =>
        MAY_FOLLOW_NOT.includes(rule.right) || !NEGATED.test(text.slice(Math.max(0, match.index - 40), match.index)),
    )
    .map((match) => ({ in: where, start: match.index, end: match.index + match[0].length }))
}

/** The rights that a message asks for, each with the words that ask. A plain question is suggested only when nothing else is. */
export function suggestRights(subject: string, text: string): Suggestion[] {
  const found = RULES.map((rule) => ({
    rule,
    spans: [...spansOf(rule, 'subject', subject), ...spansOf(rule, 'text', text)],
  })).filter(({ spans }) => spans.length > 0)
  const rights = found.length > 1 ? found.filter(({ rule }) => rule.right !== 'inquiry') : found
  return rights.map(({ rule, spans }) => ({
    field: 'right',
    value: rule.right,
    label: RIGHT_LABELS[rule.right],
    reason: rule.reason,
    spans: spans.slice(0, 8),
  }))
}
