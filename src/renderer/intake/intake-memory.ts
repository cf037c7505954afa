/** Key under which the inbox keeps whether the form for a call or a letter is open. */
export const LOG_OPEN = 'intake.log-open'
