import { Badge, List, Table, Text } from '@mantine/core'
import type { CoverageView } from '#contract/schema/register-view'
import { figure } from '../../word/plural'
import classes from './law.module.css'
import { lawWords } from './law.words'
import { placeName } from './place-name'

const words = lawWords.coverage

/** How far the register reaches, place by place, with what is missing. */
export function CoverageTable({ coverage }: Readonly<{ coverage: readonly CoverageView[] }>) {
  const places = [...coverage].sort((one, other) => placeName(one.place).localeCompare(placeName(other.place), 'en'))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a page that scrolls has to be reached by the keyboard.
    <section className={classes.page} aria-label={lawWords.tabs.coverage} tabIndex={0}>
      <Text c="dimmed" mb="sm">
        {words.intro}
      </Text>
      <Table verticalSpacing={6} className="figures">
        <Table.Thead>
          <Table.Tr>
            {[words.place, words.level, words.rules, words.gaps].map((label) => (
              <Table.Th key={label}>{label}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {places.map(({ place, level, rules, gaps }) => (
            <Table.Tr key={place}>
              <Table.Td>{placeName(place)}</Table.Td>
              <Table.Td>
                <Badge variant={level === 'full' ? 'light' : 'outline'} color="gray">
                  {words.levels[level]}
                </Badge>
              </Table.Td>
              <Table.Td>{figure(rules)}</Table.Td>
              <Table.Td>
                {gaps.length === 0 ? (
                  <Text c="dimmed">{words.noGaps}</Text>
                ) : (
                  <List size="sm">
                    {gaps.map((gap) => (
                      <List.Item key={gap}>{gap}</List.Item>
                    ))}
                  </List>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
