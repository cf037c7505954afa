import { Stack, Text, Title } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { Output } from '#contract/bridge'
import type { AppErrorValue } from '../../api/call'
import { Nothing } from '../../frame/nothing'
import { PageState } from '../../frame/page-state'
import { PagePicture } from '../page-picture'
import { responseWords as words } from './response.words'

type Query = UseQueryResult<Output<'response.preview'>, AppErrorValue>

/** Anchor of a page, for the outline. */
export const pageId = (file: string, page: number): string => `page-${file.replaceAll('.', '-')}-${page}`

/** The pages as they will be; the former ones stay while new ones are set. */
export function Pages({ query }: Readonly<{ query: Query }>) {
  return (
    <section aria-labelledby="response-pages">
      <Title order={2} id="response-pages">
        {words.preview}
      </Title>
      {query.error?.code === 'conflict' ? (
        <Nothing icon={<IconFileText size={44} stroke={1.2} />} title={words.noPages} sentence={query.error.message} />
      ) : (
        <PageState query={query} what={words.setting}>
          {(preview) => (
            <Stack gap="md" aria-busy={query.isFetching}>
              <Text size="xs" c="dimmed" role="status" mih="1.4em">
                {query.isFetching ? words.setting : ''}
              </Text>
              {preview.pages.length === 0 && (
                <Nothing
                  icon={<IconFileText size={44} stroke={1.2} />}
                  title={words.noPages}
                  sentence={words.noPagesWhy}
                />
              )}
              {preview.pages.map((page) => (
                <figure
                  key={`${page.file}${page.page}`}
                  id={pageId(page.file, page.page)}
                  style={{ margin: 0, scrollMarginTop: 60 }}
                >
                  <PagePicture
                    png={page.png}
                    width={page.width}
                    height={page.height}
                    alt={words.page(page.file, page.page, page.of)}
                  />
                  <Text component="figcaption" size="xs" c="dimmed" mt={4} className="figures">
                    {words.page(page.file, page.page, page.of)}
                  </Text>
                </figure>
              ))}
            </Stack>
          )}
        </PageState>
      )}
    </section>
  )
}
