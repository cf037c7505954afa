import { List, Stack, Text, Title } from '@mantine/core'
import { useCase } from '../case-context'
import { keepingWords as words } from '../task/keeping.words'
import { CopyLine, dated } from '../task/keeping-part'

/** Copies that outlive a deletion of this case, and the end of its own file. Nothing where neither is there. */
export function Remains() {
  const { view } = useCase()
  const copies = view.tasks.flatMap(({ copies: own, systemName }) => own.map((copy) => ({ copy, systemName })))
  return (
    <>
      {copies.length > 0 && (
        <section aria-label={words.copies}>
          <Title order={2}>{words.copies}</Title>
          <Stack gap={4} mt="xs">
            {copies.map(({ copy, systemName }) => (
              <CopyLine key={`${systemName}${copy.systemId}`} copy={copy} of={systemName} />
            ))}
          </Stack>
        </section>
      )}
      {view.file && <OwnFile file={view.file} />}
    </>
  )
}

function OwnFile({ file }: Readonly<{ file: NonNullable<ReturnType<typeof useCase>['view']['file']> }>) {
  const { view } = useCase()
  const date = file.disposeFrom ? dated(file.disposeFrom, view.today) : null
  return (
    <section aria-label={words.file}>
      <Title order={2}>{words.file}</Title>
      <Text mt="xs" className="figures">
        {date ? (file.due ? words.fileDue(date) : words.fileFrom(date)) : file.blocked}
        {file.atLeastUntil && ` ${words.fileAtLeast(dated(file.atLeastUntil, view.today))}`}
      </Text>
      <details>
        <summary>{words.how}</summary>
        <List size="sm">
          {file.trace.map(({ text, citation }) => (
            <List.Item key={text}>
              {text}
              {citation ? ` (${citation})` : ''}
            </List.Item>
          ))}
        </List>
      </details>
    </section>
  )
}
