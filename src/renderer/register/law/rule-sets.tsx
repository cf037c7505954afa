import { Alert, Button, DataList, Group, Stack, Table, Text, Title } from '@mantine/core'
import { IconFileImport, IconScale } from '@tabler/icons-react'
import { useState } from 'react'
import type { HeldRuleSetView } from '#contract/schema/register-view'
import { InstantText } from '../../date/date-text'
import { fullDate } from '../../date/date-words'
import { useHasRole } from '../../frame/session-context'
import { figure } from '../../word/plural'
import { ImportDialog } from './import-dialog'
import classes from './law.module.css'
import { lawWords, setWords as words } from './law.words'
import type { Register } from './law-register'
import { Publishers } from './publishers'

/** Which edition of the law is in use, those before it, and whose editions are taken. */
export function RuleSets({ register }: Readonly<{ register: Register }>) {
  const mayImport = useHasRole('administrator')
  const [importing, setImporting] = useState<'file' | 'program' | null>(null)
  const current = register.held.find((held) => held.current)
  const earlier = register.held.filter((held) => !held.current)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a page that scrolls has to be reached by the keyboard.
    <section className={classes.page} aria-label={lawWords.tabs.sets} tabIndex={0}>
      <Stack gap="lg" className={classes.narrow}>
        {register.program && (
          <Alert color="gray" icon={<IconScale stroke={1.5} />} title={words.programTitle(register.program)}>
            <Stack gap="xs" align="flex-start">
              <Text>{words.programHint}</Text>
              {mayImport && (
                <Button variant="default" onClick={() => setImporting('program')}>
                  {words.compare}
                </Button>
              )}
            </Stack>
          </Alert>
        )}
        {current && <Current held={current} />}
        {mayImport ? (
          <Group>
            <Button leftSection={<IconFileImport size={16} stroke={1.5} />} onClick={() => setImporting('file')}>
              {words.import}
            </Button>
          </Group>
        ) : (
          <Text c="dimmed">{words.notAllowed}</Text>
        )}
        <Earlier held={earlier} />
        <Publishers publishers={register.publishers} mayChange={mayImport} />
      </Stack>
      <ImportDialog from={importing} onClose={() => setImporting(null)} />
    </section>
  )
}

const origin = ({ publisher }: HeldRuleSetView): string =>
  publisher ? words.publisher(publisher.name) : words.fromProgram

function Current({ held }: Readonly<{ held: HeldRuleSetView }>) {
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [words.reviewed, fullDate(held.reviewedOn)],
    [words.from, origin(held)],
    [words.notes, held.notes],
    [words.rules, figure(held.rules)],
    [words.cases, words.casesText(held.openCases, held.closedCases)],
    [
      words.imported,
      <>
        <InstantText instant={held.importedAt} span /> {words.by(held.by)}
      </>,
    ],
  ]
  return (
    <Stack gap="xs">
      <Title order={2}>
        {words.version} {held.version}
      </Title>
      <Text c="dimmed">{words.current}</Text>
      <DataList orientation="horizontal" labelWidth={200}>
        {facts.map(([label, value]) => (
          <DataList.Item key={label}>
            <DataList.ItemLabel>{label}</DataList.ItemLabel>
            <DataList.ItemValue className="figures">{value}</DataList.ItemValue>
          </DataList.Item>
        ))}
        <DataList.Item>
          <DataList.ItemLabel>{words.hash}</DataList.ItemLabel>
          <DataList.ItemValue className={classes.code}>{held.sha256}</DataList.ItemValue>
        </DataList.Item>
      </DataList>
    </Stack>
  )
}

function Earlier({ held }: Readonly<{ held: readonly HeldRuleSetView[] }>) {
  return (
    <Stack gap="xs">
      <Title order={3}>{words.earlier}</Title>
      <Text c="dimmed">{held.length === 0 ? words.noEarlier : words.earlierHint}</Text>
      {held.length > 0 && (
        <Table className="figures">
          <Table.Thead>
            <Table.Tr>
              {[words.version, words.from, words.imported, words.cases, words.hash].map((label) => (
                <Table.Th key={label}>{label}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {held.map((set) => (
              <Table.Tr key={set.version}>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{set.version}</Table.Td>
                <Table.Td>{origin(set)}</Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>
                  <InstantText instant={set.importedAt} />
                </Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{words.casesText(set.openCases, set.closedCases)}</Table.Td>
                <Table.Td className={classes.code}>{set.sha256}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  )
}
