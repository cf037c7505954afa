import { describe, expect, it } from 'vitest'
import { CLEAN } from './clean-policy.fixture'
import { LINT_RULES, lintPolicy } from './lint'
import { findingsOf, lineWith, TODAY } from './lint.fixture'
import { RULE_CASES } from './rule-case.data'

/** The rules for what the three policies leave open, with the duties and gaps that such a finding serves. */
const OPEN_IN_POLICIES = [
  ['date-not-where-promised', ['A58', 'G2']],
  ['cookie-kind-undescribed', ['G6']],
  ['cookie-basis-without-cookie', ['G7']],
  ['transfer-by-use', ['G9']],
  ['breach-audience-narrow', ['G18']],
  ['retention-unlimited', ['C13']],
] as const

describe('a clean policy', () => {
  it('has no finding', () => {
    expect(findingsOf(CLEAN)).toEqual([])
  })

  it.each([
    [
      'names of data that no list of concepts knows',
      CLEAN.replace(': what you write to us and what we answer', ': the content that you write').replaceAll(
        'Support records',
        'Notes',
      ),
    ],
    ['Windows line ends', CLEAN.replaceAll('\n', '\r\n')],
    ['a byte order mark and typographic quotes', `\uFEFF${CLEAN.replaceAll('"', '”').replaceAll("'", '’')}`],
    [
      'Markdown headings',
      CLEAN.replaceAll(/^(\d+)\. (.+)$/gm, '## $1. $2').replaceAll(/^(\d+\.\d+) (.+)$/gm, '### $1 $2'),
    ],
    [
      'padded numbers',
      CLEAN.replaceAll(/^(\d)\. /gm, '0$1 ')
        .replaceAll(/^(\d\d)\. /gm, '$1 ')
        .replace('section 1.', 'section 01.'),
    ],
    [
      'headings without numbers',
      CLEAN.replaceAll(/^\d+\. (.+)$/gm, '$1')
        .replaceAll(/^\d+\.\d+ (.+)$/gm, 'Your rights, $1')
        .replace(' in section 1', ''),
    ],
    ['lines wrapped at 72', wrapped(CLEAN, 72)],
    ['HTML saved as text', asHtml(CLEAN)],
    ['HTML in one line', asHtml(CLEAN).replaceAll('\n', '')],
  ])('has none with %s', (_, text) => {
    expect(findingsOf(text)).toEqual([])
  })
})

describe('each rule', () => {
  it.each(RULE_CASES)('$rule finds $what, and nothing else does', ({ rule, text, at, says, also = [] }) => {
    const findings = findingsOf(text)
    expect(findings.map((finding) => finding.rule).toSorted()).toEqual([rule, ...also].toSorted())
    const found = findings.find((finding) => finding.rule === rule)
    expect(found?.line).toBe(lineWith(text, at))
    expect(found?.finding).toMatch(says)
  })

  for (const [rule, tags] of OPEN_IN_POLICIES)
    it(`of what the policies leave open shows it in any text: ${rule}`, { tags: [...tags] }, () => {
      const cases = RULE_CASES.filter((each) => each.rule === rule)
      expect(cases).not.toEqual([])
      for (const { text } of cases) expect(findingsOf(text).map((finding) => finding.rule)).toContain(rule)
    })

  it('has a case, a reason and a consequence', () => {
    expect(new Set(RULE_CASES.map(({ rule }) => rule))).toEqual(new Set(LINT_RULES.map(({ id }) => id)))
    for (const { why, consoleDoes } of LINT_RULES) {
      expect(why.length).toBeGreaterThan(30)
      expect(consoleDoes.length).toBeGreaterThan(30)
    }
  })

  it('says the same in the same order each time, by line', () => {
    const text = RULE_CASES.map((each) => each.text).join('\n')
    const findings = findingsOf(text)
    expect(findingsOf(text)).toEqual(findings)
    expect(findings.map(({ line }) => line)).toEqual(
      findings.map(({ line }) => line).toSorted((left, right) => left - right),
    )
  })
})

describe('what cannot be read is refused with what to do', () => {
  it.each([
    ['an empty file', '', /is empty/],
    ['one word without end', 'a'.repeat(100_000), /not a text/],
    ['white space', ' \n\t\n', /is empty/],
    ['a binary', 'PK\u0003\u0004\u0000\u0000binary', /not a text/],
    ['bytes that are no UTF-8', '\uFFFD'.repeat(400), /not a text/],
    [
      'German',
      'Wir verarbeiten Ihre personenbezogenen Daten nur, soweit dies zur Bereitstellung einer funktionsfähigen Website sowie unserer Inhalte und Leistungen erforderlich ist und Sie darin eingewilligt haben.',
      /reads English only/,
    ],
    ['Japanese', '当社は、お客様の個人情報を適切に取り扱い、法令を遵守します。', /reads English only/],
    ['a text without measure', 'We collect data. '.repeat(400_000), /longer than 6 million/],
  ])('%s', (_, text, says) => {
    const linted = lintPolicy('policy.txt', text, { today: TODAY })
    expect(linted).toMatchObject({
      ok: false,
      rejection: { code: 'invalid_input', message: expect.stringMatching(says) },
    })
  })
})

it('reads one line', () => {
  expect(findingsOf('This is our privacy policy.').map(({ rule }) => rule)).toContain('contact-missing')
})

it('reads five megabytes in seconds', () => {
  const text = CLEAN.repeat(Math.ceil(5_000_000 / CLEAN.length))
  const before = performance.now()
  expect(findingsOf(text).length).toBeGreaterThan(0)
  expect(performance.now() - before).toBeLessThan(15_000)
})

function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) =>
      line.startsWith('|') ? line : line.replaceAll(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd(),
    )
    .join('\n')
}

function asHtml(text: string): string {
  const body = text
    .replaceAll('&', '&amp;')
    .replaceAll("'", '&rsquo;')
    .replaceAll(/^\| (.+) \| (.+) \|$/gm, (_, left: string, right: string) =>
      left.startsWith('---') ? '' : `<tr><td>${left}</td><td>${right}</td></tr>`,
    )
    .replaceAll(/^- (.+)$/gm, '<li>$1</li>')
    .replaceAll(/^(\d+\. .+)$/gm, '<h2>$1</h2>')
    .replaceAll(/^(\d+\.\d+ .+)$/gm, '<h3>$1</h3>')
    .replaceAll(/^(?!<)(.+)$/gm, '<p>$1</p>')
  return `<!doctype html>\n<html><head><title>Privacy</title><style>p { color: red }</style></head>\n<body>\n${body}\n<script>var x = 1 < 2;</script></body></html>\n`
}
