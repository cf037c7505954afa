import { Alert, Anchor, List, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconFile, IconFileTypeCsv, IconFileTypePdf } from '@tabler/icons-react'
import type { Output } from '#contract/bridge'
import classes from '../case.module.css'
import { pageId } from './pages'
import own from './response.module.css'
import { responseWords as words } from './response.words'

type Preview = Output<'response.preview'>

const iconOf = (name: string) =>
  name.endsWith('.pdf') ? IconFileTypePdf : name.endsWith('.csv') ? IconFileTypeCsv : IconFile

/** The files of the package, and what to look at before it leaves. */
export function Outline({ preview }: Readonly<{ preview: Preview | null }>) {
  return (
    <section aria-labelledby="response-outline">
      <Title order={2} id="response-outline" mb={6}>
        {words.outline}
      </Title>
      {!preview && <Text c="dimmed">{words.noOutline}</Text>}
      {preview && preview.warnings.length > 0 && (
        <Alert color="red" mb="xs" icon={<IconAlertTriangle stroke={1.5} />} title={words.warnings}>
          <List>
            {preview.warnings.map((warning) => (
              <List.Item key={`${warning.where}${warning.message}`}>
                <b>{warning.where}</b>: {warning.message}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {preview && (
        <ul className={`${classes.card} ${own.outline}`}>
          {preview.files.map((file) => (
            <OutlineFile key={file.name} file={file} hasPages={preview.pages.some((page) => page.file === file.name)} />
          ))}
        </ul>
      )}
    </section>
  )
}

function OutlineFile({ file, hasPages }: Readonly<{ file: Preview['files'][number]; hasPages: boolean }>) {
  const Icon = iconOf(file.name)
  const toPage = () => document.getElementById(pageId(file.name, 1))?.scrollIntoView({ block: 'start' })
  return (
    <li>
      <Icon size={16} stroke={1.5} aria-hidden />
      <span>
        {hasPages ? (
          <Anchor component="button" type="button" onClick={toPage}>
            {file.name}
          </Anchor>
        ) : (
          file.name
        )}
        <Text size="xs" c="dimmed" className="figures">
          {file.what}
          {file.rows !== null && ` · ${words.rows(file.rows)}`}
        </Text>
      </span>
    </li>
  )
}
