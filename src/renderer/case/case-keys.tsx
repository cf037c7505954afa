import { useShortcuts } from '../keys/key-registry'
import { keyWords } from '../keys/keys.words'
import { useNavigation } from '../route/route-context'
import { caseWords } from './case.words'
import { useCase } from './case-context'
import { useNextStep } from './use-next-step'

const words = caseWords.key

/** The keys of the case page. */
export function CaseKeys() {
  const { goTo, show, ask, place } = useCase()
  const { back } = useNavigation()
  const next = useNextStep()
  const group = keyWords.group.case
  const editFacts = () => {
    goTo('overview')
    show({ editing: place.editing ?? 'requester' })
  }
  const acknowledge = () => {
    goTo('messages')
    show({ templateId: 'acknowledgment' })
  }
  useShortcuts([
    { keys: 'n', label: words.next, group, run: next.run },
    { keys: 'w', label: words.why, group, run: () => ask({ kind: 'why', ruleId: null }) },
    { keys: 'e', label: words.edit, group, run: editFacts },
    { keys: 'a', label: words.acknowledge, group, run: acknowledge },
    { keys: ['o', '1'], label: words.overview, group, run: () => goTo('overview') },
    { keys: ['m', '2'], label: words.messages, group, run: () => goTo('messages') },
    { keys: ['v', '3'], label: words.identity, group, run: () => goTo('identity') },
    { keys: ['t', '4'], label: words.tasks, group, run: () => goTo('tasks') },
    { keys: ['r', '5'], label: words.response, group, run: () => goTo('response') },
    { keys: ['h', '6'], label: words.timeline, group, run: () => goTo('timeline') },
    { keys: 'escape', label: words.back, group, run: back },
  ])
  return null
}
