import { Alert, Button, Group, List, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { IconSun } from '@tabler/icons-react'
import { useRef } from 'react'
import type { Output } from '#contract/bridge'
import type { CaseRow } from '#contract/schema/case-view'
import { useCall } from '../api/query'
import { useExplain } from '../case/why/explain'
import type { CaseView } from '../case-list/case-query'
import { DueBadge } from '../date/due-badge'
import frame from '../frame/frame.module.css'
import { Nothing } from '../frame/nothing'
import { PageHeader } from '../frame/page-header'
import { PageState } from '../frame/page-state'
import { useSession } from '../frame/session-context'
import { useShortcuts } from '../keys/key-registry'
import { keyWords } from '../keys/keys.words'
import { useRowKeys } from '../keys/use-row-keys'
import { keep } from '../memory/kept'
import { useNavigation } from '../route/route-context'
import { tableWords } from '../table/table.words'
import { rightsInWords } from '../word/domain.words'
import { figure } from '../word/plural'
import classes from './today.module.css'
import { todayWords as words } from './today.words'

type Counts = Output<'case.counts'>['counts']
type Section = Output<'case.counts'>['sections'][number]

/** Each number with the view of the work list, or the screen, that holds what it counts. */
const TILES: readonly (readonly [Exclude<keyof Counts, 'quarantined' | 'open'>, CaseView | 'inbox'])[] = [
  ['overdue', 'overdue'],
  ['dueToday', 'this_week'],
  ['thisWeek', 'this_week'],
  ['waitingRequester', 'waiting'],
  ['waitingOthers', 'waiting'],
  ['approvals', 'approvals'],
  ['inbox', 'inbox'],
]

/** What the day asks for: numbers first, then the cases behind them. */
export function Today() {
  const query = useCall('case.counts', {})
  return <PageState query={query}>{(data) => <Day {...data} />}</PageState>
}

function Day({ today, counts, sections }: Output<'case.counts'>) {
  const days = useRef<HTMLDivElement>(null)
  useRowKeys(days)
  const explain = useExplain()
  const why = () => {
    const row = document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-case]')
    const caseId = row?.dataset['case']
    if (caseId) explain({ caseId })
  }
  useShortcuts([{ keys: 'w', label: tableWords.key.why, group: keyWords.group.list, run: why }])
  const filled = sections.filter((section) => section.rows.length > 0)
  return (
    <>
      <PageHeader title={words.title} summary={words.summary(counts.overdue, counts.dueToday, counts.inbox)} />
      <div ref={days} className={frame.content}>
        <Stack gap="lg" maw={1480} mx="auto">
          <SetUp />
          <Numbers counts={counts} />
          {counts.quarantined > 0 && <Quarantined count={counts.quarantined} />}
          <OverdueReviews />
          {filled.map((section) => (
            <CaseSection key={section.id} section={section} today={today} />
          ))}
          {filled.length === 0 && <EmptyDay fresh={counts.open === 0} />}
        </Stack>
      </div>
    </>
  )
}

