import { Button, Text } from '@mantine/core'
import { IconFileSearch } from '@tabler/icons-react'
import { useCall } from '../../../api/query'
import { Nothing } from '../../../frame/nothing'
import { PageState } from '../../../frame/page-state'
import { useKept } from '../../../memory/kept'
import { choosePolicy, FileDrop, type PolicyFile } from '../file-drop'
import classes from '../policy.module.css'
import { findingWords as words } from './finding.words'
import { FindingPanes } from './finding-panes'
import { KnownGaps } from './known-gaps'

/** What a policy leaves open: of the text that the officer opens, and of the built-in pack. */
export function Findings() {
  const [file, setFile] = useKept<PolicyFile | null>('policy.file', null)
  return (
    <FileDrop onFiles={([first]) => first && setFile(first)}>
      {file ? <Opened file={file} onFile={setFile} /> : <Unopened onFile={setFile} />}
    </FileDrop>
  )
}

function Unopened({ onFile }: Readonly<{ onFile: (file: PolicyFile) => void }>) {
  return (
    <div className={classes.body}>
      <Nothing icon={<IconFileSearch size={44} stroke={1.2} />} title={words.emptyTitle} sentence={words.empty}>
        <Button onClick={() => choosePolicy(onFile)}>{words.choose}</Button>
      </Nothing>
      <KnownGaps />
    </div>
  )
}

function Opened({ file, onFile }: Readonly<{ file: PolicyFile; onFile: (file: PolicyFile | undefined) => void }>) {
  const query = useCall('policy.lint', { token: file.token })
  return (
    <>
      <div className={classes.bar}>
        <Text className="cut figures" flex={1} role="status">
          {query.data ? words.summary(query.data.name, query.data.findings.length, query.data.lines.length) : file.name}
        </Text>
        <Button variant="default" onClick={() => onFile(undefined)}>
          {words.putAway}
        </Button>
        <Button onClick={() => choosePolicy(onFile)}>{words.other}</Button>
      </div>
      <PageState query={query} what={words.reading}>
        {(linted) => <FindingPanes key={file.token} linted={linted} />}
      </PageState>
    </>
  )
}
