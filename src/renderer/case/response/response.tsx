import { Button, Stack } from '@mantine/core'
import { IconArrowForwardUp } from '@tabler/icons-react'
import { useCall } from '../../api/query'
import { Nothing } from '../../frame/nothing'
import classes from '../case.module.css'
import { useCase } from '../case-context'
import { Outline } from './outline'
import { PackagePart } from './package-part'
import { Pages } from './pages'
import { Preflight } from './preflight'
import { PreparePart } from './prepare-part'
import { ReleasePart } from './release-part'
import { responseWords as words } from './response.words'

/** Left what is in the package and what still stands in the way, right the pages as they will be. */
export function Response() {
  const { view, mayWork, goTo, show } = useCase()
  const isProcessor = view.facts.controllerRole === 'processor'
  const query = useCall('response.preview', { caseId: view.caseId }, { enabled: !isProcessor, keepFormer: true })
  if (isProcessor) {
    const refer = () => {
      show({ templateId: 'referral' })
      goTo('messages')
    }
    return (
      <Nothing
        icon={<IconArrowForwardUp size={44} stroke={1.2} />}
        title={words.processorTitle}
        sentence={words.processor}
      >
        {mayWork && (
          <Button variant="default" onClick={refer}>
            {words.toMessages}
          </Button>
        )}
      </Nothing>
    )
  }
  return (
    <div className={classes.split}>
      <Stack gap="lg">
        <Preflight />
        <Outline preview={query.data ?? null} />
        <PreparePart />
        <ReleasePart />
        <PackagePart />
      </Stack>
      <Pages query={query} />
    </div>
  )
}
