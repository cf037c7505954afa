import { NavLink, Stack, Title } from '@mantine/core'
import type { Output } from '#contract/bridge'
import { useCall } from '../api/query'
import { PageHeader } from '../frame/page-header'
import { PageState } from '../frame/page-state'
import { SETTINGS_SECTIONS, type SettingsSection } from '../route/route'
import { useNavigation } from '../route/route-context'
import { AppearanceSection } from './appearance-section'
import { ChannelSection } from './channel-section'
import { IntakeSection } from './intake-section'
import { OrganisationSection } from './organisation-section'
import { PassphraseSection } from './passphrase-section'
import { RecordSection } from './record-section'
import classes from './settings.module.css'
import { settingsWords as words } from './settings.words'
import { UserSection } from './user-section'
import { VaultSection } from './vault-section'

export type SettingsData = Output<'settings.read'>
export type SectionProps = Readonly<{ data: SettingsData }>

/** Everything that is set once: organisation, channels, people, records, look and the vault itself. */
export function Settings({ section }: Readonly<{ section: SettingsSection }>) {
  const { replace } = useNavigation()
  const query = useCall('settings.read', {})
  return (
    <>
      <PageHeader title={words.title} summary={words.section[section]} />
      <div className={classes.split}>
        <nav className={classes.sections} aria-label={words.sections}>
          {SETTINGS_SECTIONS.map((known) => (
            <NavLink
              key={known}
              component="button"
              type="button"
              label={words.section[known]}
              active={known === section}
              aria-current={known === section ? 'page' : undefined}
              onClick={() => replace({ screen: 'settings', section: known })}
            />
          ))}
        </nav>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard. */}
        <div className={classes.section} tabIndex={0}>
          <Stack className={classes.inner} gap="lg">
            <Title order={2}>{words.section[section]}</Title>
            <PageState query={query}>
              {(data) => <Section key={`${section}${data.revision}`} section={section} data={data} />}
            </PageState>
          </Stack>
        </div>
      </div>
    </>
  )
}

function Section({ section, data }: SectionProps & Readonly<{ section: SettingsSection }>) {
  switch (section) {
    case 'organisation':
      return <OrganisationSection data={data} />
    case 'channels':
      return <ChannelSection data={data} />
    case 'intake':
      return <IntakeSection data={data} />
    case 'users':
      return <UserSection data={data} />
    case 'you':
      return <PassphraseSection />
    case 'records':
      return <RecordSection />
    case 'appearance':
      return <AppearanceSection />
    case 'vault':
      return <VaultSection data={data} />
  }
}
