type KnownDifference = Readonly<{ mail: string; what: string; why: string }>

const RAW_LETTERS = 'Raw windows-1252 letters: read here, U+FFFD there.'
const UNENDED = 'A multipart that never ends or never begins: its text is shown here, and is an attachment there.'
const OUTER_BOUNDARY =
  'The boundary of an outer multipart ends the inner one: later text is text here, an attachment there.'
const TWO_TYPES = 'Two Content-Type fields: the first one counts here, the last one there.'

/** Where our reading of a corpus mail differs from mail-parser's, each with its reason. The list may only shrink. */
export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  { mail: 'legacy/010.eml', what: 'to', why: RAW_LETTERS },
  { mail: 'legacy/010.eml', what: 'subject', why: RAW_LETTERS },
  { mail: 'legacy/017.eml', what: 'to', why: RAW_LETTERS },
  { mail: 'legacy/020.eml', what: 'to', why: RAW_LETTERS },
  { mail: 'legacy/020.eml', what: 'subject', why: RAW_LETTERS },
  { mail: 'legacy/022.eml', what: 'to', why: RAW_LETTERS },
  { mail: 'legacy/022.eml', what: 'subject', why: RAW_LETTERS },
  { mail: 'legacy/026.eml', what: 'content 0', why: RAW_LETTERS },
  { mail: 'legacy/027.eml', what: 'to', why: RAW_LETTERS },
  { mail: 'legacy/027.eml', what: 'subject', why: RAW_LETTERS },
  { mail: 'legacy/033.eml', what: 'text', why: RAW_LETTERS },
  { mail: 'legacy/052.eml', what: 'to', why: RAW_LETTERS },
  { mail: 'legacy/052.eml', what: 'subject', why: RAW_LETTERS },
  { mail: 'legacy/052.eml', what: 'text', why: RAW_LETTERS },
  { mail: 'malformed/001.eml', what: 'text', why: UNENDED },
  { mail: 'malformed/001.eml', what: 'attachments', why: UNENDED },
  { mail: 'malformed/002.eml', what: 'text', why: UNENDED },
  { mail: 'malformed/002.eml', what: 'attachments', why: UNENDED },
  { mail: 'malformed/003.eml', what: 'text', why: UNENDED },
  { mail: 'malformed/003.eml', what: 'attachments', why: UNENDED },
  { mail: 'malformed/004.eml', what: 'text', why: UNENDED },
  { mail: 'malformed/004.eml', what: 'attachments', why: UNENDED },
  { mail: 'malformed/006.eml', what: 'text', why: UNENDED },
  { mail: 'malformed/006.eml', what: 'attachments', why: UNENDED },
  {
    mail: 'malformed/007.eml',
    what: 'attachments',
    why: 'A multipart without parts holds nothing: no attachment here, an empty one there.',
  },
  { mail: 'malformed/008.eml', what: 'text', why: OUTER_BOUNDARY },
  { mail: 'malformed/008.eml', what: 'html', why: OUTER_BOUNDARY },
  { mail: 'malformed/008.eml', what: 'attachments', why: OUTER_BOUNDARY },
  { mail: 'malformed/009.eml', what: 'text', why: OUTER_BOUNDARY },
  { mail: 'malformed/009.eml', what: 'attachments', why: OUTER_BOUNDARY },
  { mail: 'malformed/011.eml', what: 'text', why: OUTER_BOUNDARY },
  { mail: 'malformed/011.eml', what: 'attachments', why: OUTER_BOUNDARY },
  {
    mail: 'malformed/012.eml',
    what: 'attachments',
    why: 'A mail attached after the end of an inner multipart is an attachment here and lost there.',
  },
  {
    mail: 'malformed/016.eml',
    what: 'text',
    why: 'Boundaries that begin alike: an inner one is not looked for once its multipart is over.',
  },
  {
    mail: 'malformed/016.eml',
    what: 'attachments',
    why: 'Boundaries that begin alike: an inner one is not looked for once its multipart is over.',
  },
  {
    mail: 'malformed/017.eml',
    what: 'text',
    why: 'A semicolon is missing before the boundary: the whole body is shown as text.',
  },
  {
    mail: 'malformed/017.eml',
    what: 'attachments',
    why: 'A semicolon is missing before the boundary: the whole body is shown as text.',
  },
  { mail: 'malformed/019.eml', what: 'text', why: 'The text of an HTML-only mail is taken from its HTML.' },
  { mail: 'malformed/020.eml', what: 'text', why: TWO_TYPES },
  { mail: 'malformed/020.eml', what: 'html', why: TWO_TYPES },
  { mail: 'malformed/021.eml', what: 'text', why: TWO_TYPES },
  { mail: 'malformed/021.eml', what: 'html', why: TWO_TYPES },
  { mail: 'rfc/002.eml/0', what: 'to', why: 'A comment after an address is no part of the name here.' },
  { mail: 'rfc/008.eml/0', what: 'to', why: 'A name that only repeats the address is left out here.' },
  { mail: 'thirdparty/000.eml', what: 'text', why: 'A NUL in the text is shown as U+FFFD.' },
  {
    mail: 'thirdparty/002.eml',
    what: 'text',
    why: 'A text part with broken base64 is shown as text here and is an attachment there.',
  },
  {
    mail: 'thirdparty/002.eml',
    what: 'attachments',
    why: 'A text part with broken base64 is shown as text here and is an attachment there.',
  },
  { mail: 'thirdparty/005.eml', what: 'text', why: 'A boundary in the middle of a line is text here.' },
  {
    mail: 'thirdparty/015.eml',
    what: 'attachments',
    why: 'Mails attached after one that is cut off are attachments here, and swallowed by it there.',
  },
]
