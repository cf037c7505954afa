import { Badge } from '@mantine/core'
import type { RuleView } from '#contract/schema/register-view'
import { fullDate } from '../../date/date-words'
import type { TableColumn } from '../../table/column'
import { lawWords as words } from './law.words'
import { placeName } from './place-name'

/** From when and to when a rule is in force, seen from today. */
export function forceText({ force, from, to }: RuleView): string {
  if (force === 'not_yet' && from) return words.force.notYet(fullDate(from))
  if (force === 'ended' && to) return words.force.ended(fullDate(to))
  const parts = [from && words.force.from(fullDate(from)), to && words.force.to(fullDate(to))].filter(Boolean)
  return parts.join(' ') || words.force.unknown
}

/** How sure the reading is, in words; a low one says what to do. */
function ConfidenceBadge({ confidence }: Readonly<{ confidence: RuleView['confidence'] }>) {
  return (
    <Badge variant={confidence === 'low' ? 'outline' : 'light'} color="gray">
      {words.level[confidence]}
    </Badge>
  )
}

const column = words.column

/** Columns of the rules. */
export const RULE_COLUMNS: readonly TableColumn<RuleView>[] = [
  {
    id: 'title',
    label: column.title,
    width: 260,
    grows: 2,
    fixed: true,
    text: ({ title }) => title,
    cell: ({ title }) => <b>{title}</b>,
  },
  { id: 'place', label: column.place, width: 150, grows: 1, text: placeOf, cell: placeOf },
  {
    id: 'regime',
    label: column.regime,
    width: 120,
    grows: 1,
    text: ({ regime }) => regime,
    cell: ({ regime }) => regime,
  },
  {
    id: 'period',
    label: column.period,
    width: 150,
    grows: 1,
    figures: true,
    text: ({ period }) => period,
    cell: ({ period }) => period,
  },
  {
    id: 'confidence',
    label: column.confidence,
    width: 116,
    text: ({ confidence }) => words.level[confidence],
    cell: ({ confidence }) => <ConfidenceBadge confidence={confidence} />,
  },
  { id: 'force', label: column.force, width: 170, figures: true, text: forceText, cell: forceText },
  {
    id: 'citation',
    label: column.citation,
    width: 200,
    grows: 1,
    text: ({ citation }) => citation,
    cell: ({ citation }) => citation,
  },
  {
    id: 'questions',
    label: column.questions,
    width: 112,
    figures: true,
    hiddenAtFirst: true,
    text: ({ questions }) => questions.map(({ id }) => id).join(', ') || words.questions(0),
    cell: ({ questions }) => questions.map(({ id }) => id).join(', ') || words.questions(0),
  },
  {
    id: 'id',
    label: column.id,
    width: 170,
    hiddenAtFirst: true,
    text: ({ ruleId }) => ruleId,
    cell: ({ ruleId }) => ruleId,
  },
]

function placeOf({ place }: RuleView): string {
  return placeName(place)
}
