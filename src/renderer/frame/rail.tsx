import { Text, Tooltip, UnstyledButton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import {
  IconBooks,
  IconCalendarDue,
  IconCalendarMonth,
  IconFolders,
  IconHistory,
  IconInbox,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconLock,
  IconSettings,
} from '@tabler/icons-react'
import type { ComponentType, ReactNode } from 'react'
import { useCall } from '../api/query'
import { usePreference } from '../preference/use-preference'
import type { Route } from '../route/route'
import { useNavigation } from '../route/route-context'
import { figure } from '../word/plural'
import classes from './frame.module.css'
import { frameWords as words } from './frame.words'
import { useSession } from './session-context'

type Icon = ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>
type PlaceProps = Readonly<{
  icon: Icon
  label: string
  narrow: boolean
  current?: boolean
  count?: number | undefined
  onClick: () => void
  hint?: string
}>

function Place({ icon: Glyph, label, narrow, current = false, count, onClick, hint }: PlaceProps) {
  const figures = count ? figure(count) : null
  const button = (
    <UnstyledButton
      className={classes.place}
      onClick={onClick}
      aria-current={current ? 'page' : undefined}
      aria-label={narrow ? label : undefined}
    >
      <Glyph size={18} stroke={1.5} aria-hidden />
      {!narrow && <span className={classes.placeLabel}>{label}</span>}
      {!narrow && figures && (
        <Text component="span" size="xs" c="dimmed" className="figures">
          {figures}
        </Text>
      )}
    </UnstyledButton>
  )
  if (!narrow && !hint) return button
  return (
    <Tooltip label={hint ?? label} position="right">
      {button}
    </Tooltip>
  )
}

/** Where the rail gives its room to the work, until the officer says otherwise. */
const SHORT_WINDOW = '(width < 1100px)'

const isCases = (route: Route): boolean => route.screen === 'cases' || route.screen === 'case'

/** The left rail: where everything is, with what waits there. */
export function Rail({ onLock }: Readonly<{ onLock: () => void }>) {
  const [wanted, setNarrow] = usePreference<boolean | null>('rail.narrow', null)
  const short = useMediaQuery(SHORT_WINDOW) ?? false
  const narrow = wanted ?? short
  const { route, go } = useNavigation()
  const counts = useCall('case.counts', {}).data?.counts
  const place = (target: Route, icon: Icon, count?: number): ReactNode => (
    <Place
      icon={icon}
      narrow={narrow}
      label={words.screens[target.screen === 'case' ? 'cases' : target.screen]}
      current={target.screen === 'cases' ? isCases(route) : route.screen === target.screen}
      count={count}
      onClick={() => go(target)}
    />
  )
  return (
    <nav className={classes.rail} data-narrow={narrow || undefined} aria-label={words.navigation}>
      {!narrow && <VaultName />}
      {place({ screen: 'today' }, IconCalendarDue, (counts?.overdue ?? 0) + (counts?.dueToday ?? 0))}
      {place({ screen: 'inbox', inquiryId: null }, IconInbox, counts?.inbox)}
      {place({ screen: 'cases' }, IconFolders, counts?.open)}
      {place({ screen: 'deadlines' }, IconCalendarMonth)}
      {place({ screen: 'registers', section: 'law' }, IconBooks)}
      {place({ screen: 'audit' }, IconHistory)}
      <div className={classes.spring} />
      {place({ screen: 'settings', section: 'organisation' }, IconSettings)}
      <Place icon={IconLock} label={words.lock} narrow={narrow} hint={`${words.lockHint} (Ctrl+L)`} onClick={onLock} />
      <Place
        icon={narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse}
        label={narrow ? words.expand : words.collapse}
        narrow={narrow}
        onClick={() => setNarrow(!narrow)}
      />
    </nav>
  )
}

function VaultName() {
  const session = useSession()
  return (
    <div className={classes.vault}>
      <Text fw={600} className="cut" title={session.organisationName}>
        {session.organisationName}
      </Text>
      <Text size="xs" c="dimmed" className="cut" title={session.name}>
        {session.name}
      </Text>
    </div>
  )
}
