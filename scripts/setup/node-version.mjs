// @ts-check
// Imported first and for its effect: a Node that is too old is told so here, before anything newer is evaluated.

/** The oldest Node that can run these scripts. */
const SCRIPTS_MAJOR = 20

/** The oldest Node that can run the app and its tests: the sqlite driver crashes on older ones. */
export const APP_MAJOR = 24

/** Major version of the Node that runs this script. */
export const CURRENT_MAJOR = Number(process.versions.node.split('.')[0])

if (CURRENT_MAJOR < SCRIPTS_MAJOR) {
  process.stderr.write(
    `Rightsdesk needs Node ${SCRIPTS_MAJOR} or newer to install itself; this is Node ${process.versions.node}.\n` +
      'Nothing was changed. Install a current Node from https://nodejs.org and run the same command again.\n',
  )
  process.exit(1)
}