function Numbers({ counts }: Readonly<{ counts: Counts }>) {
  const { go } = useNavigation()
  const open = (view: CaseView | 'inbox') => {
    if (view === 'inbox') return go({ screen: 'inbox', inquiryId: null })
    keep('cases.view', view)
    go({ screen: 'cases' })
  }
  return (
    <ul className={`${classes.counts} figures`} aria-label={words.numbers}>
      {TILES.map(([name, view]) => (
        <li key={name}>
          <UnstyledButton className={classes.count} onClick={() => open(view)}>
            <span>{words.counts[name]}</span>
            <b data-broken={(name === 'overdue' && counts[name] > 0) || undefined}>{figure(counts[name])}</b>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}

function CaseSection({ section, today }: Readonly<{ section: Section; today: string }>) {
  return (
    <section aria-labelledby={`today-${section.id}`}>
      <Title order={2} id={`today-${section.id}`} mb="xs">
        {section.label}
      </Title>
      <div className={classes.section}>
        <ul className={classes.rows}>
          {section.rows.map((row) => (
            <li key={row.caseId} className={classes.item}>
              <CaseLine row={row} />
              <span className={classes.due}>
                <RowDue row={row} today={today} />
              </span>
            </li>
          ))}
        </ul>
      </div>
      {section.more > 0 && (
        <Text c="dimmed" size="xs" mt={4}>
          {words.more(section.more)}
        </Text>
      )}
    </section>
  )
}

function CaseLine({ row }: Readonly<{ row: CaseRow }>) {
  const { go } = useNavigation()
  const rights = rightsInWords(row.rights)
  return (
    <UnstyledButton
      data-row
      data-case={row.caseId}
      className={classes.row}
      onClick={() => go({ screen: 'case', caseId: row.caseId, tab: 'overview' })}
    >
      <span />
      <span className="case-no">{row.caseNo}</span>
      <Text component="span" fw={600} className="cut" title={row.requester} dir="auto">
        {row.requester}
      </Text>
      <span className="cut" title={rights}>
        {rights}
      </span>
      <span className="cut" title={row.nextStep}>
        {row.nextStep}
      </span>
      <Text component="span" c="dimmed" className={`cut ${classes.owner}`} title={row.owner}>
        {row.owner}
      </Text>
    </UnstyledButton>
  )
}

/** The date that is next: the acknowledgment while it is owed and comes first, else the answer. */
function RowDue({ row, today }: Readonly<{ row: CaseRow; today: string }>) {
  const { acknowledgeBy, acknowledged, dueOn } = row
  const explain = useExplain()
  const onExplain = () => explain({ caseId: row.caseId })
  const settled = row.outcome !== null
  if (acknowledgeBy && !acknowledged && !settled && (!dueOn || acknowledgeBy < dueOn))
    return <DueBadge dueOn={acknowledgeBy} today={today} rule={words.acknowledgeBy} onExplain={onExplain} />
  if (dueOn) return <DueBadge dueOn={dueOn} today={today} rule={row.dueRule} settled={settled} onExplain={onExplain} />
  return (
    <Text component="span" c="dimmed">
      {words.noDue}
    </Text>
  )
}

function SetUp() {
  const { setUp } = useSession()
  const { go } = useNavigation()
  if (setUp.length === 0) return null
  return (
    <Alert color="deep" title={words.setUp}>
      <Group justify="space-between" wrap="nowrap" align="flex-end">
        <List>
          {setUp.map((item) => (
            <List.Item key={item.id}>{item.text}</List.Item>
          ))}
        </List>
        <Button variant="default" flex="none" onClick={() => go({ screen: 'settings', section: 'channels' })}>
          {words.openSettings}
        </Button>
      </Group>
    </Alert>
  )
}

function Quarantined({ count }: Readonly<{ count: number }>) {
  const { go } = useNavigation()
  return (
    <Group gap="xs">
      <Text>{words.quarantined(count)}</Text>
      <Button variant="subtle" size="compact-sm" onClick={() => go({ screen: 'inbox', inquiryId: null })}>
        {words.openQuarantine}
      </Button>
    </Group>
  )
}

/** Promises of the policy whose review is overdue. */
function OverdueReviews() {
  const { go } = useNavigation()
  const { data } = useCall('promise.list', {})
  const overdue = data?.promises.filter(({ standing }) => standing === 'overdue').length ?? 0
  if (overdue === 0) return null
  return (
    <Group gap="xs">
      <Text>{words.overdueReviews(overdue)}</Text>
      <Button variant="subtle" size="compact-sm" onClick={() => go({ screen: 'registers', section: 'policy' })}>
        {words.openPolicy}
      </Button>
    </Group>
  )
}

function EmptyDay({ fresh }: Readonly<{ fresh: boolean }>) {
  const { go } = useNavigation()
  return (
    <Nothing
      icon={<IconSun size={44} stroke={1.2} />}
      title={words.emptyTitle}
      sentence={fresh ? words.emptyFirst : words.empty}
    >
      <Button variant="default" onClick={() => go({ screen: 'inbox', inquiryId: null })}>
        {words.toInbox}
      </Button>
    </Nothing>
  )
}
