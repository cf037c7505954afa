import { frameWords } from '../../../frame/frame.words'
import { parseRoute } from '../../../route/route'
import { settingsWords } from '../../../settings/settings.words'
import { registerWords } from '../../register.words'

/** What a screen is called, by the text of its route: 'Cases', 'Settings: Contact channels'. */
export function screenName(text: string): string {
  const route = parseRoute(text)
  if (route.screen === 'case') return frameWords.screens.cases
  const name = frameWords.screens[route.screen]
  if (route.screen === 'settings') return `${name}: ${settingsWords.section[route.section]}`
  if (route.screen === 'registers') return `${name}: ${registerWords.section[route.section]}`
  return name
}
