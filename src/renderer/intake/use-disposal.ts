import { execute } from '../api/execute'
import { told, toldError, toldWithUndo } from '../notify/notify'
import { intakeWords as words } from './intake.words'

type Known = Readonly<{ inquiryId: string; revision: number }>

/** Puts a message back among those to decide; without a revision where it was changed just before. */
export async function restore({ inquiryId }: Pick<Known, 'inquiryId'>, revision?: number): Promise<void> {
  try {
    await execute('restore-inquiry', { inquiryId }, revision)
    told(words.act.restored)
  } catch (error) {
    toldError(error)
  }
}

/** Sets a message aside with a reason and offers to undo it. True when it was done. */
export async function setAside({ inquiryId, revision }: Known, reason: string): Promise<boolean> {
  try {
    const reply = await execute('set-aside-inquiry', { inquiryId, reason }, revision)
    toldWithUndo(words.act.setAsideDone, words.act.undo, () => void restore({ inquiryId }, reply.revision))
    return true
  } catch (error) {
    toldError(error)
    return false
  }
}
