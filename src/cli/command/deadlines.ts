import { answerDeadlineLine } from '#domain/deadline/answer'
import { parseJson, readLines } from '../lines'
import { EXIT } from '../outcome'
import type { CliCommand } from './index'

export const deadlines: CliCommand = {
  usage: 'deadlines [FILE...]',
  summary: 'Compute deadlines: JSON lines in, one line out for each, in the same order.',
  help: 'Takes {id, rule_id, request_type, received_at, timezone, calendar, events}; other fields are ignored.\nPrints {id, acknowledge_by, due_date, due_at, extension_notice_by, extension_valid, extended_due_date, trace} or {id, error: {code, message}}.\nNeeds no vault. Exit 1 when any line got an error.',
  options: {},
  positionals: { min: 0, max: 1_000 },
  run: async (context, _values, paths) => {
    let exit: number = EXIT.done
    for await (const line of readLines(paths)) {
      const raw = parseJson(line.text)
      const answer =
        raw === undefined
          ? { id: null, error: { code: 'invalid_input', message: `${line.source}, line ${line.number} is not JSON.` } }
          : answerDeadlineLine(raw)
      if ('error' in answer) exit = EXIT.refused
      context.print(answer)
    }
    return exit
  },
}
