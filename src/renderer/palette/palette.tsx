import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import { IconFolder, IconMail } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { Output } from '#contract/bridge'
import { useCall } from '../api/query'
import { type Navigation, useNavigation } from '../route/route-context'
import { markFirst, paletteActions, paletteStore } from './open-palette'
import { paletteWords as words } from './palette.words'
import { useStandingActions } from './palette-action'

type Hit = Output<'case.find'>['hits'][number]

const SEARCH_MS = 120
const HITS = 8

const contains = (text: string | undefined, query: string): boolean => (text ?? '').toLowerCase().includes(query)

/** Screens and actions whose words hold the query; found cases and inquiries are kept as main found them. */
function narrowed(groups: readonly SpotlightActionGroupData[], query: string): SpotlightActionGroupData[] {
  const wanted = query.trim().toLowerCase()
  return groups
    .map((group) => ({
      ...group,
      actions: group.actions.filter(
        (action) => contains(action.label, wanted) || contains(String(action.keywords ?? ''), wanted),
      ),
    }))
    .filter((group) => group.actions.length > 0)
}

function found(hits: readonly Hit[], kind: Hit['kind'], go: Navigation['go']): SpotlightActionGroupData[] {
  const actions = hits
    .filter((hit) => hit.kind === kind)
    .map((hit) => ({
      id: `${kind}-${hit.id}`,
      label: hit.title,
      description: hit.detail,
      leftSection: kind === 'case' ? <IconFolder size={18} stroke={1.5} /> : <IconMail size={18} stroke={1.5} />,
      onClick: () =>
        go(
          kind === 'case'
            ? { screen: 'case', caseId: hit.id, tab: 'overview' }
            : { screen: 'inbox', inquiryId: hit.id },
        ),
    }))
  return actions.length > 0 ? [{ group: kind === 'case' ? words.cases : words.inquiries, actions }] : []
}

/** Ctrl+K: finds cases and inquiries while typing, goes to screens, does things. */
export function Palette({ onLock, onKeys }: Readonly<{ onLock: () => void; onKeys: () => void }>) {
  const { go } = useNavigation()
  const [query, setQuery] = useState('')
  const [text] = useDebouncedValue(query.trim(), SEARCH_MS)
  const standing = useStandingActions({ onLock, onKeys })
  const search = useCall('case.find', { text, limit: HITS }, { enabled: text.length > 1, keepFormer: true })
  const hits = query.trim().length > 1 ? (search.data?.hits ?? []) : []
  // Enter does the first thing found, without an arrow key before it.
  const first = query.trim() === '' ? '' : `${query} ${search.data?.hits.map(({ id }) => id).join()}`
  useEffect(() => {
    if (first) markFirst()
  }, [first])
  const groups = [...found(hits, 'case', go), ...found(hits, 'inquiry', go), ...narrowed(standing, query)]
  return (
    <Spotlight
      store={paletteStore}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      actions={groups}
      filter={(_query, actions) => actions}
      nothingFound={search.isFetching ? words.searching : words.nothing}
      scrollable
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      maxHeight={440}
      centered={false}
      yOffset={96}
      attributes={{ content: { 'aria-label': words.title } }}
      searchProps={{ placeholder: words.placeholder, 'aria-label': words.title }}
      onSpotlightClose={paletteActions.close}
    />
  )
}
