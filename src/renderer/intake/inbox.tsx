import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconFileImport, IconPencilPlus } from '@tabler/icons-react'
import { PageHeader } from '../frame/page-header'
import { SearchField } from '../frame/search-field'
import { useShortcuts } from '../keys/key-registry'
import { keyWords } from '../keys/keys.words'
import { useKept } from '../memory/kept'
import { useNavigation } from '../route/route-context'
import { DropZone } from './drop-zone'
import { ImportSummary } from './import-summary'
import { intakeWords as words } from './intake.words'
import { LOG_OPEN } from './intake-memory'
import { LogInquiry } from './log-inquiry'
import { Panes } from './panes'
import { useImport } from './use-import'
import { type InquiryState, useInquiries } from './use-inquiries'

const SEARCH_MS = 150

/** What arrived and waits for a decision: list, message, and the case that it would open. */
export function Inbox({ inquiryId }: Readonly<{ inquiryId: string | null }>) {
  const { replace } = useNavigation()
  const [state, setState] = useKept<InquiryState>('intake.state', 'open')
  const [search, setSearch] = useKept('intake.search', '')
  const [settled] = useDebouncedValue(search, SEARCH_MS)
  const [logging, setLogging] = useKept(LOG_OPEN, false)
  const { counts } = useInquiries(state, settled)
  const imports = useImport()
  const choose = (next: string | null) => replace({ screen: 'inbox', inquiryId: next })
  const show = (next: InquiryState) => {
    setState(next)
    choose(null)
  }
  const openQuarantine = () => {
    imports.close()
    show('quarantined')
  }
  const openImported = (imported: string) => {
    imports.close()
    setState('open')
    choose(imported)
  }
  const group = keyWords.group.inbox
  useShortcuts([
    { keys: 'c', label: keyWords.label.newInquiry, group, run: () => setLogging(true) },
    { keys: 'i', label: keyWords.label.importFiles, group, run: imports.chooseFiles },
  ])
  return (
    <DropZone onFiles={imports.importDropped}>
      <PageHeader title={words.title} summary={words.summary(counts.open ?? 0, counts.quarantined ?? 0)}>
        <SearchField label={words.search} value={search} onChange={setSearch} width={220} />
        <Button
          variant="default"
          leftSection={<IconPencilPlus size={16} stroke={1.5} />}
          onClick={() => setLogging(true)}
        >
          {words.log}
        </Button>
        <Button
          leftSection={<IconFileImport size={16} stroke={1.5} />}
          loading={imports.importing}
          onClick={imports.chooseFiles}
        >
          {words.importFiles}
        </Button>
      </PageHeader>
      <Panes
        state={state}
        onState={show}
        search={settled}
        inquiryId={inquiryId}
        onChoose={choose}
        onImport={imports.chooseFiles}
      />
      <ImportSummary
        result={imports.result}
        onClose={imports.close}
        onOpen={openImported}
        onQuarantine={openQuarantine}
      />
      <LogInquiry opened={logging} onClose={() => setLogging(false)} onLogged={choose} />
    </DropZone>
  )
}
