import { describe, expect, it } from 'vitest'
import { formatRoute, parseRoute, type Route } from './route'

const ROUTES: readonly Route[] = [
  { screen: 'today' },
  { screen: 'inbox', inquiryId: null },
  { screen: 'inbox', inquiryId: 'in-1' },
  { screen: 'cases' },
  { screen: 'case', caseId: 'c_1', tab: 'tasks' },
  { screen: 'deadlines' },
  { screen: 'registers', section: 'policy' },
  { screen: 'audit' },
  { screen: 'settings', section: 'users' },
]

describe('a route', () => {
  it.each(ROUTES)('reads back what it wrote: $screen', (route) => {
    expect(parseRoute(formatRoute(route))).toEqual(route)
  })

  it('leads to Today when the text is unknown', () => {
    for (const text of ['', 'nowhere', 'case', 'case/../x', '<script>'])
      expect(parseRoute(text)).toEqual({ screen: 'today' })
  })

  it('opens the overview of a case whose tab is unknown', () => {
    expect(parseRoute('case/c1/none')).toEqual({ screen: 'case', caseId: 'c1', tab: 'overview' })
  })

  it('opens the first section of Settings when the section is unknown', () => {
    expect(parseRoute('settings/none')).toEqual({ screen: 'settings', section: 'organisation' })
  })
})
