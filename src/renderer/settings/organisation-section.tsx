import { DataList, NumberInput, Radio, Select, Stack, TagsInput, Textarea } from '@mantine/core'
import { fullDate } from '../date/date-words'
import { Form } from '../frame/form'
import { useDesk } from '../frame/session-context'
import { SaveBar } from './save-bar'
import type { SectionProps } from './settings'
import { settingsWords } from './settings.words'
import { useSettings } from './use-settings'

const words = settingsWords.organisation
const SHOWN_ZONES = 60

/** Organisation, office zone, calendar, idle minutes and the sender of letters. */
export function OrganisationSection({ data }: SectionProps) {
  const { zones } = useDesk()
  const settings = useSettings(data)
  const { draft, set, mayChange } = settings
  return (
    <Form onSubmit={settings.save}>
      <DataList orientation="horizontal" labelWidth={200}>
        <Fact label={words.pinned} value={data.organisationName} />
        <Fact label={words.policy} value={fullDate(data.policyVersion)} />
        <Fact label={words.rules} value={data.ruleSetVersion} />
      </DataList>
      <Select
        label={words.zone}
        description={words.zoneHint}
        data={zones}
        limit={SHOWN_ZONES}
        searchable
        readOnly={!mayChange}
        value={draft.zone}
        onChange={(zone) => zone && set({ zone })}
      />
      <Select
        label={words.calendar}
        description={words.calendarHint}
        data={data.calendars.map(({ key, label }) => ({ value: key, label }))}
        searchable
        readOnly={!mayChange}
        value={draft.calendar}
        onChange={(calendar) => calendar && set({ calendar })}
      />
      <NumberInput
        label={words.idle}
        description={words.idleHint}
        min={1}
        max={15}
        allowDecimal={false}
        clampBehavior="strict"
        w={200}
        readOnly={!mayChange}
        value={draft.idleMinutes}
        onChange={(minutes) => set({ idleMinutes: Number(minutes) || 1 })}
      />
      <Textarea
        label={words.sender}
        description={words.senderHint}
        autosize
        minRows={3}
        maxRows={8}
        readOnly={!mayChange}
        value={draft.senderLines.join('\n')}
        onChange={(event) => set({ senderLines: event.currentTarget.value.split('\n').slice(0, 8) })}
      />
      <MoreRules settings={settings} />
      <SaveBar settings={settings} />
    </Form>
  )
}

/** What the policy or the statute leaves open: recipients, holidays, closing days, Saturdays. */
function MoreRules({ settings }: Readonly<{ settings: ReturnType<typeof useSettings> }>) {
  const { draft, set, mayChange } = settings
  return (
    <>
      <Textarea
        label={words.recipients}
        description={words.recipientsHint}
        autosize
        minRows={2}
        maxRows={10}
        readOnly={!mayChange}
        value={draft.recipients.join('\n')}
        onChange={(event) => set({ recipients: event.currentTarget.value.split('\n').slice(0, 50) })}
      />
      <TagsInput
        label={words.proclaimed}
        description={words.proclaimedHint}
        maxTags={100}
        readOnly={!mayChange}
        value={draft.proclaimedHolidays}
        onChange={(proclaimedHolidays) => set({ proclaimedHolidays })}
      />
      <TagsInput
        label={words.closingDays}
        description={words.closingDaysHint}
        maxTags={100}
        readOnly={!mayChange}
        value={draft.closingDays}
        onChange={(closingDays) => set({ closingDays })}
      />
      <Radio.Group
        label={words.businessDays}
        description={words.businessDaysHint}
        value={draft.businessDays}
        onChange={(kind) => mayChange && set({ businessDays: kind as typeof draft.businessDays })}
      >
        <Stack gap={6} mt={6}>
          <Radio value="strict" label={words.strict} disabled={!mayChange} />
          <Radio value="lenient" label={words.lenient} disabled={!mayChange} />
        </Stack>
      </Radio.Group>
    </>
  )
}

/** One fact that cannot be changed here. */
export function Fact({ label, value }: Readonly<{ label: string; value: string }>) {
  return (
    <DataList.Item>
      <DataList.ItemLabel>{label}</DataList.ItemLabel>
      <DataList.ItemValue>{value}</DataList.ItemValue>
    </DataList.Item>
  )
}
