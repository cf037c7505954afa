import { Button, Group, Radio, Select, Stack, Text, Title } from '@mantine/core'
import type { OrganisationId } from '#domain/vault/vault.event'
import { fullDate } from '../date/date-words'
import { Form } from '../frame/form'
import { useDesk } from '../frame/session-context'
import classes from './first-run.module.css'
import { firstRunWords as words } from './first-run.words'

export type Office = Readonly<{ organisation: OrganisationId | null; zone: string | null; calendar: string | null }>
type OrganisationStepProps = Readonly<{ office: Office; onChange: (office: Office) => void; onNext: () => void }>

const SHOWN_ZONES = 60

/** Step one: the organisation, its office zone and its calendar; what the policy names is filled in. */
export function OrganisationStep({ office, onChange, onNext }: OrganisationStepProps) {
  const { offices, zones, calendars } = useDesk()
  const chosen = offices.find((known) => known.organisation === office.organisation)
  const choose = (organisation: string) => {
    const next = offices.find((known) => known.organisation === organisation)
    if (next) onChange({ organisation: next.organisation, zone: next.zone, calendar: next.calendar })
  }
  return (
    <Form onSubmit={onNext}>
      <Title order={2}>{words.organisationTitle}</Title>
      <Radio.Group
        value={office.organisation}
        onChange={choose}
        aria-label={words.organisationTitle}
        description={words.organisationHint}
      >
        <Stack gap="xs" mt="xs">
          {offices.map((known) => (
            <Radio.Card
              key={known.organisation}
              value={known.organisation}
              className={classes.choice}
              aria-label={known.name}
            >
              <Group wrap="nowrap">
                <Radio.Indicator />
                <div>
                  <Text fw={600}>{known.name}</Text>
                  <Text c="dimmed">{words.whatItIs[known.organisation]}</Text>
                </div>
                <Text c="dimmed" size="xs" ms="auto" flex="none">
                  {words.policyVersion(fullDate(known.policyVersion))}
                </Text>
              </Group>
            </Radio.Card>
          ))}
        </Stack>
      </Radio.Group>
      {chosen && (
        <Group grow align="flex-end">
          <Select
            label={words.zone}
            description={chosen.zone ? words.zoneFromPolicy : words.zoneHint}
            data={zones}
            limit={SHOWN_ZONES}
            searchable
            value={office.zone}
            onChange={(zone) => onChange({ ...office, zone })}
          />
          <Select
            label={words.calendar}
            description={words.calendarHint}
            data={calendars.map(({ key, label }) => ({ value: key, label }))}
            searchable
            value={office.calendar}
            onChange={(calendar) => onChange({ ...office, calendar })}
          />
        </Group>
      )}
      <Group justify="flex-end">
        <Button type="submit" disabled={!office.organisation || !office.zone || !office.calendar}>
          {words.next}
        </Button>
      </Group>
    </Form>
  )
}
