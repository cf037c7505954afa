import type { PolicyLine, Sentence } from './parsed-policy'

const NAME = "\\p{Lu}[\\p{L}\\d&'-]*(?: \\p{Lu}[\\p{L}\\d&'-]*){0,3}"
const LEGAL_FORM = /,? (?:Inc|LLC|Ltd|Limited|Corp|Corporation|GmbH|PLC|plc|B\.V|S\.A)\.?$/

/** What the policy calls the organisation: in its title, before `("we")`, or as its data controller. */
export function namesOf(lines: readonly PolicyLine[], sentences: readonly Sentence[]): readonly string[] {
  const title = lines
    .slice(0, 12)
    .flatMap(({ text }) => captured(text, `^\\W*(${NAME})(?:'s)? Privacy (?:Policy|Notice|Statement)`))
  const early = sentences
    .slice(0, 60)
    .flatMap(({ text }) => [
      ...captured(text, `(${NAME}(?:, Inc|, LLC)?\\.?) ?\\((?:the )?"`),
      ...captured(text, `(?:how|by|of) (${NAME}) (?:collects?|uses?|handles?|processes|protects?)\\b`),
      ...captured(
        text,
        `(${NAME}) is (?:the|a|an) (?:data )?(?:controller|company|corporation|provider|service|platform)`,
      ),
    ])
  const found = [...title, ...early].map((name) => name.replace(/\.$/, '').replace(LEGAL_FORM, '').trim())
  return [
    ...new Set(
      found.filter(
        (name) =>
          name.length > 1 &&
          !/^(?:We|This|The|Our|You|Services?|Website|Site|Platform|Policy|App|Company|Clients?|Users?|Personal)\b/.test(
            name,
          ),
      ),
    ),
  ]
}

const captured = (text: string, pattern: string): string[] =>
  Array.from(text.matchAll(new RegExp(pattern, 'gu')), (match) => match[1] ?? '')
