import { BUILT_IN_CALENDARS, type Calendars, calendarKeys } from '#domain/law/calendar'

const NAMED: Readonly<Record<string, string>> = {
  'US-FED': 'United States, federal',
  'GB-EW': 'England and Wales',
  'GB-SCT': 'Scotland',
  'GB-NIR': 'Northern Ireland',
  'CA-INTERP': 'Canada, Interpretation Act',
  'CA-BC': 'Canada, British Columbia',
  'NZ-PRIVACY': 'New Zealand, Privacy Act working days',
  EU: 'Institutions of the European Union',
  WEEKDAYS: 'Monday to Friday, no holidays',
}

const countries = new Intl.DisplayNames('en', { type: 'region' })

/** Every calendar that dates can be counted by, with the name that an officer knows it under. */
export const calendarChoices = (calendars: Calendars = BUILT_IN_CALENDARS): { key: string; label: string }[] =>
  calendarKeys(calendars)
    .map((key) => ({ key, label: NAMED[key] ?? countries.of(key.slice(0, 2)) ?? key }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'))
