import { Alert, Badge, Button, CloseButton, CopyButton, Group, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconScale } from '@tabler/icons-react'
import type { RuleView } from '#contract/schema/register-view'
import { fullDate, withDates } from '../../date/date-words'
import classes from './law.module.css'
import { lawWords as words } from './law.words'
import type { Register } from './law-register'
import { placeName } from './place-name'
import { forceText } from './rule-columns'

type RuleDetailProps = Readonly<{ rule: RuleView; register: Register; onClose: () => void }>

/** One rule with everything that is known of it: what it counts, where it was read, and what is open about it. */
export function RuleDetail({ rule, register, onClose }: RuleDetailProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reached by the keyboard.
    <aside className={classes.detail} aria-label={words.detail} tabIndex={0}>
      <Stack gap="md">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Title order={2}>{rule.title}</Title>
          <CloseButton aria-label={words.close} onClick={onClose} />
        </Group>
        <Group gap={6}>
          <Badge variant={rule.confidence === 'low' ? 'outline' : 'light'} color="gray">
            {words.confidenceIs(rule.confidence)}
          </Badge>
          <Badge variant="light" color="gray">
            {words.nature[rule.nature]}
          </Badge>
          <Badge variant="light" color="gray">
            {forceText(rule)}
          </Badge>
        </Group>
        {rule.confidence === 'low' && (
          <Alert color="gray" icon={<IconAlertTriangle stroke={1.5} />} title={words.lowTitle}>
            {words.low}
          </Alert>
        )}
        <Source rule={rule} />
        <dl className={`${classes.fields} figures`}>
          <Field label={words.place} text={placeName(rule.place)} />
          {rule.fields.map(({ field, label, text }) => (
            <Field key={field} label={label} text={withDates(text)} />
          ))}
          <Field label={words.column.id} text={rule.ruleId} />
        </dl>
        <Questions rule={rule} />
        <Text size="xs" c="dimmed">
          {words.setOf(register.version, fullDate(register.reviewedOn))}
        </Text>
      </Stack>
    </aside>
  )
}

function Field({ label, text }: Readonly<{ label: string; text: string }>) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </>
  )
}

/** The window has no network, so the address is there to be copied. */
function Source({ rule }: Readonly<{ rule: RuleView }>) {
  return (
    <Stack gap={4} align="flex-start">
      <Text fw={500}>{rule.citation}</Text>
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {words.source}: {rule.sourceUrl}
      </Text>
      <CopyButton value={rule.sourceUrl}>
        {({ copied, copy }) => (
          <Button variant="default" size="compact-xs" onClick={copy}>
            {copied ? words.copied : words.copy}
          </Button>
        )}
      </CopyButton>
    </Stack>
  )
}

function Questions({ rule }: Readonly<{ rule: RuleView }>) {
  if (rule.questions.length === 0) return null
  return (
    <Stack gap={6}>
      <Title order={3}>
        <IconScale size={16} stroke={1.5} aria-hidden /> {words.contestedTitle}
      </Title>
      {rule.questions.map(({ id, question, taken }) => (
        <div key={id}>
          <Text>
            <b>{id}</b> {question}
          </Text>
          <Text c="dimmed">
            {words.taken}: {taken}
          </Text>
        </div>
      ))}
    </Stack>
  )
}
