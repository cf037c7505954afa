// Longer than usual: each correction of the source stands beside its ground.
// Writes src/domain/law/calendar.data.ts: the days on which offices are closed by law, per calendar and year.
// Run by hand after date-holidays changes, then read the diff: a calendar is law, so a machine never updates it alone.
//   node scripts/build-calendar.mjs
// Source of the raw dates: date-holidays (ISC AND CC-BY-3.0). Our corrections below each say why and on what ground.
import { writeFileSync } from 'node:fs'
import Holidays from 'date-holidays'

const FIRST_YEAR = 2020
const LAST_YEAR = 2035
const TARGET = new URL('../src/domain/law/calendar.data.ts', import.meta.url)

const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')
const SOURCES = {
  'US-FED': ['US'],
  'GB-EW': ['GB', 'ENG'],
  'GB-SCT': ['GB', 'SCT'],
  'GB-NIR': ['GB', 'NIR'],
  'CA-INTERP': ['CA'],
  'CA-BC': ['CA', 'BC'],
  'NZ-PRIVACY': ['NZ'],
  ZA: ['ZA'],
  EU: ['BE'],
  ...Object.fromEntries(EU.map((country) => [country, [country]])),
}

const iso = (date) => date.toISOString().slice(0, 10)
const day = (year, month, date) => iso(new Date(Date.UTC(year, month - 1, date)))
const plus = (date, days) => iso(new Date(Date.parse(date) + days * 86_400_000))
const weekday = (date) => new Date(`${date}T00:00:00Z`).getUTCDay()
const isWeekend = (date) => weekday(date) === 0 || weekday(date) === 6
const monday = (year, month, nth) => plus(day(year, month, 1), ((8 - weekday(day(year, month, 1))) % 7) + 7 * (nth - 1))

function named(days, name) {
  return [...days].find(([, label]) => label.startsWith(name))?.[0]
}

// A day on which a weekend holiday is observed instead: the weekend day itself is then an ordinary Saturday or Sunday.
function keepObservedOnly(days) {
  for (const date of [...days.keys()]) if (isWeekend(date)) days.delete(date)
}

