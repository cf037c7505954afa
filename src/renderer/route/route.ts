export const CASE_TABS = ['overview', 'messages', 'identity', 'tasks', 'response', 'timeline'] as const
export type CaseTab = (typeof CASE_TABS)[number]

export const SETTINGS_SECTIONS = [
  'organisation',
  'channels',
  'intake',
  'users',
  'you',
  'records',
  'appearance',
  'vault',
] as const
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number]

export const REGISTER_SECTIONS = ['law', 'policy', 'retention'] as const
export type RegisterSection = (typeof REGISTER_SECTIONS)[number]

/** Where in the window the officer is. Ids only: a route is kept outside the vault. */
export type Route =
  | Readonly<{ screen: 'today' }>
  | Readonly<{ screen: 'inbox'; inquiryId: string | null }>
  | Readonly<{ screen: 'cases' }>
  | Readonly<{ screen: 'case'; caseId: string; tab: CaseTab }>
  | Readonly<{ screen: 'deadlines' }>
  | Readonly<{ screen: 'registers'; section: RegisterSection }>
  | Readonly<{ screen: 'audit' }>
  | Readonly<{ screen: 'settings'; section: SettingsSection }>

const ID = /^[A-Za-z0-9_-]{1,64}$/

const isTab = (text: string): text is CaseTab => CASE_TABS.some((tab) => tab === text)
const isRegister = (text: string): text is RegisterSection => REGISTER_SECTIONS.some((section) => section === text)
const isSection = (text: string): text is SettingsSection => SETTINGS_SECTIONS.some((section) => section === text)

/** A route as one text, such as `case/Ab3/identity`. */
export function formatRoute(route: Route): string {
  if (route.screen === 'case') return `case/${route.caseId}/${route.tab}`
  if (route.screen === 'inbox') return route.inquiryId ? `inbox/${route.inquiryId}` : 'inbox'
  if (route.screen === 'registers') return `registers/${route.section}`
  if (route.screen === 'settings') return `settings/${route.section}`
  return route.screen
}

/** Reads a route text; what it does not know leads to Today. */
export function parseRoute(text: string): Route {
  const [screen, first = '', second = ''] = text.split('/')
  if (screen === 'case' && ID.test(first)) return { screen, caseId: first, tab: isTab(second) ? second : 'overview' }
  if (screen === 'inbox') return { screen, inquiryId: ID.test(first) ? first : null }
  if (screen === 'settings') return { screen, section: isSection(first) ? first : 'organisation' }
  if (screen === 'registers') return { screen, section: isRegister(first) ? first : 'law' }
  if (screen === 'cases' || screen === 'deadlines' || screen === 'audit') return { screen }
  return { screen: 'today' }
}
