import { Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { useCall } from '../api/query'
import { useNavigation } from '../route/route-context'
import classes from './case.module.css'
import { caseWords } from './case.words'
import { useCase } from './case-context'

const words = caseWords.side
const SHOWN = 6

/** Other cases and messages that name the same person. */
export function RelatedCases() {
  const { view } = useCase()
  const { go } = useNavigation()
  const { email, name } = view.facts.requester
  const text = email || name
  const query = useCall('case.find', { text, limit: SHOWN + 2 }, { enabled: text.length > 1 })
  const own = new Set([view.caseId, ...view.inquiries.map(({ inquiryId }) => inquiryId)])
  const hits = (query.data?.hits ?? []).filter(({ id }) => !own.has(id)).slice(0, SHOWN)
  return (
    <Stack gap={4}>
      <Title order={3}>{words.related}</Title>
      {hits.length === 0 && (
        <Text size="xs" c="dimmed">
          {words.noRelated}
        </Text>
      )}
      {hits.map((hit) => (
        <UnstyledButton
          key={hit.id}
          className={classes.sideRow}
          onClick={() =>
            go(
              hit.kind === 'case'
                ? { screen: 'case', caseId: hit.id, tab: 'overview' }
                : { screen: 'inbox', inquiryId: hit.id },
            )
          }
        >
          <Text size="xs" className="cut" title={hit.title}>
            {hit.title}
          </Text>
          <Text size="xs" c="dimmed" className="cut" title={hit.detail}>
            {hit.detail}
          </Text>
        </UnstyledButton>
      ))}
    </Stack>
  )
}
