import { counted, figure } from '../word/plural'

export const bulkWords = {
  assign: 'Assign',
  hold: 'Put on hold',
  title: {
    assign: (count: number) => `Assign ${counted(count, 'case')}`,
    hold: (count: number) => `Put ${counted(count, 'case')} on hold`,
  },
  owner: 'New owner',
  me: (name: string) => `${name} (you)`,
  reason: 'Why do they wait?',
  note: 'Note',
  noteHint: 'Kept in the history of each case. The clocks run on unless a rule stops them.',
  reading: 'Reading the cases',
  unread: (message: string) => `Could not be read. ${message}`,
  columns: { number: 'Case', requester: 'Requester', does: 'What happens', result: 'Result' },
  closed: 'Stays as it is: the case is closed.',
  sameOwner: (owner: string) => `Stays as it is: ${owner} owns it already.`,
  newOwner: (from: string, to: string) => `${from} hands over to ${to}.`,
  onHold: (reason: string) => `Stays as it is: already on hold (${reason}).`,
  willWait: (reason: string) => `Goes on hold (${reason}).`,
  nothing: 'No selected case would change.',
  run: {
    assign: (count: number) => `Assign ${counted(count, 'case')}`,
    hold: (count: number) => `Put ${counted(count, 'case')} on hold`,
  },
  done: 'Done',
  conflict: 'Not changed: somebody changed the case meanwhile. Open it and look.',
  refused: (message: string) => `Not changed: ${message}`,
  next: 'Next in line',
  summary: (done: number, refused: number) =>
    refused > 0 ? `${figure(done)} done, ${figure(refused)} not changed.` : `${counted(done, 'case')} changed.`,
  finish: 'Back to the list',
  close: 'Close',
}