const CORRECTIONS = [
  {
    calendars: ['US-FED'],
    what: 'Veterans Day is observed on the Friday before or the Monday after when 11 November is on a weekend.',
    citation: '5 U.S.C. 6103(a)-(b); Executive Order 11582',
    apply(days, year) {
      const veterans = day(year, 11, 11)
      if (weekday(veterans) === 6) days.set(plus(veterans, -1), 'Veterans Day (observed)')
      if (weekday(veterans) === 0) days.set(plus(veterans, 1), 'Veterans Day (observed)')
    },
  },
  {
    calendars: ['US-FED', 'GB-EW', 'GB-SCT', 'GB-NIR'],
    what: 'A holiday on a weekend is listed on the weekday on which it is observed, not on the weekend day as well.',
    citation: '5 U.S.C. 6103(b); Banking and Financial Dealings Act 1971 s. 1 and Sch. 1',
    apply: keepObservedOnly,
  },
  {
    calendars: ['CA-INTERP'],
    what: 'Federal holidays which the source lists for provinces only: Easter Monday, Victoria Day, Thanksgiving, Remembrance Day, and from 2021 the National Day for Truth and Reconciliation.',
    citation:
      'Interpretation Act (Canada) s. 35(1) "holiday"; proclamation of 31 January 1957 (Thanksgiving); S.C. 2021 c. 11',
    apply(days, year) {
      const goodFriday = named(days, 'Good Friday')
      days.set(plus(goodFriday, 3), 'Easter Monday')
      const beforeMay25 = day(year, 5, 24)
      days.set(plus(beforeMay25, -((weekday(beforeMay25) + 6) % 7)), 'Victoria Day')
      if (year >= 2021) days.set(day(year, 9, 30), 'National Day for Truth and Reconciliation')
      days.set(monday(year, 10, 2), 'Thanksgiving')
      days.set(day(year, 11, 11), 'Remembrance Day')
    },
  },
  {
    calendars: ['CA-INTERP'],
    what: 'When 1 July is a Sunday the holiday is 2 July; Boxing Day and the first Monday in August are not in the list.',
    citation: 'Holidays Act (Canada) s. 2; Interpretation Act (Canada) s. 35(1)',
    apply(days, year) {
      if (weekday(day(year, 7, 1)) === 0) {
        days.delete(day(year, 7, 1))
        days.set(day(year, 7, 2), 'Canada Day (2 July, the 1st being a Sunday)')
      }
    },
  },
  {
    calendars: ['CA-BC'],
    what: 'Easter Monday and 26 December are holidays, and from 2023 the National Day for Truth and Reconciliation; none moves from a weekend.',
    citation:
      'Interpretation Act (British Columbia), RSBC 1996 c. 238 s. 29 "holiday"; National Day for Truth and Reconciliation Act (Bill 2 of 2023)',
    apply(days, year) {
      days.set(plus(named(days, 'Good Friday'), 3), 'Easter Monday')
      days.set(day(year, 12, 26), 'Boxing Day')
      if (year >= 2023) days.set(day(year, 9, 30), 'National Day for Truth and Reconciliation')
    },
  },
  {
    calendars: ['EU'],
    what: 'The holidays of the institutions in Brussels are the Commission’s own list; only the date of Easter is taken from the source.',
    citation:
      'Regulation 1182/71 art. 2(1); Staff Regulations art. 61; Commission Decisions 2013/C 39/03 (for 2014) and 2021/C 201 I/02 (for 2023)',
    apply(days, year) {
      const easterMonday = named(days, 'Easter Monday')
      days.clear()
      for (const [date, name] of institutionDays(year, plus(easterMonday, -1))) days.set(date, name)
    },
  },
  {
    calendars: ['NZ-PRIVACY'],
    what: 'Every day from 25 December to 15 January is not a working day.',
    citation: 'Privacy Act 2020 (NZ) s. 7(1) "working day"',
    apply(days, year) {
      for (let date = 1; date <= 15; date += 1) setIfAbsent(days, day(year, 1, date))
      for (let date = 25; date <= 31; date += 1) setIfAbsent(days, day(year, 12, date))
    },
  },
  {
    calendars: ['BG'],
    what: 'Holy Saturday and 26 December are holidays; a holiday other than Easter that falls on a weekend frees the next working day.',
    citation: 'Labour Code of Bulgaria art. 154(1)-(2), weekend rule since 2017',
    apply(days, year) {
      const easterSunday = named(days, 'Easter Sunday')
      days.set(plus(easterSunday, -1), 'Holy Saturday')
      days.set(day(year, 12, 26), 'Second Day of Christmas')
      const movable = [...days.keys()].filter((date) => !days.get(date).match(/Easter|Good Friday|Holy/)).sort()
      for (const date of movable.filter(isWeekend)) {
        let free = plus(date, 1)
        while (isWeekend(free) || days.has(free)) free = plus(free, 1)
        days.set(free, `${days.get(date)} (substitute day)`)
      }
    },
  },
  {
    calendars: ['CY'],
    what: 'Clean Monday is 48 days before Orthodox Easter Sunday (the source gives the Tuesday); the Monday after Pentecost is a holiday.',
    citation: 'Public holidays list of the Government of Cyprus (gov.cy); date arithmetic',
    apply(days) {
      const easterSunday = named(days, 'Easter Sunday')
      days.delete(named(days, 'Clean Monday'))
      days.set(plus(easterSunday, -48), 'Clean Monday')
      days.set(plus(easterSunday, 50), 'Whit Monday (Kataklysmos)')
    },
  },
]

const KNOWN_GAPS = [
  ['*', 'A one-off holiday proclaimed after the table was built is missing: an administrator adds it in the settings.'],
  [
    '*',
    'There are no calendars of Iceland, Liechtenstein, Norway, Switzerland, Australia, Brazil, India, Japan, Korea, Singapore, the states of the US, and the Canadian provinces other than British Columbia.',
  ],
  [
    'EU',
    'The decisions for 2014 and 2023 were read; the other years repeat their pattern, so a bridge day that the Commission adds for one year is missing. Luxembourg has 23 June instead of 21 July.',
  ],
  [
    'CA-BC',
    'Proclaimed one-off days (such as 19 September 2022) are left out. Section 29 as it stood before the change of 2023 was read; the change itself was read in reports only.',
  ],
  [
    'GB-SCT',
    'Proclaimed Scottish one-off days (such as the one discussed for 15 June 2026) are left out until a source is filed.',
  ],
  ['FI', 'Midsummer Eve and Christmas Eve are not listed: treated as working days here, which keeps the earlier date.'],
  [
    'SE',
    'Midsummer Eve, Christmas Eve and New Year’s Eve are not listed, although Act 1930:173 treats them like holidays.',
  ],
  ['HU', 'Days moved by yearly decree (working Saturdays and the free days given for them) are not listed.'],
  [
    'SK',
    'The consolidation acts of 2024 and 2025 made several holidays working days; years after 2026 follow the source.',
  ],
  ['ES', 'Holidays which a region may replace are taken from the common national list.'],
  ['LT', 'Taken from the source as it stands; not compared with a second one.'],
]

