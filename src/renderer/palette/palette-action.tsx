import { useComputedColorScheme } from '@mantine/core'
import type { SpotlightActionGroupData } from '@mantine/spotlight'
import {
  IconBooks,
  IconCalendarDue,
  IconCalendarMonth,
  IconDeviceFloppy,
  IconFileImport,
  IconFolders,
  IconHistory,
  IconInbox,
  IconKeyboard,
  IconLock,
  IconMoon,
  IconPencilPlus,
  IconSettings,
  IconSun,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { IMPORT_ASKED, LOG_OPEN } from '../intake/intake-memory'
import { KeyHint } from '../keys/key-list'
import { useLook } from '../look/look-provider'
import { keep } from '../memory/kept'
import { registerWords } from '../register/register.words'
import { REGISTER_SECTIONS, SETTINGS_SECTIONS } from '../route/route'
import { useNavigation } from '../route/route-context'
import { settingsWords } from '../settings/settings.words'
import { useBackup } from '../settings/use-backup'
import { paletteWords as words } from './palette.words'

type Icon = ComponentType<{ size?: number; stroke?: number }>

const action = (id: string, label: string, icon: Icon, onClick: () => void, shortcut?: string) => {
  const Glyph = icon
  return {
    id,
    label,
    onClick,
    leftSection: <Glyph size={18} stroke={1.5} />,
    rightSection: shortcut ? <KeyHint shortcut={shortcut} /> : undefined,
  }
}

/** Screens and actions that are always offered. */
export function useStandingActions({
  onLock,
  onKeys,
}: Readonly<{ onLock: () => void; onKeys: () => void }>): SpotlightActionGroupData[] {
  const { go } = useNavigation()
  const [look, setLook] = useLook()
  const dark = useComputedColorScheme('light') === 'dark'
  const backup = useBackup()
  const inInbox = (asked: string) => () => {
    keep(asked, true)
    go({ screen: 'inbox', inquiryId: null })
  }
  return [
    {
      group: words.actions,
      actions: [
        action('log', words.log, IconPencilPlus, inInbox(LOG_OPEN)),
        action('import', words.importFiles, IconFileImport, inInbox(IMPORT_ASKED)),
        action('backup', words.backup, IconDeviceFloppy, backup.save),
        action('look', dark ? words.light : words.dark, dark ? IconSun : IconMoon, () =>
          setLook({ ...look, scheme: dark ? 'light' : 'dark' }),
        ),
        action('keys', words.keys, IconKeyboard, onKeys, '?'),
        action('lock', words.lock, IconLock, onLock, 'mod+l'),
      ],
    },
    {
      group: words.screens,
      actions: [
        action('today', words.go.today, IconCalendarDue, () => go({ screen: 'today' })),
        action('inbox', words.go.inbox, IconInbox, () => go({ screen: 'inbox', inquiryId: null })),
        action('cases', words.go.cases, IconFolders, () => go({ screen: 'cases' })),
        action('deadlines', words.go.deadlines, IconCalendarMonth, () => go({ screen: 'deadlines' })),
        ...REGISTER_SECTIONS.map((section) =>
          action(`registers-${section}`, words.register(registerWords.section[section]), IconBooks, () =>
            go({ screen: 'registers', section }),
          ),
        ),
        action('audit', words.go.audit, IconHistory, () => go({ screen: 'audit' })),
        ...SETTINGS_SECTIONS.map((section) =>
          action(`settings-${section}`, words.settings(settingsWords.section[section]), IconSettings, () =>
            go({ screen: 'settings', section }),
          ),
        ),
      ],
    },
  ]
}
