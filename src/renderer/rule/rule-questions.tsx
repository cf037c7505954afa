import { Badge, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import type { Output } from '#contract/bridge'
import { absoluteDate, fullDate, relativeDate } from '../date/date-words'
import { useSession } from '../frame/session-context'
import { ruleWords as words } from './rule.words'
import { answered, answerOf, isLikely, type RuleAnswer, type RuleDecision, type SuggestedRule } from './rule-choice'

/** The title of a rule, whose it is, and whether the policy forgot the right (G12). */
export function RuleTitle({ rule }: Readonly<{ rule: SuggestedRule }>) {
  return (
    <Group component="span" gap={6}>
      {rule.title}
      <Badge component="span" size="xs" variant="light" color="gray">
        {rule.source === 'statute' ? words.statute : words.policy}
      </Badge>
      {rule.statuteOnly && (
        <Badge component="span" size="xs" variant="outline" color="gray">
          {words.statuteOnly}
        </Badge>
      )}
    </Group>
  )
}

type RuleQuestionsProps = Readonly<{
  rules: readonly SuggestedRule[]
  decision: RuleDecision
  onChange: (decision: RuleDecision) => void
}>

/** Rules that hang on what no request tells: each is a question with three answers, and none runs by itself. */
export function RuleQuestions({ rules, decision, onChange }: RuleQuestionsProps) {
  const groups = (['confirm', 'special'] as const).map((certainty) => ({
    certainty,
    rules: rules.filter((rule) => !isLikely(rule) && rule.certainty === certainty),
  }))
  return groups.map(({ certainty, rules: asked }) =>
    asked.length === 0 ? null : (
      <Stack key={certainty} gap="xs" component="section" aria-label={headings[certainty]}>
        <div>
          <Text fw={600}>{headings[certainty]}</Text>
          {certainty === 'confirm' && (
            <Text size="xs" c="dimmed">
              {words.questionsHint}
            </Text>
          )}
        </div>
        {asked.map((rule) => (
          <RuleQuestion
            key={rule.ruleId}
            rule={rule}
            answer={answerOf(decision, rule.ruleId)}
            onAnswer={(answer) => onChange(answered(decision, rule.ruleId, answer))}
          />
        ))}
      </Stack>
    ),
  )
}

const headings = { confirm: words.questions, special: words.special } as const
const ANSWERS = (['open', 'applies', 'declined'] as const).map((value) => ({ value, label: words.answer[value] }))

type RuleQuestionProps = Readonly<{
  rule: SuggestedRule
  answer: RuleAnswer
  onAnswer: (answer: RuleAnswer) => void
}>

function RuleQuestion({ rule, answer, onAnswer }: RuleQuestionProps) {
  const { today } = useSession()
  return (
    <Stack gap={4}>
      <Text component="div">
        <RuleTitle rule={rule} />
      </Text>
      <Text size="xs" c="dimmed">
        {rule.condition} {rule.reason}{' '}
        {rule.dueOn && words.due(absoluteDate(rule.dueOn, today), relativeDate(rule.dueOn, today))}
      </Text>
      <SegmentedControl
        size="xs"
        aria-label={words.question(rule.title)}
        data={ANSWERS}
        value={answer}
        onChange={(value) => onAnswer(value as RuleAnswer)}
      />
    </Stack>
  )
}

/** Laws of the place that the request is too early for. */
export function UpcomingRules({ rules }: Readonly<{ rules: Output<'case.suggest-rules'>['upcoming'] }>) {
  const { today } = useSession()
  if (rules.length === 0) return null
  return (
    <section aria-label={words.upcoming}>
      <Text fw={600}>{words.upcoming}</Text>
      {rules.map(({ ruleId, title, from }) => (
        <Text key={ruleId} size="xs" c="dimmed">
          {words.upcomingRule(title, fullDate(from), relativeDate(from, today))}
        </Text>
      ))}
    </section>
  )
}
