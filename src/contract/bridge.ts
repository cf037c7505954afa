import type { z } from 'zod'
import type { Channel, Push } from './channels'
import type { Result } from './result'
import type { SCHEMAS } from './schema'

export type Input<C extends Channel> = z.input<(typeof SCHEMAS)[C]['input']>
export type Parsed<C extends Channel> = z.output<(typeof SCHEMAS)[C]['input']>
export type Output<C extends Channel> = z.output<(typeof SCHEMAS)[C]['output']>

/** What the window sees as `window.rightsdesk`: one function for each channel, pushes, and tokens for dropped files. */
export type Bridge = {
  readonly [C in Channel]: (input: Input<C>) => Promise<Result<Output<C>>>
} & {
  readonly onPush: (listener: (push: Push) => void) => () => void
  /** Hands a dropped file to main and gets a token for it; the path never reaches the page. */
  readonly tokenForFile: (file: unknown) => Promise<Result<{ token: string; name: string; size: number }>>
}