/** The days that the Commission’s decisions list for Brussels; a day on a weekend is left out there and is closed anyway. */
function institutionDays(year, easterSunday) {
  const endOfYear = [24, 25, 26, 27, 28, 29, 30, 31].map((date) => [day(year, 12, date), 'End-of-year days'])
  return [
    [day(year, 1, 1), 'New Year’s Day'],
    [day(year, 1, 2), 'Day after New Year’s Day'],
    [plus(easterSunday, -3), 'Maundy Thursday'],
    [plus(easterSunday, -2), 'Good Friday'],
    [plus(easterSunday, 1), 'Easter Monday'],
    [day(year, 5, 1), 'Labour Day'],
    [day(year, 5, 9), 'Anniversary of the Schuman Declaration'],
    [plus(easterSunday, 39), 'Ascension Day'],
    [plus(easterSunday, 40), 'Day after Ascension Day'],
    [plus(easterSunday, 50), 'Whit Monday'],
    [day(year, 7, 21), 'Belgian National Holiday'],
    [day(year, 8, 15), 'Assumption'],
    [day(year, 11, 1), 'All Saints’ Day'],
    [day(year, 11, 2), 'All Souls’ Day'],
    ...endOfYear,
  ].filter(([date]) => !isWeekend(date))
}

function setIfAbsent(days, date) {
  if (!days.has(date)) days.set(date, 'Period from 25 December to 15 January')
}

function rawDays(source, year) {
  const days = new Map()
  for (const holiday of new Holidays(...source, { languages: 'en' }).getHolidays(year)) {
    if (holiday.type !== 'public') continue
    const length = Math.max(1, Math.round((holiday.end - holiday.start) / 86_400_000))
    for (let offset = 0; offset < length; offset += 1) days.set(plus(holiday.date.slice(0, 10), offset), holiday.name)
  }
  return days
}

function daysOf(key, year) {
  const days = rawDays(SOURCES[key], year)
  for (const correction of CORRECTIONS) if (correction.calendars.includes(key)) correction.apply(days, year)
  return days
}

function calendarOf(key) {
  const byName = new Map()
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    for (const [date, name] of [...daysOf(key, year)].sort()) {
      const label = name.replaceAll("'", '’')
      byName.set(label, [...(byName.get(label) ?? []), Number(date.replaceAll('-', ''))])
    }
  }
  return [...byName].map(([name, on]) => `    { name: '${name}', on: [${on.join(', ')}] },`).join('\n')
}

const quote = (text) => `'${text.replaceAll("'", '’')}'`
const keys = Object.keys(SOURCES).sort()
const text = `// Written by scripts/build-calendar.mjs from date-holidays (ISC AND CC-BY-3.0) and the corrections below. Do not edit by hand.
// Dates are numbers, YYYYMMDD, so that one holiday's run of years is read at a glance.

/** The first and the last year for which every calendar is filled. */
export const CALENDAR_YEARS = { first: ${FIRST_YEAR}, last: ${LAST_YEAR} } as const

/** What we changed in the source, and on what ground. */
export const CALENDAR_CORRECTIONS = [
${CORRECTIONS.map(({ calendars, what, citation }) => `  { calendars: [${calendars.map(quote).join(', ')}], what: ${quote(what)}, citation: ${quote(citation)} },`).join('\n')}
] as const

/** What the table is known not to say; \`*\` stands for all calendars. */
export const CALENDAR_GAPS = [
${KNOWN_GAPS.map(([calendar, gap]) => `  { calendar: ${quote(calendar)}, gap: ${quote(gap)} },`).join('\n')}
] as const

/** Public holidays by calendar; weekends are not listed unless the holiday itself falls on one. */
export const CALENDAR_DAYS = {
${keys.map((key) => `  ${quote(key)}: [\n${calendarOf(key)}\n  ],`).join('\n')}
} as const
`
writeFileSync(TARGET, text)
console.log(`Wrote ${keys.length} calendars, ${FIRST_YEAR} to ${LAST_YEAR}, to ${TARGET.pathname}`)
