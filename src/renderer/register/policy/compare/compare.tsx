import { Button, Group, Text } from '@mantine/core'
import { IconFileDiff, IconSwitchHorizontal } from '@tabler/icons-react'
import { useAction, useCall } from '../../../api/query'
import { Nothing } from '../../../frame/nothing'
import { PageState } from '../../../frame/page-state'
import { useKept } from '../../../memory/kept'
import { told, toldError } from '../../../notify/notify'
import { choosePolicy, FileDrop, type PolicyFile } from '../file-drop'
import classes from '../policy.module.css'
import { compareWords as words } from './compare.words'
import { Comparison } from './comparison'

/** Two versions of a policy: what changed, whether it is material, and from when it may count. */
export function Compare() {
  const [old, setOld] = useKept<PolicyFile | null>('policy.old', null)
  const [next, setNext] = useKept<PolicyFile | null>('policy.next', null)
  const drop = ([first, second]: readonly PolicyFile[]) => {
    if (first && second) {
      setOld(first)
      setNext(second)
    } else if (first) (old ? setNext : setOld)(first)
  }
  const swap = () => {
    setOld(next ?? undefined)
    setNext(old ?? undefined)
  }
  return (
    <FileDrop onFiles={drop}>
      <div className={classes.bar}>
        <Version label={words.old} choose={words.chooseOld} file={old} onFile={setOld} />
        <Version label={words.next} choose={words.chooseNext} file={next} onFile={setNext} />
        {old && next && (
          <Group gap="xs" ms="auto">
            <Button
              variant="default"
              leftSection={<IconSwitchHorizontal size={16} stroke={1.5} aria-hidden />}
              onClick={swap}
            >
              {words.swap}
            </Button>
            <SaveButton old={old} next={next} />
          </Group>
        )}
      </div>
      {old && next ? <Compared old={old} next={next} /> : <Unchosen />}
    </FileDrop>
  )
}

type VersionProps = Readonly<{
  label: string
  choose: string
  file: PolicyFile | null
  onFile: (file: PolicyFile) => void
}>

function Version({ label, choose, file, onFile }: VersionProps) {
  return (
    <Group gap={8} wrap="nowrap" maw={380}>
      <Button variant={file ? 'default' : 'filled'} onClick={() => choosePolicy(onFile)}>
        {choose}
      </Button>
      {file && (
        <Text className="cut" title={file.name} aria-label={`${label}: ${file.name}`} role="note">
          {file.name}
        </Text>
      )}
    </Group>
  )
}

function SaveButton({ old, next }: Readonly<{ old: PolicyFile; next: PolicyFile }>) {
  const save = useAction('policy.save-comparison')
  const run = () =>
    save.mutate(
      { oldToken: old.token, newToken: next.token },
      { onSuccess: ({ saved, name }) => saved && told(words.saved(name)), onError: toldError },
    )
  return (
    <Button loading={save.isPending} onClick={run}>
      {words.save}
    </Button>
  )
}

const Unchosen = () => (
  <div className={classes.body}>
    <Nothing icon={<IconFileDiff size={44} stroke={1.2} />} title={words.emptyTitle} sentence={words.empty} />
  </div>
)

function Compared({ old, next }: Readonly<{ old: PolicyFile; next: PolicyFile }>) {
  const query = useCall('policy.compare', { oldToken: old.token, newToken: next.token })
  return (
    <PageState query={query} what={words.reading}>
      {(comparison) => <Comparison comparison={comparison} />}
    </PageState>
  )
}
