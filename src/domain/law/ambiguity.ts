import type { Ambiguity } from './rule'

/** Open questions of law that more than one rule shares, each with the reading that the engine follows. */
export const AMBIGUITY = {
  californiaWeekend: {
    id: 'AMB-01',
    question: 'Whether a due date on a Sunday or a California holiday moves to the next business day.',
    taken: 'It stays: the earlier date.',
  },
  californiaSaturday: {
    id: 'AMB-02',
    question: 'Whether a due date on a Saturday moves.',
    taken: 'It stays: Saturday is no holiday under Civ. Code 7.',
  },
  californiaDayOne: {
    id: 'AMB-03',
    question: 'Whether the day of receipt is day one, as 11 CCR 7021(b) can be read.',
    taken: 'The day of receipt is not counted; the internal target is one day earlier.',
  },
  businessDay: {
    id: 'AMB-04',
    question: 'What a business day is: the statute does not say, and Civ. Code 9 read literally makes Saturday one.',
    taken: 'Monday to Friday less US federal holidays; the strict setting counts Saturdays.',
  },
  observedFriday: {
    id: 'AMB-05',
    question: 'Whether the Friday on which a Saturday holiday is observed is a business day.',
    taken: 'It is a holiday; the strict setting counts it.',
  },
  stateWeekend: {
    id: 'AMB-06',
    question: 'Whether a state computation-of-time statute moves a due date on a weekend or holiday.',
    taken: 'The date stays.',
  },
  stateAuthentication: {
    id: 'AMB-07',
    question: 'Whether time spent waiting for authentication counts.',
    taken: 'The clock keeps running and the file is flagged.',
  },
  euWaiting: {
    id: 'AMB-08',
    question: 'Whether the month is suspended while an identity or clarification question is open.',
    taken: 'It runs on; a suspension is a documented decision of the officer.',
  },
  euNotice: {
    id: 'AMB-09',
    question: 'Whether an extension notice sent after the month but before the moved date is in time.',
    taken: 'It is late.',
  },
  irelandBankDays: {
    id: 'AMB-10',
    question: 'Whether Good Friday and bank-only substitute days are public holidays in Ireland.',
    taken: 'They are not.',
  },
  breachHours: {
    id: 'AMB-11',
    question: 'Whether the hour of awareness or a long weekend lengthens the 72 hours.',
    taken: '72 elapsed hours.',
  },
  clarificationCount: {
    id: 'AMB-12',
    question: 'How many days a clarification pause is worth.',
    taken: 'The asking and the answering day are both left out; the internal target is one day earlier.',
  },
  clarificationOrder: {
    id: 'AMB-13',
    question: 'What a clarification asked on the day of receipt, or before identity is settled, is worth.',
    taken: 'Only days after the start of the period are left out: the earlier date, for manual review.',
  },
  relevantMonth: {
    id: 'AMB-14',
    question: 'Whether a month beginning with a day ends on the day before the same date.',
    taken: 'The same date of the next month (ICO).',
  },
  canadaSaturday: {
    id: 'AMB-15',
    question: 'Whether a due date on a Saturday, or on a provincial non-juridical day, moves.',
    taken: 'It stays on Saturday.',
  },
  processorReceipt: {
    id: 'AMB-16',
    question: 'Whether the controller’s clock starts when its processor receives the request or when it is forwarded.',
    taken: 'When the processor receives it: the earlier.',
  },
  deleteActChange: {
    id: 'AMB-17',
    question: 'Whether a request of late 2026 that is still open on 1 January 2027 has 45 or 30 days.',
    taken: 'The earlier of 45 days from receipt and 30 days from 1 January 2027.',
  },
  japanDayOne: {
    id: 'AMB-18',
    question: 'Whether the day of awareness is day one.',
    taken: 'It is counted as day one: the earlier date.',
  },
  foreignWeekend: {
    id: 'AMB-19',
    question: 'Whether national law moves a last day on a weekend or holiday.',
    taken: 'The date stays; the national rule was not checked.',
  },
  nightArrival: {
    id: 'AMB-20',
    question: 'When an e-mail that arrives at night or in a spam folder is received.',
    taken: 'On arrival, in the time zone of the office.',
  },
} as const satisfies Record<string, Ambiguity>
