import { Group, Text } from '@mantine/core'
import type { CaseView } from '#contract/schema/case-view'
import { controllerRoleWords, requesterRoleWords, wordFor } from '../../word/domain.words'
import { residenceName } from '../../word/residence'
import type { FactId } from '../case-context'
import { overviewWords as words } from './overview.words'

const SOURCE = { statute: words.statute, policy: words.policy } as const

const quiet = (text: string) => (
  <Text component="span" c="dimmed">
    {text}
  </Text>
)

/** A fact as it is read. */
export function FactValue({ id, view }: Readonly<{ id: FactId; view: CaseView }>) {
  const { facts } = view
  switch (id) {
    case 'requester':
      return <Requester requester={facts.requester} />
    case 'requesterRole':
      return wordFor(requesterRoleWords, facts.requesterRole)
    case 'controllerRole':
      return wordFor(controllerRoleWords, facts.controllerRole)
    case 'residence':
      return facts.residence ? residenceName(facts.residence) : quiet(words.unknown)
    case 'referredTo':
      return facts.referredTo || quiet(words.unknown)
    case 'rights':
      return <Rights view={view} />
    case 'ruleIds':
      return null
  }
}

function Requester({ requester }: Readonly<{ requester: CaseView['facts']['requester'] }>) {
  const { name, email, phone, postal } = requester
  const rest = [email, phone, postal.replaceAll('\n', ', ')].filter(Boolean).join(' · ')
  return (
    <>
      <Text dir="auto" fw={500}>
        {name || quiet(words.unknown)}
      </Text>
      {rest && <Text c="dimmed">{rest}</Text>}
    </>
  )
}

function Rights({ view }: Readonly<{ view: CaseView }>) {
  if (view.rights.length === 0) return quiet(words.none)
  return (
    <Group gap="sm">
      {view.rights.map(({ id, label, source }) => (
        <span key={id}>
          {label} {quiet(source in SOURCE ? SOURCE[source as keyof typeof SOURCE] : source)}
        </span>
      ))}
    </Group>
  )
}
