import { Stack, Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { Output } from '#contract/bridge'
import type { AppErrorValue } from '../../api/call'
import { PageState } from '../../frame/page-state'
import { PagePicture } from '../page-picture'
import { messageWords as words } from './message.words'

type Query = UseQueryResult<Output<'response.preview-letter'>, AppErrorValue>

/** The pages of a letter as they will be; the former ones stay while new ones are set. */
export function LetterPreview({ query }: Readonly<{ query: Query }>) {
  return (
    <PageState query={query} what={words.editor.setting}>
      {(preview) => (
        <Stack gap="sm" aria-busy={query.isFetching}>
          <Text size="xs" c="dimmed" role="status" mih="1.4em">
            {query.isFetching ? words.editor.setting : words.pages(preview.pages.length)}
          </Text>
          {preview.pages.map((page) => (
            <PagePicture
              key={page.page}
              png={page.png}
              width={page.width}
              height={page.height}
              alt={page.page === 1 ? preview.text : words.page(page.page, page.of)}
            />
          ))}
        </Stack>
      )}
    </PageState>
  )
}
