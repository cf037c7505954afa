/** Key under which the inbox keeps whether the form for a call or a letter is open. */
export const LOG_OPEN = 'intake.log-open'
/** Key that asks the inbox for the import dialog as soon as it is shown. */
export const IMPORT_ASKED = 'intake.import-asked'
/** Keys of a running import and of its result, so that leaving the inbox loses neither. */
export const IMPORTING = 'intake.importing'
export const IMPORT_RESULT = 'intake.import-result'
