import { accept } from '#domain/kernel/decision'
import { writeAnnex } from '#main/desk/write-annex'
import type { DeskContext } from '../context'
import type { DeskHandlers } from '../ipc'
import { saveAs } from './file'

type Names = 'deadline.save-annex' | 'deadline.save-calendar'

/** Dates that leave the desk: their reasons as a PDF, and a calendar file. */
export function deadlineHandlers(context: DeskContext): Pick<DeskHandlers, Names> {
  const { desk, jobs } = context
  return {
    'deadline.save-annex': async (of) => {
      const written = await jobs.run('Setting the reasons', () => writeAnnex(desk, of))
      return written.ok ? saveAs(context, { ...written.value, title: 'Save the reasons' }) : written
    },
    'deadline.save-calendar': async (order) => {
      const file = await desk.vault.call('calendarFile', order)
      if (!file.ok) return file
      const { bytes, dates } = file.value
      const saved = await saveAs(context, { name: 'deadlines.ics', title: 'Save the calendar file', bytes })
      return saved.ok ? accept({ ...saved.value, dates }) : saved
    },
  }
}
