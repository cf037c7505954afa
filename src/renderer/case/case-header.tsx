import { ActionIcon, Badge, Group, Menu, Text, Title, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconDots } from '@tabler/icons-react'
import { useNavigation } from '../route/route-context'
import { controllerRoleWords, requesterRoleWords, wordFor } from '../word/domain.words'
import { residenceName } from '../word/residence'
import classes from './case.module.css'
import { caseWords as words } from './case.words'
import { useCase } from './case-context'
import { DueLine } from './due-line'

/** Who asks for what, in which role, and by when the answer is due. */
export function CaseHeader() {
  const { view } = useCase()
  const { back } = useNavigation()
  const name = view.facts.requester.name || view.facts.requester.email || words.unnamed
  const residence = view.facts.residence ? residenceName(view.facts.residence) : words.side.residenceUnknown
  const detail = [
    wordFor(requesterRoleWords, view.facts.requesterRole),
    residence,
    `${words.side.agreement} ${wordFor(controllerRoleWords, view.facts.controllerRole).toLowerCase()}`,
  ].join(' · ')
  return (
    <header className={classes.header}>
      <Tooltip label={words.backHint}>
        <ActionIcon variant="subtle" color="gray" aria-label={words.back} onClick={back}>
          <IconArrowLeft size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <div className={classes.who}>
        <Group gap="sm" wrap="nowrap" align="center">
          <Title order={1} className="cut" title={name} dir="auto">
            {name}
          </Title>
          <Text c="dimmed" className="figures" style={{ flex: 'none' }}>
            {view.caseNo}
          </Text>
        </Group>
        <Group gap={6} wrap="nowrap">
          {view.rights.map((right) => (
            <Badge key={right.id} variant="outline" color="gray" flex="none">
              {right.label}
            </Badge>
          ))}
          <Text size="xs" c="dimmed" className="cut" title={detail}>
            {detail}
          </Text>
        </Group>
      </div>
      <DueLine />
      <MoreMenu />
    </header>
  )
}

function MoreMenu() {
  const { view, isOfficer, ask } = useCase()
  if (!isOfficer) return null
  const open = view.outcome === null
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size="input-sm" aria-label={words.menu}>
          <IconDots size={18} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {open && !view.hold && <Menu.Item onClick={() => ask({ kind: 'hold' })}>{words.menuItem.hold}</Menu.Item>}
        {open && <Menu.Item onClick={() => ask({ kind: 'receipt' })}>{words.menuItem.receipt}</Menu.Item>}
        {open && <Menu.Item onClick={() => ask({ kind: 'clock_event' })}>{words.menuItem.clockEvent}</Menu.Item>}
        {open && <Menu.Item onClick={() => ask({ kind: 'close' })}>{words.menuItem.close}</Menu.Item>}
        {!open && <Menu.Item onClick={() => ask({ kind: 'reopen' })}>{words.menuItem.reopen}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}
