import { Alert, Button, Drawer, Stack, Text } from '@mantine/core'
import { IconCalculator, IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import type { CaseView } from '#contract/schema/case-view'
import { useCall } from '../../api/query'
import { WHAT_IF, whatIfOf } from '../../deadlines/what-if/what-if-facts'
import { PageState } from '../../frame/page-state'
import { keep } from '../../memory/kept'
import { useNavigation } from '../../route/route-context'
import { Reasons } from './reasons'
import { useSaveAnnex } from './use-save-annex'
import classes from './why.module.css'
import { whyWords as words } from './why.words'

export type WhyDrawerProps = Readonly<{
  /** Null while the drawer is closed. */
  caseId: string | null
  ruleId: string | null
  /** What the date that was clicked is, where it is not the date of a rule itself. */
  about?: string | null
  onClose: () => void
}>

/** Prints the reasons alone: the style sheet hides everything else while the mark stands. */
function printReasons(): void {
  document.documentElement.dataset['print'] = 'why'
  window.print()
  delete document.documentElement.dataset['print']
}

/** Why a date is what it is: one sentence, the days, the steps with their citations, and all clocks side by side. */
export function WhyDrawer({ caseId, ruleId, about = null, onClose }: WhyDrawerProps) {
  return (
    <Drawer
      opened={caseId !== null}
      onClose={onClose}
      size={760}
      title={words.title}
      closeButtonProps={{ 'aria-label': words.close }}
      className={classes.drawer}
    >
      {caseId !== null && <Explained key={caseId} caseId={caseId} ruleId={ruleId} about={about} onClose={onClose} />}
    </Drawer>
  )
}

function Explained({ caseId, ruleId, about, onClose }: Required<WhyDrawerProps> & { caseId: string }) {
  const query = useCall('case.open', { caseId })
  return (
    <PageState query={query}>
      {(view) => (
        <Stack gap="md">
          {about && (
            <Alert color="deep" variant="light" p="xs">
              {about}
            </Alert>
          )}
          {view.deadlines.length === 0 ? (
            <Text>{words.none}</Text>
          ) : (
            <Reasons
              key={ruleId ?? ''}
              deadlines={view.deadlines}
              first={ruleId}
              today={view.today}
              sentence={view.lead?.sentence ?? null}
              caption={view.caseNo}
              settled={view.outcome !== null}
            >
              <Acts view={view} ruleId={ruleId} onClose={onClose} />
            </Reasons>
          )}
        </Stack>
      )}
    </PageState>
  )
}

function Acts({ view, ruleId, onClose }: Readonly<{ view: CaseView; ruleId: string | null; onClose: () => void }>) {
  const { go } = useNavigation()
  const annex = useSaveAnnex()
  const tryOut = () => {
    keep(WHAT_IF, whatIfOf(view, ruleId))
    keep('deadlines.view', 'what_if')
    onClose()
    go({ screen: 'deadlines' })
  }
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconCalculator size={14} stroke={1.5} aria-hidden />}
        onClick={tryOut}
      >
        {words.whatIf}
      </Button>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPrinter size={14} stroke={1.5} aria-hidden />}
        onClick={printReasons}
      >
        {words.print}
      </Button>
      <Button
        size="xs"
        loading={annex.saving}
        leftSection={<IconFileTypePdf size={14} stroke={1.5} aria-hidden />}
        onClick={() => annex.save({ kind: 'case', caseId: view.caseId })}
      >
        {words.savePdf}
      </Button>
    </>
  )
}
