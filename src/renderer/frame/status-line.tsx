import { Button, Progress, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconDeviceFloppy, IconLockOpen, IconShieldCheck } from '@tabler/icons-react'
import { call } from '../api/call'
import { type Job, useJobs } from '../api/job'
import { instantInWords } from '../date/date-words'
import { toldError } from '../notify/notify'
import classes from './frame.module.css'
import { frameWords as words } from './frame.words'
import { useSession } from './session-context'

/** Bottom line: who is signed in, how safe the vault is, and what runs in the background. */
export function StatusLine() {
  const session = useSession()
  const jobs = useJobs()
  const when = (instant: string) => instantInWords(instant, session.zone, session.today)
  return (
    <footer className={`${classes.status} figures`}>
      <span>
        <IconLockOpen size={14} stroke={1.5} aria-hidden /> {words.signedIn(session.user.name)}
      </span>
      <span>
        <IconDeviceFloppy size={14} stroke={1.5} aria-hidden />
        {session.lastBackupAt ? words.backupAt(when(session.lastBackupAt)) : words.backupNever}
      </span>
      <span>
        <IconShieldCheck size={14} stroke={1.5} aria-hidden />
        {session.verifiedAt ? words.verifiedAt(when(session.verifiedAt)) : words.verifiedNever}
      </span>
      {session.warnings.length > 0 && (
        <Tooltip label={session.warnings.join('\n')}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the tooltip that holds the warnings opens on focus. */}
          <span tabIndex={0}>
            <IconAlertTriangle size={14} stroke={1.5} aria-hidden /> {words.warnings(session.warnings.length)}
          </span>
        </Tooltip>
      )}
      <span className={classes.jobs} role="status">
        {jobs.map((job) => (
          <JobMeter key={job.jobId} job={job} />
        ))}
      </span>
    </footer>
  )
}

function JobMeter({ job }: Readonly<{ job: Job }>) {
  const percent = job.total ? Math.round((100 * job.done) / job.total) : 100
  return (
    <>
      <span>{words.jobProgress(job.label, job.done, job.total)}</span>
      <Progress value={percent} w={120} size="sm" animated={job.total === null} aria-label={job.label} />
      <Button
        variant="subtle"
        size="compact-xs"
        aria-label={words.cancelJob(job.label)}
        onClick={() => void call('desk.cancel-job', { jobId: job.jobId }).catch(toldError)}
      >
        {words.cancel}
      </Button>
    </>
  )
}
